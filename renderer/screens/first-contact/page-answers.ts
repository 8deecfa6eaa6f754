import { givenValue } from '../../../db/codebook/asked.ts';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import {
  ASKED_WHEN_REFUSED,
  FIRST_CONTACT,
  STOPS_WHEN_NOT_SAFE,
  STOPS_WHEN_REFUSED,
} from '../../../db/codebook/pages/first-contact.ts';
import type { Page, PageField, PageStop, SaveKey } from '../../../db/codebook/pages/page.ts';
import type { Answer, Body, Text } from '../../../db/codebook/types.ts';
import type { HotlineCall } from '../../../preload/contract.ts';
import { type FormAnswers, withAnswer } from '../../components/answers/form-answers.ts';

/** The name of an answer of the page: `kind.question`. */
export function fieldId(field: Pick<PageField, 'kind' | 'question'>): string {
  return `${field.kind}.${field.question}`;
}

/** Whether what these fields hold, and what is typed in them, is the same in two forms. */
export function isSameFor(ids: readonly string[], before: FormAnswers, after: FormAnswers): boolean {
  return ids.every((id) => before.answers[id] === after.answers[id] && before.typed[id] === after.typed[id]);
}

/** Everything that a stop shows or goes by: its own answers, and those by which a field of it is asked. */
export function readBy(stop: PageStop): readonly string[] {
  const known = READ_BY.get(stop);
  if (known !== undefined) return known;
  const ids = stop.fields.flatMap((field) => [
    fieldId(field),
    ...(field.asked === undefined ? [] : [field.asked.question]),
  ]);
  READ_BY.set(stop, ids);
  return ids;
}

/** Asked of every stop at every key. */
const READ_BY = new WeakMap<PageStop, readonly string[]>();

/** The words of a field of the page, those of its stop where it is what the stop is about. */
export function labelOf(id: string): Text {
  const stop = FIRST_CONTACT.stops.find(({ fields: [main] }) => fieldId(main) === id);
  const field = FIRST_CONTACT.stops.flatMap(({ fields }) => fields).find((one) => fieldId(one) === id);
  const [kind = '', question = ''] = id.split('.');
  return stop?.label ?? field?.label ?? questionOf(kind, question)?.label ?? { en: id, fr: id, es: id };
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

/** The stops that are on the page now. A no goes before everything: what it leaves is all there is. */
export function stopsOf(page: Page, answers: Body): readonly PageStop[] {
  if (refusesKeeping(answers)) {
    return page.stops.filter(({ number }) => STOPS_WHEN_REFUSED.includes(number)).map(withoutWhatIsNotKept);
  }
  return isUnsafe(answers) ? page.stops.filter(({ number }) => STOPS_WHEN_NOT_SAFE.includes(number)) : page.stops;
}

function withoutWhatIsNotKept(stop: PageStop): PageStop {
  const [first, ...beside] = stop.fields;
  return { ...stop, fields: [first, ...beside.filter((field) => ASKED_WHEN_REFUSED.includes(fieldId(field)))] };
}

/** What is left of a page when the person does not want anything kept, and what is put away until they say otherwise. */
export function putAway(form: FormAnswers): { readonly left: FormAnswers; readonly away: FormAnswers } {
  const part = (isLeft: boolean): FormAnswers => ({
    answers: onlyWhere(form.answers, (id) => staysAtNo(id) === isLeft),
    typed: onlyWhere(form.typed, (id) => staysAtNo(id) === isLeft),
  });
  return { left: part(true), away: part(false) };
}

/** What was put away, with what has been answered since; no name where none may be written down now. */
export function broughtBack(form: FormAnswers, away: FormAnswers): FormAnswers {
  const both = { answers: { ...away.answers, ...form.answers }, typed: { ...away.typed, ...form.typed } };
  return FIRST_CONTACT.stops
    .flatMap(({ fields }) => fields)
    .filter((field) => !isOpen(field, both.answers))
    .reduce((rest, field) => withAnswer(rest, fieldId(field), undefined), both);
}

/** How many answers of a person's were put away: what filled itself is nobody's. */
export function countAway({ answers }: FormAnswers): number {
  const filled = new Set(FIRST_CONTACT.header.filter((field) => field.filled !== undefined).map(fieldId));
  return Object.keys(answers).filter((id) => !filled.has(id)).length;
}

/** The country of the contact fills itself and is kept too; the day and the place of the contact are not. */
function staysAtNo(id: string): boolean {
  return ASKED_WHEN_REFUSED.includes(id) || id === 'intake.country';
}

function onlyWhere<T>(of: Readonly<Record<string, T>>, keeps: (id: string) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).filter(([id]) => keeps(id)));
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
  const opens = refusesKeeping(answers) ? [] : save.opens;
  const open = [...page.header, ...stopsOf(page, answers).flatMap(({ fields }) => fields), ...opens]
    .filter((field) => isOpen(field, answers))
    .map(fieldId);
  const kept = new Set([...open, ...DETERMINATION]);
  return Object.fromEntries(Object.entries({ ...proposed, ...answers }).filter(([id]) => kept.has(id)));
}

/** The answers that the one key under the page's words writes. */
export const DETERMINATION = ['determination.status', 'determination.ground', 'determination.date'] as const;

/** What a call to the hotline says already. Its language is the person's where nobody called for them. */
export function answersOfCall(call: Pick<HotlineCall, 'caller' | 'language'> | undefined): Body {
  if (call === undefined) return {};
  const { caller, language } = call;
  return {
    'intake.channel': 'hotline',
    ...(caller === 'person' && language !== null ? { 'profile.languages': [language] } : {}),
  };
}
