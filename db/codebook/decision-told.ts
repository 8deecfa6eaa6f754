import type { QuestionId } from './forms/index.ts';

/** What is told of a decision to go on all the same, beside what the gate said: when, by whom and why. On the screen and on paper. */
export const DECISION_TOLD = [
  'date',
  'by-role',
  'by-organisation',
  'reason',
  'reason-note',
] as const satisfies readonly QuestionId<'decision'>[];
