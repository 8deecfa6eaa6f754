/** Referrals: each request with whom it went to, for what and what came of it, and whoever it was made for; counted by hand. */
import { expect, it } from 'vitest';
import type { Report } from '../../../db/contract/report.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import { report } from '../../../db/statistics/report.ts';
import { chapterOf, openedBy } from '../../generate/records.ts';
import { factsOf } from './table-of-facts.ts';

const ask = (date: string, more: object = {}) => ({
  ...{ kind: 'referral', date },
  body: { act: 'ask', for: 'service', service: 'food', 'to-kind': 'ngo', ...more },
});
const PAPERS = { kind: 'referral', body: { act: 'ask', for: 'papers', 'to-kind': 'ngo' } };
const said = (date: string, of: string, answer: string) => ({
  ...{ kind: 'referral', date },
  body: { act: 'answer', answers: [of, 'date'] as const, answer },
});
const back = (date: string, of: string, because: string) => ({
  ...{ kind: 'referral', date },
  body: { act: 'revoke', answers: [of, 'date'] as const, 'revoked-because': because },
});
/** Two cases: four requests of one office, of which one in error, and one of another; one that nobody dated. */
function told() {
  const first = openedBy(
    'case-1',
    { office: 'AL-TIR' },
    [
      { id: 'food', ...ask('2004-03-01') },
      said('2004-03-05', 'food', 'later'),
      said('2004-04-02', 'food', 'done'),
      { id: 'housing', ...ask('2004-03-20', { service: 'housing', 'to-kind': 'health' }) },
      back('2004-03-25', 'housing', 'not-needed'),
      { id: 'error', ...ask('2004-03-21') },
      back('2004-03-21', 'error', 'error'),
      PAPERS,
    ],
    { opened: '2004-02-01' },
  );
  const other = chapterOf('case-1', { office: 'XK-PRI' }, [ask('2004-05', { for: 'fund', 'to-kind': 'other-office' })]);
  const second = openedBy(
    'case-2',
    { office: 'AL-TIR' },
    [ask('2004-03-09', { 'to-kind': 'health', service: 'housing' })],
    { opened: '2004-02-01' },
  );
  return factsOf([[...first, ...other], second]);
}

const table = (asked: object): Report =>
  report(told(), { ...reportRequest.parse({ table: 'referrals', ...asked }), protect: null }, '2026-11-22');
const rowsOf = ({ dimensions }: Report, id: string) =>
  Object.fromEntries(
    dimensions.find((one) => one.id === id)?.rows.flatMap(({ code, n }) => (n === 0 ? [] : [[code, n]])) ?? [],
  );

it('are events, each on its own day, without what was asked in error', () => {
  const made = table({});
  expect([made.unit, made.n]).toEqual(['referrals', 4]);
  expect(made.waterfall?.steps).toEqual([
    { step: 'not-dated', n: 1, least: 1 },
    { step: 'counted', n: 4, least: 4 },
  ]);
  expect(rowsOf(made, 'request-to-kind')).toEqual({ ngo: 1, health: 2, 'other-office': 1 });
  expect(rowsOf(made, 'request-for')).toEqual({ service: 3, fund: 1 });
  expect(rowsOf(made, 'request-service')).toEqual({ food: 2, housing: 2 });
  expect(rowsOf(made, 'request-month')).toEqual({ '2004-03': 3, '2004-05': 1 });
  expect(rowsOf(made, 'office')).toEqual({ 'AL-TIR': 3, 'XK-PRI': 1 });
});

it('have the last answer, or that they were taken back; none is missing', () => {
  const made = table({});
  expect(rowsOf(made, 'request-outcome')).toEqual({ done: 1, 'taken-back': 1 });
  expect(made.dimensions.find(({ id }) => id === 'request-outcome')).toMatchObject({ denominator: 4, missing: 2 });
});

it('lie in the period by their own day', () => {
  expect(table({ from: '2004-03', to: '2004-03' }).n).toBe(3);
  // Of May nobody knows the day.
  expect(table({ from: '2004-05-10' }).waterfall?.steps.find(({ step }) => step === 'not-placed')?.n).toBe(1);
});

it('are told of cases as well: each once, with every request that was ever made in it', () => {
  const made = table({ unit: 'cases' });
  expect(made.n).toBe(2);
  expect(rowsOf(made, 'request-to-kind')).toEqual({ ngo: 1, health: 2, 'other-office': 1 });
  expect(rowsOf(made, 'request-for')).toEqual({ service: 2, fund: 1, papers: 1 });
  expect(made.dimensions.find(({ id }) => id === 'request-outcome')).toMatchObject({ denominator: 2, missing: 1 });
});
