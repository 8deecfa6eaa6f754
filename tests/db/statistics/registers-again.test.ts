/**
 * Tables of registers are counted twice over invented rows: by the application, and by a second counter in another language, written from the words
 * of statistics/RULES.md, Registers, alone (`tests/second-counter/registers.py`).
 */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { putStay } from '../../../db/casework/record/stays-without-case.ts';
import { noteCall } from '../../../db/casework/writing/note-call.ts';
import { CALL_ADVICE, CALL_TOPICS, CALL_WAYS, CALLERS } from '../../../db/codebook/hotline.ts';
import type { Report } from '../../../db/contract/report.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import { type Chance, chance } from '../../../db/demo/chance.ts';
import { reportAsked } from '../../../db/statistics/register-report.ts';
import type { Database } from '../../../db/store/database.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { python } from '../../second-counter/compare.ts';
import { CALL } from '../casework/a-call.ts';
import { createCase, createOffice } from '../casework/user-session.ts';
import { asHeadquarters, factsOf, withOffice } from './table-of-facts.ts';

const TODAY = '2026-05-20';
const SEEDS = [3, 14, 29];
const COUNTER = new URL('../../second-counter/registers.py', import.meta.url).pathname;
const noPython = python() === undefined ? ' (skipped: there is no python3 here)' : '';

/** What is asked: each table whole, by months, by days, and of one office. */
const ASKED = [
  {},
  { from: '2026-03', to: '2026-04' },
  { from: '2026-03-11', to: '2026-05-02' },
  { to: '2026-02-20' },
  { from: '2026-04-20' },
  { office: 'KG-BIS', from: '2026-03' },
] as const;

const day = (lots: Chance) => `2026-0${1 + lots.below(5)}-${String(1 + lots.below(19)).padStart(2, '0')}`;

function numbersOf({ waterfall, dimensions }: Report, names: Readonly<Record<string, string>>) {
  const rows = Object.entries(names).map(([id, name]) => [
    name,
    Object.fromEntries(
      dimensions.find((one) => one.id === id)?.rows.flatMap(({ code, n }) => (n === 0 ? [] : [[code, n]])) ?? [],
    ),
  ]);
  return {
    known: waterfall?.known.n,
    steps: Object.fromEntries(waterfall?.steps.map(({ step, n }) => [step, n]) ?? []),
    rows: Object.fromEntries(rows.filter(([, of]) => Object.keys(of ?? {}).length > 0)),
  };
}

function twice(db: Database, table: string, names: Readonly<Record<string, string>>, rows: object) {
  const questions = ASKED.map((asked) => ({ table, today: TODAY, office: 'KG-BIS', asked, ...rows }));
  const again: unknown = JSON.parse(
    execFileSync('python3', ['-B', COUNTER], { input: JSON.stringify(questions), encoding: 'utf8' }),
  );
  const counted = ASKED.map((asked) =>
    numbersOf(reportAsked(db, { ...reportRequest.parse({ table, ...asked }), protect: null }, TODAY), names),
  );
  return { counted, again: withoutEmpty(again) };
}

/** Rows in which nothing is say nothing. */
function withoutEmpty(again: unknown) {
  return (again as { rows: Record<string, object> }[]).map(({ rows, ...others }) => ({
    ...others,
    rows: Object.fromEntries(Object.entries(rows).filter(([, of]) => Object.keys(of).length > 0)),
  }));
}

describe.skipIf(noPython !== '')(`a second counter of registers${noPython}`, () => {
  test.each(SEEDS)('finds the same calls (%i)', (seed) => {
    const lots = chance(seed);
    const office = createOffice();
    for (let at = 0; at < 40; at++) {
      office.at(`${day(lots)}T${String(lots.below(24)).padStart(2, '0')}:30Z`);
      const some = (codes: readonly { readonly code: string }[]) =>
        codes.flatMap(({ code }) => (lots.often(25) ? [code] : []));
      const one = (codes: readonly { readonly code: string }[]) =>
        lots.often(80) ? (codes[lots.below(codes.length)]?.code ?? null) : null;
      const told = {
        ...{ kind: 'call' as const, way: one(CALL_WAYS), caller: one(CALLERS), country: lots.pick(['ITA', 'TUR']) },
        ...{ language: lots.pick(['ron', 'rus']), topics: some(CALL_TOPICS), advice: some(CALL_ADVICE) },
      };
      const silent = { ...told, kind: 'silent' as const, way: null, caller: null, country: null, language: null };
      const noted = lots.often(80) ? told : { ...silent, topics: [], advice: [], canTalk: null, referredTo: '' };
      inTransaction(office.db, () => noteCall(office.sessionOf('caseworker'), { ...CALL, ...noted }));
    }
    const rows = office.db
      .prepare('SELECT at, kind, way, language, caller, country, topics, advice, can_talk AS canTalk FROM hotline_call')
      .all();
    const { counted, again } = twice(
      office.db,
      'hotline',
      {
        ...{ 'call-kind': 'kind', month: 'month', 'call-hour': 'hour', 'call-way': 'way', 'call-language': 'language' },
        ...{ caller: 'caller', 'call-country': 'country', 'call-topics': 'topics', 'call-advice': 'advice' },
        'can-talk': 'canTalk',
      },
      { rows },
    );
    expect(counted).toEqual(again);
    expect(counted[0]?.known).toBe(40);
  });

  test.each(SEEDS)('finds the same nights (%i)', (seed) => {
    const lots = chance(seed);
    const office = createOffice();
    office.at('2026-05-20T10:00Z');
    const rows = Array.from({ length: 25 }, (_, at) => {
      const [first = '', last = ''] = [day(lots), day(lots)].toSorted();
      const from = lots.often(10) ? null : lots.often(20) ? first.slice(0, 7) : first;
      const until = lots.often(20) ? null : lots.often(15) ? `2026-0${5 + lots.below(2)}` : last;
      const house = lots.often(15) ? null : lots.pick(['H-1', 'H-2']);
      const came = lots.often(15) ? 'not-yet' : null;
      const child = lots.often(20);
      const stay = {
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
        ...(house === null ? {} : { house }),
        ...(came === null ? {} : { came }),
        ...(child ? { 'child-list': [{ name: `Child ${at}`, age: 4, bed: true }] } : {}),
      };
      // Some have two files, or more.
      const person = Buffer.alloc(16, lots.often(40) ? lots.below(3) : 10 + at).toString('base64url');
      createCase(
        office.sessionOf('caseworker'),
        [
          { kind: 'consent', body: { date: '2026-01-01', keep: 'with-name' } },
          { kind: 'stay', body: { kind: 'shelter', ...stay } },
        ],
        { person },
      );
      return { person, from, until, house, came, beds: child ? 2 : 1, at: '2026-05-20T10:00Z' };
    });
    const withoutCase = [
      ['2026-05-17', '2026-05-22'],
      // Came after midnight, and left in the morning.
      ['2026-05-16', '2026-05-16'],
    ].map(([from = '', until = ''], at) => {
      putStay(office.db, {
        ...{ id: `stay-${at}`, house: 'H-1', nameUsed: 'Mia', room: '2', mustKnow: '' },
        ...{ first: from, until },
      });
      const person = `nobody ${at}`;
      return { person, from, until, house: 'H-1', came: null, beds: 1, at: '2026-05-20T10:00Z', noCase: true };
    });
    const { counted, again } = twice(
      office.db,
      'houses',
      { house: 'house', month: 'month', 'fullest-night': 'fullest' },
      { rows: [...rows, ...withoutCase], without: [] },
    );
    expect(counted).toEqual(again);
    expect(counted[0]?.known).toBeGreaterThan(100);
  });

  test.each(SEEDS)('finds the same months of offices (%i)', (seed) => {
    const lots = chance(seed);
    const facts = factsOf([]);
    asHeadquarters(facts);
    const packages = Object.fromEntries(
      ['KG-BIS', 'MD-KIV', 'TH-BKK'].map((office) => [
        office,
        Array.from({ length: lots.below(5) }, () => `${day(lots)}T10:00Z`).toSorted(),
      ]),
    );
    for (const [office, minutes] of Object.entries(packages)) withOffice(facts, office, minutes);
    const marks = ['came', 'late', 'never', 'open'].map((mark) => [`office-${mark}`, `office-${mark}`]);
    const names = { reported: 'reported', month: 'month', ...Object.fromEntries(marks) };
    const { counted, again } = twice(facts, 'reporting', names, { packages, dueDay: 10 });
    expect(counted).toEqual(again);
  });
});
