import { givenValue } from '../../../db/codebook/asked.ts';
import { FIRST_CONTACT, STOPS_WHEN_NOT_SAFE } from '../../../db/codebook/pages/first-contact.ts';
import type { Page, PageField, PageStop, SaveKey } from '../../../db/codebook/pages/page.ts';
import type { Answer, Body } from '../../../db/codebook/types.ts';
import { type FormAnswers, withAnswer } from '../../components/answers/form-answers.ts';

/** The name of an answer of the page: `kind.question`. */
export function fieldId(field: Pick<PageField, 'kind' | 'question'>): string {
  return `${field.kind}.${field.question}`;
}

/** Whether a field is open, given the other answers of the page. */
export function isOpen(field: PageField, answers: Body): boolean {
  if (field.asked === undefined) return true;
  const answer = givenValue(answers[field.asked.question]);
  return field.asked.in.some((wanted) =>
    Array.isArray(answer) ? answer.includes(wanted) : (answer ?? false) === wanted,
  );
}

const SAFE_TO_TALK = 'intake.safe-to-talk';
const KEEP = 'consent.keep';

/** Not safe to talk: the page shrinks to what is needed and how to meet. */
export function isUnsafe(answers: Body): boolean {
  return answers[SAFE_TO_TALK] === 'not-safe';
}

/** The person refuses that anything is kept: an anonymous row is all that is saved. */
export function refusesKeeping(answers: Body): boolean {
  return answers[KEEP] === 'refuses';
}

export function isEmergency(answers: Body): boolean {
  return answers[KEEP] === 'emergency';
}

/** The stops that are on the page now. */
export function stopsOf(page: Page, answers: Body): readonly PageStop[] {
  return isUnsafe(answers) ? page.stops.filter(({ number }) => STOPS_WHEN_NOT_SAFE.includes(number)) : page.stops;
}

/**
 * One answer changed. What it closes is taken away at once, a name among it: who asks to be written down without a name
 * leaves none behind, not even in the draft.
 */
export function withPageAnswer(
  form: FormAnswers,
  id: string,
  answer: Answer | undefined,
  typed?: string | undefined,
): FormAnswers {
  const changed = withAnswer(form, id, answer, typed);
  const closed = FIRST_CONTACT.stops
    .flatMap(({ fields }) => fields)
    .filter((field) => field.asked?.question === id && !isOpen(field, changed.answers));
  return closed.reduce((rest, field) => withAnswer(rest, fieldId(field), undefined), changed);
}

interface Header {
  readonly today: string;
  readonly hour: number;
  readonly country: string;
  /** Where the worker usually sits; null where that is not known. */
  readonly place: string | null;
}

/** What fills itself: the desk's day, hour and country, and the worker's usual place. */
export function headerAnswers(page: Page, { today, hour, country, place }: Header): Body {
  const filled = { today, hour, 'office-country': country, 'usual-place': place ?? undefined } as const;
  return Object.fromEntries(
    page.header.flatMap((field) => {
      const value = field.filled === undefined ? undefined : filled[field.filled];
      return value === undefined ? [] : [[fieldId(field), value]];
    }),
  );
}

/** What is saved: the answers that are on the page now, with those the save key opened, and what it proposed and nobody overruled. */
export function answersToSend(page: Page, answers: Body, save: SaveKey, proposed: Body): Body {
  const open = [...page.header, ...stopsOf(page, answers).flatMap(({ fields }) => fields), ...save.opens]
    .filter((field) => isOpen(field, answers))
    .map(fieldId);
  const kept = new Set([...open, ...DETERMINATION]);
  return Object.fromEntries(Object.entries({ ...proposed, ...answers }).filter(([id]) => kept.has(id)));
}

/** The answers that the one key under the page's words writes. */
export const DETERMINATION = ['determination.status', 'determination.ground', 'determination.date'] as const;
