import { describe, expect, test } from 'vitest';
import { writeFacts } from '../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { type ReleaseAudience, type Report, reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { reportOfEdition } from '../../../db/statistics/protection/edition-report.ts';
import { peopleByOffice, peopleOfYear } from '../../../db/statistics/protection/people-of-year.ts';
import { editionOfYear, printedYearOf } from '../../../db/statistics/protection/year-edition.ts';
import { editionsThatLeft, registerRelease } from '../../../db/statistics/releases.ts';
import { chapterOf, openedBy } from '../../generate/records.ts';
import { asHeadquarters, asOffice, ctmProfile, type Facts, factsOf } from './table-of-facts.ts';

const AGREES = { keep: 'with-name', 'share-headquarters': 'with-name' };

/** So many women and men helped by an office in a year, all of whom agree to headquarters. */
function helped(office: string, year: number, women: number, men: number, consent: object = AGREES) {
  return Array.from({ length: women + men }, (_, at) => {
    const records: InterchangeRecord[] = [
      { kind: 'consent', date: `${year}-01-01`, body: { 'given-by': 'both', ...consent } },
      {
        kind: 'profile',
        body: { sex: at < women ? 'female' : 'male', nationalities: ['KGZ'], age: at % 5 === 0 ? 12 : 30 },
      },
      { kind: 'service', date: `${year}-0${1 + (at % 9)}-03`, body: { service: 'food' } },
    ];
    return openedBy(`${office}-${year}-${women}-${men}-${at}`, { office }, records);
  });
}

const food = (year: number): InterchangeRecord => ({
  kind: 'service',
  date: `${year}-03-03`,
  body: { service: 'food' },
});

function officeWith(cases: ReturnType<typeof helped>): Facts {
  const facts = factsOf(cases);
  asOffice(facts, 'KG-BIS');
  return facts;
}

function add(facts: Facts, cases: ReturnType<typeof helped>): void {
  for (const records of cases) writeFacts(facts, records[0]?.caseId ?? '', factRows(records));
}

/** Gives out the printed year that is asked for. */
function leave(
  facts: Facts,
  asked: Record<string, unknown>,
  today = '2006-05-01',
  audience: ReleaseAudience = 'public',
) {
  const year = printedYearOf(facts, reportRequest.parse({ table: 'ctm-profile', ...asked }));
  const edition = editionOfYear(facts, year, editionsThatLeft(facts, year), today);
  const report = reportOfEdition(year, edition);
  const number = registerRelease(facts, {
    report,
    edition,
    audience,
    reason: undefined,
    user: 1,
    at: `${today}T08:30Z`,
  });
  return { number, edition, report };
}

const YEAR = { from: '2005', to: '2005' };
const rowsOf = ({ dimensions }: Report, id: string) =>
  Object.fromEntries(dimensions.find((one) => one.id === id)?.rows.map((row) => [row.code, row.n]) ?? []);
const numbersIn = ({ n, dimensions }: Report) => [
  n,
  ...dimensions.flatMap(({ missing, denominator, rows }) => [missing, denominator, ...rows.map((row) => row.n)]),
];

describe('the year that leaves', () => {
  test('is rounded, adds up, and shows nothing under ten, no zero either', () => {
    const { report } = leave(officeWith(helped('KG-BIS', 2005, 42, 21)), YEAR);
    expect([60, 65]).toContain(report.n);
    expect(report).toMatchObject({ unit: 'persons', filters: { office: 'KG-BIS' }, protection: { k: 5 } });
    for (const n of numbersIn(report)) expect(n === null || (n >= 10 && n % 5 === 0)).toBe(true);
    const { female, male, other } = rowsOf(report, 'gender');
    expect(Number(female) + Number(male)).toBe(report.n);
    expect(other).toBeUndefined();
    expect(Object.keys(rowsOf(report, 'nationality'))).toEqual(['KGZ']);
    const { child, adult } = rowsOf(report, 'age-group');
    expect(Math.abs(Number(child) - 13)).toBeLessThan(5);
    expect(Number(child) + Number(adult)).toBe(report.n);
    for (const row of report.dimensions.flatMap(({ rows }) => rows)) {
      expect(row.percent === null || Number.isInteger(row.percent)).toBe(true);
    }
  });

  test('says fewer than ten children, and gives them no share', () => {
    const men = helped('KG-BIS', 2005, 0, 60).filter((_, at) => at % 5 !== 0);
    const { report } = leave(officeWith([...men, ...helped('KG-BIS', 2005, 17, 5)]), YEAR);
    const groups = report.dimensions.find(({ id }) => id === 'age-group')?.rows;
    expect(groups).toMatchObject([
      { code: 'child', n: null, percent: null, suppressed: true },
      { code: 'adult', n: expect.any(Number), percent: null },
    ]);
  });

  test('of fewer than it can show says nothing but that', () => {
    const { report } = leave(officeWith(helped('KG-BIS', 2005, 3, 1)), YEAR);
    expect(report).toMatchObject({ n: null, dimensions: [] });
  });

  test('counts nobody whom headquarters cannot have', () => {
    const facts = officeWith(helped('KG-BIS', 2005, 20, 10));
    add(facts, helped('KG-BIS', 2005, 9, 9, { 'share-headquarters': 'refuses' }));
    add(facts, helped('KG-BIS', 2005, 8, 8, { 'share-headquarters': 'counted-only' }));
    expect(peopleOfYear(facts, 2005, 'KG-BIS')).toHaveLength(30);
    expect(peopleOfYear(facts, 2006, 'KG-BIS')).toHaveLength(0);
  });

  test.each<[string, Record<string, unknown>]>([
    ['no year', {}],
    ['a year before all', { from: '0001', to: '0001' }],
    ['a month that there is not', { from: '2005', to: '2005-13' }],
    ['half a year', { from: '2005-01', to: '2005-06' }],
    ['two years', { from: '2004', to: '2005' }],
    ['a year without its first day', { from: '2005-01-02', to: '2005' }],
    ['one origin', { ...YEAR, origin: 'KGZ' }],
    ['another office', { ...YEAR, office: 'RU-MOS' }],
    ['cases', { ...YEAR, unit: 'cases' }],
    ['other people', { ...YEAR, population: 'victims' }],
    ['another date', { ...YEAR, date: 'helped' }],
    ['one answer', { ...YEAR, narrowed: [{ variable: 'sex', code: 'female' }] }],
    ['another table', { ...YEAR, table: 'legal' }],
  ])('is nothing else: %s is refused', (_, asked) => {
    expect(() => leave(officeWith(helped('KG-BIS', 2005, 20, 10)), asked)).toThrow('release-not-printed');
  });

  test('leaves from the sixtieth day after it on', () => {
    const facts = officeWith(helped('KG-BIS', 2005, 20, 10));
    expect(() => leave(facts, YEAR, '2006-02-28')).toThrow('release-too-early');
    expect(leave(facts, YEAR, '2006-03-01').edition).toMatchObject({ number: 1, day: '2006-03-01' });
  });

  test('stays as it was drawn, whoever comes or goes, until the next year leaves, and then changes once', () => {
    const facts = officeWith(helped('KG-BIS', 2005, 20, 11));
    const first = leave(facts, YEAR);
    add(facts, helped('KG-BIS', 2005, 9, 4));
    expect(leave(facts, { from: '2005-01-01', to: '2005-12-31' }, '2007-02-28', 'partners').report).toEqual(
      first.report,
    );
    const revised = leave(facts, YEAR, '2007-03-01');
    expect(revised).toMatchObject({ number: 3, edition: { number: 2, day: '2007-03-01' } });
    expect([40, 45]).toContain(revised.report.n);
    add(facts, helped('KG-BIS', 2005, 30, 4));
    expect(leave(facts, YEAR, '2009-01-01').report).toEqual(revised.report);
  });

  test('is not drawn again for four who came late', () => {
    const facts = officeWith(helped('KG-BIS', 2005, 20, 11));
    const first = leave(facts, YEAR);
    add(facts, helped('KG-BIS', 2005, 4, 0));
    expect(leave(facts, YEAR, '2008-01-01').report).toEqual(first.report);
    add(facts, helped('KG-BIS', 2005, 1, 0));
    expect(leave(facts, YEAR, '2008-01-01').edition.number).toBe(2);
  });

  test('of all offices is headquarters’, to ten, and only where nobody can subtract the one office', () => {
    const facts = factsOf([...helped('KG-BIS', 2005, 30, 12), ...helped('RU-MOS', 2005, 20, 10)]);
    asHeadquarters(facts);
    const { report } = leave(facts, YEAR);
    expect([70, 80]).toContain(report.n);
    expect(report).toMatchObject({ filters: { office: null }, protection: { k: 10 }, coverage: { offices: [] } });
    for (const n of numbersIn(report)) expect(n === null || (n >= 20 && n % 10 === 0)).toBe(true);
    const one = factsOf([...helped('KG-BIS', 2005, 30, 12), ...helped('RU-MOS', 2005, 3, 2)]);
    asHeadquarters(one);
    expect(() => leave(one, YEAR)).toThrow('release-one-office');
    expect(() => leave(one, { ...YEAR, office: 'KG-BIS' })).toThrow('release-not-printed');
  });

  test('is compared with each office as that office alone would be counted', () => {
    const both = helped('KG-BIS', 2005, 7, 2).map((records, at) =>
      at % 3 > 0 ? records : [...records, ...chapterOf(records[0]?.caseId ?? '', { office: 'AM-YER' }, [food(2005)])],
    );
    const facts = factsOf([...both, ...helped('RU-MOS', 2005, 4, 1), ...helped('AL-TIA', 2004, 3, 3)]);
    const tallies = (people: ReturnType<typeof peopleOfYear>) => people.map(({ tally }) => tally);
    expect(peopleByOffice(facts, 2005).map(tallies)).toEqual(
      ['AM-YER', 'KG-BIS', 'RU-MOS'].map((office) => tallies(peopleOfYear(facts, 2005, office))),
    );
    expect(peopleByOffice(facts, 2005).map((people) => people.length)).toEqual([3, 9, 5]);
  });

  test('of all offices that left stays as it was where later only one office could be worked out of another', () => {
    const facts = factsOf([...helped('KG-BIS', 2005, 30, 12), ...helped('RU-MOS', 2005, 20, 10)]);
    asHeadquarters(facts);
    const first = leave(facts, YEAR);
    facts.exec("DELETE FROM fact WHERE office = 'RU-MOS'");
    expect(leave(facts, YEAR, '2008-01-01').report).toEqual(first.report);
  });
});

describe('the register', () => {
  const row = (facts: Facts) => facts.prepare('SELECT at, user, report, k, audience, reason FROM release').all();

  test('keeps what left, for whom and when, with what the edition was printed from once', () => {
    const facts = officeWith(helped('KG-BIS', 2005, 20, 10));
    leave(facts, YEAR);
    leave(facts, YEAR, '2006-05-01', 'partners');
    const line = { at: '2006-05-01T08:30Z', user: 1, report: 'ctm-profile', k: 5, reason: null };
    expect(row(facts)).toEqual([
      { ...line, audience: 'public' },
      { ...line, audience: 'partners' },
    ]);
    const kept = facts.prepare<[], string>('SELECT cells FROM release').pluck().all();
    expect(kept.map((cells) => 'edition' in JSON.parse(cells))).toEqual([true, false]);
    // Neither a case nor what it answers can be read from it.
    expect(kept[0]).not.toContain('KG-BIS-2005');
  });

  test.each<[ReleaseAudience, string | undefined, string]>([
    ['internal', undefined, 'release-needs-reason'],
    ['internal', '  ', 'release-needs-reason'],
    ['public', 'asked by the embassy', 'release-too-few'],
    ['partners', 'asked by the donor', 'release-too-few'],
  ])('takes no exact table for %s with the reason %o', (audience, reason, code) => {
    const facts = officeWith(helped('KG-BIS', 2005, 20, 10));
    const release = { report: ctmProfile(facts), edition: null, audience, reason, user: 1, at: '2026-05-01T08:30Z' };
    expect(() => registerRelease(facts, release)).toThrow(code);
    expect(row(facts)).toEqual([]);
    const number = registerRelease(facts, { ...release, audience: 'internal', reason: 'checking the annual report' });
    expect(number).toBe(1);
    expect(row(facts)).toMatchObject([{ k: null, reason: 'checking the annual report' }]);
  });

  test('is another line where the table is of others, by another date or of one code', () => {
    const facts = officeWith(helped('KG-BIS', 2005, 20, 10));
    const asked = [
      {},
      { population: 'known' },
      { date: 'helped' },
      { narrowed: [{ variable: 'sex', code: 'female' }] },
      { shared: true },
      { asOf: '2005' },
      { compared: { from: '2004', to: '2004' } },
    ];
    for (const one of asked) {
      const report = ctmProfile(facts, one);
      const release = { report, edition: null, reason: 'checking', user: 1, at: '2026-05-01T08:30Z' };
      registerRelease(facts, { ...release, audience: 'internal' });
    }
    const kept = facts.prepare<[], string>('SELECT filters FROM release').pluck().all();
    expect(new Set(kept).size).toBe(asked.length);
    expect(JSON.parse(kept[3] ?? '')).toMatchObject({
      population: 'assisted',
      by: 'first-help',
      narrowed: ['sex=female'],
    });
  });
});
