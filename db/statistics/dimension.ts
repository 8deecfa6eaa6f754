/** How a table reads a fact column: which rows there are, and in which of them a value is counted. */
import type { SentenceCode } from '../codebook/sentences.ts';
import type { Text } from '../codebook/types.ts';
import type { Population } from '../contract/statistics.ts';

export interface RowDefinition {
  readonly code: string;
  readonly label: Text;
  /** Shown although it is zero; the others only when they are not (what a mapping does not know, what the printed table lacks). */
  readonly always: boolean;
}

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
  readonly id: string;
  readonly title: Text;
  /** Of whom it is where nobody asks for others. */
  readonly population: Population;
  /** Its title where it is of others. */
  readonly titleOfOthers: Text;
  readonly dimensions: readonly Dimension[];
  /** Sentence code and what fills it. */
  readonly notes: readonly { readonly code: SentenceCode; readonly places: Readonly<Record<string, Text>> }[];
}
