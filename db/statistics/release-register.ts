/** The register of what left, as people see it: here, and at headquarters of every office that told (statistics/RULES.md, Releases). */
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import type { RegionVersion } from '../codebook/regions.ts';
import { STOP_REASONS, type StopReason } from '../codebook/stop-reasons.ts';
import type { ContractToStop, ReleaseRow } from '../contract/releases.ts';
import type { Several } from '../contract/report.ts';
import { minuteOf } from '../store/clock.ts';
import { type HeldReport, type Hold, heldReports, holdOn } from '../store/contract-hold.ts';
import { contextOfContract, projectNarrowedTo } from '../store/contract-line.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { newestWordsHeard, type WordNotKnown, wordsNotKnown } from '../store/not-known-here.ts';
import { isHeadquarters } from '../store/station.ts';
import { giveOutAgain, minuteAfter, type Stopped, stopGivingOut, stoppedEditions } from '../store/stopped-editions.ts';
import { contractsThatLeft, editionOf } from './contracts-that-left.ts';
import { keptFilters } from './filter-words.ts';
import type { ContractNumbers } from './protection/contract-numbers.ts';
import { PROJECT_TABLE } from './protection/contract-table.ts';
import { publisherOf } from './protection/edition-given-out.ts';
import { contextOf, daysOf, type PrintedPeriod, printedDays } from './protection/printed-period.ts';
import { editionsThatLeft } from './releases.ts';
import { toldContracts, toldReleases } from './releases-told.ts';

/** Most lines that are shown of this desk, and of all others: however much others tell, what left here stays to be seen. */
const MOST = 500;

interface OwnRow {
  readonly number: number;
  readonly at: string;
  readonly user: string | null;
  readonly table: ReleaseRow['table'];
  readonly audience: ReleaseRow['audience'];
  readonly reason: string | null;
  readonly filters: string;
}

/** The newest first. Throws `role-may-not` for whoever takes no table out. */
export function releaseRegister({ db, user }: UserSession): readonly ReleaseRow[] {
  requirePermission(user.role, 'report-unprotected');
  const stopped = stoppedEditions(db);
  const holds = heldReports(db);
  const told = [...releasesElsewhere(db, stopped), ...contractsElsewhere(db, stopped, holds)];
  return [...ownReleases(db, stopped, holds), ...told].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number,
  );
}

function ownReleases(
  db: Database,
  stopped: ReadonlyMap<string, Stopped>,
  holds: readonly Hold[],
): readonly ReleaseRow[] {
  const publisher = publisherOf(db);
  return db
    .prepare<[number], OwnRow>(
      `SELECT release.number, release.at, user.name AS user, report AS "table", audience, reason, filters
       FROM release LEFT JOIN user ON user.number = release.user ORDER BY release.number DESC LIMIT ?`,
    )
    .all(MOST)
    .map(({ filters, ...row }) => {
      const { from, to, office, edition, recipient, narrowed, project, mapping } = JSON.parse(filters) as {
        readonly from: string | null;
        readonly to: string | null;
        readonly office: string | null;
        readonly edition?: number;
        readonly recipient?: string;
        readonly narrowed?: readonly string[];
        readonly project?: Several;
        readonly mapping?: RegionVersion;
      };
      const line = projectNarrowedTo(narrowed ?? []);
      if (recipient !== undefined && line !== undefined) {
        const contract = { line, recipient, edition: edition ?? 1, mayStop: true };
        const report = { ...contract, until: to ?? '' };
        const context = contextOfContract(publisher ?? '', report);
        const held = heldAs(report, holds);
        return {
          ...{ ...row, contract, office: publisher, from, to, edition: null, held, notKnown: null },
          ...stoppedAs(context, stopped, null),
        };
      }
      const found = edition === undefined || from === null || to === null ? null : printedDays(from, to);
      const printed = found === null ? null : { ...found, office };
      const only = keptFilters(db, { narrowed, project, mapping });
      return {
        ...row,
        ...(only.length === 0 ? {} : { only }),
        contract: null,
        office: publisher,
        from,
        to,
        edition: printed === null ? null : { ...printed, number: edition === 2 ? 2 : 1 },
        held: null,
        notKnown: null,
        ...stoppedOf(printed, stopped, null),
      };
    });
}

/** Reports that other desks told of. Neither their donor nor their numbers were told. */
function contractsElsewhere(
  db: Database,
  stopped: ReadonlyMap<string, Stopped>,
  holds: readonly Hold[],
): readonly ReleaseRow[] {
  const lost = wordsNotKnown(db);
  return toldContracts(db)
    .slice(-MOST)
    .map((one) => ({
      ...{ number: one.number, at: one.at, table: PROJECT_TABLE, audience: 'contract' as const, office: one.office },
      ...{ user: null, reason: null, from: null, to: one.until, edition: null },
      contract: { line: one.line, recipient: null, edition: one.edition, mayStop: isHeadquarters(db) },
      ...stoppedAs(contextOfContract(one.office, one), stopped, one.withdrawn),
      held: heldAs(one, holds),
      notKnown: notKnownAs(lost.get(contextOfContract(one.office, one))),
    }));
}

function notKnownAs(word: WordNotKnown | undefined): ReleaseRow['notKnown'] {
  if (word === undefined) return null;
  const { at, why } = word;
  return { at, isHeld: why !== undefined, why: STOP_REASONS.find((known) => known === why) ?? null };
}

function releasesElsewhere(db: Database, stopped: ReadonlyMap<string, Stopped>): readonly ReleaseRow[] {
  const told = toldReleases(db).slice(-MOST);
  return told.map((one) => ({
    ...{ number: one.number, at: one.at, table: one.table, audience: one.audience, office: one.office },
    ...{ user: null, reason: null, contract: null, held: null, notKnown: null, ...daysOf(one) },
    edition: { span: one.span, year: one.year, office: one.office, number: one.edition },
    ...stoppedOf(one, stopped, one.withdrawn),
  }));
}

/** Since when it is given out no more, by this desk, or by the office that told so. */
function stoppedOf(
  printed: PrintedPeriod | null,
  stopped: ReadonlyMap<string, Stopped>,
  withdrawn: string | null,
): Pick<ReleaseRow, 'stopped' | 'withdrawn'> {
  return stoppedAs(printed === null ? null : contextOf(printed), stopped, withdrawn);
}

function stoppedAs(
  context: string | null,
  stopped: ReadonlyMap<string, Stopped>,
  withdrawn: string | null,
): Pick<ReleaseRow, 'stopped' | 'withdrawn'> {
  const here = context === null ? undefined : stopped.get(context);
  return { stopped: here === undefined ? null : { at: here.at, why: here.why }, withdrawn };
}

function heldAs(report: HeldReport, holds: readonly Hold[]): ReleaseRow['held'] {
  const hold = holdOn(holds, report);
  return hold === undefined ? null : { by: hold.by, at: hold.at, why: hold.why };
}

/** Throws `release-stopped` where a period is withdrawn, or at headquarters held back. */
export function requireGivenOut(db: Database, printed: PrintedPeriod): void {
  const context = contextOf(printed);
  const isWithdrawn = toldReleases(db).some((told) => told.withdrawn !== null && contextOf(told) === context);
  if (isWithdrawn || stoppedEditions(db).has(context)) throw new WaymarkError('release-stopped');
}

/**
 * Gives the numbers of a period out no more, or again (`why` null): an office its own, headquarters its own and those that offices told of. They
 * are not drawn anew. Call inside a transaction. Throws `role-may-not`, `release-not-told` where none of them left.
 */
export function stopEdition(session: UserSession, printed: PrintedPeriod, why: StopReason | null): void {
  const { db, user } = session;
  requirePermission(user.role, 'report-unprotected');
  if (editionsThatLeft(db, printed).length === 0) throw new WaymarkError('release-not-told');
  const context = contextOf(printed);
  setStopped(session, context, why);
  const subject = `${printed.office ?? 'all'}/${printed.span}/${printed.year}`;
  writeAudit(session, why === null ? 'give-out-again' : 'stop-edition', subject, why);
}

/** Whether an edition of a report of the office is given out no more by this desk. */
export function isContractStopped(db: Database, office: string, told: ContractNumbers): boolean {
  return stoppedEditions(db).has(contextOfContract(office, { ...told, edition: editionOf(told) }));
}

/**
 * Gives an edition of a report for a donor out no more, or again as it was (`why` null): an office its own, headquarters those that offices told of.
 * Call inside a transaction. Throws `role-may-not`, `release-not-told` where it did not leave, and `contract-later-left` where it would be given
 * out again beside the one that replaces it.
 */
export function stopContract(session: UserSession, stop: ContractToStop, why: StopReason | null): void {
  const { db, user } = session;
  requirePermission(user.role, 'report-unprotected');
  const { office, line, until, edition } = stop;
  const here =
    publisherOf(db) === office ? contractsThatLeft(db).map((one) => ({ ...one, edition: editionOf(one) })) : [];
  const told = isHeadquarters(db) ? toldContracts(db).filter((one) => one.office === office) : [];
  const ofDay = [...here, ...told].filter((one) => one.line === line && one.until === until);
  if (!ofDay.some((one) => one.edition === edition)) throw new WaymarkError('release-not-told');
  // At headquarters the end of a hold gives nothing out: its office gives out the last edition alone.
  if (why === null && here.some((one) => one.line === line && one.until === until && one.edition > edition))
    throw new WaymarkError('contract-later-left', { until });
  setStopped(session, contextOfContract(office, stop), why);
  writeAudit(session, why === null ? 'give-out-again' : 'stop-edition', `${office}/${line}/${until}/${edition}`, why);
}

function setStopped({ db, user, clock }: UserSession, context: string, why: StopReason | null): void {
  // Later than a word that this desk lost, also one that said the same: the office takes the later one.
  const at = minuteAfter(minuteOf(clock()), newestWordsHeard(db).get(context)?.at);
  if (why === null) giveOutAgain(db, context, at);
  else stopGivingOut(db, context, { at, by: user.number, why });
}
