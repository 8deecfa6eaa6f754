/**
 * What an answer of a record looks like once it was written, by anybody: the shape of its question's type, and no more. Content is
 * judged where it is typed (`answers.ts`); here a code that this codebook does not know is an answer like any other, kept and shown.
 */
import { isId, readCitation } from './citation.ts';
import { dateFault } from './date.ts';
import { REGISTER_CODE } from './register-code.ts';
import { type CellShapes, isShapedRows, MOST_ROWS_READ } from './row-shape.ts';
import { columnsOf } from './rows.ts';
import { type Answer, type AnswerValue, MISSING, type Question, type QuestionType } from './types.ts';

/** In UTF-16 units. The first version let so long a text be written, and what it wrote is read for ever. */
const LONGEST_TEXT_READ = 100_000;
/** More entries than any list of codes, languages, countries or questions has. */
const MOST_CODES = 1_000;

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;
const COUNTRY = /^[A-Z]{3}$/;
const LANGUAGE = /^[a-z]{3}$/;
/** Of this codebook or of another: `<kind>.<question id>`. */
const QUESTION = /^[a-z][a-z0-9-]{0,63}\.[a-z][a-z0-9-]{0,63}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is no text; tab, line feed and carriage return are.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** What a word names on every JavaScript object, whatever a table holds: no code is called so. */
const OF_OBJECTS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && CODE.test(value) && !OF_OBJECTS.has(value);
const matching =
  (shape: RegExp) =>
  (value: unknown): value is string =>
    typeof value === 'string' && shape.test(value);
const isCountry = matching(COUNTRY);
const isLanguage = matching(LANGUAGE);

const several =
  (is: (value: unknown) => value is string) =>
  (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.length > 0 && value.length <= MOST_CODES && value.every(is);

function isText(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_TEXT_READ &&
    value.trim() !== '' &&
    value.isWellFormed() &&
    !CONTROL.test(value)
  );
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && dateFault(value) === undefined;
}

/** Minus zero is no number of a line. */
function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0);
}

function isNumberFor(asked: Pick<Question, 'min' | 'max'>, value: unknown): value is number {
  return isWhole(value) && value >= (asked.min ?? value) && value <= (asked.max ?? value);
}

const CELLS: CellShapes = {
  text: isText,
  code: isCode,
  number: (value, column) => isNumberFor(column, value),
  date: isDate,
  flag: (value) => value === true,
  unknown: (value) => value === true || isWhole(value) || isText(value),
  isOfObjects: (id) => OF_OBJECTS.has(id),
};

type Shape = (value: unknown, question: Question) => value is AnswerValue;

const SHAPES: Readonly<Record<QuestionType, Shape>> = {
  code: isCode,
  codes: several(isCode),
  flag: (value): value is true => value === true,
  text: isText,
  'long-text': isText,
  date: isDate,
  number: (value, question): value is number => isNumberFor(question, value),
  money: (value, question): value is number => isNumberFor(question, value),
  rate: (value, question): value is number => isNumberFor(question, value),
  country: isCountry,
  countries: several(isCountry),
  language: isLanguage,
  languages: several(isLanguage),
  currency: matching(/^[A-Z]{3}$/),
  register: matching(REGISTER_CODE),
  id: isId,
  questions: several(matching(QUESTION)),
  record: (value): value is readonly string[] => readCitation(value) !== undefined,
  rows: (value, question): value is AnswerValue => isShapedRows(columnsOf(question), value, CELLS),
};

/** The value as an answer to the question; undefined where it has not the shape of one. */
export function shapedAnswer(question: Question, value: unknown): Answer | undefined {
  return reasonOrCitation(value) ?? (SHAPES[question.type](value, question) ? value : undefined);
}

/** The value as what a private answer opens: of a date a month or a year, never the day itself; of a table how many rows it has. */
export function shapedOpened({ opens }: Question, value: unknown): Answer | undefined {
  if (opens === 'count') return reasonOrCitation(value) ?? (isCount(value) ? value : undefined);
  return reasonOrCitation(value) ?? (isDate(value) && value.length <= (opens === 'month' ? 7 : 4) ? value : undefined);
}

function isCount(value: unknown): value is number {
  return isWhole(value) && value >= 1 && value <= MOST_ROWS_READ;
}

/** The value as an answer to a question that this codebook does not know: whatever some question could have. */
export function shapedUnknown(value: unknown): Answer | undefined {
  const known = reasonOrCitation(value);
  if (known !== undefined) return known;
  return value === true || isWhole(value) || isText(value) || several(isText)(value) ? value : undefined;
}

/** `{missing}` or `{cites}`, with nothing beside it. */
function reasonOrCitation(value: unknown): Answer | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0) return undefined;
  const [key, said]: [string, unknown] = entry;
  if (key === 'missing') {
    const missing = MISSING.find((word) => word === said);
    return missing === undefined ? undefined : { missing };
  }
  const cites = key === 'cites' ? readCitation(said) : undefined;
  return cites === undefined ? undefined : { cites };
}
