/**
 * One office's answers in one case, as facts read them: open halves only, in the order of telling, with citations followed
 * inside the case. Pure; the order in which records arrived makes no difference.
 */

import { form, type Kind, question } from '../../codebook/forms/index.ts';
import { memoize } from '../../codebook/memoize.ts';
import { compareText } from '../../codebook/order.ts';
import { isSeveral } from '../../codebook/rows.ts';
import { type AnswerValue, type Body, MISSING, type Missing } from '../../codebook/types.ts';
import type { Asked, Variable } from '../../codebook/variables.ts';
import { answerOf, type QuestionOf, type RecordOf } from '../record/answers.ts';
import { byPlace, type CaseRecord } from '../record/case-record.ts';
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
  /** The kinds of which a record is dated after its writing. */
  readonly misdated: ReadonlySet<string>;
  readonly all: readonly CaseRecord[];
}

/** The records without their private halves, which facts never see, in the one order that does not depend on arrival. */
export function openHalves(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return records.map((record): CaseRecord => ({ ...record, private: NO_BODY })).sort(byPlace);
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
  return [...byOffice].sort(([a], [b]) => compareText(a, b)).map(([office, own]) => answersIn(office, own, records));
}

/** Of every office together, for what is asked of the case as a whole; of no office. `records` are open halves. */
export const answersTogether = memoizeByCase((records): OfficeAnswers => answersIn('', records, records));

function answersIn(office: string, own: readonly CaseRecord[], all: readonly CaseRecord[]): OfficeAnswers {
  const kinds = new Map<string, readonly CaseRecord[]>();
  const misdated = new Set<string>();
  for (const [kind, same] of Map.groupBy(own, (record) => record.kind)) {
    kinds.set(kind, inOrder(same, form(kind)?.date ?? ''));
    if (same.some((record) => isMisdated(record))) misdated.add(kind);
  }
  return { office, kinds, misdated, all };
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

/** A question that feeds a variable, in the parts of its name. */
interface Source {
  readonly kind: Kind;
  readonly question: QuestionOf<Kind>;
}

/** The codebook asks the same few hundred of every case. */
function sourceNamed(asked: Asked): Source {
  const known = named.get(asked);
  if (known !== undefined) return known;
  const dot = asked.indexOf('.');
  // A name of the codebook: both parts of it are.
  const source = { kind: asked.slice(0, dot) as Kind, question: asked.slice(dot + 1) as QuestionOf<Kind> };
  named.set(asked, source);
  return source;
}
const named = new Map<Asked, Source>();

/** The sources of a variable. */
const sourcesOf = memoize((from: readonly Asked[]): readonly Source[] => from.map(sourceNamed));

/** The same by kind. */
const sourcesByKind = memoize((from: readonly Asked[]): readonly (readonly [Kind, readonly Source[]])[] => [
  ...Map.groupBy(sourcesOf(from), ({ kind }) => kind),
]);

/** The kinds of records that a variable is read from. */
export function sourceKinds(variable: Variable): readonly Kind[] {
  return sourcesByKind(variable.from).map(([kind]) => kind);
}

/** Things by the kinds of records that each is read from. */
export function byKind<T>(
  things: readonly T[],
  kindsOf: (thing: T) => readonly Kind[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    for (const kind of kindsOf(thing)) {
      const same = found.get(kind) ?? [];
      found.set(kind, same);
      same.push(thing);
    }
  }
  return found;
}

/** Whether the office wrote anything that a variable is read from. */
export function hasSources({ kinds }: OfficeAnswers, variable: Variable): boolean {
  for (const { kind } of sourcesOf(variable.from)) {
    if (kinds.has(kind)) return true;
  }
  return false;
}

/** The records that one source of a variable is read from: those that are misdated only where no other answers it. */
function recordsFor(answers: OfficeAnswers, { kind, question }: Source, only: Variable['only']): readonly CaseRecord[] {
  const all = recordsOf(answers, kind);
  const records =
    only === undefined ? all : all.filter((record) => only.in.includes(openText(answers, record, only.question) ?? ''));
  if (!answers.misdated.has(kind) || !records.some((record) => isMisdated(record))) return records;
  return thatCount(records.filter((record) => record.open[question] !== undefined));
}

/** The newest answer that says something, else the newest reason why there is none. */
export function newestAnswer(answers: OfficeAnswers, asked: Asked): Found {
  return newestOf(answers, sourceNamed(asked), undefined);
}

/** The same of the first of a variable's sources that says something. */
export function newestOfSources(answers: OfficeAnswers, variable: Pick<Variable, 'from' | 'only'>): Found {
  return sourcesOf(variable.from).reduce<Found>(
    (best, source) => (best.value === undefined ? firstKnown(best, newestOf(answers, source, variable.only)) : best),
    NOTHING,
  );
}

function newestOf(answers: OfficeAnswers, source: Source, only: Variable['only']): Found {
  if (!answers.kinds.has(source.kind)) return NOTHING;
  const records = recordsFor(answers, source, only);
  const value = lastAnswer(records, source.question, answers.all)?.value;
  if (value === true) return { value: 1 };
  if (typeof value === 'string' || typeof value === 'number') return { value };
  for (let at = records.length - 1; at >= 0; at--) {
    const missing = whyMissing(records[at], source.question);
    if (missing !== undefined) return { missing };
  }
  return NOTHING;
}

function whyMissing(record: CaseRecord | undefined, question: string): Missing | undefined {
  const answer = record?.open[question];
  if (typeof answer !== 'object' || !('missing' in answer)) return undefined;
  return MISSING.find((known) => known === answer.missing);
}

const NO_CODES: readonly string[] = [];

/** Every code, country or label that any record of the sources gives, without repetitions, in the order told: of one form record by record. */
export function allCodes(answers: OfficeAnswers, variable: Pick<Variable, 'from' | 'only'>): readonly string[] {
  let given: Set<string> | undefined;
  for (const [kind, sources] of sourcesByKind(variable.from)) {
    const all = answers.kinds.get(kind);
    if (all === undefined) continue;
    const read = sources.map((source) => ({ ...source, records: recordsFor(answers, source, variable.only) }));
    for (const record of all) {
      for (const { question, records } of read) {
        if (records !== all && !records.includes(record)) continue;
        for (const code of openCodes(answers, record, question)) {
          given ??= new Set();
          given.add(code);
        }
      }
    }
  }
  return given === undefined ? NO_CODES : [...given];
}

/**
 * How many records of what was done answer the question; a date counts as answered when there is one. What lies ahead, a bed of next week or a
 * slip of the finger, is not done.
 */
export function answered(answers: OfficeAnswers, variable: Pick<Variable, 'from' | 'only'>): number {
  const isAnswered = (record: CaseRecord, { question }: Source) =>
    openValue(answers, record, question) !== undefined && isDone(record, answers.all);
  return sourcesOf(variable.from).reduce(
    (sum, source) =>
      sum + recordsFor(answers, source, variable.only).filter((record) => isAnswered(record, source)).length,
    0,
  );
}

/** Every day, month or year of the sources. One that had not come is none, unless it is `planned` and such a day is asked for. */
export function allDays(
  answers: OfficeAnswers,
  variable: Pick<Variable, 'from' | 'only'>,
  planned: boolean,
): readonly string[] {
  return sourcesOf(variable.from).flatMap((source) => {
    const mayBePlanned = planned && questionIn(source)?.of === 'planned';
    return recordsFor(answers, source, variable.only).flatMap((record) => {
      const day = openText(answers, record, source.question);
      return day !== undefined && (mayBePlanned || hasCome(record, day)) ? [day] : [];
    });
  });
}

/** The question behind a source; of what a private date opens, that date. */
function questionIn({ kind, question: id }: Source) {
  return question(kind, id.split('.')[0] ?? id);
}

/** The own answer, else the other's; a value before any reason why there is none. */
export function firstKnown(own: Found, other: Found): Found {
  if (own.value !== undefined) return own;
  if (other.value !== undefined) return other;
  return own.missing === undefined ? other : own;
}
