/** How a table reads a fact column: which rows there are, and in which of them a value is counted. */
import type { SentenceCode } from '../codebook/sentences.ts';
import { text } from '../codebook/text.ts';
import type { Text } from '../codebook/types.ts';
import type { DateRule, Population, TableId, Unit } from '../contract/statistics.ts';

export interface RowDefinition {
  readonly code: string;
  readonly label: Text;
  /** Shown although it is zero; the others only when they are not (what a mapping does not know, what the printed table lacks). */
  readonly always: boolean;
}

/** Codes this Waymark's lists do not know (a newer one's, an office's own). */
export const UNCLASSIFIED = 'unclassified';
export const UNCLASSIFIED_ROW: RowDefinition = {
  code: UNCLASSIFIED,
  label: text('In no list of this version', 'Absent des listes de cette version', 'En ninguna lista de esta versión'),
  always: false,
};

interface Described {
  readonly id: string;
  readonly label: Text;
  /** Fact column. */
  readonly column: string;
  readonly rows: readonly RowDefinition[];
}

/** Everyone in one row. `rowOf` gets a value that is not missing. */
export interface SingleDimension extends Described {
  readonly multi: false;
  /** Of what several offices or cases say, the value that stands last in the rows; where it is not so, the first in the order of answers. */
  readonly furthest?: true;
  readonly rowOf: (value: string) => string;
}

/** Several rows each; none of them is a missing answer. */
interface MultiDimension extends Described {
  readonly multi: true;
  readonly rowsOf: (bits: number) => readonly string[];
}

export type Dimension = SingleDimension | MultiDimension;

/** A table of statistics: its dimensions, and the sentences that say by which rules of ours it sorts. */
export interface Table {
  readonly id: TableId;
  readonly title: Text;
  /** Of whom it is where nobody asks for others. */
  readonly population: Population;
  /** What it counts where nobody asks for another. */
  readonly unit: Unit;
  /** Which date brings into a period where nobody asks for another. */
  readonly date: DateRule;
  /** Its title where it is of others. */
  readonly titleOfOthers: Text;
  readonly dimensions: readonly Dimension[];
  /** Sentence code and what fills it. */
  readonly notes: readonly { readonly code: SentenceCode; readonly places: Readonly<Record<string, Text>> }[];
}

/** Whether several offices do not contradict each other where they say different things: the furthest holds. */
export function isFurthest(dimension: Dimension): dimension is SingleDimension {
  return !dimension.multi && dimension.furthest === true;
}
