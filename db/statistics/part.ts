/** What one office has to do with one case, as far as it was read; or several such parts at once that count alike. */
import type { Standing, Whose } from '../casework/derived/fact-marks.ts';
import { type FactValue, isMissingValue } from '../casework/derived/facts.ts';
import type { Group } from './group.ts';

/** Whether what is counted lies in a period; `either` where what is known of its date reaches over an end, `undated` where nothing is. */
export type Placed = 'in' | 'out' | 'either' | 'undated';

/** How many parts these are, each the only one of its person; and where they lie, where that was counted as they were read. */
export interface Alike {
  readonly n: number;
  readonly places: readonly { readonly place: Placed; readonly n: number }[] | null;
  /** What they answer to that the cells alone look at (null elsewhere), and how many answer so: of those in the period where `places` says which these are, else of all. */
  readonly cells: readonly Group[];
}

export class Part {
  /** In the order of the dimensions that were asked for; of those alike null where only their cells know. */
  readonly values: readonly FactValue[];
  /** Null of one that was read by itself and knows its case. */
  readonly alike: Alike | null;
  readonly #whose: Whose;
  readonly #row: readonly FactValue[];
  readonly #at: ReadonlyMap<string, number>;

  /** `at`: where in `row` stands which fact. */
  constructor(
    whose: Whose,
    values: readonly FactValue[],
    row: readonly FactValue[],
    at: ReadonlyMap<string, number>,
    alike: Alike | null,
  ) {
    this.values = values;
    this.alike = alike;
    this.#whose = whose;
    this.#row = row;
    this.#at = at;
  }

  get office(): string {
    return this.#whose.office;
  }

  get standing(): Standing {
    return this.#whose.standing;
  }

  /** How many of its records are in no list of this version. */
  get unclassified(): number {
    return this.#whose.unclassified;
  }

  /** The office that opened the case of a person who is named; null where nobody is. */
  get namedBy(): string | null {
    return this.#whose.namedBy;
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
    const at = this.#at.get(id);
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

/** Names the row beside the office; no variable of the codebook. */
export const CASE = 'case-id';
