/**
 * Which days can lie ahead, and which cannot (`Question.of`): what was done, and what belongs to a life, has a day that had come when it was
 * written down. Pure.
 */
import { givenValue } from './asked.ts';
import { addDays, earliest } from './date.ts';
import type { Body, Question } from './types.ts';

/** Whether the day of this question may lie ahead, beside the other answers of its record. */
export function mayLieAhead({ of, plannedWhile }: Question, answers: Body): boolean {
  if (of !== 'done' && of !== 'life') return true;
  const other = plannedWhile === undefined ? undefined : givenValue(answers[plannedWhile.question]);
  return plannedWhile?.in.some((code) => code === other) === true;
}

/**
 * Whether a date lies wholly after the day (UTC) on which it was written down. Clocks write the day of UTC and people their own, so the day
 * after is still the same day.
 */
export function liesAfterWriting(date: string, written: string): boolean {
  const first = earliest(date);
  return first > written && first > addDays(written, 1);
}
