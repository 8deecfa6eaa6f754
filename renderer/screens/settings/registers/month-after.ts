import { DAYS_TO_ANSWER_A_PERSON } from '../../../../preload/contract.ts';

/** The last day of the month in which a person who asks about themselves is to have an answer, from the day on which they asked. */
export function monthAfter(day: string): string {
  const last = new Date(Date.parse(`${day}T00:00Z`) + DAYS_TO_ANSWER_A_PERSON * 86_400_000);
  return last.toISOString().slice(0, 10);
}
