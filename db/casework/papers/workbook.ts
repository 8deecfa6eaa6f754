/** A table as the bytes of an .xlsx file: text cells alone, no formula, no author and no time. */
import { withoutFormula } from '../../codebook/csv.ts';

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Signs of a column's width. */
const NARROW = 8;
const WIDE = 48;

/** `sheet`: the name of its one sheet, which says nothing of what is in it. */
export async function workbookOf({ columns, rows }: Table, sheet: string): Promise<Buffer> {
  // Read when it is needed: few sessions write a workbook.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const cells = [
    columns.map((column) => ({ value: withoutFormula(column), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((cell) => ({ value: withoutFormula(cell), type: String }))),
  ];
  const widths = columns.map((column, at) => ({
    width: Math.min(WIDE, Math.max(NARROW, column.length, ...rows.map((row) => row[at]?.length ?? 0)) + 2),
  }));
  return writeExcelFile(cells, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}
