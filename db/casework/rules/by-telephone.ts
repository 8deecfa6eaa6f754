/**
 * How long what was said by telephone waits for the record of whose word it is (casework/RULES.md, Return of a child; Emergency fund): one term for
 * both. Pure.
 */
import { addDays } from '../../codebook/date.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { firstSaid } from '../record/since-when.ts';

/** Days as `YYYY-MM-DD`. */
export interface Heard {
  readonly since: string;
  /** The last day for the record that confirms it. */
  readonly confirmBy: string;
}

/**
 * `day`: the one that counts of the record. Where that is none, a month or a year it is the day on which it was first written that it was said by
 * telephone, and never a later one: nobody has longer by saying less, nor by correcting what they wrote.
 */
export function heardOn(record: CaseRecord, day: string | undefined): Heard {
  const first = firstSaid(record, ({ 'by-telephone': said }) => said === true).slice(0, 10);
  // Clocks write the day of UTC, people their own: what was heard on the day after it is heard by then.
  const written = addDays(first, 1);
  const isWhole = day?.length === 'YYYY-MM-DD'.length;
  const since = isWhole && day <= written ? day : first;
  return waitsFrom(since);
}

export function waitsFrom(since: string): Heard {
  return { since, confirmBy: addDays(since, TODAY_TERMS.telephone) };
}
