/** The columns of a table: whom it counts, column by column, each with the same rows and over those of the column. */
import { text } from '../codebook/text.ts';
import type { ReportColumn } from '../contract/report.ts';
import { MISSING_ROW } from '../contract/statistics.ts';
import { type Dimension, rowsIn } from './dimension.ts';
import { type Group, numbersByValue } from './group.ts';

interface ColumnOfTable {
  readonly column: Omit<ReportColumn, 'of'>;
  readonly has: (group: Group) => boolean;
}

/** In the order of the rows of what the columns are, then those without an answer; a column in which nobody is is left out. */
export function columnsOf(across: Dimension, at: number, groups: readonly Group[]): readonly ColumnOfTable[] {
  const codes = new Map([...numbersByValue(groups, at).keys()].map((value) => [value, rowsIn(across, value)]));
  const codesOf = ({ values }: Group): readonly string[] =>
    codes.get(values[at] ?? null) ?? rowsIn(across, values[at] ?? null);
  const columns = across.rows.map(({ code, label }) => ({
    column: { code, label, question: across.label },
    has: (group: Group) => codesOf(group).includes(code),
  }));
  const without = {
    column: { code: MISSING_ROW, label: WITHOUT, question: across.label },
    has: (group: Group) => codesOf(group).length === 0,
  };
  return [...columns, without].filter(({ has }) => groups.some(has));
}
const WITHOUT = text('No answer', 'Sans réponse', 'Sin respuesta');
