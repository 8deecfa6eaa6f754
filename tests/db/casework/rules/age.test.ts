import { describe, expect, it, test } from 'vitest';
import { factRows } from '../../../../db/casework/derived/facts.ts';
import { indexRow } from '../../../../db/casework/derived/index-row.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { ageOf } from '../../../../db/casework/rules/age.ts';
import { mayBeUnder18 } from '../../../../db/casework/rules/minor.ts';
import { nationalitiesOf } from '../../../../db/casework/rules/nationality.ts';
import { reaches18On } from '../../../../db/casework/rules/reaches-18.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';

const profile = (body: Body): Told => ['profile', body];
const decided = (years: number, date: string, more: Body = {}): Told => [
  'decision',
  { matter: 'age', result: 'yes', 'age-years': years, date, ...more },
];
const written = (day: string, records: readonly CaseRecord[]) =>
  records.map((record) => ({ ...record, at: `${day}T10:00Z` }));
/** What Bishkek, who opened the case on 4 May, and Chişinău told, each on its day. */
const twoOffices = (ours: readonly Told[], theirs: readonly Told[], days = ['2026-05-04', '2026-05-04']) => [
  ...written(days[0] ?? '', caseOf(...ours)),
  ...written(days[1] ?? '', from('MD-K', ...theirs)),
];

/** casework/RULES.md (Age). */
describe('age at identification', () => {
  test.each<[string, readonly CaseRecord[], number | undefined, string | undefined]>([
    ['nothing', caseOf(), undefined, undefined],
    ['the years that were told', caseOf(profile({ age: 24 })), 24, '18-24'],
    ['a band', caseOf(profile({ 'age-band': '25-30' })), undefined, '25-30'],
    ['a band from a birth date alone', caseOf(['identity', { 'birth-date': '2010-02-03' }]), undefined, '15-17'],
    ['from a year too', caseOf(['identity', { 'birth-date': '1990' }]), undefined, '31-over'],
    [
      'from a birth that is about right, where its range is in one band',
      caseOf(['identity', { 'birth-date': '1990', 'birth-date-about': true }]),
      undefined,
      '31-over',
    ],
    ['what an exact year tells', caseOf(['identity', { 'birth-date': '2006' }]), undefined, '18-24'],
    [
      'none where the range of about that year reaches over two',
      caseOf(['identity', { 'birth-date': '2006', 'birth-date-about': true }]),
      undefined,
      undefined,
    ],
    ['none where the year leaves two bands', caseOf(['identity', { 'birth-date': '2001' }]), undefined, undefined],
    [
      'what was told before what follows from a birth date',
      caseOf(['identity', { 'birth-date': '1990' }], profile({ 'age-band': '25-30' })),
      undefined,
      '25-30',
    ],
    // By the order of station ids it would be 18-24 or 15-17.
    ['of two offices of one day the younger', twoOffices([profile({ age: 20 })], [profile({ age: 16 })]), 16, '15-17'],
    [
      'else what was told most recently',
      twoOffices([profile({ age: 16 })], [profile({ age: 20 })], ['2026-05-04', '2026-06-04']),
      20,
      '18-24',
    ],
    [
      'also a band, which an older number contradicts',
      twoOffices([profile({ age: 20 })], [profile({ 'age-band': '15-17' })], ['2026-05-04', '2026-06-04']),
      undefined,
      '15-17',
    ],
    [
      'and the number where it does not',
      twoOffices([profile({ age: 16 })], [profile({ 'age-band': '15-17' })], ['2026-05-04', '2026-06-04']),
      16,
      '15-17',
    ],
    [
      'a decision of any office before what anybody told',
      twoOffices([profile({ age: 20 })], [decided(16, '2026-05-05')], ['2026-06-04', '2026-05-05']),
      16,
      '15-17',
    ],
    [
      'of two decisions the newer',
      twoOffices([decided(16, '2026-05-05')], [decided(19, '2026-06-05')], ['2026-05-05', '2026-06-05']),
      19,
      '18-24',
    ],
    ['of one day the younger', twoOffices([decided(20, '2026-05-04')], [decided(16, '2026-05-04')]), 16, '15-17'],
    [
      'one that is dated in a year to come outranks no other',
      twoOffices([decided(20, '2062-05-04')], [decided(16, '2026-05-01')]),
      16,
      '15-17',
    ],
    [
      'not one that is only asked for, nor a review',
      caseOf(
        profile({ age: 17 }),
        decided(20, '2026-05-04', { result: 'asked' }),
        decided(18, '2027-05-04', { reason: ['turned-18'] }),
      ),
      17,
      '15-17',
    ],
  ])('is %s', (_, records, years, band) => {
    for (const told of [records, records.toReversed()]) {
      expect([ageOf(told).years, ageOf(told).band]).toEqual([years, band]);
      expect(indexRow(told)?.ageGroup).toBe(band ?? null);
      for (const { values } of factRows(told)) {
        expect([values.age, values['age-band']]).toEqual([years ?? null, band ?? null]);
      }
    }
  });

  it('keeps why there is none', () => {
    const records = twoOffices([profile({ age: { missing: 'declined' } })], [profile({ sex: 'female' })]);
    expect(factRows(records).map(({ values }) => values['age-band'])).toEqual(['declined', 'declined']);
    expect(indexRow(records)?.ageGroup).toBeNull();
  });

  it('ends no ground of youth: the person is shown with the age and treated as a child', () => {
    const records = twoOffices([profile({ age: 16 })], [profile({ age: 20 })], ['2026-05-04', '2026-06-04']);
    expect([ageOf(records).years, mayBeUnder18(records)]).toEqual([20, true]);
  });
});

describe('nationality', () => {
  test.each<[string, readonly Told[], readonly Told[], readonly string[]]>([
    [
      'of two offices that say the same, once',
      [profile({ nationalities: ['UKR'] })],
      [profile({ nationalities: ['UKR'] })],
      ['UKR'],
    ],
    [
      'of two that differ, both',
      [profile({ nationalities: ['UKR'] })],
      [profile({ nationalities: ['MDA', 'UKR'] })],
      ['MDA', 'UKR'],
    ],
    ['unknown is none', [profile({ nationalities: { missing: 'unknown' } })], [], []],
  ])('%s', (_, ours, theirs, expected) => {
    const records = twoOffices(ours, theirs);
    for (const told of [records, records.toReversed()]) {
      expect([...nationalitiesOf(told)].sort()).toEqual(expected);
      expect(indexRow(told)?.nationality).toBe(nationalitiesOf(told).join(' ') || null);
      for (const { values } of factRows(told)) expect(values.nationalities).toBe(indexRow(told)?.nationality);
    }
  });
});

describe('the day from which a child of a case is 18', () => {
  const inTime = (date: string): Told => ['intake', { date }];
  const met = inTime('2026-05-04');
  const born = (day: string, more: Body = {}): Told => ['identity', { 'birth-date': day, ...more }];
  it.each<[string, readonly Told[], string | undefined]>([
    ['by a birth date', [met, born('2010-06-10')], '2028-06-10'],
    ['by a birth on 29 February', [met, born('2012-02-29')], '2030-03-01'],
    ['by a year, its last day', [met, born('2010')], '2028-12-31'],
    ['by about a year, two years more', [met, born('2010', { 'birth-date-about': true })], '2030-12-31'],
    ['by an age, as if it had begun that day', [met, profile({ age: 16 })], '2028-05-04'],
    ['by an age noted in some month, as if on its last day', [inTime('2026-04'), profile({ age: 17 })], '2027-04-30'],
    ['or in some year', [inTime('2026'), profile({ age: 17 })], '2027-12-31'],
    ['by the youngest of the ages', [met, profile({ age: 17, 'age-estimated': 15 })], '2029-05-04'],
    ['by the birth date beside an age that fits it', [met, born('2010-06-10'), profile({ age: 15 })], '2028-06-10'],
    ['by an age that no birth date fits', [met, born('1990-06-10'), profile({ age: 16 })], '2028-05-04'],
    ['by a band', [met, profile({ 'age-band': '15-17' })], '2029-05-04'],
    ['by the age in its band', [met, profile({ 'age-band': 'under-15', age: 12 })], '2032-05-04'],
    ['by an age that was decided', [met, born('2008-06-10'), decided(16, '2026-05-05')], '2028-05-05'],
    ['by no day, where only the box is ticked', [met, profile({ age: 20, 'may-be-under-18': true })], undefined],
    ['of an adult: none', [met, profile({ age: 20 })], undefined],
    [
      'of a child that was found to be an adult: none',
      [met, profile({ age: 16 }), decided(19, '2026-05-05')],
      undefined,
    ],
  ])('%s', (_, told, day) => {
    expect(reaches18On(caseOf(...told))).toBe(day);
  });
});
