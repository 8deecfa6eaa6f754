/**
 * Checking answers before they are written: the one gate for what this station types, imports or is given by the command.
 * Records from other offices are never refused for their content and do not pass here.
 */
import { answerValue } from './answer-value.ts';
import { mootAnswers } from './asked.ts';
import { readCitation } from './citation.ts';
import type { DateFault } from './date.ts';
import { askedPlaces } from './halves.ts';
import { type Answer, type Body, type Form, MISSING, type Missing, type Question } from './types.ts';

export type AnswerFault =
  | DateFault
  | 'answer-unknown-question'
  | 'answer-not-asked'
  | 'answer-wrong-shape'
  | 'answer-unknown-code'
  | 'answer-number-too-small'
  | 'answer-number-too-large'
  | 'answer-no-such-country'
  | 'answer-no-such-language'
  | 'answer-no-such-currency'
  | 'answer-too-long'
  | 'answer-bad-text'
  | 'answer-not-a-register-code'
  | 'answer-not-a-province'
  | 'answer-not-an-id'
  | 'answer-not-a-citation'
  | 'answer-not-an-hour'
  | 'answer-too-many-rows'
  | 'answer-unknown-column';

/** `code` names a sentence of the codebook; it never holds the answer. */
export interface Fault {
  readonly question: string;
  readonly code: AnswerFault;
  /** Of a table, where in it: its row, counted from 1, and the id of the column, where the row is one at all. */
  readonly row?: number;
  readonly column?: string;
}

/** What is wrong in a table. */
export type CellFault = Omit<Fault, 'question'>;

/** `body` holds what is right, in stored form and in the order of the form; nothing of what is wrong. */
interface CheckedBody {
  readonly faults: readonly Fault[];
  readonly body: Body;
}

/** Reads one value as an answer of its kind, or says what is wrong with it; undefined is no answer at all. */
export type Read =
  | { readonly answer: Answer | undefined }
  /** `cells`: of a table, everything that is wrong in it. */
  | { readonly fault: AnswerFault; readonly cells?: readonly CellFault[] };

/**
 * Checks a body against its form. Text becomes NFC without outer spaces, a name loses the signs that only deceive; codes get the order of their list and lose repetitions; an empty
 * text, an empty list, `false` and `null` are no answer. `{missing}` and `{cites}` are accepted for every question. What a private date
 * opens may come back as it was read: beside the date it is dropped, alone it stands for the date; how many rows a table has is dropped. An answer to a question that the other
 * answers do not call for is a fault: the database would hold "decision pending" and its date.
 */
export function checkBody(form: Form, body: Readonly<Record<string, unknown>>): CheckedBody {
  const faults: Fault[] = [];
  const answers: Record<string, Answer> = {};
  const { places, ids } = askedPlaces(form);
  for (const { question, opened: derived } of places) {
    // How many rows there are stands for no row.
    const standsFor = question.opens === 'count' ? undefined : derived;
    const given = own(body, question.id) ?? (standsFor === undefined ? undefined : own(body, standsFor));
    const read = readAnswer(question, given);
    if ('fault' in read) faults.push(...faultsOf(question.id, read));
    else if (read.answer !== undefined) answers[question.id] = read.answer;
  }
  for (const id of mootAnswers(form, answers)) {
    faults.push({ question: id, code: 'answer-not-asked' });
    delete answers[id];
  }
  for (const id of Object.keys(body)) {
    if (!ids.has(id)) faults.push({ question: id, code: 'answer-unknown-question' });
  }
  return { faults, body: answers };
}

function faultsOf(question: string, { fault, cells }: Extract<Read, { fault: AnswerFault }>): readonly Fault[] {
  return cells === undefined ? [{ question, code: fault }] : cells.map((cell) => ({ question, ...cell }));
}

/** Checks the answer to one question; the screens ask it while someone types. */
export function readAnswer(question: Question, given: unknown): Read {
  if (given === undefined || given === null || given === false) return { answer: undefined };
  if (typeof given === 'object' && !Array.isArray(given)) return missingOrCited(given);
  return answerValue(question, given);
}

function missingOrCited(given: object): Read {
  const [entry, ...more] = Object.entries(given);
  if (entry === undefined || more.length > 0) return { fault: 'answer-wrong-shape' };
  const [key, value] = entry;
  if (key === 'missing') return isMissing(value) ? { answer: { missing: value } } : { fault: 'answer-wrong-shape' };
  if (key !== 'cites') return { fault: 'answer-wrong-shape' };
  const citation = readCitation(value);
  return citation === undefined ? { fault: 'answer-not-a-citation' } : { answer: { cites: citation } };
}

function isMissing(value: unknown): value is Missing {
  return MISSING.some((known) => known === value);
}

function own(body: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(body, id) ? body[id] : undefined;
}
