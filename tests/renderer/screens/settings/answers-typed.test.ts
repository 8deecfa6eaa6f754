/** The answers of a choice as they are typed: always one empty one at the end, and none of signs that nobody sees. */
import { describe, expect, it } from 'vitest';
import {
  answerTyped,
  saysNothing,
  withNextAnswer,
} from '../../../../renderer/screens/settings/own-questions/answers-typed.ts';

const EMPTY = { words: {}, ended: false };

describe('an answer that is typed', () => {
  it('is followed by an empty one once it says something that somebody can see', () => {
    expect(answerTyped([EMPTY], 0, { words: { en: 'Radio' } })).toEqual([
      { words: { en: 'Radio' }, ended: false },
      EMPTY,
    ]);
    for (const en of ['', '  ', '\u200b', '\u2066 \u2069']) {
      expect(saysNothing({ en })).toBe(true);
      expect(answerTyped([EMPTY], 0, { words: { en } })).toHaveLength(1);
    }
  });

  it('stays where it was saved, also without words; no more than thirty are offered', () => {
    const saved = { code: 'radio', words: {}, ended: true };
    expect(withNextAnswer([saved, EMPTY])).toEqual([saved, EMPTY]);
    const most = Array.from({ length: 30 }, (_, at) => ({ words: { en: `Answer ${at}` }, ended: false }));
    expect(withNextAnswer(most)).toEqual(most);
    expect(answerTyped(most, 29, { words: { en: 'Another' } })).toHaveLength(30);
  });
});
