import { describe, expect, it } from 'vitest';
import { officeOnPaper } from '../../../../db/codebook/papers/office-name.ts';
import { missingSigns } from '../../../../db/codebook/papers/signs.ts';
import { askLetter } from '../../../../db/exchange/receiving/office-papers.ts';

describe('an office on a paper', () => {
  it.each([
    ['Bishkek office', 'KG-BIS', 'Bishkek office'],
    ['Бишкек', 'KG-BIS', 'Бишкек'],
    ['北京办事处', 'CN-BEI', 'CN-BEI'],
    ['서울 Seoul', 'KR-SEL', 'KR-SEL'],
  ])('%s (%s) is %s', (name, office, shown) => expect(officeOnPaper({ name, office })).toBe(shown));

  it('is written to by its code alone where its name cannot be drawn', () => {
    const ask = { office: 'JP-TYO', name: '東京', words: { en: 'Please send it.', fr: 'Merci.', es: 'Gracias.' } };
    const printed = JSON.stringify(askLetter(ask, { from: 'Geneva', day: '2026-05-04' }, 'en'));
    expect(printed).toContain('"JP-TYO"');
    expect(missingSigns(printed)).toEqual([]);
  });
});
