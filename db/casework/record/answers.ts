/** Reading answers across the records of a case. Pure; order never comes from clocks. */
import {
  type Kind,
  type OpenedId,
  type QuestionId,
  question as questionOf,
  type RowIn,
  type RowsId,
  type TextIn,
} from '../../codebook/forms/index.ts';
import { type AskedIn, mayCite, namesRecord } from '../../codebook/may-cite.ts';
import { memoize } from '../../codebook/memoize.ts';
import { questionOpenedAs } from '../../codebook/opened.ts';
import { isRows, isSeveral } from '../../codebook/rows.ts';
import type { Answer, AnswerValue, Body } from '../../codebook/types.ts';
import type { CaseRecord } from './case-record.ts';
import { ofKind, type RecordOf, recordWithId } from './case-records.ts';

export { ofKind, type RecordOf } from './case-records.ts';

/** The questions that can be read of a record: those of its kind, or of any where the kind is not known. */
export type QuestionOf<K extends string> = string extends K
  ? QuestionId | OpenedId
  : K extends Kind
    ? QuestionId<K> | OpenedId<K>
    : never;

/**
 * The codes of the question's list, so that a comparison with no code of it does not compile. A newer Waymark may have written one that is
 * none of these: look codes up in tables that may lack them, and let every `switch` have a default.
 */
type TextOf<K extends string, Q> = K extends Kind
  ? Q extends QuestionId<K> | OpenedId<K>
    ? TextIn<K, Q>
    : never
  : string;

export function isMissing(answer: Answer | undefined): boolean {
  return typeof answer === 'object' && answer !== null && 'missing' in answer;
}

/** Both halves together; a derived month or year only where the answer it was taken from is not here. */
export function bodyOf(record: CaseRecord): Body {
  const body: Record<string, Answer> = { ...record.open, ...record.private };
  for (const question of Object.keys(record.open)) {
    const dot = question.indexOf('.');
    if (dot > 0 && question.slice(0, dot) in record.private) delete body[question];
  }
  return body;
}

/** What was entered, without the derived months and years: what a revision starts from. A save that shows its case asks it of each record twice. */
export const enteredIn = memoize(
  (record: CaseRecord): Body =>
    Object.fromEntries(Object.entries({ ...record.open, ...record.private }).filter(([id]) => !id.includes('.'))),
);

/** Whether there is an answer that does not fit its question as it is known here: a newer Waymark wrote it. */
export function isUnread<K extends string>({ unreadable }: RecordOf<K>, question: QuestionOf<K>): boolean {
  return unreadable.open.includes(question) || unreadable.private.includes(question);
}

/** How far a citation of a citation is followed. */
const MOST_STEPS = 3;

/**
 * The answer itself, or what it cites inside the case; undefined where nothing or "missing" was answered, and where it cites what other
 * people may see than its own question.
 */
export function answerOf<K extends string>(
  record: RecordOf<K>,
  question: QuestionOf<K>,
  all: readonly CaseRecord[],
): AnswerValue | undefined {
  return answerNamed(record, question, all);
}

/** The same for a question whose name comes from data: a form that is walked through, the answers of a record as they stand. */
export function answerNamed(record: CaseRecord, question: string, all: readonly CaseRecord[]): AnswerValue | undefined {
  return sourceOf(record, question, all)?.value;
}

/** Whether a date is only about right, as the record says that it stands in: that of the question, or the one whose date is cited. */
export function isAbout(record: CaseRecord, question: string, all: readonly CaseRecord[]): boolean {
  const source = sourceOf(record, question, all);
  if (source === undefined) return false;
  const { kind } = source.record;
  const about = (questionOf(kind, source.question) ?? questionOpenedAs(kind, source.question))?.about;
  return about !== undefined && answerNamed(source.record, about, all) === true;
}

/** The answer that is read for a question, and where it stands. */
interface Source {
  readonly record: CaseRecord;
  readonly question: string;
  readonly value: AnswerValue;
}

/** Follows citations inside the case to the answer itself. */
function sourceOf(record: CaseRecord, question: string, all: readonly CaseRecord[]): Source | undefined {
  let at = record;
  let asked = question;
  for (let steps = 0; steps <= MOST_STEPS; steps++) {
    const answer = givenIn(at, asked);
    if (answer === undefined) return undefined;
    if (typeof answer !== 'object' || isSeveral(answer) || isRows(answer))
      return { record: at, question: asked, value: answer };
    if (!('cites' in answer)) return undefined;
    const from: AskedIn = { kind: at.kind, question: asked };
    if (namesRecord(from)) return { record: at, question: asked, value: answer.cites };
    const [id, there] = answer.cites;
    const cited = recordWithId(all, id);
    if (cited === undefined || !mayCite(from, { kind: cited.kind, question: there })) return undefined;
    at = cited;
    asked = there;
  }
  return undefined;
}

/** What stands in either half, and nothing that every object has. */
function givenIn({ open, private: closed }: CaseRecord, question: string): Answer | undefined {
  if (Object.hasOwn(closed, question)) return closed[question];
  return Object.hasOwn(open, question) ? open[question] : undefined;
}

/** The text of an answer; of a question with a list, its code. */
export function textOf<K extends string, Q extends QuestionOf<K>>(
  record: RecordOf<K>,
  question: Q,
  all: readonly CaseRecord[],
): TextOf<K, Q> | undefined {
  const value = answerNamed(record, question, all);
  return typeof value === 'string' ? (value as TextOf<K, Q>) : undefined;
}

/** The codes, countries or languages of an answer; one is a list of one. */
export function codesOf<K extends string>(
  record: RecordOf<K>,
  question: QuestionOf<K>,
  all: readonly CaseRecord[],
): readonly string[] {
  return codesNamed(record, question, all);
}

/** The same for a question whose name comes from data. */
export function codesNamed(record: CaseRecord, question: string, all: readonly CaseRecord[]): readonly string[] {
  const value = answerNamed(record, question, all);
  if (typeof value === 'string') return [value];
  return isSeveral(value) ? value : [];
}

/** The rows of a table, each by its columns; none where there is no answer. A column of a newer Waymark is in them and in no type. */
export function rowsOf<K extends Kind, Q extends RowsId<K>>(
  record: RecordOf<K>,
  question: Q,
  all: readonly CaseRecord[],
): readonly RowIn<K, Q>[] {
  const value = answerNamed(record, question, all);
  return isRows(value) ? (value as readonly RowIn<K, Q>[]) : [];
}

export function numberOf<K extends string>(
  record: RecordOf<K>,
  question: QuestionOf<K>,
  all: readonly CaseRecord[],
): number | undefined {
  const value = answerOf(record, question, all);
  return typeof value === 'number' ? value : undefined;
}

/** Decisions that are asked for and that no other record has answered: the answer is a record of who answers, citing the question. */
export function askedDecisions(records: readonly CaseRecord[]): readonly CaseRecord[] {
  const decisions = ofKind(records, 'decision');
  const answered = new Set(decisions.map((record) => codesOf(record, 'answers', records)[0]));
  return decisions.filter((record) => textOf(record, 'result', records) === 'asked' && !answered.has(record.id));
}
