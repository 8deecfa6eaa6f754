/**
 * `n` of `denominator` as a percentage, rounded half up in whole-number arithmetic: 69 of 275 is 25.1, 1 of 16 is 6.3.
 * Undefined where there is nothing to divide by. `decimals` is 1, or 0 for whole numbers (statistics/RULES.md, Percentages).
 */
export function percentOf(n: number, denominator: number, decimals: 0 | 1 = 1): number | undefined {
  if (denominator === 0) return undefined;
  const scale = decimals === 1 ? 10 : 1;
  return Math.floor((200 * scale * n + denominator) / (2 * denominator)) / scale;
}

/** By how many percent `n` is more or less than `before`, rounded as {@link percentOf}; undefined where that is nothing. */
export function changeOf(n: number, before: number, decimals: 0 | 1 = 1): number | undefined {
  const change = percentOf(Math.abs(n - before), before, decimals);
  return change === undefined || n >= before ? change : -change;
}
