/** Anything by anything, and how complete the answers are, over lives that were counted by hand. */
import { describe, expect, test } from 'vitest';
import { COUNTABLE } from '../../../db/codebook/countable.ts';
import { isByRegion, mayLeave, reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { report } from '../../../db/statistics/report.ts';
import { chapterOf, openedBy } from '../../generate/records.ts';
import { type Facts, factsOf } from './table-of-facts.ts';

const BISHKEK = { office: 'KG-BIS' };
const MOSCOW = { office: 'RU-MOS' };
const helped = (date: string): InterchangeRecord => ({ kind: 'service', date, body: { service: 'food' } });
const profile = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'profile', body });

let cases = 0;
const at = (...records: readonly InterchangeRecord[]) =>
  openedBy(`case-${++cases}`, BISHKEK, records, { opened: '2009-01' });

/**
 * Five people: a girl of 15 and a woman of 20 of Kyrgyzstan, a woman of 20 of Kyrgyzstan and the Russian Federation, a man of 40 of Moldova, and
 * one of whom nothing is told.
 */
const five = () => [
  at(helped('2009-03-05'), profile({ sex: 'female', age: 15, nationalities: ['KGZ'] })),
  at(helped('2009-04-05'), profile({ sex: 'female', age: 20, nationalities: ['KGZ'] })),
  at(helped('2010-03-05'), profile({ sex: 'female', age: 20, nationalities: ['KGZ', 'RUS'] })),
  at(helped('2010'), profile({ sex: 'male', age: 40, nationalities: ['MDA'] })),
  at(helped('2010-05-05')),
];

const ask = (facts: Facts, asked: object) =>
  report(facts, { ...reportRequest.parse({ table: 'cross', ...asked }), protect: null }, '2026-11-22');

/** By column the rows that somebody is in, what they are of, and the missing; `all` is everybody. */
function cells(facts: Facts, asked: object) {
  return Object.fromEntries(
    ask(facts, asked).dimensions.map(({ column, rows, denominator, missing }) => [
      column?.code ?? 'all',
      {
        of: denominator,
        missing,
        ...Object.fromEntries(rows.filter(({ n }) => n !== 0).map(({ code, n, percent }) => [code, [n, percent]])),
      },
    ]),
  );
}

describe('one variable by another', () => {
  const facts = factsOf(five());

  test('single answers: percent of the valid ones of the column, the missing beside, a column without an answer', () => {
    expect(cells(facts, {})).toEqual({
      all: { of: 4, missing: 1, '15-17': [1, 25], '18-24': [2, 50], '31-over': [1, 25] },
      female: { of: 3, missing: 0, '15-17': [1, 33.3], '18-24': [2, 66.7] },
      male: { of: 1, missing: 0, '31-over': [1, 100] },
      'no-answer': { of: 0, missing: 1 },
    });
    expect(ask(facts, {}).title.en).toBe('Age × Sex');
  });

  test('a column has the rows of the table, zeros too', () => {
    const perhapsYoung = profile({ sex: 'male', age: 20, 'may-be-under-18': true });
    const { dimensions } = ask(factsOf([...five(), at(helped('2010-06-01'), perhapsYoung)]), {});
    const [all, ...columns] = dimensions.map(({ rows }) => rows.map(({ code }) => code));
    expect(all).toContain('disputed');
    expect(columns).toEqual([all, all, all]);
  });

  test('several answers overlap: percent of all of the column; the largest rows, and all others in one, each person once', () => {
    const asked = { rows: 'nationalities', columns: 'child' };
    expect(cells(facts, asked)).toEqual({
      all: { of: 5, missing: 1, KGZ: [3, 60], MDA: [1, 20], RUS: [1, 20] },
      child: { of: 1, missing: 0, KGZ: [1, 100] },
      adult: { of: 3, missing: 0, KGZ: [2, 66.7], MDA: [1, 33.3], RUS: [1, 33.3] },
      'no-answer': { of: 1, missing: 1 },
    });
    expect(cells(facts, { ...asked, columns: 'sex', top: 1 })).toMatchObject({
      all: { of: 5, missing: 1, KGZ: [3, 60], 'all-others': [2, 40] },
      female: { of: 3, missing: 0, KGZ: [3, 100], 'all-others': [1, 33.3] },
    });
  });

  test('a row that stands only where somebody is in it takes no place among the largest, and is there for the other period', () => {
    const perhapsYoung = profile({ sex: 'male', age: 20, 'may-be-under-18': true });
    const lives = factsOf([...five(), at(helped('2008-05-05'), perhapsYoung)]);
    const rowsOf = (asked: object) =>
      ask(lives, { from: '2009', to: '2010', ...asked }).dimensions[0]?.rows.map(({ code, n, before }) => [
        code,
        n,
        before?.n,
      ]) ?? [];
    const bands = rowsOf({}).map(([code]) => code);
    expect(bands).not.toContain('disputed');
    expect(
      rowsOf({ top: bands.length })
        .map(([code]) => code)
        .toSorted(),
    ).toEqual(bands.toSorted());
    const compared = rowsOf({ compared: { from: '2008', to: '2008' } });
    expect(compared.map(([code]) => code)).toEqual([...bands, 'disputed']);
    expect(compared.at(-1)).toEqual(['disputed', 0, 1]);
  });

  test('countries as columns: who has two of them is in two, and only those of the column are', () => {
    expect(cells(facts, { rows: 'sex', columns: 'nationalities' })).toEqual({
      all: { of: 4, missing: 1, female: [3, 75], male: [1, 25] },
      KGZ: { of: 3, missing: 0, female: [3, 100] },
      MDA: { of: 1, missing: 0, male: [1, 100] },
      RUS: { of: 1, missing: 0, female: [1, 100] },
      'no-answer': { of: 0, missing: 1 },
    });
  });

  test('by year and by office, each instance in its own', () => {
    const two = factsOf([
      ...five(),
      [
        ...openedBy('two-offices', BISHKEK, [helped('2009-12-31'), profile({ sex: 'female' })]),
        ...chapterOf('two-offices', MOSCOW, [helped('2010-01-01')]),
      ],
    ]);
    expect(cells(two, { rows: 'office', columns: 'year' })).toEqual({
      all: { of: 7, missing: 0, 'KG-BIS': [6, 85.7], 'RU-MOS': [1, 14.3] },
      2009: { of: 3, missing: 0, 'KG-BIS': [3, 100] },
      2010: { of: 4, missing: 0, 'KG-BIS': [3, 75], 'RU-MOS': [1, 25] },
    });
    // Of a case both offices that helped, and the year of the first help that any gave.
    expect(cells(two, { rows: 'office', columns: 'year', unit: 'cases' })).toMatchObject({
      all: { of: 6, 'KG-BIS': [6, 100], 'RU-MOS': [1, 16.7] },
      2009: { of: 3, 'KG-BIS': [3, 100], 'RU-MOS': [1, 33.3] },
    });
    const undated = { kind: 'service', body: { service: 'food' } };
    const both = [...openedBy('undated', BISHKEK, [helped('2009-12-31')]), ...chapterOf('undated', MOSCOW, [undated])];
    expect(cells(factsOf([both]), { rows: 'office', unit: 'cases' }), 'help that nobody dated is help').toMatchObject({
      all: { of: 1, 'KG-BIS': [1, 100], 'RU-MOS': [1, 100] },
    });
    expect(cells(two, { rows: 'sex', columns: 'year', unit: 'services', from: '2010', to: '2010' })).toMatchObject({
      all: { of: 3 },
      2010: { of: 3, female: [2, 66.7] },
    });
  });

  test('columns stand in any table, and a filter by what is in rows or columns takes whom it counts', () => {
    const columns = ask(facts, { table: 'ctm-profile', columns: 'child' });
    expect(columns.dimensions.filter(({ column }) => column?.code === 'child').map(({ id }) => id)).toEqual([
      'gender/child',
      'age/child',
      'destination-region/child',
      'type/child',
      'exploitation/child',
    ]);
    const only = (variable: string, code: string) => ask(facts, { narrowed: [{ variable, code }] });
    expect(only('nationalities', 'RUS').n).toBe(1);
    expect(only('child', 'child').n).toBe(1);
    expect(only('year', '2010').n).toBe(3);
    expect(only('nationalities', 'RUS').narrowed[0]?.label.en).toBe('Russia');
  });

  test.each([
    ['rows', { rows: 'age-band' }, 'report-not-countable'],
    ['columns', { columns: 'case-id' }, 'report-not-countable'],
    ['rows of another table', { table: 'legal', rows: 'sex' }, 'report-rows-of-cross'],
    ['a country that is none', { narrowed: [{ variable: 'nationalities', code: 'KG' }] }, 'report-no-such-filter'],
    ['a year that is none', { narrowed: [{ variable: 'year', code: '10' }] }, 'report-no-such-filter'],
    [
      'an age that children could be in',
      { narrowed: [{ variable: 'age-band', code: '18-24' }] },
      'report-no-such-filter',
    ],
  ])('%s that name nothing are refused', (_, asked, code) => {
    expect(() => ask(facts, asked)).toThrow(code);
  });
});

describe('how complete the answers are', () => {
  const facts = factsOf([
    [
      ...at(helped('2009-03-05'), profile({ sex: 'female', age: 15, education: { missing: 'unknown' } })),
      ...chapterOf(`case-${cases}`, MOSCOW, [helped('2009-04-01'), profile({ education: 'primary' })]),
    ],
    at(
      profile({
        sex: { missing: 'declined' },
        'lived-with': { missing: 'unknown' },
        languages: { missing: 'declined' },
        nationalities: { missing: 'not-asked' },
      }),
      { kind: 'exploitation', body: { types: { missing: 'unknown' } } },
    ),
    at(profile({ 'lived-with': ['alone'], sex: { missing: 'not-asked' } })),
    at(),
  ]);
  /** Of a question by state. */
  function states(question: string, asked: object = {}) {
    return Object.fromEntries(
      ask(facts, { table: 'completeness', ...asked }).dimensions.map(({ id, denominator, rows }) => [
        id.replace('questions-', ''),
        [rows.find(({ code }) => code === question)?.n, denominator],
      ]),
    );
  }

  test('each is in one state: an answer anywhere, else why there is none', () => {
    expect(states('sex')).toEqual({
      told: [1, 4],
      unknown: [0, 4],
      declined: [1, 4],
      'not-asked': [1, 4],
      nothing: [1, 4],
    });
    expect(states('education')).toMatchObject({ told: [1, 4], unknown: [0, 4], nothing: [3, 4] });
    expect(states('lived-with')).toMatchObject({ told: [1, 4], unknown: [1, 4], nothing: [2, 4] });
  });

  test('of several codes too, and of what is put together from several answers', () => {
    expect(states('languages')).toMatchObject({ told: [0, 4], declined: [1, 4], nothing: [3, 4] });
    expect(states('nationalities')).toMatchObject({ told: [0, 4], 'not-asked': [1, 4], nothing: [3, 4] });
    expect(states('exploitation')).toMatchObject({ told: [0, 4], unknown: [1, 4], nothing: [3, 4] });
  });

  test('of each office its own answers', () => {
    const asked = { unit: 'instances', population: 'assisted', columns: 'office' };
    expect(states('education', asked)).toMatchObject({
      told: [1, 2],
      unknown: [1, 2],
      'told/RU-MOS': [1, 1],
      'told/KG-BIS': [0, 1],
      'unknown/KG-BIS': [1, 1],
    });
  });
});

describe('regions', () => {
  const facts = () => factsOf(five());

  test('are those of the United Nations where nobody asks for others, and the table names them and says what they leave out', () => {
    const asked = { rows: 'nationality-region', columns: 'sex' };
    expect(cells(facts(), asked)).toEqual({
      all: { of: 5, missing: 1, 'm49-143': [3, 60], 'm49-151': [2, 40] },
      female: { of: 3, missing: 0, 'm49-143': [3, 100], 'm49-151': [1, 33.3] },
      male: { of: 1, missing: 0, 'm49-151': [1, 100] },
      'no-answer': { of: 1, missing: 1 },
    });
    const said = ask(facts(), asked).caveats.map(({ en }) => en);
    expect(said).toContain('Regions: Sub-regions of the United Nations (M49) (m49).');
    expect(said.filter((one) => one.includes('neither Kosovo nor Taiwan'))).toHaveLength(1);
  });

  test.each([
    ['m49-regions', { 'm49-142': [3, 60], 'm49-150': [2, 40] }],
    ['iom-2011', { vienna: [4, 80] }],
    ['norad-2010', { 'russia-caucasus-central-asia': [3, 60], 'southeastern-europe': [1, 20] }],
  ])('are by the mapping %s where somebody asks for it', (mapping, rows) => {
    const asked = { rows: 'nationality-region', columns: 'child', mapping };
    expect(cells(facts(), asked).all).toEqual({ of: 5, missing: 1, ...rows });
    expect(ask(facts(), asked).mapping).toBe(mapping);
  });

  test('narrow a table by a region of the mapping, and by none of another', () => {
    const asked = { rows: 'sex', columns: 'child', mapping: 'm49' };
    const narrowed = (code: string) => ({ ...asked, narrowed: [{ variable: 'nationality-region', code }] });
    expect(ask(facts(), narrowed('m49-151')).n).toBe(2);
    expect(ask(facts(), narrowed('m49-151')).narrowed[0]?.label.fr).toBe('Europe orientale');
    expect(() => ask(facts(), narrowed('vienna'))).toThrow('report-no-such-filter');
  });

  test('stand in the profile and the annual report by the mapping that is asked for, which their sentences name', () => {
    for (const table of ['ctm-profile', 'annual'] as const) {
      const { dimensions, caveats } = ask(facts(), { table, mapping: 'm49' });
      const [regions] = dimensions.filter(({ id }) => id.endsWith('-region'));
      expect(regions?.rows.map(({ code }) => code)).toContain('m49-143');
      expect(regions?.label.en).toMatch(table === 'annual' ? /^8\. Region of assistance$/ : /^Destination region$/);
      const said = caveats.map(({ en }) => en).join('\n');
      expect(said).toContain('Sub-regions of the United Nations (M49) (m49)');
      expect(said).not.toContain('{mapping}');
      expect(said).not.toMatch(/norad-2010|iom-2011/);
    }
  });

  test('are refused where nothing of a table is sorted by them, and in what leaves', () => {
    expect(() => ask(facts(), { rows: 'sex', columns: 'child', mapping: 'm49' })).toThrow('report-no-regions');
    expect(() => ask(facts(), { table: 'legal', mapping: 'm49' })).toThrow('report-no-regions');
    expect(mayLeave(reportRequest.parse({ table: 'ctm-profile', mapping: 'm49' }))).toBe(false);
  });

  test.each(['ctm-profile', 'annual', 'legal', 'funnel', 'cross'] as const)(
    'can be chosen of %s exactly where it, its rows or columns are regions',
    (table) => {
      for (const { id } of COUNTABLE) {
        const asked = { table, columns: id } as const;
        const isTaken = () => {
          try {
            ask(facts(), { ...asked, mapping: 'm49' });
            return true;
          } catch (error) {
            expect(String(error)).toContain('report-no-regions');
            return false;
          }
        };
        expect([id, isByRegion(reportRequest.parse(asked))]).toEqual([id, isTaken()]);
      }
    },
  );
});
