import { isBlank } from '../../../../db/codebook/invisible-signs.ts';
import { MOST_OWN_CODES } from '../../../../db/codebook/own-questions.ts';
import type { Language } from '../../../../db/codebook/types.ts';
import type { OwnWords } from '../../../../preload/contract.ts';

/** An answer as it is typed: without a code it is new. */
export interface TypedAnswer {
  readonly code?: string;
  readonly words: OwnWords;
  readonly ended: boolean;
}

const EMPTY: TypedAnswer = { words: {}, ended: false };

export function saysNothing(words: OwnWords): boolean {
  return Object.values(words).every(isBlank);
}

/** The answers with an empty one at the end, so that the next is typed without asking for it. */
export function withNextAnswer(answers: readonly TypedAnswer[]): readonly TypedAnswer[] {
  const said = answers.filter(({ code, words }) => code !== undefined || !saysNothing(words));
  return said.length < MOST_OWN_CODES ? [...said, EMPTY] : said;
}

/** One of them changed; the last one that has words is followed by an empty one. */
export function answerTyped(
  answers: readonly TypedAnswer[],
  at: number,
  change: Partial<TypedAnswer>,
): readonly TypedAnswer[] {
  const changed = answers.map((one, place) => (place === at ? { ...one, ...change } : one));
  const last = changed.at(-1);
  const isFull = last !== undefined && !saysNothing(last.words) && changed.length < MOST_OWN_CODES;
  return isFull ? [...changed, EMPTY] : changed;
}

/** Words in one more language; none where nothing is left of them. */
export function withWords(words: OwnWords, language: Language, typed: string): OwnWords {
  const { [language]: _, ...others } = words;
  return typed === '' ? others : { ...others, [language]: typed };
}
