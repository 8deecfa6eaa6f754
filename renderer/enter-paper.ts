import type { OwnPaper } from '../preload/contract.ts';
import { waymark } from './calls.ts';

/** Enters a paper that the window made: main prints only what was entered, once for each time. Refused where a sign in it cannot be printed. */
export async function enterPaper(what: OwnPaper, html: string): Promise<void> {
  await waymark.papers.registerOwn({ what, how: 'print', html });
}

/** Enters a table of statistics as a file that anybody can read, by its SHA-256: main writes only what was entered, once for each time. */
export async function enterTable(text: string): Promise<void> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await waymark.papers.registerOwn({ what: 'statistics', how: 'file', sha256 });
}
