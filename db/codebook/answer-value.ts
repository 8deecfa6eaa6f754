import type { AnswerFault, Read } from './answers.ts';
import { LONGEST_CELL, LONGEST_TEXT } from './bounds.ts';
import { isId, readCitation } from './citation.ts';
import { dateFault } from './date.ts';
import { isBlank, withoutDeceivingSigns } from './invisible-signs.ts';
import { list } from './lists/index.ts';
import { REGISTER_CODE } from './register-code.ts';
import { readHour, readHours, readRows } from './row-value.ts';
import { columnsOf } from './rows.ts';
import { isTellable } from './tellable.ts';
import type { Column, ColumnType, Question, QuestionType } from './types.ts';
import { isCountry, isCurrency, isLanguage } from './world.ts';

/** In UTF-16 units, of a text of one line; a long one has {@link LONGEST_TEXT}. */
export const TEXT_LENGTH = 500;

/** ISO 3166-2: a country of two letters, a hyphen, up to three letters or digits. */
const SUBDIVISION_CODE = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused; tab and line feed are text.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const NONE: Read = { answer: undefined };
const WRONG: Read = { fault: 'answer-wrong-shape' };
const PLACES = new Map<string, ReadonlyMap<string, number>>();

const READERS: Readonly<Record<QuestionType, (question: Question, given: unknown) => Read>> = {
  code: (question, given) => oneOf(given, (code) => codesOf(question).has(code), 'answer-unknown-code'),
  codes: (question, given) => inListOrder(question, given),
  flag: (_, given) => (given === true ? { answer: true } : WRONG),
  text: (question, given) => readText(question, given, TEXT_LENGTH),
  'long-text': (question, given) => readText(question, given, LONGEST_TEXT),
  date: (_, given) => readDate(given),
  number: readNumber,
  money: readNumber,
  rate: readNumber,
  country: (_, given) => oneOf(given, isCountry, 'answer-no-such-country'),
  countries: (_, given) => severalOf(given, isCountry, 'answer-no-such-country'),
  language: (_, given) => oneOf(given, isLanguage, 'answer-no-such-language'),
  languages: (_, given) => severalOf(given, isLanguage, 'answer-no-such-language'),
  currency: (_, given) => oneOf(given, isCurrency, 'answer-no-such-currency'),
  register: (question, given) =>
    question.subdivision === true
      ? oneOf(given, (code) => SUBDIVISION_CODE.test(code), 'answer-not-a-province')
      : oneOf(given, (code) => REGISTER_CODE.test(code), 'answer-not-a-register-code'),
  id: (_, given) => oneOf(given, isId, 'answer-not-an-id'),
  questions: (_, given) => severalOf(given, isTellable, 'answer-unknown-code'),
  record: (_, given) => {
    const cited = readCitation(given);
    return cited === undefined ? { fault: 'answer-not-a-citation' } : { answer: cited };
  },
  rows: (question, given) => readRows(columnsOf(question), given, (column, cell) => CELLS[column.type](column, cell)),
};

const CELLS: Readonly<Record<ColumnType, (column: Column, given: unknown) => Read>> = {
  text: (column, given) => readText(column, given, LONGEST_CELL),
  code: (column, given) => oneOf(given, (code) => codesOf(column).has(code), 'answer-unknown-code'),
  number: readNumber,
  date: (_, given) => readDate(given),
  hour: (_, given) => (isNothing(given) ? NONE : readHour(given)),
  hours: (_, given) => (isNothing(given) ? NONE : readHours(given)),
  flag: (_, given) => (given === true ? { answer: true } : WRONG),
};

function isNothing(given: unknown): boolean {
  return typeof given === 'string' && isBlank(given);
}

/** Reads a value (neither nothing nor an object) as an answer to the question. */
export function answerValue(question: Question, given: unknown): Read {
  return READERS[question.type](question, given);
}

/** A question, or a column of one. */
type Asked = Pick<Question, 'id' | 'list' | 'names' | 'min' | 'max'> & Partial<Pick<Question, 'codes'>>;

function codesOf(question: Asked): ReadonlyMap<string, number> {
  if (question.codes !== undefined) return new Map(question.codes.map(({ code }, place) => [code, place]));
  const id = question.list;
  if (id === undefined) throw new Error(`${question.id} is a choice without a list`);
  let places = PLACES.get(id);
  if (places === undefined) {
    places = new Map(list(id).codes.map(({ code }, place) => [code, place]));
    PLACES.set(id, places);
  }
  return places;
}

function oneOf(given: unknown, known: (code: string) => boolean, fault: AnswerFault): Read {
  if (typeof given !== 'string') return WRONG;
  if (given === '') return NONE;
  return known(given) ? { answer: given } : { fault };
}

/** Several, each once, in the order given: a route has one. */
function severalOf(given: unknown, known: (code: string) => boolean, fault: AnswerFault): Read {
  const codes = asTexts(given);
  if (codes === undefined) return WRONG;
  if (!codes.every(known)) return { fault };
  return codes.length === 0 ? NONE : { answer: [...new Set(codes)] };
}

function inListOrder(question: Asked, given: unknown): Read {
  const places = codesOf(question);
  const read = severalOf(given, (code) => places.has(code), 'answer-unknown-code');
  if ('fault' in read || !Array.isArray(read.answer)) return read;
  const codes: readonly string[] = read.answer;
  return { answer: [...codes].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)) };
}

function asTexts(given: unknown): readonly string[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const values: unknown[] = given;
  return values.every((value) => typeof value === 'string') ? values : undefined;
}

function readText({ type, names }: Asked & { readonly type: string }, given: unknown, length: number): Read {
  if (typeof given !== 'string') return WRONG;
  if (!given.isWellFormed() || CONTROL.test(given.replace(/\r\n?/g, '\n'))) return { fault: 'answer-bad-text' };
  const lines = (names === true ? withoutDeceivingSigns(given) : given).normalize('NFC').replace(/\r\n?/g, '\n');
  const read = (type === 'text' ? lines.replace(/\s+/g, ' ') : lines).trim();
  if (isBlank(read)) return NONE;
  return read.length > length ? { fault: 'answer-too-long' } : { answer: read };
}

function readDate(given: unknown): Read {
  if (typeof given !== 'string') return WRONG;
  if (given === '') return NONE;
  const fault = dateFault(given);
  return fault === undefined ? { answer: given } : { fault };
}

function readNumber(question: Asked, given: unknown): Read {
  if (typeof given !== 'number' || !Number.isSafeInteger(given)) return WRONG;
  if (question.min !== undefined && given < question.min) return { fault: 'answer-number-too-small' };
  if (question.max !== undefined && given > question.max) return { fault: 'answer-number-too-large' };
  // Minus zero is no number of the format (line.ts).
  return { answer: given === 0 ? 0 : given };
}
