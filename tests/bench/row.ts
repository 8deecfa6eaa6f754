/** What a measure answers: one line of the table. */
import type { Offices } from './offices.ts';

export interface Row {
  readonly what: string;
  /** What it is compared with; empty where there is nothing to compare. */
  readonly against: string;
  /** Medians over all rounds, in milliseconds of one act; null where the act is not timed. */
  readonly ours: number | null;
  readonly bare: number | null;
  /** Most memory that the process of each held at once, in bytes; null where it was not in a process of its own. */
  readonly memory: { readonly ours: number; readonly bare: number } | null;
  /** Sizes and counts that say what was measured. */
  readonly note: string;
  /** What was not as it must be; a benchmark that finds something fails. */
  readonly faults: readonly string[];
}

export interface Size {
  readonly cases: number;
  /** How often the two of a pair alternate. */
  readonly rounds: number;
  readonly kills: number;
}

export type Measure = (offices: Offices, size: Size) => Promise<readonly Row[]>;
