/** A table as the bytes of an .xlsx file: numbers and guarded text, no formula, no author and no time. */
import { type Cell, withoutFormula } from '../../codebook/csv.ts';

interface Table {
  /** What it says of itself. */
  readonly above?: readonly (readonly Cell[])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What it rests on: sentences, each over all columns. */
  readonly below?: readonly string[];
}

/** Signs of a column's width. */
const NARROW = 8;
const WIDE = 48;
/** Points of a line of text. */
const LINE = 15;

/** `sheet`: the name of its one sheet, which says nothing of what is in it. */
export async function workbookOf({ above = [], columns, rows, below = [] }: Table, sheet: string): Promise<Buffer> {
  // Read when it is needed: few sessions write a workbook.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const widths = columns.map(
    (column, at) => Math.min(WIDE, Math.max(NARROW, column.length, ...rows.map((row) => lengthOf(row[at])))) + 2,
  );
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const sentence = (text: string) => [
    { ...cell(text), columnSpan: columns.length, wrap: true, height: LINE * Math.ceil(text.length / wide) },
    ...columns.slice(1).map(() => null),
  ];
  const sheetRows = [
    ...above.map((line) => line.map((value) => cell(value))),
    ...(above.length === 0 ? [] : [[]]),
    columns.map((column) => ({ ...cell(column), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => cell(value))),
    ...(below.length === 0 ? [] : [[]]),
    ...below.map(sentence),
  ];
  return writeExcelFile(sheetRows, {
    sheet,
    columns: widths.map((width) => ({ width })),
    // Columns that begin further down would leave no room for their rows.
    ...(above.length === 0 ? { stickyRowsCount: 1 } : {}),
  }).toBuffer();
}

function cell(value: Cell) {
  return typeof value === 'number' ? { value, type: Number } : { value: withoutFormula(value), type: String };
}

function lengthOf(value: Cell | undefined): number {
  return value === undefined ? 0 : String(value).length;
}
