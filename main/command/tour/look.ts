/** What is seen of the cases in the tour: tables in the terminal, the sheet of somebody in the house, pictures of screens. */
import { say } from '../../../db/codebook/sentences.ts';
import type { Language } from '../../../db/codebook/types.ts';
import type { CaseRow, Report } from '../../../db/contract/index.ts';
import { RESIDENT } from '../../../db/demo/invented-resident.ts';
import { firstLine } from '../pdf.ts';
import { caseloadText, reportText } from '../report-text.ts';
import { HEADQUARTERS, MISSION, type Offices, USER } from './offices.ts';
import { takePictures } from './pictures.ts';
import type { Tell } from './tell.ts';
import { NotDone } from './worker.ts';

/** Where they lie in the folder of the tour. */
const HOUSE_SHEET = 'house-sheet.pdf';
const SCREENS = 'screens';

/** How the tour shows what there is. */
export interface Shown {
  readonly language: Language;
  readonly tell: Tell;
  /** Writes a text of several lines. */
  readonly print: (text: string) => void;
  /** Says what failed, and that the tour has not done all that it should. */
  readonly fail: (sentence: string) => void;
}

/** The case that the tour works on. */
export async function residentOf({ mission }: Offices): Promise<CaseRow> {
  const { cases } = await mission.command<{ readonly cases: readonly CaseRow[] }>('cases', '--search', RESIDENT);
  const [row] = cases;
  if (row === undefined) throw new Error('the invented resident is not in the list');
  return row;
}

export async function profile({ headquarters }: Offices, { language, tell, print }: Shown): Promise<void> {
  const why = ['--reason', 'A tour with invented cases'];
  const report = await headquarters.command<Report>('report', 'ctm-profile', '--protect', 'none', ...why);
  tell('tour-profile', { office: HEADQUARTERS });
  print(`\n${reportText(report, language)}\n`);
}

export async function caseload({ mission }: Offices, { language, tell, print }: Shown): Promise<void> {
  const today = await mission.atDesk('caseload', (desk) => desk.ask('cases', 'today', {}));
  tell('tour-caseload', { office: MISSION, day: today.snapshot.on });
  print(`\n${caseloadText(today, language)}\n`);
}

/** The sheet for the people of the house. Everything else is as it should be without it. */
export async function houseSheet({ mission, at }: Offices, reference: string, { tell, fail }: Shown): Promise<void> {
  const out = ['--out', at(HOUSE_SHEET), '--reason', 'A tour with invented cases'];
  try {
    await mission.command('paper', 'house-sheet', reference, ...out);
    tell('tour-house-sheet', { reference, file: HOUSE_SHEET });
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    if (error.code === 'no-browser-for-papers') tell('tour-no-house-sheet');
    else if (error.code === 'browser-fails') fail(error.message);
    else throw error;
  }
}

/** Six screens of the mission, as its focal point sees them. */
export async function pictures(offices: Offices, reference: string, { language, tell, fail }: Shown): Promise<void> {
  const { mission, password, at } = offices;
  const out = at(SCREENS);
  try {
    const done = await takePictures({ station: mission.folder, user: USER, password, language, reference, out });
    if ('lacks' in done) tell(done.lacks);
    else tell('tour-pictures', { count: done.taken, folder: SCREENS });
  } catch (error) {
    fail(say('browser-fails', language, { why: firstLine(error) }));
  }
}
