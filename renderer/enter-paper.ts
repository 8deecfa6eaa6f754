import type { OwnPaper } from '../preload/contract.ts';
import { waymark } from './calls.ts';

/** Enters a paper that the window made: main prints only what was entered, once for each time. Refused where a sign in it cannot be printed. */
export async function enterPaper(what: OwnPaper, html: string): Promise<void> {
  await waymark.papers.registerOwn({ what, html });
}
