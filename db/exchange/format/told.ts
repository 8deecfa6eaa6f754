/**
 * The one line of a package of kind `told`: the ground, the case by its id and reference, and each answer with its question. Nothing else
 * of the case goes: no chapter, no record, no day, no words of the decision.
 */
import { shapeBody } from '../../casework/record/shape-body.ts';
import { question as questionOf } from '../../codebook/forms/index.ts';
import type { AnswerValue } from '../../codebook/types.ts';
import type { ToldAnswer } from '../../contract/exchange.ts';
import { type JsonObject, type JsonValue, readLine, writeLine } from '../../store/line.ts';
import { ID, listField, NAME, textField } from './parse-fields.ts';
import { refusal } from './refusal.ts';

export interface Told {
  readonly case: string;
  /** The case's label at the office that tells; empty where it has none. */
  readonly reference: string;
  /** A code of the list `told-ground`, or of a newer one. */
  readonly ground: string;
  readonly answers: readonly ToldAnswer[];
  /** Answers that do not fit their questions here. */
  readonly unreadable: number;
}

/** More answers than any decision names with reason. */
const MOST_ANSWERS = 2_000;
const REFERENCE = /^[A-Z0-9-]{0,40}$/;

/** The line's bytes, without a line feed. */
export function writeTold(told: Omit<Told, 'unreadable'>): Buffer {
  return writeLine({
    answers: told.answers.flatMap(written),
    case: told.case,
    ground: told.ground,
    reference: told.reference,
    type: 'told',
  });
}

/** An answer; that a date is only about right is one of its own beside it, or the office would take the date for exact. */
function written({ kind, question, value, about }: ToldAnswer): [string, string, AnswerValue][] {
  const beside = about === true ? questionOf(kind, question)?.about : undefined;
  return [[kind, question, value], ...(beside === undefined ? [] : [[kind, beside, true] as [string, string, true]])];
}

/** Reads what another office told. Throws `told-malformed`; an answer that does not fit its question is counted and left out. */
export function readTold(object: JsonObject): Told {
  const caseId = textField(object.case, ID);
  const reference = textField(object.reference, REFERENCE);
  const ground = textField(object.ground, NAME);
  const answers = listField(object.answers);
  if (
    object.type !== 'told' ||
    caseId === undefined ||
    reference === undefined ||
    ground === undefined ||
    answers === undefined ||
    answers.length > MOST_ANSWERS
  ) {
    throw refusal('told-malformed');
  }
  const read = answers.map(answerIn);
  const told = read.filter((answer) => answer !== undefined);
  return { case: caseId, reference, ground, answers: told, unreadable: read.length - told.length };
}

/**
 * The line without these answers, whatever they are: that they were told of stays, and reads as an answer that does not fit. The very
 * bytes where there are none. Throws `told-malformed`.
 */
export function withoutAnswers(
  line: Buffer,
  isLeftOut: (answer: { readonly kind: string; readonly question: string; readonly value: unknown }) => boolean,
): Buffer {
  const object = readLine(line);
  const answers = listField(object.answers);
  if (answers === undefined) throw refusal('told-malformed');
  let found = false;
  const left = answers.map((entry): JsonValue => {
    const [kind, question, value]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    if (typeof kind !== 'string' || typeof question !== 'string') return entry as JsonValue;
    if (!isLeftOut({ kind, question, value })) return entry as JsonValue;
    found = true;
    return [kind, question, null];
  });
  return found ? writeLine({ ...object, answers: left }) : line;
}

function answerIn(entry: unknown): ToldAnswer | undefined {
  const [kind, question, said, ...more]: readonly unknown[] = Array.isArray(entry) ? entry : [];
  if (typeof kind !== 'string' || typeof question !== 'string' || more.length > 0) throw refusal('told-malformed');
  const value = shapeBody(kind, { [question]: said }).body[question];
  return isValue(value) ? { kind, question, value } : undefined;
}

/** An answer itself: nobody is told a citation of what stays behind, nor that something is missing. */
function isValue(answer: unknown): answer is AnswerValue {
  return answer !== undefined && (typeof answer !== 'object' || Array.isArray(answer));
}
