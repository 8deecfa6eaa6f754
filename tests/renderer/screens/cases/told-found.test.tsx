import { describe, expect, it } from 'vitest';
import { formatsIn } from '../../../../renderer/formats.ts';
import { drawn, loaded } from '../../drawn.ts';

const { ToldLine } = await loaded(() => import('../../../../renderer/screens/cases/told-found.tsx'));

const PLACE = {
  ...{ caseId: 'a', reference: 'MD-K-26-AAAAAA', record: 'b', kind: 'note', question: 'text', office: 'MD-K' },
  date: '2026-05-03',
  excerpt: { before: 'She spoke of the ', word: 'Quarzlampe', after: ' by the harbour.' },
};
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a place where something was told', () => {
  it('says case, form, question, office and day, and the word in what is around it', () => {
    expect(wordsOf(drawn(<ToldLine place={PLACE} />))).toBe(
      `MD-K-26-AAAAAA Note · Text MD-K ${formatsIn('en').shortDay(PLACE.date)} She spoke of the Quarzlampe by the harbour.`,
    );
  });

  it('marks the word, and shows what somebody wrote as text', () => {
    const excerpt = { before: '<b>', word: 'Quarzlampe', after: '' };
    expect(drawn(<ToldLine place={{ ...PLACE, date: null, excerpt }} />)).toMatch(/&lt;b&gt;<mark>Quarzlampe<\/mark>/);
  });
});
