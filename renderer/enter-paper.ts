import { waymark } from './calls.ts';

type OwnPaper = Parameters<typeof waymark.papers.registerOwn>[0]['what'];

/** Enters a document that the window made, by its SHA-256: main prints and writes only what was entered, once for each time. */
export async function enterPaper(what: OwnPaper, text: string): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await waymark.papers.registerOwn({ what, sha256 });
}
