/** Two ways of doing the same, timed in turn, so that whatever else the machine does falls on both. */

export interface Compared {
  /** Medians in milliseconds. */
  readonly ours: number;
  readonly bare: number;
}

function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  const upper = ordered[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((ordered[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** Each of the two answers its own milliseconds. Which goes first changes from round to round. */
export async function alternating(
  rounds: number,
  ours: () => Promise<number> | number,
  bare: () => Promise<number> | number,
): Promise<Compared> {
  const times: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) times.bare.push(await bare());
    times.ours.push(await ours());
    if (round % 2 === 1) times.bare.push(await bare());
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

/** How often two short acts alternate for each round that long ones are given: a busy moment then falls on both. */
const SHORT_ROUNDS = 10;

/** {@link alternating} for acts that take milliseconds: in each of many rounds either is done `times` over. */
export function alternatingOften(
  { rounds, times }: { readonly rounds: number; readonly times: number },
  ours: (turn: number) => unknown,
  bare: (turn: number) => unknown,
): Promise<Compared> {
  return alternating(
    rounds * SHORT_ROUNDS,
    () => timed(times, ours),
    () => timed(times, bare),
  );
}

/** Milliseconds of one act, from doing it `times` over. */
async function timed(times: number, act: (turn: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < times; turn++) await act(turn);
  return (performance.now() - start) / times;
}
