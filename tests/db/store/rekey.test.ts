import { randomBytes } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConnection, rawKey, saltOf } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { stationFiles } from '../../../db/store/folder.ts';
import { pageFaults } from '../../../db/store/integrity.ts';
import {
  addSlot,
  changePassword,
  removeSlot,
  renewDatabaseKey,
  replaceRecoveryCode,
} from '../../../db/store/keyring.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import { slotsOf } from '../../../db/store/slot-table.ts';
import { sealDatabaseKey } from '../../../db/store/slots.ts';
import { closeStore, openStore, type Store } from '../../../db/store/store.ts';
import { writeKeys } from '../../../db/store/twin-keys.ts';
import { ANA, addUser, BEKIM, credentials, ensureClosed, keyOf, makeStore, tempFolder } from './a-store.ts';

const ROWS = 3000;

async function makeFilledStore() {
  const made = await makeStore();
  const { db } = made.store;
  const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
  db.transaction(() => {
    for (let row = 0; row < ROWS; row++) insert.run(`row ${row}`, randomBytes(300).toString('hex'));
  })();
  return made;
}

const rowsOf = (db: Database) =>
  db.prepare<[], number>("SELECT count(*) FROM setting WHERE key <> 'slot-derivation'").pluck().get();
const saltIn = (path: string) => readFileSync(path).subarray(0, 16).toString('hex');

async function expectWhole(folder: string, keyBefore: Buffer | undefined): Promise<void> {
  const store = await openStore(folder, credentials(ANA));
  onTestFinished(() => ensureClosed(store));
  expect(rowsOf(store.db)).toBe(ROWS);
  expect(pageFaults(store.db)).toEqual([]);
  expect(readKeysFile(store.files.keys).keys).toHaveLength(1);
  if (keyBefore !== undefined) expect(keyOf(store).equals(keyBefore)).toBe(false);
  closeStore(store);
}

/** keys.json as it is in the middle of a change: the key in force and the next one. */
async function writeBothKeys(store: Store, next: Buffer): Promise<void> {
  const slots = slotsOf(store.db);
  const recipients = slots.map(({ recipient }) => recipient);
  const keys = [await sealDatabaseKey(keyOf(store), recipients), await sealDatabaseKey(next, recipients)];
  writeKeys(store.files, { keys, slots }, saltOf(store.db));
}

function copyOf(folder: string): string {
  const copy = tempFolder();
  for (const name of ['station.db', 'station.db-wal', 'keys.json']) {
    cpSync(join(folder, name), join(copy, name));
  }
  return copy;
}

describe('a changed key', () => {
  it('opens the whole database, and the old one opens nothing', async () => {
    const { folder, store } = await makeFilledStore();
    const before = Buffer.from(keyOf(store));
    await renewDatabaseKey(store);
    expect(rowsOf(store.db)).toBe(ROWS);
    expect(() => openConnection(store.files.database, before, { readonly: true })).toThrow('wrong-key');
    closeStore(store);
    expect(() => openConnection(stationFiles(folder).database, before, { readonly: true })).toThrow('wrong-key');
    await expectWhole(folder, before);
  });

  it('leaves the salt as it is, on which a start after a power cut depends', async () => {
    const { folder, store } = await makeFilledStore();
    closeStore(store);
    const salt = saltIn(store.files.database);
    const again = await openStore(folder, credentials(ANA));
    await renewDatabaseKey(again);
    expect(saltIn(again.files.database)).toBe(salt);
    closeStore(again);
  });

  it('leaves work going on: others connect, saves are written', async () => {
    const { store } = await makeFilledStore();
    await renewDatabaseKey(store);
    const second = openConnection(store.files.database, keyOf(store));
    second.prepare("INSERT INTO setting VALUES ('after', '1')").run();
    expect(rowsOf(store.db)).toBe(ROWS + 1);
    second.close();
  });

  it('is refused while another process has the database, and nothing changes', async () => {
    const { folder, store } = await makeFilledStore();
    const before = Buffer.from(keyOf(store));
    const keys = readFileSync(store.files.keys);
    const second = openConnection(store.files.database, keyOf(store));
    await expect(renewDatabaseKey(store)).rejects.toMatchObject({ code: 'database-in-use' });
    expect(readFileSync(store.files.keys)).toEqual(keys);
    expect(rowsOf(second)).toBe(ROWS);
    second.close();
    expect(keyOf(store)).toEqual(before);
    closeStore(store);
    await expectWhole(folder, undefined);
  });
});

describe('a log-in is not half ended while another process has the database', () => {
  it.each([
    ['removing a user', (store: Store) => removeSlot(store, BEKIM.user)],
    ['a new password', (store: Store) => addSlot(store, { ...BEKIM, password: 'eight other rivers' })],
    ['one’s own new password', (store: Store) => changePassword(store, { ...ANA, oldPassword: ANA.password })],
    ['a new recovery code', (store: Store) => replaceRecoveryCode(store, ANA)],
  ])('%s', async (_, change) => {
    const { folder, store } = await makeFilledStore();
    await addSlot(store, BEKIM, addUser(BEKIM));
    const slots = slotsOf(store.db);
    const second = openConnection(store.files.database, keyOf(store));
    await expect(change(store)).rejects.toMatchObject({ code: 'database-in-use' });
    expect(slotsOf(store.db)).toEqual(slots);
    second.close();
    closeStore(store);
    closeStore(await openStore(folder, credentials(BEKIM)));
  });
});

describe('longer work that begins while a log-in is being ended', () => {
  it.each([
    ['removing a user', (store: Store, meanwhile: () => void) => removeSlot(store, BEKIM.user, meanwhile)],
    [
      'a new password',
      (store: Store, meanwhile: () => void) => addSlot(store, { ...BEKIM, password: 'eight other rivers' }, meanwhile),
    ],
  ])('does not come in between: %s is done whole', async (_, change) => {
    const { folder, store } = await makeFilledStore();
    await addSlot(store, BEKIM, addUser(BEKIM));
    const before = Buffer.from(keyOf(store));
    let came = 'not tried';
    await change(store, () => {
      try {
        const second = openConnection(store.files.database, before);
        onTestFinished(() => void second.close());
        came = 'in';
      } catch (error) {
        came = String(Reflect.get(Object(error), 'code'));
      }
    });
    expect(came).toBe('database-busy');
    expect(keyOf(store).equals(before)).toBe(false);
    closeStore(store);
    await expect(openStore(folder, credentials(BEKIM))).rejects.toMatchObject({ code: 'wrong-password' });
    await expectWhole(folder, before);
  });
});

describe('a start after a power cut', () => {
  it('before the pages were rewritten: makes the change', async () => {
    const { folder, store } = await makeFilledStore();
    const before = Buffer.from(keyOf(store));
    await writeBothKeys(store, randomBytes(32));
    closeStore(store);
    await expectWhole(folder, before);
  });

  it('after the pages were rewritten into the log: opens with the new key', async () => {
    const { store, folder } = await makeFilledStore();
    const before = Buffer.from(keyOf(store));
    const next = randomBytes(32);
    await writeBothKeys(store, next);
    store.db.pragma('wal_autocheckpoint = 0');
    store.db.exec('BEGIN IMMEDIATE; COMMIT');
    store.db.rekey(rawKey(next));
    const cut = copyOf(folder);
    expect(saltIn(join(cut, 'station.db'))).toBe(saltIn(store.files.database));
    await expectWhole(cut, before);
  });

  it('after a slot was removed from the list alone: the person is out, also with that keys.json', async () => {
    const { folder, store } = await makeFilledStore();
    const before = Buffer.from(keyOf(store));
    await addSlot(store, BEKIM, addUser(BEKIM));
    store.db.prepare('DELETE FROM slot WHERE user = ?').run(BEKIM.user);
    closeStore(store);
    await expect(openStore(folder, credentials(BEKIM))).rejects.toMatchObject({ code: 'wrong-password' });
    expect(readKeysFile(store.files.keys).slots).toHaveLength(2);
    await expectWhole(folder, before);
  });

  it('after a slot was added to the list alone: the person can log in from then on', async () => {
    const { folder, store } = await makeFilledStore();
    const keys = readKeysFile(store.files.keys);
    const salt = saltOf(store.db);
    await addSlot(store, BEKIM, addUser(BEKIM));
    writeKeys(store.files, keys, salt);
    closeStore(store);
    await expectWhole(folder, undefined);
    closeStore(await openStore(folder, credentials(BEKIM)));
  });
});

describe('a page that cannot be read', () => {
  it('stops the change and closes the store; the old key stays in force, and every start tries again, with four keys at most', async () => {
    const { folder, store } = await makeFilledStore();
    const before = Buffer.from(keyOf(store));
    closeStore(store);
    const pages = readFileSync(store.files.database);
    // The last page is one of those that the store was filled with.
    const last = pages.length - 4096;
    pages[last + 7] = (pages[last + 7] ?? 0) ^ 1;
    writeFileSync(store.files.database, pages);
    const damaged = await openStore(folder, credentials(ANA));
    await expect(renewDatabaseKey(damaged)).rejects.toMatchObject({ code: 'key-change-unsure' });
    expect(damaged.db.open).toBe(false);
    await expect(renewDatabaseKey(damaged)).rejects.toMatchObject({ code: 'key-change-unsure' });
    expect(readKeysFile(store.files.keys).keys).toHaveLength(2);
    const kept: number[] = [];
    for (let start = 1; start <= 4; start++) {
      const again = await openStore(folder, credentials(ANA));
      expect(keyOf(again)).toEqual(before);
      expect(pageFaults(again.db)).not.toEqual([]);
      expect(again.db.prepare('SELECT count(*) FROM user').pluck().get()).toBe(1);
      kept.push(readKeysFile(store.files.keys).keys.length);
      closeStore(again);
    }
    // Each start adds the key that it tried; the one in force is always there, and no file ever holds more than four.
    expect(kept).toEqual([3, 4, 4, 4]);
  });
});
