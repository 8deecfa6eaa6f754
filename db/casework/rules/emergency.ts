/** The 72 hours in which what is kept without consent may be kept, so that help is not late (first-contact.md, question 2). */
import { latest } from '../../codebook/date.ts';
import { minuteOf } from '../../store/clock.ts';
import { inOrder, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { consentInForce } from './consent.ts';
import { isSettled } from './told-here.ts';

/** Hours after which what was kept in an emergency shows its name to the focal point only (first-contact.md, question 2). */
export const EMERGENCY_HOURS = 72;

const HOUR = 3_600_000;

/** Answers to "may we keep it" that end an emergency: somebody asked, and was told. */
const ASKED: ReadonlySet<string> = new Set(['with-name', 'without-name', 'refuses']);

/**
 * When the 72 hours of an emergency end, as a UTC minute; undefined where nothing is kept in an emergency. They run from the first time
 * it was written down: neither a revision nor another record of the same emergency begins them anew.
 */
export function emergencyEnds(records: readonly CaseRecord[]): string | undefined {
  const keep = consentInForce(records).get('keep')?.answer;
  if (keep === undefined || ASKED.has(keep)) return undefined;
  /** Since somebody last answered, and in all: a guardian's answer does not end it for the child. */
  let begun: number | undefined;
  let first: number | undefined;
  // Another office's word neither ends an emergency here nor begins its hours anew; where it alone told of one, its hours count.
  const told = ofKind(records, 'consent');
  const settled = told.filter(isSettled);
  const begins = settled.some((record) => textOf(record, 'keep', records) === 'emergency') ? settled : told;
  for (const record of inOrder(begins, 'date')) {
    const answer = textOf(record, 'keep', records);
    if (answer === 'emergency') {
      const begin = beginOf(record, records);
      begun = Math.min(begun ?? begin, begin);
      first = Math.min(first ?? begin, begin);
    } else if (answer !== undefined && ASKED.has(answer)) begun = undefined;
  }
  const start = begun ?? (keep === 'emergency' ? first : undefined);
  return start === undefined ? undefined : minuteOf(new Date(start + EMERGENCY_HOURS * HOUR));
}

/** When the record was written; of one revised since, at the latest when its day had ended everywhere. */
function beginOf(record: CaseRecord, records: readonly CaseRecord[]): number {
  const written = Date.parse(record.at.replace('Z', ':00Z'));
  const day = textOf(record, 'date', records);
  return day === undefined ? written : Math.min(written, Date.parse(`${latest(day)}T00:00:00Z`) + 36 * HOUR);
}
