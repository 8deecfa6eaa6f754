import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outgoingList } from '../../../db/casework/record/outgoing-list.ts';
import type { Database } from '../../../db/store/database.ts';
import { clearOnTheirWay } from '../../../db/store/folders-on-their-way.ts';
import { setting } from '../../../db/store/settings.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { createOffice } from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

/** The next note that a folder is on its way no more is refused, as by a disk that is full for a moment. */
function refuseNextNote(db: Database): void {
  let refused = 0;
  db.function('is_first', () => (refused++ === 0 ? 1 : 0));
  db.exec(`CREATE TEMP TRIGGER refused BEFORE DELETE ON setting WHEN OLD.key = 'folders-on-their-way'
    BEGIN SELECT RAISE(ABORT, 'refused') WHERE is_first(); END`);
}

it('stands as what left once it is whole, although that could not be noted', async () => {
  const office = createOffice();
  office.db.prepare("UPDATE own_station SET kind = 'headquarters'").run();
  const out = join(tempFolder(), 'facts');
  refuseNextNote(office.db);
  const asked = { out, reason: 'yearly analysis', plain: 'read in the same room' };
  const refused = await refusalOf(call(deskAt(office, 'hq-case-manager'), 'statistics', 'publish', asked));
  expect(refused).toBe('SQLITE_CONSTRAINT_TRIGGER');
  expect(existsSync(join(out, 'README.txt'))).toBe(true);
  const copies = () => outgoingList(office.db, 1).map((row) => row.copies);
  expect(copies()).toEqual([1]);
  expect(inTransaction(office.db, () => clearOnTheirWay(office.db))).toEqual([]);
});

it('stands as what never left where it could not be written', async () => {
  const office = createOffice();
  office.db.exec("UPDATE own_station SET kind = 'headquarters'; ALTER TABLE fact RENAME TO lost");
  const out = join(tempFolder(), 'facts');
  const asked = { out, reason: 'yearly analysis', plain: 'read in the same room' };
  await expect(call(deskAt(office, 'hq-case-manager'), 'statistics', 'publish', asked)).rejects.toThrow(
    'no such table',
  );
  expect(existsSync(out)).toBe(false);
  expect(outgoingList(office.db, 1).map((row) => row.copies)).toEqual([0]);
  expect(setting(office.db, 'folders-on-their-way')).toBeNull();
});
