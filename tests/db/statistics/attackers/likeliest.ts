/** An attacker who reads many roundings of one number, or of the same people drawn again, and names the count that makes them likeliest. */

export interface Rounding {
  readonly printed: number;
  readonly base: number;
}

/** The likeliest count, up to `most`; each rounding is a draw of its own. */
export function likeliestCount(roundings: readonly Rounding[], most: number): number {
  const likelihood = (n: number) =>
    roundings.reduce((product, { printed, base }) => {
      const over = n % base;
      if (printed === n - over) return (product * (base - over)) / base;
      return printed === n - over + base ? (product * over) / base : 0;
    }, 1);
  const counts = Array.from({ length: most + 1 }, (_, n) => n);
  return counts.reduce((best, n) => (likelihood(n) > likelihood(best) ? n : best));
}

/** The mean of what several tables print of the same people, to the nearest person: what it comes to where each is right on average. */
export function averageOf(printed: readonly number[]): number {
  return Math.round(printed.reduce((sum, n) => sum + n, 0) / printed.length);
}
