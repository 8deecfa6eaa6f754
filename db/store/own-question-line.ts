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
  ownIdPrefix,
  ownWordsKept,
} from '../codebook/own-questions.ts';
import { type JsonObject, type JsonValue, writeLine } from './line.ts';

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
  const { id, kind, answer, codes = [], min = null, max = null } = object;
  if (object.type !== TYPE || typeof object.v !== 'string' || !/^1\.\d+$/.test(object.v)) return undefined;
  const type = OWN_QUESTION_TYPES.find((known) => known === answer);
  const words = isObject(object.words) ? ownWordsKept(object.words, LONGEST_OWN_QUESTION) : undefined;
  if (type === undefined || words === undefined || !isLike(kind, KIND) || !isLike(id, ID)) return undefined;
  if (!id.startsWith(ownIdPrefix(office)) || !isBound(min) || !isBound(max)) return undefined;
  const read = codesIn(codes);
  if (read === undefined || (type === 'code') !== read.length > 0) return undefined;
  return {
    ...{ id, office, kind, type, words, codes: read, min, max },
    isPrivate: isAlwaysPrivate(type) || object.private === true,
    ended: object.ended === true,
  };
}

function codesIn(value: JsonValue): readonly OwnCode[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_OWN_CODES) return undefined;
  const codes = (value as readonly JsonValue[]).flatMap((one): readonly OwnCode[] => {
    if (!isObject(one) || !isLike(one.code, CODE) || !isObject(one.words)) return [];
    const words = ownWordsKept(one.words, LONGEST_OWN_CODE);
    return words === undefined ? [] : [{ code: one.code, words, ended: one.ended === true }];
  });
  const isWhole = codes.length === value.length && new Set(codes.map(({ code }) => code)).size === codes.length;
  return isWhole ? codes : undefined;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLike(value: JsonValue | undefined, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value);
}

function isBound(value: JsonValue): value is number | null {
  return value === null || (typeof value === 'number' && Number.isSafeInteger(value));
}
