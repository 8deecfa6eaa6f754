/** An act on a case asks the database a few things, each once, however many records the case has. */
import { expect, it, onTestFinished } from 'vitest';
import { openRecords } from '../../../db/casework/people/access.ts';
import { putDraft } from '../../../db/casework/people/drafts.ts';
import type { UserSession } from '../../../db/casework/people/user-session.ts';
import { caseFile, openCase } from '../../../db/casework/views/case-file.ts';
import { saveRecords } from '../../../db/casework/writing/save.ts';
import { openMemoryConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { inSnapshot, inTransaction } from '../../../db/store/transaction.ts';
import { callsOf } from '../../calls-of.ts';
import { watchStatements } from '../../sqlite-steps/statements.ts';
import { createCase, createOffice, saves } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';

const NOTE = { kind: 'note', body: { kind: 'note', text: 'seen again' } };
const RECORDS = 30;

it.each<[string, number, (session: UserSession, caseId: string) => unknown]>([
  ['opening it', 40, (session, caseId) => inTransaction(session.db, () => openCase(session, caseId))],
  ['showing it', 40, (session, caseId) => inSnapshot(session.db, () => caseFile(session, caseId))],
  ['saving a record', 40, (session, caseId) => inTransaction(session.db, () => saveRecords(session, caseId, [NOTE]))],
  ['reading it', 10, (session, caseId) => inTransaction(session.db, () => openRecords(session, caseId))],
  [
    'keeping a draft',
    15,
    (session, caseId) =>
      inTransaction(session.db, () =>
        putDraft(session, { id: 'a', caseId, kind: 'note', record: null, body: { text: 'said' } }),
      ),
  ],
])('%s takes at most %d statements, and asks once whose desk it is', async (_act, most, act) => {
  const office = createOffice();
  const vera = office.sessionOf('focal-point');
  const caseId = createCase(vera, [{ kind: 'profile', body: { sex: 'female', age: 24 } }]);
  for (let at = 0; at < RECORDS; at++) saves(vera, caseId, NOTE);
  const db = openMemoryConnection(office.db.serialize());
  onTestFinished(() => void db.close());
  const watch = watchStatements(db);
  const ran = await watch.during(() => act({ ...vera, db }, caseId));
  const times = (sql: RegExp) => ran.filter((one) => sql.test(one.sql)).length;
  expect(times(/^SELECT id FROM own_station$/)).toBeLessThanOrEqual(1);
  expect(times(/^SELECT id FROM our_station$/)).toBeLessThanOrEqual(1);
  expect(times(/^SELECT at FROM audit ORDER BY n DESC/)).toBeLessThanOrEqual(3);
  expect(ran.length).toBeGreaterThan(3);
  expect(ran.length).toBeLessThanOrEqual(most);
});

it('saving a record and showing its case, as a screen does, asks no more for both than each once', async () => {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('focal-point'), [{ kind: 'profile', body: { sex: 'female', age: 24 } }]);
  const db = openMemoryConnection(office.db.serialize());
  onTestFinished(() => void db.close());
  const desk = deskAt({ ...office, db }, 'focal-point');
  const watch = watchStatements(db);
  const ran = await watch.during(() => call(desk, 'records', 'save', { caseId, records: [NOTE] }));
  const asked = Map.groupBy(ran, ({ sql, given }) => JSON.stringify([sql, given]));
  const again = [...asked].filter(([, times]) => times.length > 1).map(([one]) => one);
  // The trail grows by the line of this save; who is in danger is asked before and after it.
  expect(again.filter((one) => !/FROM audit|dangers|today AS lines/.test(one))).toEqual([]);
  expect(ran.length).toBeLessThanOrEqual(40);
});

it('none of what an act on a case asks is prepared anew each time, because an index hangs on what is given', async () => {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('focal-point'));
  const db = openMemoryConnection(office.db.serialize());
  onTestFinished(() => void db.close());
  const desk = deskAt({ ...office, db }, 'focal-point');
  const watch = watchStatements(db);
  const ran = await watch.during(async () => {
    await call(desk, 'cases', 'open', { caseId });
    await call(desk, 'records', 'save', { caseId, records: [NOTE] });
  });
  const hangOn = partialOn(db);
  expect(hangOn.get('kept_line')).toEqual(new Set(['type']));
  const anew = ran.filter(({ sql }) =>
    [...hangOn].some(
      ([table, columns]) =>
        new RegExp(`\\b${table}\\b`).test(sql) &&
        [...columns].some((column) => new RegExp(`\\b${column} = [?@]`).test(sql)),
    ),
  );
  expect(anew.map(({ sql }) => sql)).toEqual([]);
});

const SERVICE = {
  kind: 'service',
  body: { date: '2026-05-02', service: 'counselling', phase: 'first-help', outcome: 'given', 'provider-kind': 'other' },
};

it.each<[string, number, (session: UserSession, caseId: string) => unknown]>([
  ['opening a case', 6300, openCase],
  ['saving a note', 2600, (session, caseId) => saveRecords(session, caseId, [NOTE])],
  ['saving a service', 6400, (session, caseId) => saveRecords(session, caseId, [SERVICE])],
])('%s calls at most %d functions, where the case has eight records', async (_act, most, act) => {
  const office = createOffice();
  const vera = office.sessionOf('focal-point');
  const [first = '', second = ''] = [1, 2].map(() => createCase(vera, EIGHT));
  const once = (caseId: string) => inTransaction(office.db, () => act(vera, caseId));
  // What is made once for all cases is no part of it.
  once(first);
  expect(await callsOf(() => once(second))).toBeLessThanOrEqual(most);
});

const EIGHT = [
  { kind: 'intake', body: { date: '2026-05-01', 'needs-today': ['safe-place'] } },
  { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name', help: 'agrees', contact: 'agrees' } },
  { kind: 'identity', body: { 'given-names': 'Alina', 'family-name': 'Rus' } },
  { kind: 'profile', body: { sex: 'female', age: 24 } },
  { kind: 'needs', body: { date: '2026-05-01' } },
  SERVICE,
  NOTE,
];

/** By table, the columns that an index holds only of one value: SQLite plans anew for each value that such a column is compared with. */
function partialOn(db: Database): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const indexes = db.prepare<[], { table: string; sql: string }>(
    `SELECT tbl_name AS "table", sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'`,
  );
  for (const { table, sql } of indexes.all()) {
    const columns = [...sql.slice(sql.indexOf(' WHERE ')).matchAll(/(\w+) =/g)].map(([, column = '']) => column);
    found.set(table, new Set([...(found.get(table) ?? []), ...columns]));
  }
  return found;
}
