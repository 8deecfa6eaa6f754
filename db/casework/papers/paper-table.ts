/** A table of a form as a table on a paper. Pure. */
import type { Column, Language, Row } from '../../codebook/types.ts';
import { cellLabel } from './labels.ts';

export interface PaperTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows by these columns, in words; a column that no row fills is left out. */
export function paperTable(columns: readonly Column[], rows: readonly Row[], language: Language): PaperTable {
  const filled = columns.filter(({ id }) => rows.some((row) => row[id] !== undefined));
  return {
    columns: filled.map(({ label }) => label[language]),
    rows: rows.map((row) =>
      filled.map((column) => {
        const cell = row[column.id];
        return cell === undefined ? '' : cell === true ? '✓' : cellLabel(column, cell, language);
      }),
    ),
  };
}
