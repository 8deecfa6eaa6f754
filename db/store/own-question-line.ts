/**
 * The line that tells headquarters, and other desks of the office, of a question that an office asks for itself (`../exchange/FORMAT.md`, Questions of
 * an office). It has the question and its codes: no case, no answer.
 */
import {
  isAlwaysPrivate,
  LONGEST_OWN_CODE,
  LONGEST_OWN_QUESTION,
  MOST_OWN_CODES,
  OWN_QUESTION_TYPES,
  type OwnCode,
  type OwnQuestion,
  type OwnWords,
  ownIdPrefix,
  ownWordsKept,
} from '../codebook/own-questions.ts';
import { type JsonObject, type JsonValue, writeLine } from './line.ts';
import { count, fields, list, NotOfShape, oneOf, readOfType, text } from './told-line.ts';

const TYPE = 'own-question';

export function writeOwnQuestionLine(own: OwnQuestion): Buffer {
  const { id, kind, type, words, codes, min, max, isPrivate, ended } = own;
  return writeLine({
    ...{ type: TYPE, v: '1.0', id, kind, answer: type, words: { ...words } },
    ...(type === 'code' ? { codes: codes.map(lineOfCode) } : {}),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max }),
    ...(isPrivate ? { private: true } : {}),
    ...(ended ? { ended: true } : {}),
  });
}

function lineOfCode({ code, words, ended }: OwnCode): JsonObject {
  return { code, words: { ...words }, ...(ended ? { ended: true } : {}) };
}

const ID = /^x-[a-z0-9][a-z0-9-]{0,89}$/;
const KIND = /^[a-z][a-z0-9-]{0,63}$/;
const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

/**
 * Reads a line of a station of `office`; undefined where it is not of the shape, of a later major version, or of a question that is not that office's: the line
 * is kept as it is. Its words lose the signs that only deceive, and are cut to what a form holds.
 */
export function readOwnQuestionLine(object: JsonObject, office: string): OwnQuestion | undefined {
  return readOfType(object, TYPE, (line) => read(line, office));
}

function read(object: JsonObject, office: string): OwnQuestion {
  const id = text(object.id, ID);
  const type = oneOf(object.answer, OWN_QUESTION_TYPES);
  const codes = object.codes === undefined ? [] : list(object.codes, MOST_OWN_CODES).map(codeOf);
  const isEachOnce = new Set(codes.map(({ code }) => code)).size === codes.length;
  if (!id.startsWith(ownIdPrefix(office)) || !isEachOnce || (type === 'code') !== codes.length > 0)
    throw new NotOfShape();
  return {
    ...{ id, office, kind: text(object.kind, KIND), type, codes },
    words: wordsOf(object.words, LONGEST_OWN_QUESTION),
    min: boundOf(object.min),
    max: boundOf(object.max),
    isPrivate: isAlwaysPrivate(type) || object.private === true,
    ended: object.ended === true,
  };
}

function codeOf(value: JsonValue): OwnCode {
  const { code, words, ended } = fields(value);
  return { code: text(code, CODE), words: wordsOf(words, LONGEST_OWN_CODE), ended: ended === true };
}

function boundOf(value: JsonValue | undefined): number | null {
  return value === undefined ? null : count(value, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

function wordsOf(value: JsonValue | undefined, longest: number): OwnWords {
  const kept = ownWordsKept(fields(value), longest);
  if (kept === undefined) throw new NotOfShape();
  return kept;
}
