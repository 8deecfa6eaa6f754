import { describe, expect, it } from 'vitest';
import { FORBIDDEN_WORDS } from '../../../../db/codebook/papers/forbidden-words.ts';
import { LIKE_WORDS } from '../../../../db/codebook/papers/like-words.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';

describe('a line of Today', () => {
  const lines = [...SENTENCES.values()].filter(({ code }) => code.startsWith('today-'));

  it.each(lines.map((line): [string, typeof line] => [line.code, line]))(
    '%s is short and says nothing of what the office is for',
    (_, { text }) => {
      for (const language of LANGUAGES) {
        const words = text[language];
        expect(words.length).toBeLessThanOrEqual(62);
        const plain = words.toLowerCase().split(/[^\p{L}]+/u);
        const telling = [...FORBIDDEN_WORDS, ...LIKE_WORDS]
          .filter((word) => !CASE_WORDS.has(word))
          .filter((word) =>
            plain.some((found) => (word.endsWith('*') ? found.startsWith(word.slice(0, -1)) : found === word)),
          );
        expect(telling).toEqual([]);
      }
    },
  );
});

/** Words that a house sheet may not hold but an office's own screen may: what it works on, and the danger that somebody is to be deported. */
const CASE_WORDS: ReadonlySet<string> = new Set([
  'case',
  'cases',
  'dossier*',
  'caso',
  'casos',
  'expediente*',
  'deported',
  'expuls*',
]);
