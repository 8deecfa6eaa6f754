import { describe, expect, it } from 'vitest';
import { AGE_BAND_LISTS, type AgeBandList, band, bandOfRange } from '../../../db/codebook/age-bands.ts';
import { list } from '../../../db/codebook/lists/index.ts';

describe('age bands', () => {
  it.each(Object.entries<AgeBandList>(AGE_BAND_LISTS))('%s leave no age out and count none twice', (_, { bands }) => {
    let next: number | undefined = 0;
    for (const one of bands) {
      expect(one.from).toBe(next);
      next = one.to === undefined ? undefined : one.to + 1;
    }
    expect(next).toBeUndefined();
  });

  it.each([
    [0, 'under-15', 'under-18', '0-8'],
    [14, 'under-15', 'under-18', '9-17'],
    [15, '15-17', 'under-18', '9-17'],
    [17, '15-17', 'under-18', '9-17'],
    [18, '18-24', '18-over', '18-20'],
    [24, '18-24', '18-over', '24-26'],
    [30, '25-30', '18-over', '30-38'],
    [31, '31-over', '18-over', '30-38'],
    [70, '31-over', '18-over', '48-over'],
  ])('put %i into %s, %s and %s', (years, ctm, adult, ctdc) => {
    expect([band('ctm', years), band('child-adult', years), band('ctdc', years)]).toEqual([ctm, adult, ctdc]);
  });

  it('have no band for what is no age', () => expect(band('ctm', -1)).toBeUndefined());

  it('take an age given as a band only where it lies in one band', () => {
    expect(bandOfRange('child-adult', 15, 17)).toBe('under-18');
    expect(bandOfRange('child-adult', 31)).toBe('18-over');
    expect(bandOfRange('ctm', 0, 17)).toBeUndefined();
    expect(bandOfRange('ctdc', 31)).toBeUndefined();
  });

  it('of the CTM are the codes by which an age can be answered', () => {
    expect(list('age-band').codes.map(({ code }) => code)).toEqual(AGE_BAND_LISTS.ctm.bands.map(({ id }) => id));
  });
});
