/** Which question of a form says in what currency an amount is. */
import { questionsOf } from './forms/index.ts';
import type { Form } from './types.ts';

/** The currency that is asked next after an amount; undefined where none is. */
export function currencyQuestion(form: Form, money: string): string | undefined {
  const questions = questionsOf(form);
  const after = questions.slice(questions.findIndex(({ id }) => id === money) + 1);
  return after.find(({ type }) => type === 'currency')?.id;
}
