import { describe, expect, test } from 'vitest';
import { putInGroup } from '../../../db/casework/record/groups.ts';
import type { ReleaseAudience } from '../../../db/contract/releases.ts';
import type { Report } from '../../../db/contract/report.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { editionGivenOut } from '../../../db/statistics/protection/edition-given-out.ts';
import { reportOfEdition } from '../../../db/statistics/protection/edition-report.ts';
import { daysOfYears, peopleByOffice, peopleOfPeriod } from '../../../db/statistics/protection/people-of-period.ts';
import { registerRelease } from '../../../db/statistics/releases.ts';
import { chapterOf } from '../../generate/records.ts';
import { add, helped, leave, officeWith } from './leaving.ts';
import { asHeadquarters, ctmProfile, type Facts, factsOf } from './table-of-facts.ts';

const food = (year: number): InterchangeRecord => ({
  kind: 'service',
  date: `${year}-03-03`,
  body: { service: 'food' },
});

const YEAR = { from: '2005', to: '2005' };
const YEAR_2005 = daysOfYears(2005, 2005);
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
    expect(peopleOfPeriod(facts, daysOfYears(2005, 2005), 'KG-BIS')).toHaveLength(30);
    expect(peopleOfPeriod(facts, daysOfYears(2006, 2006), 'KG-BIS')).toHaveLength(0);
  });

  test.each<[string, Record<string, unknown>]>([
    ['no year', {}],
    ['a year before all', { from: '0001', to: '0001' }],
    ['a month that there is not', { from: '2005', to: '2005-13' }],
    ['the second half of a year', { from: '2005-07', to: '2005-12' }],
    ['other three years', { from: '2004', to: '2006' }],
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
    expect(() => leave(one, { ...YEAR, office: 'KG-BIS' })).toThrow('release-not-told');
  });

  test('is compared with each office as that office alone would be counted', () => {
    const both = helped('KG-BIS', 2005, 7, 2).map((records, at) =>
      at % 3 > 0 ? records : [...records, ...chapterOf(records[0]?.caseId ?? '', { office: 'AM-YER' }, [food(2005)])],
    );
    const facts = factsOf([...both, ...helped('RU-MOS', 2005, 4, 1), ...helped('AL-TIA', 2004, 3, 3)]);
    const tallies = (people: ReturnType<typeof peopleOfPeriod>) => people.map(({ tally }) => tally);
    expect(peopleByOffice(facts, YEAR_2005).map(tallies)).toEqual(
      ['AM-YER', 'KG-BIS', 'RU-MOS'].map((office) => tallies(peopleOfPeriod(facts, YEAR_2005, office))),
    );
    expect(peopleByOffice(facts, YEAR_2005).map((people) => people.length)).toEqual([3, 9, 5]);
  });

  test('of all offices that left stays as it was where later only one office could be worked out of another', () => {
    const facts = factsOf([...helped('KG-BIS', 2005, 30, 12), ...helped('RU-MOS', 2005, 20, 10)]);
    asHeadquarters(facts);
    const first = leave(facts, YEAR);
    facts.exec("DELETE FROM fact WHERE office = 'RU-MOS'");
    expect(leave(facts, YEAR, '2008-01-01').report).toEqual(first.report);
  });
});

describe('people who came together', () => {
  const boat = helped('KG-BIS', 2005, 12, 0);
  /** Twelve women on one boat, and thirty men. */
  const office = (together: boolean) => {
    const men = helped('KG-BIS', 2005, 0, 30);
    const facts = officeWith([...boat, ...men]);
    if (together) for (const [first] of boat) putInGroup(facts, first?.caseId ?? '', 'boat');
    return facts;
  };
  const ids = ({ dimensions }: Report) => dimensions.map(({ id }) => id);

  test('are one where numbers are small: the table whose row they fill is left out, and the page says which', () => {
    const alone = leave(office(false), YEAR);
    expect(Number(rowsOf(alone.report, 'gender').female)).toBeGreaterThanOrEqual(10);
    const { report, edition } = leave(office(true), YEAR);
    expect(ids(report)).not.toContain('gender');
    expect(ids(report)).toContain('nationality');
    expect(report.n).toBe(alone.report.n);
    expect(edition.filled).toContain('gender');
    expect(report.caveats.map(({ en }) => en).join(' ')).toContain('Not given out: Gender');
    // Who came with whom is in nothing that is kept.
    expect(JSON.stringify(edition)).not.toContain('boat');
  });

  test('bind headquarters by what their office says it left out, not by what an older list did not print', () => {
    const facts = factsOf([...helped('KG-BIS', 2005, 30, 30), ...helped('RU-MOS', 2005, 20, 20)]);
    asHeadquarters(facts);
    const { filled: _, ...ofOffice } = leave(officeWith(helped('KG-BIS', 2005, 30, 30)), YEAR).edition;
    const older = { ...ofOffice, tables: ofOffice.tables.filter(({ variable }) => variable !== 'education') };
    const printed = { span: 'year', year: 2005, office: null } as const;
    const left = ({ office: of }: { readonly office: string | null }) => (of === 'KG-BIS' ? [older] : []);
    const drawn = editionGivenOut(facts, printed, left, '2006-05-01');
    expect(drawn.tables.map(({ variable }) => variable)).toContain('education');
  });

  test('name on the page a cross that is left out for one cell', () => {
    const edition = { ...leave(office(false), YEAR).edition, filled: ['gender', 'nationality*age'] };
    const said = reportOfEdition({ span: 'year', year: 2005, office: 'KG-BIS' }, edition).caveats;
    expect(said.map(({ en }) => en).join(' ')).toContain('Not given out: Gender · Nationality × Age');
  });

  test('change nothing that left before it was noted that they did', () => {
    const facts = office(false);
    const first = leave(facts, YEAR);
    for (const [one] of boat) putInGroup(facts, one?.caseId ?? '', 'boat');
    expect(leave(facts, YEAR, '2008-01-01')).toEqual({ ...first, number: 2 });
  });

  test('bind headquarters too, which knows no group: what their office left out of its year is in none of all offices', () => {
    const facts = factsOf([...boat, ...helped('KG-BIS', 2005, 0, 30), ...helped('RU-MOS', 2005, 20, 20)]);
    asHeadquarters(facts);
    const printed = { span: 'year', year: 2005, office: null } as const;
    const ofOffice = leave(office(true), YEAR).edition;
    const none = editionGivenOut(facts, printed, () => [], '2006-05-01');
    const bound = editionGivenOut(
      facts,
      printed,
      ({ office: of }) => (of === 'KG-BIS' ? [ofOffice] : []),
      '2006-05-01',
    );
    expect(none.tables.map(({ variable }) => variable)).toContain('gender');
    expect(bound.tables).toEqual(none.tables.filter(({ variable }) => !ofOffice.filled?.includes(variable)));
    expect(bound.tables.map(({ variable }) => variable)).not.toContain('gender');
  });
});

describe('tables of two variables', () => {
  const profile = (facts: Facts) => leave(facts, YEAR).report;

  test('leave with the year, from a hundred persons of all offices and fifty of one, and come to its tables', () => {
    const report = profile(officeWith(helped('KG-BIS', 2005, 42, 21)));
    const columns = report.dimensions.filter(({ column }) => column?.of === 'age by gender');
    expect(columns.map(({ column }) => column?.code)).toEqual(['female', 'male']);
    for (const { column, rows, missing } of columns) {
      const shown = rows.map(({ n }) => n);
      expect(missing).toBeNull();
      for (const n of shown) expect(n === null || (n >= 10 && n % 5 === 0)).toBe(true);
      expect(shown.some((n) => n !== null)).toBe(true);
      const printed = Number(rowsOf(report, 'gender')[column?.code ?? '']);
      expect(shown.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBeLessThanOrEqual(printed);
    }
    expect(report.caveats.some(({ en }) => en.startsWith('In a table of two things'))).toBe(true);
    expect(profile(officeWith(helped('KG-BIS', 2005, 20, 10))).dimensions.some(({ column }) => column)).toBe(false);
  });

  test('are none of an edition that was kept before there were any', () => {
    const facts = officeWith(helped('KG-BIS', 2005, 42, 21));
    leave(facts, YEAR);
    facts.exec(`UPDATE release SET cells = json_remove(cells, '$.edition.crosses')`);
    const { dimensions, n } = profile(facts);
    expect([60, 65]).toContain(n);
    expect(dimensions.some(({ column }) => column)).toBe(false);
  });
});

describe('January to June', () => {
  const HALF = { from: '2005-01', to: '2005-06' };
  const facts = () => officeWith(helped('KG-BIS', 2005, 42, 21));

  test('leaves sixty days after it as one number, to ten, and is the same from then on', () => {
    const all = facts();
    expect(() => leave(all, HALF, '2005-08-28')).toThrow('release-too-early');
    const first = leave(all, HALF, '2005-08-29');
    // Of every nine persons six had their first help by June.
    expect([40, 50]).toContain(first.report.n);
    expect(first.report).toMatchObject({ dimensions: [], protection: { k: 10 }, period: { to: '2005-06-30' } });
    expect(first.edition.people).toEqual({});
    add(all, helped('KG-BIS', 2005, 50, 30));
    expect(leave(all, HALF, '2007-08-29').report).toEqual(first.report);
  });

  test('gives way to the year with its quarters once that can leave', () => {
    expect(() => leave(facts(), HALF, '2006-03-01')).toThrow('release-year-instead');
  });

  test('of fewer than twenty says only that, and of all offices nothing where one helped nearly all', () => {
    expect(leave(officeWith(helped('KG-BIS', 2005, 6, 4)), HALF, '2005-09-01').report.n).toBeNull();
    const one = factsOf([...helped('KG-BIS', 2005, 30, 12), ...helped('RU-MOS', 2005, 3, 2)]);
    asHeadquarters(one);
    expect(() => leave(one, HALF, '2005-09-01')).toThrow('release-one-office');
  });
});

describe('three years of an office', () => {
  const THREE = { from: '2002', to: '2004' };
  const office = (...sizes: readonly number[]) =>
    officeWith(sizes.flatMap((women, at) => helped('KG-BIS', 2002 + at, women, 12)));

  test('leave once, to ten, when none of the years is drawn any more', () => {
    const facts = office(20, 18, 9);
    expect(() => leave(facts, THREE, '2006-02-28')).toThrow('release-too-early');
    const { report, edition } = leave(facts, THREE, '2006-03-01');
    expect([80, 90]).toContain(report.n);
    expect(report).toMatchObject({ period: { from: '2002-01-01', to: '2004-12-31' }, protection: { k: 10 } });
    for (const n of numbersIn(report)) expect(n === null || (n >= 20 && n % 10 === 0)).toBe(true);
    add(facts, helped('KG-BIS', 2003, 30, 20));
    expect(leave(facts, THREE, '2010-01-01').edition).toEqual(edition);
  });

  test('are only where a year shows under fifty, and no year was drawn twice', () => {
    expect(() => leave(office(45, 48, 60), THREE, '2006-03-01')).toThrow('release-years-instead');
    const facts = office(20, 18, 9);
    leave(facts, { from: '2002', to: '2002' });
    add(facts, helped('KG-BIS', 2002, 15, 3));
    expect(leave(facts, { from: '2002', to: '2002' }, '2006-05-02').edition.number).toBe(2);
    expect(() => leave(facts, THREE, '2006-03-01')).toThrow('release-years-instead');
  });

  test('are none where what they have beside a year is few', () => {
    const facts = officeWith([...helped('KG-BIS', 2002, 20, 10), ...helped('KG-BIS', 2004, 2, 1)]);
    expect(() => leave(facts, THREE, '2006-03-01')).toThrow('release-years-instead');
  });

  test('leave no year to be drawn once more', () => {
    const facts = office(20, 18, 9);
    const year = { from: '2004', to: '2004' };
    const first = leave(facts, year);
    leave(facts, THREE, '2006-03-01');
    add(facts, helped('KG-BIS', 2004, 15, 3));
    expect(leave(facts, year, '2006-05-02').edition).toEqual(first.edition);
  });

  test('are not given out by headquarters', () => {
    const facts = factsOf([...helped('KG-BIS', 2002, 30, 12), ...helped('RU-MOS', 2003, 20, 10)]);
    asHeadquarters(facts);
    expect(() => leave(facts, THREE, '2006-03-01')).toThrow('release-not-printed');
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
