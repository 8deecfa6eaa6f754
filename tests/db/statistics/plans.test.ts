/**
 * What a table costs, counted by SQLite's own plans: every table in every unit goes through the facts of the cases once, whatever else is asked of it, and
 * through nothing else that grows with the cases. Tables of registers go through their register alone.
 */
import { describe, expect, test } from 'vitest';
import {
  CASE_TABLES,
  REGISTER_TABLES,
  reportRequest,
  TABLE_ASKS,
  type TableId,
  unitsOf,
} from '../../../db/contract/statistics.ts';
import { annualInside } from '../../../db/statistics/annual/annual-report.ts';
import { casesBehind } from '../../../db/statistics/behind.ts';
import { reportAsked } from '../../../db/statistics/register-report.ts';
import type { Database } from '../../../db/store/database.ts';
import { openedBy } from '../../generate/records.ts';
import { type Ran, scannedIn, watchStatements } from '../../sqlite-steps/statements.ts';
import { createOffice } from '../casework/user-session.ts';
import { helped, leave } from './leaving.ts';
import { asHeadquarters, asOffice, factsOf, withOffice } from './table-of-facts.ts';

const TODAY = '2026-05-20';
/** Offices and their desks: as many as there are offices, whatever number of cases. */
const OF_OFFICES = /^(?:own_station|known_station)\b/;
/** Besides the facts: who came together, which only groups are in, and lines that were erased, by an index that holds nothing else. */
const BESIDES = ['came_together by came_together_group', 'record by record_erased'];

/**
 * What a table of a register goes through: the calls (`call_back` holds those that are open), or houses, stays of people who want nothing kept and their
 * nights by month; stays of cases are found by their kind.
 */
const REGISTERS: Readonly<Record<(typeof REGISTER_TABLES)[number], readonly string[]>> = {
  houses: ['house', 'nights_without_case', 'stay_without_case'],
  hotline: ['call_back', 'hotline_call by hotline_call_at'],
  reporting: [],
};

/** Facts are read whole, or in two parts that are the whole: of whoever has no other part, and of the others (statistics/RULES.md, One pass). */
const PART_OF_FACTS = /\bFROM fact WHERE (alone = [01])/;
const THE_WHOLE = ['fact, alone = 0', 'fact, alone = 1'];

/** A database that tells what is read in it. Plans are made once for each statement. */
function watched(db: Database) {
  const watch = watchStatements(db);
  const plans = new Map<string, readonly string[]>();
  const scans = (ran: Ran): readonly string[] => {
    const part = PART_OF_FACTS.exec(ran.sql)?.[1];
    const known = plans.get(ran.sql) ?? [...scannedIn(db, ran), ...(part === undefined ? [] : [`fact, ${part}`])];
    plans.set(ran.sql, known);
    return known;
  };
  return async (work: () => unknown): Promise<readonly string[]> => {
    const ran = [...(await watch.during(work))];
    return ran.flatMap(scans).filter((scanned) => !OF_OFFICES.test(scanned));
  };
}

const count = (db: Database, table: TableId, asked: object) =>
  reportAsked(db, { ...reportRequest.parse({ table, ...asked }), protect: null }, TODAY);

/** All that can be asked of a table at once: of whom, of when, beside when, by which columns. */
function everythingOf(table: TableId): object {
  const period =
    TABLE_ASKS[table].date === 'as-of'
      ? { asOf: '2026-03' }
      : { from: '2025', to: '2026', compared: { from: '2023', to: '2024' } };
  const narrowed = [
    { variable: 'sex', code: 'female' },
    { variable: 'nationality-region', code: 'm49-143' },
  ];
  return { ...period, origin: ['KGZ', 'MDA'], office: ['KG-BIS', 'XK-PRI'], narrowed, columns: 'assistance-region' };
}

/** Desks of a mission and of headquarters with some cases of two offices. */
const desks = (['mission', 'headquarters'] as const).map((kind) => {
  const facts = factsOf([...helped('KG-BIS', 2026, 3, 2), openedBy('case', { office: 'XK-PRI' }, [])]);
  if (kind === 'mission') asOffice(facts, 'KG-BIS');
  else asHeadquarters(facts);
  withOffice(facts, kind === 'mission' ? 'XK-PRI' : 'KG-BIS', ['2026-05-01T08:00Z']);
  if (kind === 'headquarters') withOffice(facts, 'XK-PRI', []);
  return { kind, facts, read: watched(facts) };
});

describe.each(desks)('at $kind', ({ facts, read }) => {
  test.each(CASE_TABLES)('%s goes through the facts once in every unit, and through nothing else', async (table) => {
    for (const unit of unitsOf(table)) {
      for (const asked of [{}, everythingOf(table)]) {
        const scanned = await read(() => count(facts, table, { unit, ...asked }));
        // Those alike are counted where they lie, for the period beside once more; read one by one, once for both.
        const parts = 'compared' in asked ? [...THE_WHOLE, ...THE_WHOLE] : THE_WHOLE;
        const passes = scanned.includes('fact') ? ['fact'] : parts;
        expect([unit, asked, scanned.toSorted()]).toEqual([unit, asked, [...passes, ...BESIDES].toSorted()]);
      }
    }
  });

  test.each(CASE_TABLES)('the cases behind a number of %s are found in the pass that counted', async (table) => {
    for (const unit of unitsOf(table)) {
      const request = reportRequest.parse({ table, unit, ...everythingOf(table) });
      const scanned = await read(() => casesBehind(facts, { request, of: { step: 'known' } }, TODAY));
      expect([unit, scanned]).toEqual([unit, ['fact']]);
    }
  });
});

test.each(REGISTER_TABLES)('%s goes through its register and no case', async (table) => {
  const office = createOffice();
  const headquarters = desks.find(({ kind }) => kind === 'headquarters');
  if (headquarters === undefined) throw new Error('no desk');
  const [db, read] = table === 'reporting' ? [headquarters.facts, headquarters.read] : [office.db, watched(office.db)];
  const period = { from: '2026-01', to: '2026-05', compared: { from: '2025', to: '2025' } };
  const scanned = await read(() => count(db, table, { ...period, office: ['KG-BIS'] }));
  expect([...new Set(scanned)].sort()).toEqual(REGISTERS[table]);
});

test('the annual report goes through the facts once for each of its tables at most', async () => {
  const headquarters = desks.find(({ kind }) => kind === 'headquarters');
  if (headquarters === undefined) throw new Error('no desk');
  const { facts, read } = headquarters;
  let tables = 0;
  const scanned = await read(() => {
    const made = annualInside(facts, { year: 2026, before: 2025, office: null, shared: false }, TODAY);
    tables = made.chapters.flatMap((chapter) => chapter.tables).length;
  });
  expect(tables).toBeGreaterThan(0);
  expect(scanned.filter((one) => one.startsWith('fact')).length).toBeLessThanOrEqual(tables);
});

test('a printed year of an office is drawn from one pass, and given out again without one', async () => {
  const facts = factsOf(helped('KG-BIS', 2005, 30, 20));
  asOffice(facts, 'KG-BIS');
  const read = watched(facts);
  const ofFacts = async () =>
    (await read(() => leave(facts, { from: '2005', to: '2005' }))).filter((one) => one.startsWith('fact'));
  expect(await ofFacts()).toEqual(['fact']);
  expect(await ofFacts()).toEqual([]);
});
