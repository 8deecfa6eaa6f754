/** What a measure answers: one line of the table. */
import type { Cost } from './cost.ts';
import type { Offices } from './offices.ts';

/** The most that an act may cost: so many times the limit's processor time, or so many milliseconds. */
export type Goal = { readonly times: number } | { readonly ms: number };

export interface Row {
  readonly what: string;
  /** What it is compared with: the least that must be done; empty where nothing is. */
  readonly limit: string;
  /** Medians over all rounds, of one act; null where the act is not timed. */
  readonly ours: Cost | null;
  readonly bare: Cost | null;
  /** The median of ours to the limit in processor time, pair by pair; null where there is no limit. */
  readonly ratio: number | null;
  readonly goal: Goal | null;
  /** Most memory that the process of each held at once, in bytes; null where it was not in a process of its own. */
  readonly memory: { readonly ours: number; readonly bare: number } | null;
  /** Sizes and counts that say what was measured. */
  readonly note: string;
  /** What was not as it must be; a benchmark that finds something fails. */
  readonly faults: readonly string[];
}

/** A line with a number of cases: the same act at another size has the same `what`. */
export interface SizedRow extends Row {
  readonly cases: number;
}

export interface Size {
  readonly cases: number;
  /** How often the two of a pair alternate. */
  readonly rounds: number;
  /** The same of acts that take milliseconds: a busy moment then falls on both. */
  readonly short: number;
  /** How many short acts are timed together. */
  readonly times: number;
  readonly kills: number;
  /** Long works in this process instead of one of their own: quick, and its memory says nothing. */
  readonly here: boolean;
}

export type Measure = (offices: Offices, size: Size) => Promise<readonly Row[]>;

/** A line of which nothing is known but its name; measures say the rest. */
export function emptyRow(what: string, note = ''): Row {
  return { what, limit: '', ours: null, bare: null, ratio: null, goal: null, memory: null, note, faults: [] };
}
