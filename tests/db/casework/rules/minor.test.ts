import { describe, expect, it, test } from 'vitest';
import { indexRow } from '../../../../db/casework/derived/index-row.ts';
import { ageOf } from '../../../../db/casework/rules/age.ts';
import { mayBeUnder18 } from '../../../../db/casework/rules/minor.ts';
import { AGE_BAND_LISTS, band } from '../../../../db/codebook/age-bands.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { caseOf, type Told } from '../case-of.ts';
import { decision } from './told-in-may.ts';

describe('who may be under 18 (FORMS.md, First contact: question 8)', () => {
  test.each<[string, readonly Told[], boolean]>([
    ['says 17', [['profile', { age: 17 }]], true],
    ['says 18', [['profile', { age: 18 }]], false],
    ['says 19, papers 21, looks 15', [['profile', { age: 19, 'age-in-papers': 21, 'age-estimated': 15 }]], true],
    ['says 19, papers 16', [['profile', { age: 19, 'age-in-papers': 16 }]], true],
    ['a band of children', [['profile', { 'age-band': '15-17' }]], true],
    ['a band of adults', [['profile', { 'age-band': '18-24' }]], false],
    ['the box is ticked', [['profile', { age: 25, 'may-be-under-18': true }]], true],
    ['no age but a birth date', [['identity', { 'birth-date': '2010-01-01' }]], true],
    ['no age but a birth year that leaves it open', [['identity', { 'birth-date': '2008' }]], true],
    ['born long ago', [['identity', { 'birth-date': '1990' }]], false],
    ['born in 2006', [['identity', { 'birth-date': '2006' }]], false],
    ['born about 2006', [['identity', { 'birth-date': '2006', 'birth-date-about': true }]], true],
    ['born about 2002', [['identity', { 'birth-date': '2002', 'birth-date-about': true }]], false],
    [
      'a said age of 20 beside a birth year',
      [
        ['profile', { age: 20 }],
        ['identity', { 'birth-date': '2008' }],
      ],
      true,
    ],
    [
      'born in 2010, and told to say 19',
      [
        ['identity', { 'birth-date': '2010-05-05' }],
        ['intake', { date: '2026-03-01' }],
        ['profile', { age: 19, 'age-basis': 'said' }],
      ],
      true,
    ],
    [
      'born in 2010, and no age',
      [
        ['intake', { date: '2026-03-01' }],
        ['identity', { 'birth-date': '2010-05-05' }],
      ],
      true,
    ],
    ['says 19 and looks 16', [['profile', { age: 19, 'age-estimated': 16 }]], true],
    [
      'born in a month that leaves it open',
      [
        ['profile', { age: 18 }],
        ['identity', { 'birth-date': '2008-05' }],
      ],
      true,
    ],
    [
      'born in a month that does not',
      [
        ['profile', { age: 18 }],
        ['identity', { 'birth-date': '2008-04' }],
      ],
      false,
    ],
    ['nothing known', [], false],
    ['decided: 16', [['profile', { age: 19 }], decision({ matter: 'age', result: 'yes', 'age-years': 16 })], true],
    [
      'decided: 20',
      [['profile', { age: 16, 'may-be-under-18': true }], decision({ matter: 'age', result: 'yes', 'age-years': 20 })],
      false,
    ],
    [
      'a decision that is only asked for decides nothing',
      [['profile', { age: 16 }], decision({ matter: 'age', result: 'asked', 'age-years': 20 })],
      true,
    ],
    [
      'decided: 20, and withdrawn since',
      [
        ['profile', { age: 16 }],
        decision({ matter: 'age', result: 'yes', 'age-years': 20 }),
        ['decision', { date: '2026-05-06', matter: 'age', result: 'withdrawn' }],
      ],
      true,
    ],
    [
      'of two decisions of one day the younger',
      [
        ['profile', { age: 19 }],
        decision({ matter: 'age', result: 'yes', 'age-years': 16 }),
        decision({ matter: 'age', result: 'yes', 'age-years': 20 }),
      ],
      true,
    ],
    [
      'decided: 16, and 19 since',
      [
        ['profile', { age: 19 }],
        decision({ matter: 'age', result: 'yes', 'age-years': 16 }),
        ['decision', { date: '2026-06-06', matter: 'age', result: 'yes', 'age-years': 19 }],
      ],
      false,
    ],
  ])('%s', (_, told, may) => {
    expect(mayBeUnder18(caseOf(...told))).toBe(may);
  });

  it('the age of a decision is the age at identification, and what was said first is kept', () => {
    const records = caseOf(['profile', { age: 19 }], decision({ matter: 'age', result: 'yes', 'age-years': 16 }));
    expect(ageOf(records).years).toBe(16);
    expect(records.find(({ kind }) => kind === 'profile')?.open.age).toBe(19);
  });

  it('who was decided to be a child is none any more once a review found them 18; the age at identification stays', () => {
    const decided = decision({ matter: 'age', result: 'yes', 'age-years': 16 });
    const review: Told = [
      'decision',
      { date: '2028-01-10', matter: 'age', result: 'yes', 'age-years': 18, reason: ['turned-18'] },
    ];
    const records = caseOf(['profile', { age: 19 }], decided, review);
    expect([mayBeUnder18(records), ageOf(records).years]).toEqual([false, 16]);
    expect(indexRow(records)).toMatchObject({ minor: 0, ageGroup: '15-17' });
    const said = caseOf(['profile', { age: 17 }], review);
    expect([mayBeUnder18(said), ageOf(said).years]).toEqual([false, 17]);
  });

  it('the list sorts ages by the bands of the tables, and every band is an answer of the form', () => {
    const group = (age: number) => indexRow(caseOf(['profile', { age }]))?.ageGroup;
    for (const age of [0, 14, 15, 17, 18, 24, 25, 30, 31, 120]) expect(group(age)).toBe(band('ctm', age));
    const codes = list('age-band').codes.map(({ code }) => code);
    expect(AGE_BAND_LISTS.ctm.bands.filter(({ id }) => !codes.includes(id))).toEqual([]);
  });
});
