/** Every answer of a record in words, on paper: those that are missing and those that cite another too. Pure. */
import { isCited, isMissing } from '../../codebook/asked.ts';
import { currencyQuestion } from '../../codebook/currency-beside.ts';
import { dateLabel } from '../../codebook/dates-in-words.ts';
import { form, type Kind, type QuestionId, question as questionOf } from '../../codebook/forms/index.ts';
import { joinHalves } from '../../codebook/halves.ts';
import { codeWords } from '../../codebook/lists/codes-asked.ts';
import { namesRecord } from '../../codebook/may-cite.ts';
import { moneyLabel } from '../../codebook/money.ts';
import { isOwnQuestionId } from '../../codebook/own-questions.ts';
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import { cellsOf, isRows } from '../../codebook/rows.ts';
import { tellable } from '../../codebook/tellable.ts';
import type { AnswerValue, Body, Form, Language, Question, Row } from '../../codebook/types.ts';
import { answerNamed, isAbout, ofKind } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { recordWithId } from '../record/case-records.ts';
import { inOrder, lastAnswer } from '../record/counted-day.ts';
import { aboutIf, answerLabel, cellLabel, fill, numberLabel, questionLabel } from './labels.ts';

/** The answers of a record by the ids of its questions; of a private date of which only the month is here, the month. */
export function answersIn(inForm: Form, record: CaseRecord): Body {
  return joinHalves(inForm, record.open, record.private);
}

/**
 * What a record answers to a question, in words; undefined where nothing. `records`: all that whoever reads it has, for what is cited. Of a table
 * whose rows are not here, how many there are.
 */
export function answerWords(
  record: CaseRecord,
  asked: Question,
  records: readonly CaseRecord[],
  language: Language,
): string | undefined {
  const inForm = form(record.kind);
  if (inForm === undefined || asked.type === 'id') return undefined;
  const body = answersIn(inForm, record);
  const given = body[asked.id] ?? (asked.opens === 'count' ? body[`${asked.id}.count`] : undefined);
  if (given === undefined) return undefined;
  if (isMissing(given)) return CASE_REPORT[given.missing][language];
  if (!isCited(given)) return valueWords(inForm, asked, given, body, isAboutDate(asked, body), records, language);
  if (namesRecord({ kind: record.kind, question: asked.id })) return recordWords(given.cites[0], records, language);
  const value = answerNamed(record, asked.id, records);
  const cited = recordWithId(records, given.cites[0]);
  if (value === undefined || cited === undefined) return CASE_REPORT.citedGone[language];
  const isOnlyAbout = asked.type === 'date' && isAbout(record, asked.id, records);
  const words = valueWords(inForm, asked, value, citedBody(cited), isOnlyAbout, records, language);
  return fill(CASE_REPORT.cited[language], { value: words, office: cited.office });
}

/**
 * Of each question the newest answer in words: that it was not asked again hides none that was given before, and stands only where there is none.
 */
export function newestRows<K extends Kind>(
  kind: K,
  ids: readonly QuestionId<K>[],
  records: readonly CaseRecord[],
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const told = inOrder(ofKind(records, kind), 'date');
  return ids.flatMap((id) => {
    const asked = questionOf(kind, id);
    if (asked === undefined) return [];
    const wordsIn = (record: CaseRecord) => answerWords(record, asked, records, language);
    const answered = lastAnswer(told, id, records)?.record;
    const value = answered === undefined ? told.map(wordsIn).findLast(Boolean) : wordsIn(answered);
    return value === undefined ? [] : [{ label: questionLabel(kind, id, language), value }];
  });
}

function citedBody(record: CaseRecord): Body {
  const inForm = form(record.kind);
  return inForm === undefined ? {} : answersIn(inForm, record);
}

function isAboutDate({ about }: Question, body: Body): boolean {
  return about !== undefined && body[about] === true;
}

function valueWords(
  inForm: Form,
  asked: Question,
  value: AnswerValue,
  beside: Body,
  isOnlyAbout: boolean,
  records: readonly CaseRecord[],
  language: Language,
): string {
  if (value === true) return CASE_REPORT.yes[language];
  if (isRows(value)) return value.map((row) => rowWords(asked, row, language)).join('\n');
  switch (asked.type) {
    case 'rows':
      return fill(CASE_REPORT.rows[language], { n: Number(value) });
    case 'date':
      return aboutIf(isOnlyAbout, dateLabel(String(value), language), language);
    case 'money':
      return moneyWords(Number(value), currencyIn(inForm, asked, beside), language);
    case 'rate':
      return numberLabel(Number(value) / 1_000_000, language, { most: 6 });
    case 'number':
      return String(value);
    case 'record':
      return recordWords(Array.isArray(value) ? String(value[0]) : String(value), records, language);
    case 'questions':
      return (Array.isArray(value) ? value : [String(value)]).map((id: string) => toldWords(id, language)).join(' · ');
    default:
      if (isOwnQuestionId(asked.id)) return ownWords(asked, value, language);
      return answerLabel(inForm.kind, asked.id, value, language);
  }
}

/** Of a question that an office asks for itself; of a code that nobody here knows the code. */
function ownWords(asked: Question, value: AnswerValue, language: Language): string {
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => codeWords(asked, String(part))?.[language] ?? String(part)).join(', ');
}

/** Each cell with the name of its column: a day alone does not say of what it is. */
function rowWords(asked: Question, row: Row, language: Language): string {
  const cells = cellsOf(asked, row)
    .flatMap(({ column, cell }) => {
      if (column === undefined) return [];
      const value = cell === true ? CASE_REPORT.yes[language] : cellLabel(column, cell, language);
      return [fill(CASE_REPORT.cell[language], { label: column.label[language], value })];
    })
    .join(' · ');
  return fill(CASE_REPORT.row[language], { cells });
}

function currencyIn(inForm: Form, asked: Question, beside: Body): string | undefined {
  const id = currencyQuestion(inForm, asked.id);
  const currency = id === undefined ? undefined : beside[id];
  return typeof currency === 'string' ? currency : undefined;
}

/** An amount of minor units; where nobody noted its currency, as if it had hundredths. */
export function moneyWords(minor: number, currency: string | undefined, language: Language): string {
  if (currency !== undefined) return moneyLabel(minor, currency, language);
  return numberLabel(minor / 100, language, { least: 2, most: 2 });
}

/** A record that another names: what it is, whose, of which day. */
function recordWords(id: string, records: readonly CaseRecord[], language: Language): string {
  const record = recordWithId(records, id);
  if (record === undefined) return CASE_REPORT.citedGone[language];
  return [form(record.kind)?.label[language], sourceWords(record, language)].join(', ');
}

/** Of which day a record is, and which office wrote it. */
export function sourceWords(record: CaseRecord, language: Language): string {
  const dated = form(record.kind)?.date;
  const day = dated === undefined ? undefined : record.open[dated];
  return [...(typeof day === 'string' ? [dateLabel(day, language)] : []), record.office].join(' · ');
}

function toldWords(id: string, language: Language): string {
  const told = tellable(id);
  if (told === undefined) return id;
  const label = questionLabel(told.form.kind, told.question.id, language);
  return fill(CASE_REPORT.cell[language], { label: told.form.label[language], value: label });
}
