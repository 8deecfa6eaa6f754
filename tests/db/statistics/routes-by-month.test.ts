/** Ways by month, and by the means that were used: whoever went, in which month of the date that the table asks for. */
import { expect, test } from 'vitest';
import { reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { report } from '../../../db/statistics/report.ts';
import { factsOf } from './table-of-facts.ts';
import { at, help } from './told-lives.ts';

const of = (country: string): InterchangeRecord => ({ kind: 'profile', body: { nationalities: [country] } });
const exploitedIn = (country: string): InterchangeRecord => ({
  kind: 'exploitation',
  body: { types: ['forced-labour'], country },
});
const through = (country: string): InterchangeRecord => ({
  kind: 'journey-leg',
  body: { 'from-country': 'KGZ', 'to-country': country },
});

const facts = factsOf([
  at(of('KGZ'), through('KAZ'), exploitedIn('RUS'), help('2009-03-05')),
  at(of('KGZ'), through('KAZ'), exploitedIn('RUS'), help('2009-03-28'), help('2009-05-01')),
  at(of('KGZ'), through('KAZ'), exploitedIn('RUS'), help('2009-05')),
  at(of('KGZ'), exploitedIn('RUS'), help('2009')),
]);
const ask = (asked: object) => report(facts, { ...reportRequest.parse(asked), protect: null }, '2026-11-22');
const rowsOf = (made: ReturnType<typeof ask>, id: string) => {
  const found = made.dimensions.find((one) => one.id === id);
  return { missing: found?.missing, rows: found?.rows.map(({ code, n }) => [code, n]) };
};

test('routes stand by month, and who was helped in a year that nobody knows closer in none', () => {
  expect(rowsOf(ask({ table: 'routes' }), 'month')).toEqual({
    missing: 1,
    rows: [
      ['2009-03', 2],
      ['2009-05', 1],
    ],
  });
  expect(ask({ table: 'routes' }).dimensions.find(({ id }) => id === 'month')?.rows[0]?.label).toEqual({
    ...{ en: 'March 2009', fr: 'mars 2009', es: 'marzo de 2009' },
  });
});

test('each way stands in the months of those who went it', () => {
  const made = ask({ table: 'routes', columns: 'month' });
  expect(rowsOf(made, 'route/2009-03').rows).toContainEqual(['KGZ>KAZ>RUS', 2]);
  expect(rowsOf(made, 'route/2009-05').rows).toContainEqual(['KGZ>KAZ>RUS', 1]);
  expect(rowsOf(made, 'route/no-answer').rows).toContainEqual(['KGZ>RUS', 1]);
});

test('of help in a period every month that lies in it', () => {
  const asked = { table: 'cross', rows: 'month', date: 'helped', from: '2009-04', to: '2009-12' };
  expect(rowsOf(ask(asked), 'month').rows).toEqual([['2009-05', 2]]);
});

test.each([
  ['2009-03', 2],
  ['2009-04', 0],
])('a month is a filter: %s', (code, n) => {
  expect(ask({ table: 'routes', narrowed: [{ variable: 'month', code }] }).n).toBe(n);
});

test.each(['2009', '2009-13', 'March'])('%s is no month', (code) => {
  expect(() => ask({ table: 'routes', narrowed: [{ variable: 'month', code }] })).toThrow('report-no-such-filter');
});
