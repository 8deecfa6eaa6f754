/** Tables that stay inside: each counts what its title says, of the people and by the date that it is of. */
import { describe, expect, test } from 'vitest';
import { writeFacts } from '../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { meaningLines } from '../../../db/contract/report-lines.ts';
import {
  CASE_TABLES,
  DATED_UNITS,
  isDatedUnit,
  mayLeave,
  reportRequest,
  TABLES,
  type Unit,
  unitsOf,
} from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { report } from '../../../db/statistics/report.ts';
import { withValues } from '../../generate/facts.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { databaseWithFacts } from '../store/memory-database.ts';
import { type Facts, factsOf } from './table-of-facts.ts';

const TIRANA = { office: 'AL-TIR' };
const PRISTINA = { office: 'XK-PRI' };

let cases = 0;
const at = (...records: readonly InterchangeRecord[]) =>
  openedBy(`case-${++cases}`, TIRANA, records, { opened: '2003-01-02' });
const ask = (facts: Facts, table: string, asked: object = {}) =>
  report(facts, { ...reportRequest.parse({ table, unit: 'cases', ...asked }), protect: null }, '2026-11-22');
function rowsOf(facts: Facts, table: string, dimension: string, asked: object = {}) {
  const found = ask(facts, table, asked).dimensions.find(({ id }) => id === dimension);
  const rows = found?.rows.filter(({ n }) => n !== 0).map(({ code, n }) => [code, n]) ?? [];
  return { missing: found?.missing, ...Object.fromEntries(rows) };
}

const decided = (result: string, project?: string, date = '2003-02-01'): InterchangeRecord => ({
  kind: 'decision',
  date,
  body: { matter: 'eligibility', result, ...(project === undefined ? {} : { project }) },
});
const food: InterchangeRecord = { kind: 'service', date: '2003-02-02', body: { service: 'food' } };
const business: InterchangeRecord = {
  kind: 'service',
  date: '2003-03-02',
  body: { service: 'housing', phase: 'reintegration' },
};
const followUp = (date: string, body: InterchangeRecord['body']): InterchangeRecord => ({
  kind: 'follow-up',
  date,
  body: { state: 'done', ...body },
});
const closed = (date: string, body: InterchangeRecord['body']): InterchangeRecord => ({
  kind: 'closure',
  date,
  body: { state: 'closed', ...body },
});

test('every table but the profile stays inside', () => {
  const leaving = TABLES.filter((table) => mayLeave(reportRequest.parse({ table })));
  expect(leaving).toEqual(['ctm-profile']);
});

describe('what a table says of its unit', () => {
  const facts = factsOf([at(food)]);
  const sentences = (unit: Unit, asked: object = {}) =>
    ask(facts, 'cross', { unit, ...asked }).caveats.map((one) => one.en);
  const UNITS_OF_CASES = unitsOf('cross');

  test.each(UNITS_OF_CASES)('is of %s alone: shares are of nothing else', (unit) => {
    const ofShares = [...sentences(unit), ...sentences(unit, { countMissing: true })].filter((one) =>
      one.startsWith('Percentages are of'),
    );
    expect(ofShares).toEqual([
      'Percentages are of what has an answer; what has none stands beside. Where several answers are possible, they are of all that is counted, and the rows overlap.',
      'Percentages are of all that is counted, what has no answer included. Where several answers are possible, the rows overlap.',
    ]);
  });

  test('what was done is in the period of its own day, so that periods add up and nothing says that they do not', () => {
    for (const unit of UNITS_OF_CASES) {
      const made = ask(facts, 'cross', { unit, ...(isDatedUnit(unit) ? {} : { date: 'helped' }) });
      const [byWhich] = meaningLines(made, { language: 'en', day: String }).filter(
        ([label]) => label === 'By which date',
      );
      const says = made.caveats.some(({ en }) => en.includes('periods do not add up'));
      expect([unit, byWhich?.[1], says]).toEqual(
        isDatedUnit(unit) ? [unit, 'Its own day', false] : [unit, 'Helped in the period', true],
      );
    }
  });
});

test('how far people came and how cases ended count those who were not helped too: cases, where no unit is named', () => {
  const facts = factsOf([
    at(decided('no'), closed('2003-05-01', { reason: 'not-eligible' })),
    at(food, closed('2003-05-01', { reason: 'goals-reached' })),
  ]);
  const unnamed = { unit: undefined };
  expect(CASE_TABLES.map((table) => [table, ask(facts, table, unnamed).unit])).toEqual([
    ['ctm-profile', 'instances'],
    ['partition', 'cases'],
    ['outcomes', 'cases'],
    ['legal', 'instances'],
    ['follow-up', 'instances'],
    ['snapshot', 'cases'],
    ['funnel', 'cases'],
    ['reintegration', 'instances'],
    ['referrals', 'referrals'],
    ['annual', 'instances'],
    ['corridors', 'instances'],
    ['routes', 'instances'],
    ['completeness', 'cases'],
    ['cross', 'instances'],
  ]);
  expect(rowsOf(facts, 'partition', 'partition', unnamed)).toEqual({ missing: 0, ineligible: 1, assisted: 1 });
  expect(ask(facts, 'outcomes', unnamed).n).toBe(2);
});

test.each<[string, readonly InterchangeRecord[], object, number]>([
  [
    'a yes of one project goes before a later no of another',
    [decided('yes', 'A'), decided('no', 'B', '2003-03-01')],
    {},
    1,
  ],
  ['and so does one in part', [decided('partly', 'A'), decided('no', 'B', '2003-03-01')], {}, 1],
  [
    'the newest word of one project counts',
    [decided('yes', 'A'), decided('no', 'A', '2003-03-01')],
    { ineligible: 1 },
    0,
  ],
  ['what is asked since is no word', [decided('no', 'A'), decided('asked', 'A', '2003-03-01')], { ineligible: 1 }, 0],
  ['nor what is put off', [decided('yes', 'A'), decided('deferred', 'A', '2003-03-01')], {}, 1],
  ['what was taken back is neither', [decided('yes', 'A'), decided('withdrawn', 'A', '2003-03-01')], {}, 0],
])('who is eligible goes by project: %s', (_, told, partition, eligible) => {
  const facts = factsOf([at(...told)]);
  const { missing, ...rows } = rowsOf(facts, 'partition', 'partition', { population: 'known' });
  expect(rows).toEqual(partition);
  expect(ask(facts, 'outcomes', { population: 'eligible', date: 'opened' }).n).toBe(eligible);
});

test.each(['instances', ...DATED_UNITS])('how far people came is not told of %s: no refusal is one of them', (unit) => {
  expect(() => ask(factsOf([at(decided('no'))]), 'partition', { unit })).toThrow('report-unit-of-table');
});

describe('ineligible, assisted, in reintegration', () => {
  /** oig-2004 L597-600: 4,125 individuals, of whom 628 ineligible, 2,281 assisted and 1,216 in reintegration. */
  const PUBLISHED = { ineligible: 628, assisted: 2281, reintegration: 1216 } as const;
  const LIVES = { ineligible: [decided('no')], assisted: [decided('yes'), food], reintegration: [food, business] };

  test('are the 4,125 of the published partition', () => {
    const db = databaseWithFacts();
    for (const [row, n] of Object.entries(PUBLISHED)) {
      const rows = factRows(openedBy('life', TIRANA, LIVES[row as keyof typeof LIVES], { opened: '2003-01-02' }));
      for (let life = 0; life < n; life++) {
        const caseId = `${row}-${life}`;
        writeFacts(
          db,
          caseId,
          rows.map((one) => withValues(one, caseId, { subject: caseId })),
        );
      }
    }
    expect(ask(db, 'partition').n).toBe(4125);
    expect(rowsOf(db, 'partition', 'partition')).toEqual({ missing: 0, ...PUBLISHED });
  });

  test('each once, at the furthest that any office or case of theirs came', () => {
    const opened = { opened: '2003-01-02' };
    const person = { person: idFor('one-person'), ...opened };
    const facts = factsOf([
      [
        ...openedBy('two-offices', TIRANA, [decided('no')], opened),
        ...chapterOf('two-offices', PRISTINA, [food, business]),
      ],
      openedBy('first', TIRANA, [food], person),
      openedBy('second', TIRANA, [decided('no')], person),
      at(decided('asked')),
      at(decided('no'), { kind: 'service', body: { service: 'food' } }),
    ]);
    const counted = { missing: 1, assisted: 2, reintegration: 1 };
    expect(rowsOf(facts, 'partition', 'partition', { unit: 'persons', date: 'opened' })).toEqual(counted);
  });
});

test('how cases and plans ended is of those closed in the period', () => {
  const facts = factsOf([
    at(food, closed('2003-05-01', { reason: 'goals-reached' }), {
      kind: 'plan',
      date: '2003-03-01',
      body: { outcome: 'reached' },
    }),
    at(food, closed('2004-05-01', { reason: 'goals-reached' })),
    at(food),
  ]);
  expect(ask(facts, 'outcomes', { from: '2003', to: '2003' }).n).toBe(1);
  expect(rowsOf(facts, 'outcomes', 'closure-state', { from: '2003', to: '2003' })).toEqual({ missing: 0, closed: 1 });
  expect(rowsOf(facts, 'outcomes', 'plan-outcome')).toEqual({ missing: 1, reached: 1 });
});

test('status, proceedings and testimony are of those who were helped', () => {
  const legal = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'legal', date: '2003-03-01', body });
  const facts = factsOf([
    at(food, legal({ proceeding: 'criminal', testimony: 'pending' }), legal({ proceeding: 'labour' })),
    at(food),
    at(legal({ proceeding: 'criminal' })),
  ]);
  expect(ask(facts, 'legal').n).toBe(2);
  expect(rowsOf(facts, 'legal', 'proceedings')).toEqual({ missing: 1, criminal: 1, labour: 1 });
  expect(rowsOf(facts, 'legal', 'testimony')).toEqual({ missing: 1, pending: 1 });
});

test('how they are at follow-up is of those who were seen again', () => {
  const facts = factsOf([
    at(food, followUp('2003-06-01', { safe: 'no' }), followUp('2003-09-01', { safe: 'yes', 're-trafficked': 'no' })),
    at(food, followUp('2003-06-01', { 're-trafficked': 'yes' }), followUp('2003-09-01', { 're-trafficked': 'no' })),
    at(food, { kind: 'follow-up', date: '2003-06-01', body: { state: 'missed' } }),
  ]);
  expect(ask(facts, 'follow-up').n).toBe(2);
  expect(rowsOf(facts, 'follow-up', 'safe')).toEqual({ missing: 1, yes: 1 });
  expect(rowsOf(facts, 'follow-up', 're-trafficked')).toEqual({ missing: 0, no: 1, yes: 1 });
  expect(ask(facts, 'follow-up', { asOf: '2003-07' }).n).toBe(2);
  expect(ask(facts, 'follow-up', { asOf: '2003-05' }).n).toBe(0);
});

test('ways lead from each nationality to the destination, by the countries between, and are missing where an end is', () => {
  const to = (country: string, ...nationalities: readonly string[]): readonly InterchangeRecord[] => [
    food,
    { kind: 'profile', body: { nationalities } },
    { kind: 'exploitation', body: { types: ['forced-labour'], country } },
  ];
  const leg = (from: string, into: string, transport: string): InterchangeRecord => ({
    kind: 'journey-leg',
    body: { 'from-country': from, 'to-country': into, transport: [transport] },
  });
  const facts = factsOf([
    at(...to('RUS', 'KGZ'), leg('KGZ', 'KAZ', 'bus'), leg('KAZ', 'RUS', 'car')),
    at(...to('RUS', 'KGZ')),
    at(...to('RUS', 'KGZ', 'UZB')),
    at(food, { kind: 'profile', body: { nationalities: ['KGZ'] } }),
  ]);
  expect(rowsOf(facts, 'corridors', 'corridor')).toEqual({ missing: 1, 'KGZ>RUS': 3, 'UZB>RUS': 1 });
  expect(rowsOf(facts, 'routes', 'route')).toEqual({ missing: 1, 'KGZ>RUS': 2, 'KGZ>KAZ>RUS': 1, 'UZB>RUS': 1 });
  expect(rowsOf(facts, 'routes', 'transport')).toMatchObject({ missing: 3, bus: 1, car: 1 });
  const [first] = ask(facts, 'corridors').dimensions[0]?.rows ?? [];
  expect(first?.label.en).toBe('Kyrgyzstan → Russia');
});

test.each(CASE_TABLES)('%s has a title and says in every language by what it counts', (table) => {
  const { title, caveats, dimensions } = ask(factsOf([at(food)]), table);
  for (const said of [
    title,
    ...caveats,
    ...dimensions.flatMap(({ label, rows }) => [label, ...rows.map((row) => row.label)]),
  ]) {
    for (const words of Object.values(said)) expect(words).toMatch(/\S/);
  }
});
