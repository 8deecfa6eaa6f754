/** The annual report as it leaves: one document, registered as one release (statistics/RULES.md, The annual report). */
import { createHash } from 'node:crypto';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { LEAST_K } from '../codebook/least-k.ts';
import type { AnnualAsked, ReleasedDocument } from '../contract/releases.ts';
import { reportRequest } from '../contract/statistics.ts';
import { annualDocument } from '../statistics/annual/annual-document.ts';
import { type AnnualReport, annualInside, annualOutside, annualRelease } from '../statistics/annual/annual-report.ts';
import { leavingTable } from '../statistics/leaving-table.ts';
import type { EditionOfNumbers } from '../statistics/protection/edition.ts';
import { keepDocument } from '../statistics/releases.ts';
import { requireProtection } from '../statistics/who-may-see.ts';
import { dayOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { outgoingFile } from '../store/outgoing-file.ts';
import { inSnapshot } from '../store/transaction.ts';
import { enterRelease } from './enter-release.ts';
import { saving } from './save-in-session.ts';

/** Throws `role-may-not`, `release-needs-reason`, `annual-year-beside`, `annual-own-office`, what the door for files refuses, and what the tables in it do. */
export async function annualReleased(
  session: UserSession,
  { how, out, language, ...asked }: AnnualAsked,
): Promise<ReleasedDocument> {
  const { db, user, clock } = session;
  const { audience, reason } = asked;
  requirePermission(user.role, 'report-unprotected');
  requireProtection({ protect: audience === 'internal' ? null : LEAST_K, audience, reason });
  // Before it is registered: what cannot be written there has not left.
  if (out !== undefined) outgoingFile(out, { kind: 'pdf' });
  const counting = () => annualReport(db, asked, dayOf(clock()));
  // Dozens of tables: others save meanwhile. What is printed is drawn where it is kept, so that no edition is drawn twice.
  const inside = audience === 'internal' ? inSnapshot(db, counting) : null;
  return saving(session, () => {
    const { made, edition } = inside ?? counting();
    const number = enterRelease(session, how, { report: annualRelease(made), edition, audience, reason });
    const document = annualDocument(made, number, language);
    keepDocument(db, number, createHash('sha256').update(document.html).digest('hex'));
    return { number, document };
  });
}

function annualReport(
  db: Database,
  { year, before, office, shared, audience }: Pick<AnnualAsked, 'year' | 'before' | 'office' | 'shared' | 'audience'>,
  today: string,
): { readonly made: AnnualReport; readonly edition: EditionOfNumbers | null } {
  if (before === year) throw new WaymarkError('annual-year-beside');
  if (audience === 'internal') {
    const years = { year, before: before ?? null, office: office ?? null, shared };
    return { made: annualInside(db, years, today), edition: null };
  }
  // Two printed years are two editions; their difference is for whoever reads both.
  if (before !== undefined) throw new WaymarkError('annual-year-beside');
  const asked = reportRequest.parse({
    ...{ table: 'ctm-profile', unit: 'persons', from: `${year}`, to: `${year}` },
    ...(office === undefined ? {} : { office }),
  });
  const { made, edition } = leavingTable(db, { ...asked, protect: LEAST_K }, audience, today);
  if (edition === null) throw new Error('a printed table of no edition');
  return { made: annualOutside(made, edition.number, year, today), edition };
}
