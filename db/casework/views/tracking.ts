/**
 * The tracking sheet of a project line (casework/RULES.md, Tracking sheet; norad-2010 §4.1 L3848-3849): by reference, never a name, what may be spent, what was, and
 * what is left. Reads only.
 */
import { registerCode } from '../../codebook/register-code.ts';
import { shownReference } from '../../codebook/short-reference.ts';
import { NO_FUND_RULES } from '../../contract/fund-rules.ts';
import type { Donor, TrackingRow, TrackingSheet } from '../../contract/projects.ts';
import { dayOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import { opensFor } from '../people/access.ts';
import { nothingIsKept } from '../people/closed-answers.ts';
import { isClosed } from '../people/closed-case.ts';
import { ledgerOf } from '../people/funds-heard.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { everyProject, type RegisteredProject } from '../record/projects.ts';
import { caseRecords } from '../record/read.ts';
import { heldBackByKeeping } from '../rules/consent.ts';
import { nextFollowUp } from '../rules/follow-up-schedule.ts';
import { type Fund, fundStanding, linesNamed } from '../rules/fund.ts';
import { monthOf, paymentsOf, sumsByCurrency } from '../rules/fund-ledger.ts';
import { donorParts, partsOf } from '../rules/fund-parts.ts';
import { followUpGoesOn, isAskedOfPartner, moneyHasEnded } from '../rules/money-ended.ts';
import { originOf } from '../rules/nationality.ts';
import { caseRow } from './list.ts';

const statements = cachedPerDatabase((db) => ({
  naming: db.prepare<[string], string>('SELECT case_id FROM line_case WHERE line = ? ORDER BY case_id').pluck(),
  offices: db
    .prepare<[], [office: string, country: string]>('SELECT office, country FROM known_station ORDER BY id')
    .raw(),
}));

/**
 * `leaves`: for paper, which others read: without what is closed to named people, or may not leave yet. Throws `role-may-not`, and `no-such-project`
 * for a line that neither the register nor a case names.
 */
export function trackingSheet(
  session: UserSession,
  typed: string,
  { leaves }: { readonly leaves: boolean },
): TrackingSheet {
  const { db } = session;
  const line = registerCode(typed);
  const { project, shown, notShown } = casesOfLine(session, line, leaves);
  const fund = { ...(project ?? { line, rules: NO_FUND_RULES, currency: null }), ...ledgerOf(db) };
  const rows = shown
    .flatMap(({ caseId, records }) => rowOf(session, caseId, records, fund))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
  const withRow = new Set(rows.map(({ caseId }) => caseId));
  const onSheet = shown.filter(({ caseId }) => withRow.has(caseId));
  const sums = (of: 'paid' | 'planned' | 'cameBack' | 'notConverted' | 'elsewhere') =>
    sumsByCurrency(rows.flatMap(({ standing }) => standing[of]));
  return {
    line,
    name: project?.name ?? null,
    currency: fund.currency,
    rows,
    sums: {
      ...{ paid: sums('paid'), planned: sums('planned'), cameBack: sums('cameBack') },
      ...{ notConverted: sums('notConverted'), elsewhere: sums('elsewhere') },
    },
    ended: onSheet
      .filter(({ records }) => moneyHasEnded(records, fund, project, dayOf(rightsTime(session))))
      .filter(({ records }) => followUpGoesOn(records) && !isAskedOfPartner(records))
      .map(({ caseId }) => caseId),
    parts:
      leaves || ownStation(db).kind !== 'headquarters' ? null : partsPaid(db, onSheet, line, project?.donors ?? []),
    months: monthsOf(onSheet, fund),
    notOnSheet: notShown + shown.length - rows.length,
  };
}

interface CasesOfLine {
  /** Undefined of a line that is in no register here. */
  readonly project: RegisteredProject | undefined;
  readonly shown: readonly NamingCase[];
  /** Cases that name the line, and of which this user, or the paper, says nothing. */
  readonly notShown: number;
}

/** The cases that name a line, as far as they may be told of; throws as the sheet does. */
export function casesOfLine(session: UserSession, line: string, leaves: boolean): CasesOfLine {
  requirePermission(session.user.role, 'registers');
  const project = everyProject(session.db).find((one) => one.line === line);
  const naming = casesNaming(session.db, line);
  if (project === undefined && naming.length === 0) throw new WaymarkError('no-such-project');
  const shown = naming.filter(({ caseId, records }) => isOnSheet(session, caseId, records, leaves));
  return { project, shown, notShown: naming.length - shown.length };
}

/** The months, `YYYY-MM`, in which something was paid, the newest first. */
function monthsOf(cases: readonly NamingCase[], fund: Fund): readonly string[] {
  const paid = cases.flatMap(({ records }) =>
    paymentsOf(records, fund).filter(({ state, isOurs }) => state === 'paid' && isOurs),
  );
  return [...new Set(paid.flatMap((payment) => monthOf(payment) ?? []))].toSorted().toReversed();
}

interface NamingCase {
  readonly caseId: string;
  readonly records: readonly CaseRecord[];
}

/** What the cases of the sheet were paid, in parts. */
function partsPaid(
  db: Database,
  cases: readonly NamingCase[],
  line: string,
  donors: readonly Donor[],
): TrackingSheet['parts'] {
  const countries = countriesOfOffices(db);
  const paid = cases.flatMap(({ records }) =>
    paymentsOf(records, { line, addsUp: true }).flatMap(({ state, amount, currency, office }) =>
      state !== 'paid' || amount === null || currency === null
        ? []
        : [{ amount, currency, country: countries.get(office) ?? null, origin: originOf(records) ?? null }],
    ),
  );
  return {
    byCountry: partsOf(paid.map(({ country, ...money }) => ({ ...money, of: country }))),
    byOrigin: partsOf(paid.map(({ origin, ...money }) => ({ ...money, of: origin }))),
    byDonor: donorParts(sumsByCurrency(paid), donors),
  };
}

function countriesOfOffices(db: Database): ReadonlyMap<string, string> {
  const own = ownStation(db);
  return new Map([...statements(db).offices.all(), [own.office, own.country]]);
}

function casesNaming(db: Database, line: string): readonly NamingCase[] {
  return statements(db)
    .naming.all(line)
    .map((caseId) => ({ caseId, records: caseRecords(db, caseId) }))
    .filter(({ records }) => linesNamed(records).includes(line));
}

/** Of who wants nothing kept there is no row, on the screen either. */
function isOnSheet(session: UserSession, caseId: string, records: readonly CaseRecord[], leaves: boolean): boolean {
  if (!opensFor(session, caseId, records) || nothingIsKept(session, records)) return false;
  return !leaves || (heldBackByKeeping(records) === undefined && !isClosed(session.db, caseId));
}

function rowOf(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
  fund: Fund,
): readonly TrackingRow[] {
  const row = caseRow(session, caseId);
  if (row === undefined) return [];
  const standing = fundStanding(records, fund);
  const next = nextFollowUp(records);
  const day = { nextFollowUp: next?.day ?? null, nextFollowUpHour: next?.hour ?? null };
  return [{ caseId, reference: shownReference(row), standing, ...day }];
}
