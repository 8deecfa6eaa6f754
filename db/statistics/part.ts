/** What one office has to do with one case, as far as it was read; or several such parts at once that are alike in all that was. */
import { type Standing, standingOf } from '../casework/derived/fact-marks.ts';
import { type FactValue, isMissingValue } from '../casework/derived/facts.ts';

/** Whether what is counted lies in a period; `either` where what is known of its date reaches over an end, `undated` where nothing is. */
export type Placed = 'in' | 'out' | 'either' | 'undated';

/** How many parts these are, each the only one of its person; and where they lie, where that was counted as they were read. */
export interface Alike {
  readonly n: number;
  readonly places: readonly { readonly place: Placed; readonly n: number }[] | null;
}

/** Where in a row stands what was read. */
export interface Layout {
  readonly at: ReadonlyMap<string, number>;
  /** In the order of the dimensions that were asked for. */
  readonly values: readonly number[];
}

/** Names the row beside the office; no variable of the codebook. */
export const CASE = 'case-id';
/** What every row begins with. */
export const ALWAYS_READ = ['office', 'standing', 'unclassified', 'named-by'] as const;

export class Part {
  readonly office: string;
  readonly standing: Standing;
  /** How many of its records are in no list of this version. */
  readonly unclassified: number;
  /** The office that opened the case of a person who is named; null where nobody is. */
  readonly namedBy: string | null;
  readonly values: readonly FactValue[];
  /** Null of one that was read by itself and knows its case. */
  readonly alike: Alike | null;
  readonly #row: readonly FactValue[];
  readonly #layout: Layout;

  /** `row` begins with {@link ALWAYS_READ}. */
  constructor(row: readonly FactValue[], layout: Layout, alike: Alike | null) {
    const [office, standing, unclassified, namedBy] = row;
    this.office = String(office);
    this.standing = standingOf(Number(standing));
    this.unclassified = Number(unclassified);
    this.namedBy = typeof namedBy === 'string' ? namedBy : null;
    this.values = layout.values.map((at) => row[at] ?? null);
    this.alike = alike;
    this.#row = row;
    this.#layout = layout;
  }

  get caseId(): string {
    return String(this.fact(CASE));
  }

  /** The person, or the case where nobody is named. */
  get subject(): string {
    return String(this.fact('subject'));
  }

  /** 0 for the office that opened the case, then by first help. */
  get place(): number {
    return Number(this.fact('place'));
  }

  /** By the id of a variable. Throws where it was not read: whoever reads a fact names it beforehand (`reads`). */
  fact(id: string): FactValue {
    const at = this.#layout.at.get(id);
    if (at === undefined) throw new Error(`the fact ${id} was not read`);
    return this.#row[at] ?? null;
  }

  /** Days, codes or countries that stand in one column with a space between; none where they are missing. */
  words(id: string): readonly string[] {
    const value = this.fact(id);
    return typeof value === 'string' && !isMissingValue(value) ? value.split(' ') : NONE;
  }
}
const NONE: readonly string[] = [];
