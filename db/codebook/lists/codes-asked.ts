/** The codes of a choice: those of its list, or its own where an office asks it for itself. */
import type { Code, Question, Text } from '../types.ts';
import { list } from './index.ts';

/** None where the question is no choice of codes. */
export function codesAsked({ codes, list: listed }: Pick<Question, 'codes' | 'list'>): readonly Code[] {
  return codes ?? (listed === undefined ? [] : list(listed).codes);
}

/** Whether it is a choice of codes. */
export function hasCodes({ codes, list: listed }: Pick<Question, 'codes' | 'list'>): boolean {
  return codes !== undefined || listed !== undefined;
}

/** The words of a code of the question; undefined where nobody here knows it. */
export function codeWords(question: Pick<Question, 'codes' | 'list'>, code: string): Text | undefined {
  return codesAsked(question).find((one) => one.code === code)?.label;
}
