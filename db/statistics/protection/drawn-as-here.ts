/** Whether numbers that another desk tells of can have been drawn by this method (statistics/RULES.md, Numbers that leave). Pure. */
import type { CrossOfLine, ReleaseLine } from '../../store/release-line.ts';
import { baseOf, daysOf, type PrintedPeriod, printedDays } from './printed-period.ts';

/** They are of a period that is printed, no finer than its base anywhere, and what is in a table or a cross comes to what it splits. */
export function isDrawnAsHere(told: ReleaseLine & PrintedPeriod): boolean {
  const least = baseOf(told);
  const { from, to } = daysOf(told);
  return (
    told.base === least &&
    printedDays(from, to) !== null &&
    told.tables.every(({ base, total, rows }) => base >= least && sumOf(rows.map(([, n]) => n)) === total) &&
    told.crosses.every((cross) => cross.base >= least && comesToItsMargins(cross))
  );
}

function comesToItsMargins({ down, across, cells }: CrossOfLine): boolean {
  return (
    down.every(([, n], row) => sumOf(cells[row] ?? []) === n) &&
    across.every(([, n], column) => sumOf(cells.map((row) => row[column] ?? 0)) === n)
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
