import { afterEach, describe, expect, it } from 'vitest';
import { answersOfText, textInAnswers } from '../../../db/codebook/papers/consent/index.ts';
import { beginsWithText, forgetTextShown, keepTextShown } from '../../../renderer/state/text-shown.ts';

const ROMANIAN = { id: 'return', language: 'ro', version: '2026-11-27' } as const;

describe('the text that was printed for a case', () => {
  afterEach(forgetTextShown);

  it('is what the next consent of that case begins with, and of no other', () => {
    keepTextShown('one', answersOfText(ROMANIAN));
    expect(beginsWithText('one')).toEqual({
      'text-shown': 'return',
      'text-language': 'ron',
      'text-version': '2026-11-27',
    });
    expect(beginsWithText('other')).toBeUndefined();
  });

  it('is gone when somebody logs in, or it was noted', () => {
    keepTextShown('one', answersOfText(ROMANIAN));
    forgetTextShown();
    expect(beginsWithText('one')).toBeUndefined();
  });

  it('is found again in the answers that name it, unless only a newer Waymark knows its edition', () => {
    keepTextShown('one', answersOfText(ROMANIAN));
    expect(textInAnswers({ ...beginsWithText('one') })).toEqual(ROMANIAN);
    expect(textInAnswers({ ...beginsWithText('one'), 'text-version': '2031-01-01' })).toBeUndefined();
    expect(textInAnswers({ 'text-shown': 'return' })).toBeUndefined();
  });
});
