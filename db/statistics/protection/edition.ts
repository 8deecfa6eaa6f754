/** Numbers that leave, as they are kept: once drawn, the same ever after (statistics/RULES.md, Numbers that leave). Pure. */

import type { CountedPerson } from './counted-person.ts';
import type { peopleDrawn } from './editions.ts';
import {
  type Drawing,
  type DrawnCross,
  type DrawnEdition,
  type DrawnTable,
  printEdition,
  printTotal,
} from './print-edition.ts';
import type { ListVersion } from './printed-list.ts';
import { baseOf, contextOf, type PrintedPeriod } from './printed-period.ts';
import type { PrintedList } from './printed-variable.ts';

/** Kept with the first release of an edition, and read again whenever it is given out. */
export interface EditionOfNumbers {
  /** Whose numbers, of when. */
  readonly context: string;
  readonly number: 1 | 2;
  /** The office's own day on which it was drawn, `YYYY-MM-DD`. */
  readonly day: string;
  readonly base: number;
  readonly total: number;
  readonly tables: readonly (Omit<DrawnTable, 'rows'> & { readonly rows: Readonly<Record<string, number>> })[];
  /** Left out in editions that were drawn before there were crosses. */
  readonly crosses?: readonly DrawnCross[];
  /** What is not in it, since people who came together fill a row or a cell of it; left out where nothing is. */
  readonly filled?: DrawnEdition['filled'];
  /** By which printed list the answers of `people` are signed; left out in editions that were drawn by the first. */
  readonly list?: ListVersion;
  /** What it was drawn from, where it can be drawn once more; null where another desk drew it, which does not tell. */
  readonly people: ReturnType<typeof peopleDrawn> | null;
}

/** By which list; and what else left, or is left out elsewhere. */
export interface Printing extends Pick<Drawing, 'coarser' | 'leftOut'> {
  readonly version: ListVersion;
  /** What of it is printed. */
  readonly list: PrintedList;
}

export function drawEdition(
  printed: PrintedPeriod,
  people: readonly CountedPerson[],
  kept: Pick<EditionOfNumbers, 'number' | 'day' | 'people'>,
  { version, list, ...besides }: Printing,
): EditionOfNumbers {
  const drawing = { context: contextOf(printed), base: baseOf(printed) };
  if (printed.span === 'half-year') return { ...drawing, ...kept, total: printTotal(people, drawing), tables: [] };
  const { total, tables, crosses, filled } = printEdition(list, people, { ...drawing, ...besides });
  return {
    ...drawing,
    ...kept,
    list: version,
    total,
    tables: tables.map((table) => ({ ...table, rows: Object.fromEntries(table.rows) })),
    crosses,
    ...(filled.length === 0 ? {} : { filled }),
  };
}
