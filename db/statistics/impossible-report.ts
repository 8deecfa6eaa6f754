/** The figures of a table of our own as sets that can be checked: nothing that cannot be is shown without a word. */
import type { Report, ReportDimension } from '../contract/report.ts';
import type { ReportRequest } from '../contract/statistics.ts';
import { type FigureSet, faultsIn, type Part } from './impossible.ts';

/** How its shares are written: with how many decimals, and whether they are of all, those without an answer too. */
type Written = Pick<ReportRequest, 'decimals' | 'countMissing'>;

/** The dimensions in which something cannot be. Numbers that are hidden, and shares of them, are not looked at. */
export function impossibleIn(
  { n, dimensions }: Pick<Report, 'n' | 'dimensions'>,
  how: Written,
): readonly ReportDimension[] {
  const all = new Map(dimensions.flatMap((one) => (one.column?.question == null ? [[one.id, one] as const] : [])));
  return dimensions.filter((dimension) => {
    const everybody = dimension.column?.question == null ? undefined : all.get(dimension.column.of);
    const sets =
      everybody === undefined
        ? [setOf(dimension, n, how)]
        : [setOf(dimension, null, how), ...ofColumn(dimension, everybody)];
    return sets.some((set) => faultsIn(set).length > 0);
  });
}

/** Rows, and who is in none; of everybody their total is the table's. */
function setOf(
  { id, rows, missing, multi, denominator }: ReportDimension,
  n: number | null,
  { decimals, countMissing }: Written,
): FigureSet {
  const step = decimals === 0 ? 1 : 0.1;
  const parts = rows.flatMap(({ code, n: count, percent, before }): readonly Part[] => {
    if (count === null) return [];
    const share = percent === null ? {} : { share: { value: percent, step } };
    const change = before?.change == null ? {} : { before: before.n, change: { value: before.change, step } };
    return [{ name: code, n: count, ...share, ...change }];
  });
  const isHidden = parts.length < rows.length || missing === null || denominator === null;
  const total = n ?? (isHidden ? null : multi || countMissing ? denominator : denominator + missing);
  const isApart = missing !== null && !multi && !countMissing;
  return {
    name: id,
    ...(total === null ? {} : { total }),
    isExclusive: !multi,
    isWhole: !multi && !isHidden,
    isWholeOfShares: isApart && !isHidden,
    ...(isApart ? { missing } : {}),
    parts: missing === null || isApart ? parts : [...parts, { name: '', n: missing }],
  };
}

/** No row of a column is above that of everybody. */
function ofColumn(column: ReportDimension, everybody: ReportDimension): readonly FigureSet[] {
  return column.rows.flatMap(({ code, n }) => {
    const total = everybody.rows.find((row) => row.code === code)?.n;
    if (n === null || total === null || total === undefined) return [];
    return [
      {
        name: `${column.id} ${code}`,
        total,
        isExclusive: false,
        isWhole: false,
        isWholeOfShares: false,
        parts: [{ name: code, n }],
      },
    ];
  });
}
