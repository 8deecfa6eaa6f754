/** The register of what left, as people see it: here, and at headquarters of every office that told (statistics/RULES.md, Releases). */
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import type { StopReason } from '../codebook/stop-reasons.ts';
import type { ReleaseRow } from '../contract/statistics.ts';
import { minuteOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { type Stopped, setStopped, stoppedEditions } from '../store/stopped-editions.ts';
import { PROJECT_TABLE } from './protection/contract-table.ts';
import { publisherOf } from './protection/edition-given-out.ts';
import { contextOf, daysOf, type PrintedPeriod, printedDays } from './protection/printed-period.ts';
import { editionsThatLeft } from './releases.ts';
import { toldReleases } from './releases-told.ts';

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
  return [...ownReleases(db, stopped), ...releasesElsewhere(db, stopped)].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number,
  );
}

function ownReleases(db: Database, stopped: ReadonlyMap<string, Stopped>): readonly ReleaseRow[] {
  const publisher = publisherOf(db);
  return db
    .prepare<[number], OwnRow>(
      `SELECT release.number, release.at, user.name AS user, report AS "table", audience, reason, filters
       FROM release LEFT JOIN user ON user.number = release.user ORDER BY release.number DESC LIMIT ?`,
    )
    .all(MOST)
    .map(({ filters, ...row }) => {
      const { from, to, office, edition, recipient, narrowed } = JSON.parse(filters) as {
        readonly from: string | null;
        readonly to: string | null;
        readonly office: string | null;
        readonly edition?: 1 | 2;
        readonly recipient?: string;
        readonly narrowed?: readonly string[];
      };
      const line = narrowed?.find((one) => one.startsWith(OF_PROJECT))?.slice(OF_PROJECT.length);
      const found = edition === undefined || from === null || to === null ? null : printedDays(from, to);
      const printed = found === null ? null : { ...found, office };
      return {
        ...row,
        contract: recipient === undefined || line === undefined ? null : { line, recipient },
        office: publisher,
        from,
        to,
        edition: printed === null || edition === undefined ? null : { ...printed, number: edition },
        ...stoppedOf(printed, stopped, null),
      };
    });
}

const OF_PROJECT = `${PROJECT_TABLE}=`;

function releasesElsewhere(db: Database, stopped: ReadonlyMap<string, Stopped>): readonly ReleaseRow[] {
  const told = toldReleases(db).slice(-MOST);
  return told.map((one) => ({
    ...{ number: one.number, at: one.at, table: one.table, audience: one.audience, office: one.office },
    ...{ user: null, reason: null, contract: null, ...daysOf(one) },
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
  const here = printed === null ? undefined : stopped.get(contextOf(printed));
  return { stopped: here === undefined ? null : { at: here.at, why: here.why }, withdrawn };
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
  const { db, user, clock } = session;
  requirePermission(user.role, 'report-unprotected');
  if (editionsThatLeft(db, printed).length === 0) throw new WaymarkError('release-not-told');
  const context = contextOf(printed);
  setStopped(db, context, why === null ? null : { at: minuteOf(clock()), by: user.number, why });
  const subject = `${printed.office ?? 'all'}/${printed.span}/${printed.year}`;
  writeAudit(session, why === null ? 'give-out-again' : 'stop-edition', subject, why);
}
