/** Who is on the books on a day, and how many came how far, over lives that were counted by hand. */
import { describe, expect, test } from 'vitest';
import { reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { report } from '../../../db/statistics/report.ts';
import { openedBy } from '../../generate/records.ts';
import { factsOf } from './table-of-facts.ts';

const OFFICE = { office: 'MD-KIV' };
const TODAY = '2026-11-22';
const on = (kind: string, date: string, body: object = {}): InterchangeRecord =>
  ({ kind, date, body }) as InterchangeRecord;
const food = (date: string) => on('service', date, { service: 'food' });
const closed = (date: string) => on('closure', date, { state: 'closed' });
const home = (date: string): InterchangeRecord =>
  ({ kind: 'travel', body: { mode: 'voluntary-return', state: 'departed', departed: date } }) as InterchangeRecord;

let cases = 0;
const opened = (day: string, ...records: readonly InterchangeRecord[]) =>
  openedBy(`case-${++cases}`, OFFICE, records, { opened: day });

const facts = factsOf([
  // Met in 2001, helped in 2002, gone home in 2003, seen again, closed in 2004.
  opened(
    '2001-11-05',
    on('screening', '2001-11-06'),
    food('2002-02-01'),
    home('2003-03-01'),
    on('service', '2003-05-01', { service: 'housing', phase: 'reintegration' }),
    on('follow-up', '2003-09-01', { state: 'done' }),
    closed('2004-01-15'),
    { kind: 'profile', body: { age: 16 } },
  ),
  // Met and helped in 2002, some day of 2003 screened: on no day of 2003 is that certain.
  opened('2002-06-01', food('2002-06-02'), on('screening', '2003'), { kind: 'profile', body: { age: 30 } }),
  // Met in 2003, wants no help.
  opened('2003-02-01', on('consent', '2003-02-01', { help: 'refuses', 'reason-declined': ['no-trust'] })),
  // Met in 2003, refused, closed within the year.
  opened('2003-03-01', on('decision', '2003-03-02', { matter: 'eligibility', result: 'no' }), closed('2003-04-01')),
]);

const ask = (asked: object) => report(facts, { ...reportRequest.parse(asked), protect: null }, TODAY);
const rowsOf = (asked: object, id: string) => {
  const rows = ask(asked).dimensions.find((dimension) => dimension.id === id)?.rows ?? [];
  return Object.fromEntries(rows.flatMap(({ code, n }) => (n === 0 ? [] : [[code, n]])));
};

describe('a snapshot', () => {
  const at = (asOf: string) => ({ table: 'snapshot', asOf });

  test.each([
    ['2001-12-31', { screened: 1 }, { 'this-year': 1 }],
    ['2002-12-31', { assisted: 2 }, { before: 1, 'this-year': 1 }],
    ['2003-03-15', { contact: 2, assisted: 1, returning: 1 }, { before: 2, 'this-year': 2 }],
    ['2003-12-31', { contact: 1, assisted: 1, 'follow-up': 1 }, { before: 2, 'this-year': 1 }],
    ['2004-12-31', { contact: 1, assisted: 1 }, { before: 2 }],
  ])('of %s: who was open, how far they had come, who was carried over', (day, stages, since) => {
    expect(rowsOf(at(day), 'stage-then')).toEqual(stages);
    expect(rowsOf(at(day), 'carried-over')).toEqual(since);
    expect(ask(at(day)).n).toBe(Object.values(stages).reduce((sum, n) => sum + n, 0));
  });

  test('has a stage as reached by the first day that certainly lies before, whatever else is known to the year alone', () => {
    const reintegration = (date: string) => on('service', date, { service: 'housing', phase: 'reintegration' });
    const records = [food('2002-02-01'), home('2003-03-01'), reintegration('2003'), reintegration('2003-05-01')];
    const one = factsOf([opened('2002-01-05', ...records)]);
    const stages = (asOf: string) =>
      report(one, { ...reportRequest.parse(at(asOf)), protect: null }, TODAY)
        .dimensions.find(({ id }) => id === 'stage-then')
        ?.rows.flatMap(({ code, n }) => (n === 0 ? [] : [code]));
    expect(stages('2003-04-30')).toEqual(['returning']);
    expect(stages('2003-05-01')).toEqual(['reintegrating']);
  });

  test('is as of today where no day is named, and has no period and no other date', () => {
    expect(ask({ table: 'snapshot' }).period).toEqual({ from: null, to: TODAY, by: 'as-of' });
    expect(() => ask({ table: 'snapshot', from: '2003' })).toThrow('report-as-of-alone');
    expect(() => ask({ table: 'snapshot', date: 'opened' })).toThrow('report-as-of-alone');
    expect(() => ask({ table: 'snapshot', unit: 'services' })).toThrow('report-unit-of-table');
  });
});

describe('the funnel', () => {
  const funnel = { table: 'funnel' };

  test('counts at each step whoever reached it, and why help was declined', () => {
    expect(rowsOf(funnel, 'steps')).toEqual({
      contacted: 4,
      screened: 2,
      assisted: 2,
      declined: 1,
      returned: 1,
      stayed: 1,
      reintegrating: 1,
      'followed-up': 1,
      closed: 2,
    });
    expect(rowsOf(funnel, 'reason-declined')).toEqual({ 'no-trust': 1 });
  });

  test('has children apart', () => {
    expect(rowsOf(funnel, 'steps/child')).toMatchObject({ contacted: 1, returned: 1, closed: 1 });
    expect(rowsOf(funnel, 'steps/adult')).toEqual({ contacted: 1, screened: 1, assisted: 1, stayed: 1 });
    expect(rowsOf(funnel, 'steps/no-answer')).toEqual({ contacted: 2, declined: 1, closed: 1 });
  });

  test('is of those whose case was opened in the period', () => {
    expect(rowsOf({ ...funnel, from: '2003', to: '2003' }, 'steps')).toEqual({ contacted: 2, declined: 1, closed: 1 });
  });
});
