import { SAME_AS_ABOVE } from '../../../db/codebook/pages/roster.ts';
import type { Answer, Body } from '../../../db/codebook/types.ts';
import type { AnswerOf, Contract } from '../../../preload/contract.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { refusesKeeping } from '../first-contact/page-answers.ts';

export type SavedPerson = AnswerOf<Contract['cases']['saveRoster']>['persons'][number] & { readonly number: number };

/** Where a roster goes on after some of its rows were saved. */
export interface GoneOn {
  readonly saved: readonly SavedPerson[];
  readonly form: FormAnswers;
  /** What the next row may take from those above it. */
  readonly above: Body;
}

/** What is the same for all: the part of the roster before its first row. */
export const HEAD = 'head';

/** A row of the roster, by its number. */
export const rowOf = (number: number): string => `p${number}`;

/** The group that was begun by an earlier save; its sign begins no question. */
const GROUP = '~group';

/** The answers of one part of the roster, by page question; one draft holds all parts, each answer under `<part>.<kind>.<question>`. */
export function partOf({ answers, typed }: FormAnswers, part: string): FormAnswers {
  return { answers: stripped(answers, part), typed: stripped(typed, part) };
}

/** The roster with another part in the place of one. */
export function withPart(form: FormAnswers, part: string, now: FormAnswers): FormAnswers {
  return {
    answers: { ...without(form.answers, part), ...prefixed(now.answers, part) },
    typed: { ...without(form.typed, part), ...prefixed(now.typed, part) },
  };
}

/** Numbers of the rows in which something stands, in their order. */
export function rowsIn({ answers, typed }: FormAnswers): readonly number[] {
  const numbers = [...Object.keys(answers), ...Object.keys(typed)].map((key) => Number(/^p(\d+)\./u.exec(key)?.[1]));
  return [...new Set(numbers)].filter((number) => number > 0).sort((a, b) => a - b);
}

/** The row of the next person, where `last` is the last one drawn and `first` the first that is not saved: one that is empty still is not left for another. */
export function rowForNext(form: FormAnswers, first: number, last: number): number {
  return last >= first && !rowsIn(form).includes(last) ? last : last + 1;
}

/**
 * Where a roster that was begun is gone on with: its last row, as after a power cut; after a save the row behind those that are `saved`, so that
 * their references are in sight.
 */
export function partToGoOnWith(form: FormAnswers, saved: number): string {
  const last = rowsIn(form).at(-1) ?? (saved === 0 ? undefined : saved + 1);
  return last === undefined ? HEAD : rowOf(last);
}

export function groupBegun({ answers }: FormAnswers): string | undefined {
  const group = answers[GROUP];
  return typeof group === 'string' ? group : undefined;
}

/** What is left of a roster once its rows were saved: what is the same for all, for who still comes. */
export function goneOn(form: FormAnswers, group: string): FormAnswers {
  const head = withPart({ answers: {}, typed: {} }, HEAD, partOf(form, HEAD));
  return { ...head, answers: { ...head.answers, [GROUP]: group } };
}

/**
 * What a row takes from the one above it at one question, where that may be taken (`SAME_AS_ABOVE`): the nearest answer of a person who lets
 * something be kept. `before`: what the rows above said that were saved already.
 */
export function sameAsAbove(form: FormAnswers, number: number, field: string, before: Body): Answer | undefined {
  if (!SAME_AS_ABOVE.includes(field)) return undefined;
  const above = rowsIn(form).filter((one) => one < number);
  for (const one of above.toReversed()) {
    const { answers } = partOf(form, rowOf(one));
    if (!refusesKeeping(answers) && answers[field] !== undefined) return answers[field];
  }
  return before[field];
}

/** Of the rows that are saved what the next row may take over, and nothing else of them. */
export function keptAbove(form: FormAnswers, before: Body): Body {
  const next = Math.max(0, ...rowsIn(form)) + 1;
  const kept = SAME_AS_ABOVE.map((field) => [field, sameAsAbove(form, next, field, before)] as const);
  return Object.fromEntries(kept.flatMap(([field, answer]) => (answer === undefined ? [] : [[field, answer]])));
}

function stripped<T>(of: Readonly<Record<string, T>>, part: string): Readonly<Record<string, T>> {
  const start = `${part}.`;
  return Object.fromEntries(
    Object.entries(of).flatMap(([key, value]) => (key.startsWith(start) ? [[key.slice(start.length), value]] : [])),
  );
}

function without<T>(of: Readonly<Record<string, T>>, part: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).filter(([key]) => !key.startsWith(`${part}.`)));
}

function prefixed<T>(of: Readonly<Record<string, T>>, part: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [`${part}.${key}`, value]));
}
