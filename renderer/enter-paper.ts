import { waymark } from './calls.ts';

type Entry = Parameters<typeof waymark.papers.registerOwn>[0];
/** What the document is and the way it goes out. */
type OwnPaper = Entry extends infer One ? (One extends Entry ? Omit<One, 'sha256'> : never) : never;

/** Enters a document that the window made, by its SHA-256: main prints and writes only what was entered, once for each time, in that way. */
export async function enterPaper(paper: OwnPaper, text: string): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await waymark.papers.registerOwn({ ...paper, sha256 });
}
