/** One scale for all charts of a page that measure the same. Pure. */
import type { Chart } from './chart.ts';

/** Where each measure ends; lengths begin at zero. */
export type Scales = Readonly<Record<Chart['measure'], number>>;

const QUARTER = 25;
const STEPS = [1, 2, 2.5, 5, 10] as const;
const PARTS = 4;

export function scalesOf(charts: readonly Chart[]): Scales {
  const longest = (measure: Chart['measure']) =>
    Math.max(
      0,
      ...charts
        .filter((chart) => chart.measure === measure && !PLACES.has(chart.shape))
        .flatMap(({ panels }) => panels.flatMap(({ rows }) => rows))
        .flatMap(({ length, before }) => [length?.most ?? 0, before ?? 0]),
    );
  return {
    percent: Math.max(QUARTER, Math.ceil(longest('percent') / QUARTER) * QUARTER),
    number: endOfNumbers(longest('number')),
  };
}

/** Where a map or flows end, at their largest number: what is as wide or dark as its number has a scale of its own. */
export function endOfPlaces({ panels }: Chart): number {
  return Math.max(1, ...panels.flatMap(({ rows }) => rows.map(({ length }) => length?.most ?? 0)));
}

const PLACES: ReadonlySet<Chart['shape']> = new Set(['map', 'regions', 'ways', 'flows']);

/** The next number that an axis can be divided into: four parts of a whole number each. */
function endOfNumbers(longest: number): number {
  const part = Math.max(1, longest / PARTS);
  const size = 10 ** Math.floor(Math.log10(part));
  const step = STEPS.map((one) => Math.ceil(one * size)).find((one) => one >= part) ?? Math.ceil(part);
  return step * PARTS;
}

/** Where lines stand across a chart. */
export function gridOf(measure: Chart['measure'], scales: Scales): readonly number[] {
  const end = scales[measure];
  const step = measure === 'percent' ? QUARTER : end / PARTS;
  return Array.from({ length: Math.round(end / step) + 1 }, (_, at) => at * step);
}
