/** A folder of facts and its line under What left: one that is there never stands as having left nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outgoingList } from '../../../db/casework/record/outgoing-list.ts';
import { setting } from '../../../db/store/settings.ts';
import { createOffice } from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';

/** Headquarters, with a place to write to. */
function headquarters() {
  const office = createOffice();
  office.db.exec(`UPDATE own_station SET kind = 'headquarters'`);
  const out = join(tempFolder(), 'facts');
  const publish = () =>
    call(deskAt(office, 'hq-analyst'), 'statistics', 'publish', { out, reason: 'yearly analysis', plain: 'read here' });
  return { db: office.db, out, publish };
}

it('a folder that is whole stands as one that left, also where the desk could not note that it is', async () => {
  const { db, out, publish } = headquarters();
  // Whatever notes that nothing left is written before.
  db.exec(`CREATE TRIGGER full BEFORE DELETE ON setting
    WHEN OLD.key = 'folders-on-their-way' AND (SELECT copies FROM outgoing WHERE number = 1) > 0
    BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  await expect(publish()).rejects.toThrow('no room');
  expect(existsSync(join(out, 'parts.csv'))).toBe(true);
  expect(outgoingList(db, 1)).toMatchObject([{ what: 'facts-plain', copies: 1 }]);
});

it('one that could not be written stands as one that never did', async () => {
  const { db, out, publish } = headquarters();
  db.exec('ALTER TABLE fact RENAME TO lost');
  await expect(publish()).rejects.toThrow('no such table: fact');
  expect(existsSync(out)).toBe(false);
  expect(outgoingList(db, 1)).toMatchObject([{ what: 'facts-plain', copies: 0 }]);
  expect(setting(db, 'folders-on-their-way')).toBeNull();
});
