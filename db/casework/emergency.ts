/** The 72 hours in which what is kept without consent may be kept, so that help is not late (first-contact.md, question 2). */
import { minuteOf } from '../store/moment.ts';
import type { CaseRecord } from './case-record.ts';
import { consentInForce } from './consent.ts';

/** Hours after which what was kept in an emergency shows its name to the focal point only (first-contact.md, question 2). */
export const EMERGENCY_HOURS = 72;

/** When the 72 hours of an emergency end, as a UTC minute; undefined where consent is not an emergency. */
export function emergencyEnds(records: readonly CaseRecord[]): string | undefined {
  const keep = consentInForce(records).get('keep');
  if (keep?.answer !== 'emergency') return undefined;
  const record = records.find((candidate) => candidate.id === keep.record);
  if (record === undefined) return undefined;
  const end = new Date(record.at.replace('Z', ':00Z')).getTime() + EMERGENCY_HOURS * 3_600_000;
  return minuteOf(new Date(end));
}
