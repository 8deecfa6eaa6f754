import { describe, expect, it } from 'vitest';
import { CALL_ADVICE, CALL_TOPICS, CALL_WAYS, CALLERS, CAN_TALK } from '../../../db/codebook/hotline.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';

describe('the codes of a call', () => {
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

  it('stay as they were released; new ones may come', () => {
    expect(codes(CALL_WAYS)).toEqual(expect.arrayContaining(['telephone', 'message', 'online', 'other']));
    expect(codes(CALLERS)).toEqual(expect.arrayContaining(['person', 'family', 'friend', 'professional', 'unclear']));
    expect(codes(CAN_TALK)).toEqual(expect.arrayContaining(['yes', 'no']));
    expect(codes(CALL_TOPICS)).toEqual(
      expect.arrayContaining(['job-abroad', 'in-trouble', 'missing', 'danger', 'return', 'papers', 'other']),
    );
    expect(codes(CALL_ADVICE)).toEqual(
      expect.arrayContaining(['offer', 'safety', 'rights', 'where', 'search', 'none', 'other']),
    );
  });

  it.each([[CALL_WAYS], [CALLERS], [CAN_TALK], [CALL_TOPICS], [CALL_ADVICE]])(
    'are each there once and said in three languages',
    (list) => {
      expect(new Set(codes(list)).size).toBe(list.length);
      for (const { label } of list) {
        for (const language of LANGUAGES) {
          expect(label[language].trim()).not.toBe('');
          expect(label[language]).toBe(label[language].normalize('NFC'));
        }
      }
    },
  );
});
