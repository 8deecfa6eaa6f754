/**
 * One office's answers in one case, as facts read them: open halves only, in the order of telling, with citations followed
 * inside the case. Pure; the order in which records arrived makes no difference.
 */

import { form, type Kind, question } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { isSeveral } from '../../codebook/rows.ts';
import { type AnswerValue, type Body, MISSING, type Missing } from '../../codebook/types.ts';
import type { Asked, Variable } from '../../codebook/variables.ts';
import { answerOf, type QuestionOf, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { hasCome, inOrder, isDone, isMisdated, lastAnswer, thatCount } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

/** A value, or why there is none, or neither where nothing was ever recorded. */
export interface Found {
  readonly value?: string | number;
  readonly missing?: Missing;
}
export const NOTHING: Found = {};

/** What one office wrote in a case, by kind, oldest first. `all`: every office's records, for citations. */
export interface OfficeAnswers {
  readonly office: string;
  readonly kinds: ReadonlyMap<string, readonly CaseRecord[]>;
  readonly all: readonly CaseRecord[];
}

/** The records without their private halves, which facts never see, in the one order that does not depend on arrival. */
export function openHalves(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return inOrder(
    records.map((record) => ({ ...record, private: NO_BODY })),
    '',
  );
}
const NO_BODY: Body = {};

/** By office, in the order of their codes. `records` are open halves. */
export function answersByOffice(records: readonly CaseRecord[]): readonly OfficeAnswers[] {
  const byOffice = new Map<string, CaseRecord[]>();
  for (const record of records) {
    const own = byOffice.get(record.office) ?? [];
    byOffice.set(record.office, own);
    own.push(record);
  }
  return [...byOffice]
    .sort(([a], [b]) => compareText(a, b))
    .map(([office, own]) => ({ office, all: records, kinds: kindsOf(own) }));
}

/** Of every office together, for what is asked of the case as a whole; of no office. `records` are open halves. */
export const answersTogether = memoizeByCase(
  (records): OfficeAnswers => ({ office: '', all: records, kinds: kindsOf(records) }),
);

function kindsOf(records: readonly CaseRecord[]): OfficeAnswers['kinds'] {
  const kinds = new Map<string, CaseRecord[]>();
  for (const record of records) {
    const same = kinds.get(record.kind) ?? [];
    kinds.set(record.kind, same);
    same.push(record);
  }
  return new Map([...kinds].map(([kind, same]) => [kind, inOrder(same, form(kind)?.date ?? '')]));
}

export function recordsOf<K extends Kind>(answers: OfficeAnswers, kind: K): readonly RecordOf<K>[] {
  // Kept by kind: each of them is of this one.
  return (answers.kinds.get(kind) ?? NONE) as readonly RecordOf<K>[];
}
const NONE: readonly CaseRecord[] = [];

/** The value of an answer in an open half, cited or own. */
export function openValue(
  answers: OfficeAnswers,
  record: CaseRecord,
  question: QuestionOf<string>,
): AnswerValue | undefined {
  return answerOf(record, question, answers.all);
}

export function openText(answers: OfficeAnswers, record: CaseRecord, question: QuestionOf<string>): string | undefined {
  const value = openValue(answers, record, question);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function openCodes(answers: OfficeAnswers, record: CaseRecord, question: QuestionOf<string>): readonly string[] {
  const value = openValue(answers, record, question);
  if (typeof value === 'string') return [value];
  return isSeveral(value) ? value : [];
}

/** The kind and the question of `profile.sex`. */
function splitAsked(asked: Asked): SplitAsked {
  let parts = split.get(asked);
  if (parts === undefined) {
    const dot = asked.indexOf('.');
    parts = [asked.slice(0, dot), asked.slice(dot + 1)] as [Kind, QuestionOf<Kind>];
    split.set(asked, parts);
  }
  return parts;
}

type SplitAsked = readonly [kind: Kind, question: QuestionOf<Kind>];

/** The codebook asks the same few hundred of every case. */
const split = new Map<Asked, SplitAsked>();

/** Whether the office wrote anything that a variable is read from; of most variables it did not. */
export function hasSources({ kinds }: OfficeAnswers, variable: Pick<Variable, 'from' | 'only'>): boolean {
  return byKind(variable.from).some(([kind]) => kinds.has(kind));
}

/** Sources by their kind: the codebook's own lists of them, which never change. */
function byKind(sources: readonly Asked[]): OfKinds {
  let found = ofKinds.get(sources);
  if (found === undefined) {
    found = [...Map.groupBy(sources, (source) => splitAsked(source)[0])];
    ofKinds.set(sources, found);
  }
  return found;
}

type OfKinds = readonly (readonly [kind: Kind, sources: readonly Asked[]])[];
const ofKinds = new WeakMap<readonly Asked[], OfKinds>();

/** The records and the question behind one source of a variable: those that are misdated only where no other answers it. */
function asked(
  answers: OfficeAnswers,
  source: Asked,
  only: Variable['only'],
): { readonly question: QuestionOf<Kind>; readonly records: readonly CaseRecord[] } {
  const [kind, question] = splitAsked(source);
  const all = recordsOf(answers, kind);
  const records =
    only === undefined ? all : all.filter((record) => only.in.includes(openText(answers, record, only.question) ?? ''));
  if (!anyMisdated(all) || !records.some((record) => isMisdated(record))) return { question, records };
  return { question, records: thatCount(records.filter((record) => record.open[question] !== undefined)) };
}

const anyMisdated = memoizeByCase((records): boolean => records.some((record) => isMisdated(record)));

/** The newest answer that says something, else the newest reason why there is none. */
export function newestAnswer(answers: OfficeAnswers, source: Asked, only?: Variable['only']): Found {
  const { question, records } = asked(answers, source, only);
  const value = lastAnswer(records, question, answers.all)?.value;
  if (value === true) return { value: 1 };
  if (typeof value === 'string' || typeof value === 'number') return { value };
  const reasons = records.flatMap((record) => whyMissing(record, question) ?? []);
  const missing = reasons.at(-1);
  return missing === undefined ? NOTHING : { missing };
}

function whyMissing(record: CaseRecord, question: string): Missing | undefined {
  const answer = record.open[question];
  if (typeof answer !== 'object' || !('missing' in answer)) return undefined;
  return MISSING.find((known) => known === answer.missing);
}

/** Every code, country or label that any record of the sources gives, without repetitions, in the order told: of one form record by record. */
export function allCodes(answers: OfficeAnswers, variable: Pick<Variable, 'from' | 'only'>): readonly string[] {
  let given: Set<string> | undefined;
  for (const [kind, sources] of byKind(variable.from)) {
    const all = recordsOf(answers, kind);
    if (all.length === 0) continue;
    given ??= new Set();
    const read = sources.map((source) => asked(answers, source, variable.only));
    for (const record of all) {
      for (const { question, records } of read) {
        if (records !== all && !records.includes(record)) continue;
        for (const code of openCodes(answers, record, question)) given.add(code);
      }
    }
  }
  return given === undefined ? [] : [...given];
}

/**
 * How many records of what was done answer the question; a date counts as answered when there is one. What lies ahead, a bed of next week or a
 * slip of the finger, is not done.
 */
export function answered(answers: OfficeAnswers, variable: Pick<Variable, 'from' | 'only'>): number {
  return variable.from.reduce((sum, source) => {
    const { question, records } = asked(answers, source, variable.only);
    return (
      sum +
      records.filter((record) => openValue(answers, record, question) !== undefined && isDone(record, answers.all))
        .length
    );
  }, 0);
}

/** Every day, month or year of the sources. One that had not come is none, unless it is `planned` and such a day is asked for. */
export function allDays(
  answers: OfficeAnswers,
  variable: Pick<Variable, 'from' | 'only'>,
  planned: boolean,
): readonly string[] {
  return variable.from.flatMap((source) => {
    const { question, records } = asked(answers, source, variable.only);
    const mayBePlanned = planned && questionIn(source)?.of === 'planned';
    return records.flatMap((record) => {
      const day = openText(answers, record, question);
      return day !== undefined && (mayBePlanned || hasCome(record, day)) ? [day] : [];
    });
  });
}

/** The question behind a source; of what a private date opens, that date. */
function questionIn(source: Asked) {
  const [kind, id] = splitAsked(source);
  return question(kind, id.split('.')[0] ?? id);
}

/** The own answer, else the other's; a value before any reason why there is none. */
export function firstKnown(own: Found, other: Found): Found {
  if (own.value !== undefined) return own;
  if (other.value !== undefined) return other;
  return own.missing === undefined ? other : own;
}
