import type { EventMark } from '../codebook/events.ts';

/** What happened, as one line of events; empty for a role that is not shown what happened, and where that is closed. */
export interface WhatHappened {
  /** From the first to the last; those whose place nobody knows stand behind the others. */
  readonly events: readonly ShownEvent[];
  /** Null where nobody is told to have been exploited. */
  readonly exploitation: {
    /** In how many calendar months; null where the days do not say. */
    readonly months: number | null;
    /** Whether a nationality is that of a country of exploitation; null where either is not known. */
    readonly citizen: 'yes' | 'no' | null;
  } | null;
}

/** One event: the record that tells it is among those of the file. */
interface ShownEvent {
  readonly record: string;
  readonly station: string;
  /** Whether its place on the line is known. */
  readonly placed: boolean;
  /** What of it overlaps or contradicts others in time. */
  readonly marks: readonly EventMark[];
}
