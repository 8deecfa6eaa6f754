/** Crosses of an edition as tables of statistics: a column for each line across, all with the same rows. Pure. */
import { inEach, text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import type { ReportDimension } from '../../contract/report.ts';
import type { DrawnCross } from './print-edition.ts';
import { NOT_KNOWN } from './printed-variable.ts';
import { shownNumber, shownPercent } from './shown-number.ts';

/** A variable of the page in words. */
export interface Worded {
  readonly id: string;
  readonly label: Text;
  readonly rows: readonly { readonly code: string; readonly label: Text; readonly always: boolean }[];
}

type Line = DrawnCross['rows'][number];

const THE_REST = text('The rest', 'Le reste', 'El resto');
const NO_ANSWER = text('No answer', 'Sans réponse', 'Sin respuesta');
/** The code of the line that several rows are made of. */
const REST = 'the-rest';

/** `page`: all variables that are printed; a cross of another is left out. */
export function shownCrosses(page: readonly Worded[], crosses: readonly DrawnCross[]): readonly ReportDimension[] {
  const worded = new Map(page.map((one) => [one.id, one]));
  return crosses.flatMap((drawn) => {
    const [down, across] = [worded.get(drawn.cross.rows), worded.get(drawn.cross.columns)];
    return down === undefined || across === undefined ? [] : shownCross(drawn, down, across);
  });
}

function shownCross(drawn: DrawnCross, down: Worded, across: Worded): readonly ReportDimension[] {
  const { base } = drawn;
  const of = `${down.id} by ${across.id}`;
  const rows = inOrder(drawn.rows, down);
  return inOrder(drawn.columns, across).map((column) => {
    const cellOf = (row: Placed): number => drawn.cells[row.at]?.[column.at] ?? 0;
    const unknown = rows.find(({ code }) => code === NOT_KNOWN);
    return {
      id: `${of}/${column.code}`,
      label: down.label,
      column: { of, code: column.code, label: column.label, question: across.label },
      denominator: shownNumber(column.n, base),
      missing: shownNumber(unknown === undefined ? 0 : cellOf(unknown), base),
      multi: false,
      rows: rows
        .filter((row) => row !== unknown)
        .map((row) => {
          const n = shownNumber(cellOf(row), base);
          const percent = shownPercent(cellOf(row), column.n, base);
          return { code: row.code, label: row.label, n, percent, suppressed: n === null };
        }),
    };
  });
}

/** A line with its words, and at which place of the drawn cross it is. */
interface Placed {
  readonly at: number;
  readonly n: number;
  readonly code: string;
  readonly label: Text;
}

/** In the order of the page, then *the rest*, then those without an answer: they were drawn in an order of their own. */
function inOrder(lines: readonly Line[], worded: Worded): readonly Placed[] {
  const codes = [...worded.rows.map(({ code }) => code), REST, NOT_KNOWN];
  return lines
    .map((line, at) => ({ at, n: line.n, ...wordsOf(line, worded) }))
    .toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

/** A line of one row is called after it; *the rest* may hold those without an answer. */
function wordsOf({ codes }: Line, { rows }: Worded): { readonly code: string; readonly label: Text } {
  const [code, ...others] = codes;
  if (code === undefined || others.length > 0) return { code: REST, label: THE_REST };
  if (code === NOT_KNOWN) return { code, label: NO_ANSWER };
  return { code, label: rows.find((row) => row.code === code)?.label ?? inEach(() => code) };
}
