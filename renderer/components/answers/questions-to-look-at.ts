import { askedGroups } from '../../../db/codebook/asked.ts';
import type { Form, Question } from '../../../db/codebook/types.ts';
import type { Warning } from '../../../db/codebook/warnings.ts';
import type { FormAnswers } from './form-answers.ts';

/** The questions that hold a save up: what stands there is not read, cannot be, or needs a reason that nobody has given. In the form's order. */
export function questionsToLookAt(
  form: Form,
  { answers, typed }: FormAnswers,
  warned: readonly Pick<Warning, 'question' | 'blocks' | 'needsReason'>[],
  reasonOf: (question: string) => string | undefined,
): readonly Question[] {
  const held = new Set(
    warned
      .filter(({ question, blocks, needsReason }) => blocks || (needsReason && reasonOf(question) === undefined))
      .map(({ question }) => question),
  );
  return askedGroups(form, answers)
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => typed[id] !== undefined || held.has(id));
}
