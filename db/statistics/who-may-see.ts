/** Which tables a role may see, and which may leave for whom (statistics/RULES.md, Inside and outside). */
import { requirePermission } from '../casework/people/roles.ts';
import { isProtected, LEAST_K } from '../codebook/least-k.ts';
import type { Role } from '../codebook/roles.ts';
import type { ReleaseAudience } from '../contract/releases.ts';
import { mayLeave, type ReportRequest, TABLE_ASKS } from '../contract/statistics.ts';
import { WaymarkError } from '../store/errors.ts';

/**
 * Throws where a role may not see what is asked: as {@link requireSight} does, and `report-inside-only` where a question that may not leave yet is
 * asked protected, for two protected tables of different people give some away by subtraction: so a role that may not see exact tables sees one,
 * of everybody.
 */
export function requireAnswer(role: Role, asked: ReportRequest & { readonly protect: number | null }): void {
  if (!mayLeave(asked) || choosesPeople(asked)) {
    requirePermission(role, 'report-unprotected');
    if (asked.protect !== null && !mayLeave(asked)) throw new WaymarkError('report-inside-only');
  }
  requireSight(role, asked.protect);
}

/** Whether a table is of some of those only whom it counts where nothing is chosen, or counts them otherwise. */
function choosesPeople({ table, unit, from, to, origin, office, project, shared }: ReportRequest): boolean {
  return (
    [from, to, origin, office, project].some((choice) => choice !== undefined) ||
    shared ||
    (unit ?? TABLE_ASKS[table].unit) !== TABLE_ASKS[table].unit
  );
}

/**
 * Throws `role-may-not` where a role may not see a table protected to `protect` persons. A role that may not see exact tables gets the
 * codebook's k, and no higher one either: two tables with different limits hide different rows, and give them away by subtraction.
 */
export function requireSight(role: Role, protect: number | null): void {
  requirePermission(role, 'report');
  if (protect !== LEAST_K) requirePermission(role, 'report-unprotected');
}

/** Throws `role-may-not` where a role may not see exact tables, or no cases: what stands behind a number is for whoever may do both. */
export function requireCasesBehind(role: Role): void {
  for (const permission of ['report', 'report-unprotected', 'list-cases', 'open-case'] as const) {
    requirePermission(role, permission);
  }
}

/**
 * Throws where a table may not leave the screen: `role-may-not` for a role that may not see exact tables, since protected ones of two periods are
 * subtracted at leisure once they are out; and as {@link requireProtection} does. What is printed is asked of `printedYearOf`.
 */
export function requireRelease(role: Role, release: Leaving & ReportRequest): void {
  if (!mayLeave(release) && release.audience !== 'internal') {
    // Of several offices or origins it is the table that is printed, but not of whom.
    const isTablePrinted = mayLeave({ ...release, office: [], origin: [] });
    throw new WaymarkError(isTablePrinted ? 'release-not-printed' : 'report-inside-only');
  }
  requireAnswer(role, release);
  requirePermission(role, 'report-unprotected');
  requireProtection(release);
}

export interface Leaving {
  /** The fewest persons a number may stand for; null in an exact table. */
  readonly protect: number | null;
  readonly audience: ReleaseAudience;
  readonly reason?: string | undefined;
}

/**
 * What every release must keep to, in every role. Throws `release-too-few` where a table for partners or the public is less protected than
 * the codebook asks, `release-needs-reason` where one that stays inside is and has no reason. What leaves for a contract keeps to rules of its
 * own (`contract-report.ts`).
 */
export function requireProtection({ protect, audience, reason }: Leaving): void {
  if (isProtected(protect) || audience === 'contract') return;
  if (audience !== 'internal') throw new WaymarkError('release-too-few', { k: LEAST_K });
  if ((reason?.trim() ?? '') === '') throw new WaymarkError('release-needs-reason', { k: LEAST_K });
}
