/**
 * How long what was said by telephone waits for the record of whose word it is (casework/RULES.md, Return of a child; Emergency fund): one term for
 * both. Pure.
 */
import { addDays } from '../../codebook/date.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { writtenOn } from '../record/counted-day.ts';

/** Days as `YYYY-MM-DD`. */
export interface Heard {
  readonly since: string;
  /** The last day for the record that confirms it. */
  readonly confirmBy: string;
}

/** `day`: the one that counts of the record. Where that is none, a month or a year it is the day of the writing: nobody has longer by saying less. */
export function heardOn(record: CaseRecord, day: string | undefined): Heard {
  const since = day?.length === 'YYYY-MM-DD'.length ? day : writtenOn(record);
  return { since, confirmBy: addDays(since, TODAY_TERMS.telephone) };
}
