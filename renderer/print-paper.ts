import type { ChosenPlace, OwnPaper, PaperDocument } from '../preload/contract.ts';
import { waymark } from './calls.ts';

/** Its number in the outgoing list, or what the window made. */
type Entered = number | OwnPaper;

const notLeft = (paper: Entered): Promise<unknown> => waymark.papers.takeBack({ paper });

/**
 * Lets a paper leave that was entered. What did not, because the dialog was closed (`leave` answers false), the printer refused or the file could not
 * be written, is taken back: nothing is noted as left that lies nowhere. `unknown`: the host cannot tell.
 */
export async function leaveEntered<Left extends boolean | 'unknown'>(
  entered: Entered,
  leave: () => Promise<Left>,
  takeBack = notLeft,
): Promise<Left> {
  const left = await leave().catch(async (thrown: unknown) => {
    // What is said is why it did not leave.
    await takeBack(entered).catch(() => {});
    throw thrown;
  });
  if (left === false) await takeBack(entered);
  return left;
}

/** Enters a document that was registered as a release and writes it as PDF where that was said before. */
export async function saveReleased(paper: PaperDocument, { token, name }: ChosenPlace): Promise<void> {
  await waymark.papers.registerOwn({ what: 'statistics', html: paper.html, how: 'file' });
  await leaveEntered('statistics', async () => {
    return (await waymark.desk.printToPdf({ paper, name, to: token })) !== null;
  });
}

/** Enters and prints a paper that the window made. Refused where a sign in it cannot be printed. */
export async function printOwn(what: OwnPaper, paper: PaperDocument): Promise<boolean | 'unknown'> {
  await waymark.papers.registerOwn({ what, html: paper.html });
  return leaveEntered(what, async () => (await waymark.desk.print({ paper })).printed);
}
