import { askedGroups, isAskedLater } from '../../../db/codebook/asked.ts';
import type { Answer, Body, Form, Question, Row } from '../../../db/codebook/types.ts';

/** What stands in a form while it is filled: answers, and texts that could not be read yet (`3.1` on the way to a date). */
export interface FormAnswers {
  readonly answers: Body;
  readonly typed: Readonly<Record<string, string>>;
}

export const EMPTY: FormAnswers = { answers: {}, typed: {} };

/** One answer changed. `undefined` takes it away; `typed` is kept only while it could not be read. */
export function withAnswer(
  form: FormAnswers,
  question: string,
  answer: Answer | undefined,
  typed?: string | undefined,
): FormAnswers {
  const { [question]: _answer, ...answers } = form.answers;
  const { [question]: _typed, ...texts } = form.typed;
  const gone = answer === undefined || (Array.isArray(answer) && answer.length === 0) || answer === '';
  return {
    answers: gone ? answers : { ...answers, [question]: answer },
    typed: typed === undefined ? texts : { ...texts, [question]: typed },
  };
}

/**
 * The same for a question of a form: *about 2002* also ticks the question that says so. Typed words only set that tick and never take it
 * away: with it would go the two years on either side, and a child could be taken for an adult. Whoever knows better unticks it.
 */
export function withFormAnswer(
  form: FormAnswers,
  question: Question,
  answer: Answer | undefined,
  typed: string | undefined,
  about: boolean | undefined,
): FormAnswers {
  const changed = withAnswer(form, question.id, answer, typed);
  return about === true && question.about !== undefined ? withAnswer(changed, question.about, true) : changed;
}

/** What is saved: the answers to questions that are asked. What a changed answer made moot stays in the draft only. */
export function answersToSave(form: Form, answers: Body): Body {
  const asked = new Set(askedGroups(form, answers).flatMap((group) => group.questions.map(({ id }) => id)));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}

/** How many of the questions asked now, and not only when their step comes, have an answer, given or missing with its reason. `now`: whose step has come. */
export function answered(
  form: Form,
  answers: Body,
  now: readonly string[],
): { readonly done: number; readonly of: number } {
  const questions = askedGroups(form, answers)
    .flatMap((group) => group.questions)
    .filter((question) => !isAskedLater(form, question, answers, now));
  return { done: questions.filter(({ id }) => answers[id] !== undefined).length, of: questions.length };
}

const TYPED = '~typed';

/** A form as a draft keeps it. Question ids begin with a letter, so `~typed` can be none of them. */
export function draftBody({ answers, typed }: FormAnswers): Readonly<Record<string, unknown>> {
  return Object.keys(typed).length === 0 ? answers : { ...answers, [TYPED]: typed };
}

/** A draft as it was kept; anything that is no answer is left out rather than believed. */
export function fromDraft(body: Readonly<Record<string, unknown>>): FormAnswers {
  const { [TYPED]: texts, ...rest } = body;
  const answers = Object.entries(rest).filter((entry): entry is [string, Answer] => isAnswer(entry[1]));
  const typed = Object.entries(typeof texts === 'object' && texts !== null ? texts : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { answers: Object.fromEntries(answers), typed: Object.fromEntries(typed) };
}

function isRow(value: unknown): value is Row {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((cell) => typeof cell === 'string' || typeof cell === 'number' || cell === true)
  );
}

function isAnswer(value: unknown): value is Answer {
  if (value === true || typeof value === 'string' || typeof value === 'number') return true;
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') || value.every(isRow);
  if (typeof value !== 'object' || value === null) return false;
  if ('missing' in value)
    return value.missing === 'unknown' || value.missing === 'declined' || value.missing === 'not-asked';
  return 'cites' in value && Array.isArray(value.cites) && value.cites.length === 2;
}
