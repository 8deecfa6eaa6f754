/** How a table reads facts: which rows there are, and in which of them a value is counted. */
import { type FactValue, isMissingValue } from '../casework/derived/facts.ts';
import type { RegionVersion } from '../codebook/regions.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { text } from '../codebook/text.ts';
import type { Text } from '../codebook/types.ts';
import type { CaseTableId, DateRule, Population, Unit } from '../contract/statistics.ts';
import type { Part } from './part.ts';
import type { Question } from './question.ts';

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

/** What is counted, as far as a value can be worked out from it. */
export interface Counted {
  readonly question: Question;
  readonly parts: readonly Part[];
  /** Its parts of offices that were not asked for, where others were; what is so of any office looks at these too. */
  readonly others: readonly Part[];
  /** Its own day, where the unit is one that has days of its own. */
  readonly day: string | undefined;
  /** The request itself, where requests are counted. */
  readonly request: string | undefined;
}

interface Described {
  readonly id: string;
  readonly label: Text;
  readonly rows: readonly RowDefinition[];
  /** Fact column, or SQL over several that holds names of the codebook alone; left out where the value is worked out from the parts. */
  readonly column?: string;
  /** The value that is worked out from the parts: codes with a space between. */
  readonly derive?: (counted: Counted) => FactValue;
  /** Facts that `derive` reads of a part, beside its office and its standing and beside what the question reads; for its case parts are read one by one. */
  readonly reads?: readonly string[];
  /** One value of what several offices or cases say, two or more and none of them missing; left out, the first in the order of answers holds. */
  readonly merge?: (values: readonly FactValue[]) => FactValue;
  /** Rows are the codes which occur, in words; the largest first, or in the order of codes. */
  readonly open?: { readonly labelOf: (code: string) => Text; readonly order: 'size' | 'code' };
  /** Rows are regions by this mapping, and what it is by another. */
  readonly regions?: { readonly version: RegionVersion; readonly by: (version: RegionVersion) => Dimension };
  /** Only so many rows, the largest; all others stand in one. */
  readonly top?: number;
}

/** Everyone in one row. `rowOf` gets a value that is not missing. */
export interface SingleDimension extends Described {
  readonly multi: false;
  readonly rowOf: (value: string) => string;
  readonly asColumn?: never;
}

/** Several rows each; none of them is a missing answer. `rowsOf` gets a value that is not missing. */
interface MultiDimension extends Described {
  readonly multi: true;
  readonly rowsOf: (value: string | number) => readonly string[];
  /** The column of the table that it is, in words, where the table has columns of its own: those of one table are of the same whole. */
  readonly asColumn?: Text;
}

export type Dimension = SingleDimension | MultiDimension;

/** A table of statistics: its dimensions, and the sentences that say by which rules of ours it sorts. */
export interface Table {
  readonly id: CaseTableId;
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
  /** What its columns are where nobody asks for others; left out, there are none. */
  readonly columns?: string;
  /** Sentence code and what fills it. */
  readonly notes: readonly Note[];
}

interface Note {
  readonly code: SentenceCode;
  readonly places: Readonly<Record<string, Text>>;
  /** It says by which regions its table sorts: those of this mapping where nobody asks for another. */
  readonly mapping?: RegionVersion;
}

/** Codes of the rows in which a value is counted; none where it is missing. */
export function rowsIn(dimension: Dimension, value: FactValue): readonly string[] {
  if (value === null || isMissingValue(value)) return [];
  return dimension.multi ? dimension.rowsOf(value) : [dimension.rowOf(String(value))];
}

/** A merge by which the value that stands last in the rows holds: several offices do not contradict each other where they say different things. */
export function furthestIn(rows: readonly RowDefinition[]): (values: readonly FactValue[]) => FactValue {
  const place = (value: FactValue) => rows.findIndex(({ code }) => code === value);
  return (values) => values.toSorted((a, b) => place(b) - place(a))[0] ?? null;
}

/** Those whose bits are set, the first by the lowest. */
export function ofBits<Entry>(entries: readonly Entry[], bits: number): readonly Entry[] {
  return entries.filter((_, bit) => Math.floor(bits / 2 ** bit) % 2 === 1);
}

/** Codes with a space between, as rows. */
export function codesOf(value: string | number): readonly string[] {
  return String(value)
    .split(' ')
    .filter((code) => code !== '');
}
