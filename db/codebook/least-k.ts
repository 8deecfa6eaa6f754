/**
 * The fewest persons a number may stand for that goes out of the organisation, or that is read by whoever may not see exact tables
 * (statistics/RULES.md, Suppression).
 */
export const LEAST_K = 5;

/** Whether a table is protected. Fewer persons than {@link LEAST_K} is no protection by another name; null is an exact table. */
export function isProtected(k: number | null): boolean {
  return k !== null && k >= LEAST_K;
}
