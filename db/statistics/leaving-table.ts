/** The table that leaves in the place of what is asked (statistics/RULES.md, Inside and outside). */
import type { ReleaseAudience } from '../contract/releases.ts';
import type { Report } from '../contract/report.ts';
import type { Database } from '../store/database.ts';
import type { EditionOfNumbers } from './protection/edition.ts';
import { editionGivenOut, publisherOf } from './protection/edition-given-out.ts';
import { reportOfEdition } from './protection/edition-report.ts';
import { printedPeriodOf } from './protection/printed-period.ts';
import { reportAsked } from './register-report.ts';
import { requireGivenOut } from './release-register.ts';
import { editionsThatLeft } from './releases.ts';
import type { ReportAsked } from './report.ts';

interface LeavingTable {
  readonly made: Report;
  /** What it is printed from; null of one that stays inside. */
  readonly edition: EditionOfNumbers | null;
}

/** What stays inside is counted as it is asked; what goes out is what is printed of a period. `today` is the office's own day. */
export function leavingTable(db: Database, asked: ReportAsked, audience: ReleaseAudience, today: string): LeavingTable {
  if (audience === 'internal') return { made: reportAsked(db, asked, today), edition: null };
  const printed = printedPeriodOf(asked, publisherOf(db));
  requireGivenOut(db, printed);
  const edition = editionGivenOut(db, printed, (one) => editionsThatLeft(db, one), today);
  return { made: reportOfEdition(printed, edition), edition };
}
