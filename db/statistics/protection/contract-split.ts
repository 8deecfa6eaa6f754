/**
 * Exact numbers for the one recipient who pays for a project (statistics/RULES.md, Numbers that leave). A total is that recipient's own; a split of
 * it is exact only where nobody can be worked out of it together with everything that is public. Pure.
 */

interface AskedSplit {
  /** Persons of each part, by its code; together they are the project's total. */
  readonly parts: Readonly<Record<string, number>>;
  /** What the last exact split of the project said; null where there was none. */
  readonly before: Readonly<Record<string, number>> | null;
  /** How many persons of the office were helped outside the project in the years of which the split is. */
  readonly outside: number;
}

/** Whether the split may be given exactly; otherwise it is left out, with a sentence. */
export function maySplitExactly({ parts, before, outside }: AskedSplit, k: number): boolean {
  const isNoneOrMany = (n: number, least: number) => n === 0 || n >= least;
  const codes = new Set([...Object.keys(parts), ...Object.keys(before ?? {})]);
  return (
    isNoneOrMany(outside, 2 * k) &&
    Object.values(parts).every((n) => isNoneOrMany(n, k)) &&
    (before === null || [...codes].every((code) => isNoneOrMany((parts[code] ?? 0) - (before[code] ?? 0), k)))
  );
}

/** A project of fewer persons goes as target and total; who they are and their receipts are seen in the office. */
export function mayTellPersons(total: number, k: number): boolean {
  return total === 0 || total >= k;
}
