/** Cases that are taken over are derived from the lines as they were written, which are not read back. */
import { expect, it } from 'vitest';
import { deriveAll } from '../../../../db/casework/derived/derive.ts';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { freeReference } from '../../../../db/casework/writing/begin.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { watchStatements } from '../../../sqlite-steps/statements.ts';
import { createOffice, type Office } from '../user-session.ts';

const CASES = 12;
const DERIVED = ['case_index', 'search', 'fact', 'file_count', 'case_flag', 'ready_case', 'signed_until'];

/** What is derived of every case, and which lines are in force. */
function rows({ db }: Office): string {
  const derived = DERIVED.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
  return JSON.stringify([...derived, db.prepare('SELECT seq, current FROM record ORDER BY seq').all()]);
}

it('have the rows that a rebuild makes, and verification finds them so', async () => {
  const office = createOffice();
  const watch = watchStatements(office.db);
  const session = office.sessionOf('focal-point');
  const ran = await watch.during(() => {
    const taken = inTransaction(office.db, () => importCases(session, inventedCases(CASES, 7), 'demo'));
    expect([taken.cases, taken.errors]).toEqual([CASES, []]);
  });
  expect(ran.filter(({ sql }) => /CAST\(line AS TEXT\)/.test(sql))).toEqual([]);
  const before = rows(office);
  inTransaction(office.db, () => deriveAll(office.db));
  expect(rows(office)).toBe(before);
  expect(office.db.prepare('SELECT count(*) FROM case_index').pluck().get()).toBe(CASES);
  expect(verifyDatabase(office.db).faults).toEqual([]);
});

it('have each a reference of its own, while the rows of those before are still being worked out', () => {
  const session = createOffice().sessionOf('focal-point');
  const asked: string[] = [];
  const drawn = { has: (reference: string) => asked.push(reference) === 1 } as ReadonlySet<string>;
  const free = freeReference(session, 2026, drawn);
  expect(asked).toHaveLength(2);
  expect(free).toBe(asked[1]);
  expect(free).not.toBe(asked[0]);
});
