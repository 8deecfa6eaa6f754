/** The rows as a table of fixed columns that people can read in a terminal, and how each act grows with the cases. */
import type { Cost } from './cost.ts';
import type { Goal, Row, SizedRow } from './row.ts';

const TITLES = [
  'Waymark',
  'cases',
  'limit',
  'ratio',
  'goal',
  '',
  'ours',
  'limit',
  'by the clock',
  'peak memory (MiB)',
  '',
];
/** Columns of numbers. */
const RIGHT: ReadonlySet<number> = new Set([1, 3, 4, 6, 7, 8, 9]);

export function tableOf(rows: readonly SizedRow[], rounds: number, load: readonly number[]): string {
  const lines = rows.map((row) => [
    row.what,
    String(row.cases),
    row.limit,
    row.ratio === null ? '' : `${row.ratio.toFixed(2)} ×`,
    goalOf(row.goal),
    met(row),
    milliseconds(row.ours?.cpu),
    milliseconds(row.bare?.cpu),
    clock(row),
    memory(row),
    row.note,
  ]);
  const faults = rows.flatMap((row) => row.faults.map((fault) => `${row.what}: ${fault}`));
  return [
    '',
    `Processor time, medians of ${rounds} alternating rounds; the machine's load was ${load.map((n) => n.toFixed(1)).join(', ')}.`,
    '1 × is as much as the limit, the least that must be done for it (tests/bench/README.md).',
    '',
    ...laidOut(TITLES, lines, RIGHT),
    ...growthOf(rows),
    ...(faults.length === 0 ? [] : ['', ...faults]),
    '',
  ].join('\n');
}

/** Exponents of processor time over the number of cases: 1 is twice as long for twice as many, 0 is no longer. */
function growthOf(rows: readonly SizedRow[]): readonly string[] {
  const grown = [...Map.groupBy(rows, ({ what }) => what)].flatMap(([what, of]) => {
    const ours = exponent(of.map(({ cases, ours: cost }) => [cases, cost?.cpu ?? null]));
    if (ours === null) return [];
    const bare = exponent(of.map(({ cases, bare: cost }) => [cases, cost?.cpu ?? null]));
    const [few, many] = [of[0]?.memory, of.at(-1)?.memory];
    const more = few == null || many == null || few.ours === 0 ? '' : mebibytes(many.ours - few.ours);
    return [[what, ours.toFixed(2), bare === null ? '' : bare.toFixed(2), more]];
  });
  if (grown.length === 0) return [];
  const sizes = [...new Set(rows.map(({ cases }) => cases))].join(', ');
  return [
    '',
    `Growth over ${sizes} cases`,
    '',
    ...laidOut(['Waymark', 'exponent', 'of the limit', 'more memory (MiB)'], grown, ALL_BUT_FIRST),
  ];
}

const ALL_BUT_FIRST: ReadonlySet<number> = new Set([1, 2, 3]);

/** The slope of the straight line through the logarithms; null where there are not two sizes. */
export function exponent(points: readonly (readonly [cases: number, cost: number | null])[]): number | null {
  const logs = points.flatMap(([cases, cost]) =>
    cost === null || cost <= 0 ? [] : [[Math.log(cases), Math.log(cost)] as const],
  );
  const mean = (of: readonly number[]) => of.reduce((sum, n) => sum + n, 0) / of.length;
  const [x, y] = [mean(logs.map(([at]) => at)), mean(logs.map(([, of]) => of))];
  const spread = logs.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return spread > 0 ? logs.reduce((sum, [at, of]) => sum + (at - x) * (of - y), 0) / spread : null;
}

/** Whether a goal is reached; null where there is none, or nothing was measured. */
export function reached({ goal, ratio, ours }: Row): boolean | null {
  if (goal === null) return null;
  const [is, most] = 'times' in goal ? [ratio, goal.times] : [ours?.cpu ?? null, goal.ms];
  return is === null ? null : is <= most;
}

function met(row: Row): string {
  const is = reached(row);
  return is === null ? '' : is ? 'yes' : 'no';
}

function goalOf(goal: Goal | null): string {
  if (goal === null) return '';
  return 'times' in goal ? `${goal.times} ×` : `${goal.ms} ms`;
}

function clock({ ours, bare }: { readonly ours: Cost | null; readonly bare: Cost | null }): string {
  if (ours === null) return '';
  return bare === null ? milliseconds(ours.wall) : `${milliseconds(ours.wall)} / ${milliseconds(bare.wall)}`;
}

function memory({ memory: most, bare }: Row): string {
  if (most === null) return '';
  return bare === null ? mebibytes(most.ours) : `${mebibytes(most.ours)} / ${mebibytes(most.bare)}`;
}

function laidOut(
  titles: readonly string[],
  lines: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): readonly string[] {
  const widths = titles.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)));
  return [titles, widths.map((width) => '-'.repeat(width)), ...lines].map((cells) =>
    cells
      .map((cell, at) => (right.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function milliseconds(ms: number | undefined): string {
  if (ms === undefined || Number.isNaN(ms)) return '';
  return ms >= 100 ? `${Math.round(ms)} ms` : ms >= 1 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(3)} ms`;
}

function mebibytes(bytes: number): string {
  return String(Math.round(bytes / 1024 / 1024));
}
