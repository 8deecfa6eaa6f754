/**
 * Nothing that a screen asks reads more because the office has a longer past: no statement goes through a table that grows with the cases, and none
 * takes more of SQLite's own steps over ten times as many. What still does stands here with its reason, and goes from here when it no longer does.
 */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { openMemoryConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { growTo, officeThatGrows } from '../../sqlite-steps/growing-office.ts';
import { python, type Ran, scannedIn, stepsOf, watchStatements } from '../../sqlite-steps/statements.ts';
import type { Office, Person } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { readsOf } from './every-read.ts';
import { deskAt } from './office-desk.ts';

const [FEW, MANY] = [200, 2_000];
const MOST = 1.5;

/** Tables that have as many rows as an office has people, partners, houses and open matters, whatever number of cases it ever had. */
const NOT_OF_CASES: ReadonlySet<string> = new Set([
  ...['own_station', 'own_epoch', 'former_station', 'known_station', 'directory', 'user', 'setting', 'slot', 'cover'],
  ...['ended_access', 'ended_access_task', 'watch', 'watched_root', 'watched_change', 'list_view', 'list_choice'],
  ...[
    'partner',
    'partner_contact',
    'own_question',
    'own_code',
    'house',
    'house_room',
    'project',
    'on_duty',
    ...['file_count', 'nationality_count', 'flag_count'],
    'signed_until',
    'sqlite_schema',
  ],
  // What is open: it goes when it is answered, saved or erased.
  ...['draft', 'case_gap', 'erasure_prepared', 'anonymous_waiting', 'stay_without_case', 'closed_case', 'told_here'],
  // One line a month.
  'nights_without_case',
  // Lists that people read whole, of what happens some times a month: registers, calls, papers, files that came and went.
  ...['breach', 'breach_case', 'request', 'hotline_call', 'call_back', 'paper_destroyed', 'task', 'set_aside'],
  ...['package_in', 'package_out', 'inbox', 'release'],
]);

/** Asked of everything by design, with one pass: tables of statistics, papers, what a package would hold, and words looked for in what was told. */
const ONE_PASS: readonly string[] = ['statistics.', 'papers.', 'exchange.previewSeal', 'cases.findTold'];
/** Nothing of the database, or much work besides. */
const NOT_OF_THE_DATABASE: readonly string[] = ['station.judge', 'station.suggest'];

/** Who asks for what: the focal point for everything, others for what they work with all day. */
const DAILY: readonly string[] = ['cases.list', 'cases.today', 'cases.similar', 'cases.tasks', 'cases.house'];
const OTHERS: readonly Person[] = ['caseworker', 'shelter-manager', 'approver', 'hq-case-manager'];

const HAS_ALL: readonly Person[] = ['focal-point', 'hq-case-manager'];

const LIST = { sort: 'changed', descending: true, offset: 0, limit: 100, filter: {} };
const LISTS: Readonly<Record<string, object>> = {
  newest: LIST,
  'name typed': { ...LIST, filter: { search: 'zamf' } },
  'name not there': { ...LIST, filter: { search: 'qwertz' } },
  'three signs typed': { ...LIST, filter: { search: 'K7P' } },
  'reference typed': { ...LIST, filter: { search: 'KG-BIS-26-7K2MQX' } },
  'by reference': { ...LIST, sort: 'reference' },
  'by name': { ...LIST, sort: 'name' },
  'by urgency': { ...LIST, sort: 'urgency' },
  'young, with a flag': { ...LIST, limit: 5, filter: { minor: true, flags: ['waiting-for'] } },
};
/** Besides, by whoever's list holds everything. */
const OF_ALL_FILES: Readonly<Record<string, object>> = {
  'a page further down': { ...LIST, offset: 120, limit: 50 },
  'by name, from the end of the alphabet': { ...LIST, sort: 'name', descending: false },
  'by name, further down': { ...LIST, sort: 'name', offset: 120, limit: 50 },
  'by urgency, the least first': { ...LIST, sort: 'urgency', descending: false },
  // As many as some hundred cases have.
  young: { ...LIST, limit: 20, filter: { minor: true } },
  'of an office': { ...LIST, filter: { office: 'KG-BIS' } },
  'at a stage': { ...LIST, filter: { stages: ['assisted', 'returning'] } },
  'cases, as they are counted': { ...LIST, filter: { kinds: ['case'], counted: true } },
  "nobody's": { ...LIST, filter: { nobodys: true } },
  'in danger': { ...LIST, filter: { danger: true } },
  waiting: { ...LIST, filter: { waiting: true } },
  ...Object.fromEntries(
    ['stage', 'next-step', 'nationality', 'age', 'opened', 'office'].map((sort) => [`by ${sort}`, { ...LIST, sort }]),
  ),
  'of a nationality': { ...LIST, limit: 20, filter: { nationality: 'MDA' } },
};

/** Indexes of nothing but what is open, or happens once a day at most: to go through one is to read what is asked for. */
const FEW_ROWS: ReadonlySet<string> = new Set([
  ...[
    'acceptance_waiting',
    'outgoing_sheet',
    'audit_asked',
    'case_index_open',
    'case_index_danger',
    'unsent_chapter_goes',
  ],
]);

/** Not done yet: what goes through a table all the same. */
const STILL_SCANS: readonly string[] = [];
/** Not done yet: what takes more steps the longer the past is. Whoever hands over the post is answered with every case that anybody has. */
const STILL_GROWS: readonly string[] = ['focal-point post.view'];

interface Asked {
  readonly db: Database;
  readonly ran: ReadonlyMap<string, readonly Ran[]>;
}

/** Every call of a screen at the office as it is now, with the statements that it ran. */
async function askAll(office: Office): Promise<Asked> {
  const db = openMemoryConnection(office.db.serialize());
  onTestFinished(() => void db.close());
  const watch = watchStatements(db);
  const here: Office = { ...office, db, sessionOf: (person) => ({ ...office.sessionOf(person), db }) };
  const [caseId = ''] = db.prepare<[], string>('SELECT case_id FROM case_index ORDER BY rowid').pluck().all();
  const records = db.prepare<[string], string>('SELECT DISTINCT id FROM record WHERE case_id = ?').pluck().all(caseId);
  const calls = [
    ...readsOf([{ caseId, records: records.slice(0, 2) }])
      .filter(([name, input]) => name !== 'cases.list' && !('on' in input))
      .map(([name, input]) => [name, name, input] as const),
    ['cases.house of last week', 'cases.house', { on: '2026-04-27' }] as const,
    ...Object.entries({ ...LISTS, ...OF_ALL_FILES }).map(
      ([what, input]) => [`cases.list ${what}`, 'cases.list', input] as const,
    ),
  ];
  const left = [...ONE_PASS, ...NOT_OF_THE_DATABASE];
  const ran = new Map<string, readonly Ran[]>();
  for (const person of ['focal-point', ...OTHERS] as const) {
    const desk = deskAt(here, person);
    for (const [as, name, input] of calls) {
      if (left.some((start) => name.startsWith(start)) || (person !== 'focal-point' && !DAILY.includes(name))) continue;
      if (Object.values(OF_ALL_FILES).includes(input) && !HAS_ALL.includes(person)) continue;
      const [area = '', verb = ''] = name.split('.');
      const of = `${person} ${as}`;
      const statements = await watch.during(() => call(desk, area as 'cases', verb as 'list', input).catch(refused));
      ran.set(of, [...(ran.get(of) ?? []), ...statements]);
    }
  }
  return { db, ran };
}

/** What an office writes all day, in the case whose number is given. */
const WRITES: Readonly<Record<string, (desk: Desk, caseId: string) => Promise<unknown>>> = {
  'a draft': (desk, caseId) =>
    call(desk, 'records', 'putDraft', {
      id: `note-${caseId}`,
      caseId,
      kind: 'note',
      record: null,
      body: { kind: 'note' },
    }),
  'a note': (desk, caseId) =>
    call(desk, 'records', 'save', { caseId, records: [{ kind: 'note', body: { kind: 'note', text: 'seen again' } }] }),
};

async function writeAll(office: Office): Promise<Asked> {
  const db = openMemoryConnection(office.db.serialize());
  onTestFinished(() => void db.close());
  const watch = watchStatements(db);
  const here: Office = { ...office, db, sessionOf: (person) => ({ ...office.sessionOf(person), db }) };
  const caseId =
    db
      .prepare<[], string>("SELECT case_id FROM case_index WHERE stage <> 'closed' AND kind = 'case' ORDER BY rowid")
      .pluck()
      .get() ?? '';
  const desk = deskAt(here, 'focal-point');
  const ran = new Map<string, readonly Ran[]>();
  for (const [what, write] of Object.entries(WRITES)) ran.set(what, await watch.during(() => write(desk, caseId)));
  return { db, ran };
}

/** `table by index`, or a table alone. */
function growsWithCases(scanned: string): boolean {
  const [table = '', index = ''] = scanned.split(' by ');
  return !NOT_OF_CASES.has(table) && !FEW_ROWS.has(index);
}

function refused(error: unknown): void {
  if (!isWaymarkError(error) || error.code === 'bad-input') throw error;
}

describe('what a screen asks', () => {
  it('goes through no table that grows with the cases', async () => {
    const { db, ran } = await askAll(officeThatGrows());
    const scans = [...ran].flatMap(([of, statements]) => {
      const scanned = statements.flatMap((one) => scannedIn(db, one)).filter(growsWithCases);
      return scanned.length === 0 ? [] : [`${of}: ${[...new Set(scanned)].sort().join(', ')}`];
    });
    expect(scans).toEqual(STILL_SCANS);
  });

  const noPython = python() === undefined ? ' (skipped: there is no python3 here)' : '';
  it.skipIf(noPython !== '')(`takes no more steps over ten times as many cases${noPython}`, async () => {
    const office = officeThatGrows();
    const steps = async (cases: number) => {
      growTo(office.db, cases);
      const { db, ran } = await askAll(office);
      const counted = stepsOf(db, [...ran.values()]);
      return new Map([...ran.keys()].map((of, at) => [of, counted[at] ?? 0]));
    };
    const few = await steps(FEW);
    const many = await steps(MANY);
    const grew = [...few].filter(([of, n]) => (many.get(of) ?? 0) > n * MOST);
    const told = new Map(grew.map(([of, n]) => [of, `${of}: ${n} steps, ${many.get(of)}`]));
    expect([...told].flatMap(([of, text]) => (STILL_GROWS.includes(of) ? [] : [text]))).toEqual([]);
    expect(STILL_GROWS.filter((of) => !told.has(of))).toEqual([]);
  });

  it.skipIf(noPython !== '')(`is not asked by who writes either${noPython}`, async () => {
    const office = officeThatGrows();
    const asked = async (cases: number) => {
      growTo(office.db, cases);
      const { db, ran } = await writeAll(office);
      const scans = [...ran].flatMap(([of, statements]) =>
        statements
          .flatMap((one) => scannedIn(db, one))
          .filter(growsWithCases)
          .map((table) => `${of}: ${table}`),
      );
      return { scans, ran, steps: stepsOf(db, [...ran.values()]) };
    };
    const few = await asked(FEW);
    const many = await asked(MANY);
    expect(few.scans).toEqual([]);
    const grew = [...few.ran.keys()].filter((_, at) => (many.steps[at] ?? 0) > (few.steps[at] ?? 0) * MOST);
    expect([grew, few.steps.map((n) => n > 0)]).toEqual([[], [true, true]]);
  });
});
