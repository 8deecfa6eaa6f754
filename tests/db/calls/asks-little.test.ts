/** An act on a case asks the database a few things, each once, however many records the case has. */
import { expect, it, onTestFinished } from 'vitest';
import { openRecords } from '../../../db/casework/people/access.ts';
import { putDraft } from '../../../db/casework/people/drafts.ts';
import type { UserSession } from '../../../db/casework/people/user-session.ts';
import { caseFile, openCase } from '../../../db/casework/views/case-file.ts';
import { saveRecords } from '../../../db/casework/writing/save.ts';
import { openMemoryConnection } from '../../../db/store/connection.ts';
import { inSnapshot, inTransaction } from '../../../db/store/transaction.ts';
import { watchStatements } from '../../sqlite-steps/statements.ts';
import { createCase, createOffice, saves } from '../casework/user-session.ts';

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
