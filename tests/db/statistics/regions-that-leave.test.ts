/**
 * Regions of what leaves: those of the United Nations from 2026 on, of the years before those of the CTM table, by which they left. The attacker who has all that
 * ever left finds nobody of one year by two mappings (`attackers/attackers.test.ts` says what that would give away).
 */
import { describe, expect, test } from 'vitest';
import { reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import type { EditionOfNumbers } from '../../../db/statistics/protection/edition.ts';
import { editionGivenOut, publisherOf } from '../../../db/statistics/protection/edition-given-out.ts';
import { reportOfEdition } from '../../../db/statistics/protection/edition-report.ts';
import { listOfYear, standsByOtherRegions } from '../../../db/statistics/protection/printed-list.ts';
import { type PrintedPeriod, printedPeriodOf, yearsWithin } from '../../../db/statistics/protection/printed-period.ts';
import { openedBy } from '../../generate/records.ts';
import { leave } from './leaving.ts';
import { asHeadquarters, asOffice, type Facts, factsOf } from './table-of-facts.ts';

/** So many people of an office first helped in a year, exploited in these countries in turn. */
function exploitedIn(countries: readonly string[], office: string, year: number, n: number) {
  return Array.from({ length: n }, (_, at) => {
    const country = countries[at % countries.length];
    const records: InterchangeRecord[] = [
      {
        kind: 'consent',
        date: `${year}-01-01`,
        body: { 'given-by': 'both', keep: 'with-name', 'share-headquarters': 'with-name' },
      },
      { kind: 'profile', body: { sex: at % 2 === 0 ? 'female' : 'male', age: 30 } },
      { kind: 'exploitation', body: { types: ['forced-labour'], ...(country === undefined ? {} : { country }) } },
      { kind: 'service', date: `${year}-03-03`, body: { service: 'food' } },
    ];
    return openedBy(`${office}-${year}-${at}`, { office }, records);
  });
}

const PLACES = ['ITA', 'MDA'];
/** Sixty people of each of these years. */
function officeOf(years: readonly number[], office = 'KG-BIS'): Facts {
  const facts = factsOf(years.flatMap((year) => exploitedIn(PLACES, office, year, 60)));
  asOffice(facts, office);
  return facts;
}

const year = (of: number) => ({ from: `${of}`, to: `${of}` });
const given = (facts: Facts, asked: object, today: string) =>
  leave(facts, { ...asked, unit: 'persons' } as Record<string, unknown>, today).report;
const variables = ({ dimensions }: ReturnType<typeof given>) =>
  new Set(dimensions.map(({ id }) => id.replace(/\/.*$/u, '')));
const said = ({ caveats }: ReturnType<typeof given>) => caveats.map(({ en }) => en).join(' ');

describe('the regions of what leaves', () => {
  test('are those of the United Nations from 2026 on, and the page names them and where they need words', () => {
    const report = given(officeOf([2026]), year(2026), '2027-05-01');
    expect([...variables(report)]).toContain('destination-m49');
    expect([...variables(report)]).not.toContain('destination-region');
    const rows = report.dimensions.find(({ id }) => id === 'destination-m49')?.rows ?? [];
    expect(rows.filter(({ n }) => n !== null).map(({ label, n }) => [label.en, n])).toEqual([
      ['Eastern Europe', 30],
      ['Southern Europe', 30],
    ]);
    expect(rows).toHaveLength(22);
    expect(said(report)).toContain('Sub-regions of the United Nations (M49) (m49)');
    expect(said(report)).toContain('names neither Kosovo nor Taiwan');
    expect(said(report)).not.toContain('CTM table, 2010');
  });

  test('are those of the CTM table for the years before, whenever they leave', () => {
    const report = given(officeOf([2025]), year(2025), '2027-05-01');
    const rows = report.dimensions.find(({ id }) => id === 'destination-region')?.rows ?? [];
    expect(rows.filter(({ n }) => n !== null).map(({ code, n }) => [code, n])).toEqual([
      ['eu-turkey', 30],
      ['southeastern-europe', 30],
    ]);
    expect([...variables(report)]).not.toContain('destination-m49');
    expect(said(report)).toContain('Destination regions of the CTM table, 2010');
  });

  test('are alike in all that counts a year: of its office, of all offices, of three years together', () => {
    for (let last = 2004; last < 2040; last++) {
      const years = yearsWithin({ span: 'three-years', year: last - (last % 3), office: 'KG-BIS' });
      expect(new Set(years.map((one) => listOfYear(one.year))).size, String(last)).toBe(1);
    }
  });
});

describe('nobody is printed by two mappings', () => {
  const M49 = 'destination-m49';
  const other = (context: string): EditionOfNumbers => ({
    ...{ context, number: 1, day: '2027-03-05', base: 5, total: 20, people: null },
    tables: [{ variable: 'destination-region', base: 5, total: 20, rows: { 'eu-turkey': 20 } }],
  });
  const drawn = (
    facts: Facts,
    asked: object,
    left: (printed: PrintedPeriod) => readonly EditionOfNumbers[],
    today: string,
  ) => {
    const printed = printedPeriodOf(reportRequest.parse({ table: 'ctm-profile', ...asked }), publisherOf(facts));
    const edition = editionGivenOut(facts, printed, left, today);
    return { edition, report: reportOfEdition(printed, edition) };
  };
  /** Two offices of sixty, at headquarters. */
  function headquarters(): Facts {
    const facts = factsOf(['KG-BIS', 'MD-KIV'].flatMap((office) => exploitedIn(PLACES, office, 2026, 60)));
    asHeadquarters(facts);
    return facts;
  }

  test('of all offices there are no regions where an office told of its year by others; all else is as it was', () => {
    const facts = headquarters();
    const whole = drawn(facts, year(2026), () => [], '2027-05-01').edition;
    expect(whole.tables.map(({ variable }) => variable)).toContain(M49);
    const told = (printed: PrintedPeriod) => (printed.office === 'MD-KIV' ? [other('MD-KIV')] : []);
    const { tables, crosses = [] } = drawn(facts, year(2026), told, '2027-05-01').edition;
    expect(tables).toEqual(whole.tables.filter(({ variable }) => variable !== M49));
    expect(crosses).toEqual((whole.crosses ?? []).filter(({ cross }) => cross.rows !== M49 && cross.columns !== M49));
  });

  const printedOf = (variables: readonly string[], filled: readonly string[] = []): EditionOfNumbers => ({
    ...other('told'),
    tables: variables.map((variable) => ({ variable, base: 5, total: 20, rows: {} })),
    filled,
  });
  test.each([
    ['in its first edition alone', 'year', [other('first'), printedOf(['gender'], ['destination-region'])], false],
    ['in its three years', 'three-years', [other('three')], false],
    ['in a table that is told to nobody, so that it has none in its year', 'year', [printedOf(['gender'])], false],
    ['nowhere, as a group fills them', 'year', [printedOf(['gender'], ['destination-region'])], true],
    ['nowhere', 'year', [printedOf(['gender', M49])], true],
  ] as const)('of all offices, where an office has other regions %s', (_, span, editions, has) => {
    const told = (printed: PrintedPeriod) =>
      printed.office === 'MD-KIV' && printed.span === span ? [...editions] : [];
    const { tables } = drawn(headquarters(), year(2026), told, '2027-05-01').edition;
    expect(tables.map(({ variable }) => variable).includes(M49)).toBe(has);
  });

  test('of a year of which three years left by others there are none', () => {
    const left = ({ span }: PrintedPeriod) => (span === 'three-years' ? [other('three')] : []);
    const { tables } = drawn(officeOf([2026]), year(2026), left, '2027-05-01').edition;
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter(({ variable }) => variable.startsWith('destination'))).toEqual([]);
  });

  test('of three years there are none where one of them left by others', () => {
    const facts = factsOf([2026, 2027, 2028].flatMap((one) => exploitedIn(PLACES, 'KG-BIS', one, 24)));
    asOffice(facts, 'KG-BIS');
    const asked = { from: '2026', to: '2028' };
    expect(drawn(facts, asked, () => [], '2031-01-01').edition.tables.map(({ variable }) => variable)).toContain(M49);
    const left = (printed: PrintedPeriod) => (printed.span === 'year' && printed.year === 2027 ? [other('2027')] : []);
    const { tables } = drawn(facts, asked, left, '2031-01-01').edition;
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter(({ variable }) => variable.startsWith('destination'))).toEqual([]);
  });

  test('a year that left by others is drawn once more by those', () => {
    const facts = officeOf([2026]);
    const first = { ...other('first'), people: {} };
    const { edition } = drawn(facts, year(2026), ({ span }) => (span === 'year' ? [first] : []), '2028-05-01');
    expect([edition.number, edition.list]).toEqual([2, 1]);
    expect(standsByOtherRegions(2, edition)).toBe(true);
    expect(standsByOtherRegions(1, edition)).toBe(false);
  });

  test.each([
    ['of the year', '2026', '2026', false],
    ['of all days', null, null, false],
    ['of another year', '2024', '2025', true],
  ])('a table of the method before that left %s leaves %s', (_, from, to, has) => {
    const facts = officeOf([2026]);
    facts
      .prepare(
        `INSERT INTO release (at, user, report, filters, k, audience, reason, cells) VALUES ('2026-11-20T08:00Z', 1, 'ctm-profile', ?, 5, 'public', NULL, ?)`,
      )
      .run(JSON.stringify({ from, to }), JSON.stringify({ n: 60, dimensions: { 'destination-region': { rows: {} } } }));
    expect([...variables(given(facts, year(2026), '2027-05-01'))].includes(M49)).toBe(has);
  });

  test('a table or cross of a variable that only a newer version has is on no page, and all else is', () => {
    const printed = { span: 'year', year: 2026, office: 'MD-KIV' } as const;
    const { tables, crosses = [], ...edition } = drawn(officeOf([2026]), year(2026), () => [], '2027-05-01').edition;
    const newer = (id: string) => (id === M49 ? 'destination-newer' : id);
    const told = {
      ...edition,
      tables: tables.map((table) => ({ ...table, variable: newer(table.variable) })),
      crosses: crosses.map(({ cross, ...one }) => ({
        ...one,
        cross: { rows: newer(cross.rows), columns: newer(cross.columns) },
      })),
    };
    const shown = (one: EditionOfNumbers) => reportOfEdition(printed, one).dimensions.map(({ id }) => id);
    const known = shown({ ...edition, tables, crosses }).filter((id) => !id.includes(M49));
    expect(known.length).toBeGreaterThan(10);
    expect(shown(told)).toEqual(known);
  });
});
