/** Help after return by kind, and the annual report with another year beside: published figures, and lives that were counted by hand. */
import { describe, expect, test } from 'vitest';
import { writeFacts } from '../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { report } from '../../../db/statistics/report.ts';
import { withValues } from '../../generate/facts.ts';
import { openedBy } from '../../generate/records.ts';
import { databaseWithFacts } from '../store/memory-database.ts';
import { asHeadquarters, type Facts, factsOf, withOffice } from './table-of-facts.ts';

const given = (service: string, date: string, phase?: string): InterchangeRecord => ({
  kind: 'service',
  date,
  body: { service, ...(phase === undefined ? {} : { phase }) },
});
const profile = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'profile', body });

let cases = 0;
const at = (office: string, ...records: readonly InterchangeRecord[]) =>
  openedBy(`case-${++cases}`, { office }, records);
const ask = (facts: Facts, asked: object) =>
  report(facts, { ...reportRequest.parse(asked), protect: null }, '2026-11-22');
const dimensionIn = (facts: Facts, asked: object, id: string) =>
  ask(facts, asked).dimensions.find((dimension) => dimension.id === id);
const rowsOf = (facts: Facts, asked: object, id: string) =>
  Object.fromEntries(dimensionIn(facts, asked, id)?.rows.flatMap(({ code, n }) => (n === 0 ? [] : [[code, n]])) ?? []);

describe('the 31 kinds of help after return', () => {
  /** sida-2003 §3.3, L2943-2958; "job referral subsidised employment 56" is one printed entry, counted here as the first of the two. */
  const PUBLISHED = {
    'ctm-post-arrival': [89, 196, 527, 504, 538],
    'ctm-next-day': [293, 313, 234, 248, 500, 407],
    'ctm-medical': [368, 311, 278, 385, 339, 365, 241, 28],
    'ctm-reintegration': [330, 325, 56, 0, 422, 39, 342, 38, 23, 102, 44, 275, 255],
  } as const;
  /** The sums of mentions that sida-2003 §3.3 adds up. */
  const MENTIONS = { 'ctm-post-arrival': 1854, 'ctm-next-day': 1995, 'ctm-medical': 2315, 'ctm-reintegration': 2251 };

  test('are the published counts, with how many they are of', () => {
    const db = databaseWithFacts();
    const asked = { table: 'reintegration', unit: 'cases' };
    const empty = Object.fromEntries(
      ask(db, asked).dimensions.map(({ id, rows }) => [id, rows.map(({ code }) => code)]),
    );
    const kinds = Object.entries(PUBLISHED).flatMap(([group, numbers]) =>
      numbers.map((n, row) => ({ place: `${group}/${empty[group]?.[row]}`, n })),
    );
    expect(kinds.filter(({ n }) => n > 0)).toHaveLength(31);
    const life = factRows(openedBy('life', { office: 'RO-BUC' }, [given('food', '2002-03-01')]));
    // The n-th of them has every kind of which there were so many.
    for (let person = 0; person < 538; person++) {
      const rows = kinds.flatMap(({ place, n }) => (person < n ? [place] : [])).join(' ');
      const caseId = `person-${person}`;
      writeFacts(
        db,
        caseId,
        life.map((one) => withValues(one, caseId, { subject: caseId, 'help-rows': rows })),
      );
    }
    for (const [group, numbers] of Object.entries(PUBLISHED)) {
      const found = dimensionIn(db, asked, group);
      expect(found?.rows.map(({ n }) => n)).toEqual(numbers);
      expect(found?.denominator).toBe(538);
      expect(found?.rows.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(MENTIONS[group as keyof typeof MENTIONS]);
    }
  });

  const facts = factsOf([
    at(
      'MD-KIV',
      given('vocational-training', '2002-03-01'),
      given('housing', '2002-03-01', 'reintegration'),
      given('housing', '2002-04-01', 'reintegration'),
      given('hiv-test', '2002-03-01', 'first-help'),
      profile({ age: 16, nationalities: ['MDA'] }),
    ),
    at('RO-BUC', given('housing', '2002-03-01'), profile({ age: 30, nationalities: ['ROU'] })),
  ]);
  withOffice(facts, 'MD-KIV', []);

  test('are sorted by what was given and when, each once a person, children apart', () => {
    const asked = { table: 'reintegration' };
    // Of a course nobody said when it was given: it is not guessed into reintegration, as housing is by its code.
    expect(rowsOf(facts, asked, 'ctm-reintegration')).toEqual({ housing: 2 });
    expect(dimensionIn(facts, asked, 'ctm-reintegration')).toMatchObject({ denominator: 2, missing: 0 });
    expect(rowsOf(facts, asked, 'ctm-reintegration/child')).toEqual({ housing: 1 });
    expect(rowsOf(facts, asked, 'ctm-reintegration/adult')).toEqual({ housing: 1 });
    expect(rowsOf(facts, asked, 'ctm-medical')).toEqual({});
    expect(rowsOf(facts, asked, 'nationalities')).toEqual({ MDA: 1, ROU: 1 });
  });

  test('say in which country they were given, as far as the office is known here', () => {
    expect(rowsOf(facts, { table: 'reintegration' }, 'assistance-country')).toEqual({ KGZ: 1 });
  });
});

describe('the annual report', () => {
  const helped = (date: string, sex: string, country: string) =>
    at('KG-BIS', given('food', date), profile({ sex, nationalities: [country] }));
  const facts = factsOf([
    ...['UKR', 'UKR', 'HTI'].map((country) => helped('2011-05', 'female', country)),
    helped('2011-06', 'male', 'YEM'),
    ...['UKR', 'MDA'].map((country) => helped('2008-06', 'female', country)),
  ]);
  asHeadquarters(facts);
  withOffice(facts, 'KG-BIS', []);
  const asked = { table: 'annual', from: '2011', to: '2011' };
  const compared = { ...asked, compared: { from: '2008', to: '2008' } };

  test('is numbered, and of the region of the office that helped', () => {
    expect(ask(facts, asked).dimensions.map(({ label }) => label.en.slice(0, 3))).toEqual([
      '1. ',
      '2. ',
      '3. ',
      '4. ',
      '5. ',
      '6. ',
      '7. ',
      '8. ',
      '9. ',
      '10.',
    ]);
    expect(rowsOf(facts, asked, 'assistance-region')).toEqual({ vienna: 4 });
    const region = (code: string) => ask(facts, { ...asked, narrowed: [{ variable: 'assistance-region', code }] }).n;
    expect([region('vienna'), region('dakar')]).toEqual([4, 0]);
  });

  test('has the base year beside, with its change, and the rows of either', () => {
    const sex = dimensionIn(facts, compared, 'sex');
    expect(sex?.rows.map(({ code, n, percent, before }) => [code, n, percent, before])).toEqual([
      ['female', 3, 75, { n: 2, percent: 100, change: 50 }],
      ['male', 1, 25, { n: 0, percent: 0, change: null }],
      ['other', 0, 0, { n: 0, percent: 0, change: null }],
    ]);
    expect(
      dimensionIn(facts, compared, 'nationalities')?.rows.map(({ code, n, before }) => [code, n, before?.n]),
    ).toEqual([
      ['UKR', 2, 1],
      ['HTI', 1, 0],
      ['YEM', 1, 0],
      ['MDA', 0, 1],
    ]);
    expect(ask(facts, compared).compared).toEqual({ from: '2008-01-01', to: '2008-12-31', n: 2 });
    expect(ask(facts, asked).compared).toBeUndefined();
  });

  test('a fall is negative, and what is compared must be a period', () => {
    const back = { ...asked, from: '2008', to: '2008', compared: { from: '2011', to: '2011' } };
    expect(dimensionIn(facts, back, 'sex')?.rows[0]).toMatchObject({ n: 2, before: { n: 3, change: -33.3 } });
    expect(() => ask(facts, { ...asked, compared: { from: '2012', to: '2011' } })).toThrow('report-period-reversed');
    expect(() => ask(facts, { table: 'snapshot', compared: { from: '2011' } })).toThrow('report-as-of-alone');
  });
});
