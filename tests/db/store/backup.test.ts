import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeBackup } from '../../../db/store/backup.ts';
import { openConnection, rawKey } from '../../../db/store/connection.ts';
import { extractDatabase, readCopyHeader } from '../../../db/store/copy-file.ts';
import type { Database } from '../../../db/store/database.ts';
import { pageFaults } from '../../../db/store/integrity.ts';
import { onlyKey } from '../../../db/store/key-state.ts';
import { addSlot, newCode, recoverUser, removeSlot } from '../../../db/store/keyring.ts';
import { readRecoveryCode } from '../../../db/store/recovery-code.ts';
import { type Restore, restoreStore } from '../../../db/store/restore.ts';
import { closeStore, openStore, type Store } from '../../../db/store/store.ts';
import { ANA, addUser, BEKIM, credentials, ensureClosed, keyOf, makeStore, tempFolder } from './a-store.ts';

const at = '2026-05-01T17:05Z';
const good = () => {};
const note = (db: Database, key: string) => db.prepare("INSERT INTO setting VALUES (?, 'Mira Invented')").run(key);
const notes = (db: Database) =>
  db.prepare<[], string>("SELECT key FROM setting WHERE key <> 'slot-derivation' ORDER BY key").pluck().all();

/** A station with a focal point (Ana) and a caseworker (Bekim), and a copy of it. */
async function makeCopy() {
  const made = await makeStore();
  await addSlot(made.store, BEKIM, addUser(BEKIM));
  note(made.store.db, 'one');
  const out = join(tempFolder(), 'copy.waymark-copy');
  const header = await writeBackup(made.store, { out, users: [ANA.user], at, verify: good });
  return { ...made, out, header };
}

async function restore(wanted: Partial<Restore> & { file: string }): Promise<Store> {
  const store = await restoreStore({ folder: tempFolder(), credentials: credentials(ANA), begin: good, ...wanted });
  onTestFinished(() => ensureClosed(store));
  return store;
}

describe('a copy', () => {
  it('is one file, encrypted, beside nothing else', async () => {
    const { out, header } = await makeCopy();
    expect(readdirSync(dirname(out))).toEqual(['copy.waymark-copy']);
    expect(readCopyHeader(out).header).toEqual(header);
    const bytes = readFileSync(out);
    for (const word of ['Invented', 'Petrescu', 'SQLite format']) expect(bytes.includes(word)).toBe(false);
    if (process.platform !== 'win32') expect(statSync(out).mode & 0o077).toBe(0);
  });

  it('carries the slots of focal points and of recovery, not the others’', async () => {
    const { header, out } = await makeCopy();
    expect(header.slots.map(({ kind, user }) => [kind, user])).toEqual([
      ['user', ANA.user],
      ['recovery', null],
    ]);
    await expect(restore({ file: out, credentials: credentials(BEKIM) })).rejects.toMatchObject({
      code: 'wrong-password',
    });
  });

  it('replaces the one before only when it is good', async () => {
    const { store, out } = await makeCopy();
    const before = readFileSync(out);
    note(store.db, 'two');
    const verify = (copy: Database) => {
      expect(notes(copy)).toEqual(['one', 'two']);
      throw new Error('a chain is broken');
    };
    const failing = writeBackup(store, { out, users: [ANA.user], at, verify });
    await expect(failing).rejects.toMatchObject({ code: 'copy-not-good' });
    expect(readFileSync(out)).toEqual(before);
    expect(readdirSync(dirname(out))).toEqual(['copy.waymark-copy']);
    await writeBackup(store, { out, users: [ANA.user], at, verify: good });
    expect(notes((await restore({ file: out })).db)).toEqual(['one', 'two']);
  });

  it('made while the key is changed does not take the place of a good one: nobody could open it', async () => {
    const { store, out } = await makeCopy();
    const next = randomBytes(32);
    const copied = writeBackup(store, { out, users: [ANA.user], at, verify: good });
    store.db.exec('BEGIN IMMEDIATE; COMMIT');
    store.db.rekey(rawKey(next));
    store.key = onlyKey(next);
    await expect(copied).rejects.toMatchObject({ code: 'copy-not-good' });
    expect(notes((await restore({ file: out })).db)).toEqual(['one']);
  });

  it('is made while another process goes on saving', async () => {
    const { store, out } = await makeCopy();
    const second = openConnection(store.files.database, keyOf(store));
    second.exec('BEGIN IMMEDIATE');
    note(second, 'not saved yet');
    await writeBackup(store, { out, users: [ANA.user], at, verify: good });
    second.exec('COMMIT');
    second.close();
    expect(notes((await restore({ file: out })).db)).toEqual(['one']);
    expect(notes(store.db)).toEqual(['not saved yet', 'one']);
  });

  it('with any byte of its database changed, or cut, or longer, is refused', async () => {
    const { out } = await makeCopy();
    const whole = readFileSync(out);
    const { start } = readCopyHeader(out);
    const scratch = join(dirname(out), 'scratch');
    const refused = () => expect(() => extractDatabase(out, scratch)).toThrow('copy-damaged');
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (place, change) => {
          const bytes = Buffer.from(whole);
          bytes[place] = (bytes[place] ?? 0) ^ change;
          writeFileSync(out, bytes);
          refused();
        },
      ),
      { numRuns: 25 },
    );
    for (const length of [0, 1, start - 1, start, start + 4096, whole.length - 1]) {
      writeFileSync(out, whole);
      truncateSync(out, length);
      refused();
    }
    writeFileSync(out, whole);
    appendFileSync(out, 'x');
    refused();
  });
});

describe('a restored station', () => {
  it('is what the copy was, under another key, for all who could log in', async () => {
    const { store, out } = await makeCopy();
    const key = Buffer.from(keyOf(store));
    closeStore(store);
    const restored = await restore({ file: out });
    expect(restored.user).toBe(ANA.user);
    expect(keyOf(restored).equals(key)).toBe(false);
    expect(notes(restored.db)).toEqual(['one']);
    expect(pageFaults(restored.db)).toEqual([]);
    closeStore(restored);
    closeStore(await openStore(restored.files.folder, credentials(BEKIM)));
    closeStore(await openStore(restored.files.folder, credentials(ANA)));
  });

  it('begins its epoch before anyone can open it', async () => {
    const { out } = await makeCopy();
    const restored = await restore({ file: out, begin: (db) => note(db, 'new epoch') });
    expect(notes(restored.db)).toEqual(['new epoch', 'one']);
  });

  it('is opened by the recovery code, which is used up then', async () => {
    const { out, code } = await makeCopy();
    const restored = await restore({ file: out, credentials: { recoveryCode: readRecoveryCode(...code) } });
    expect(restored.user).toBeNull();
    await recoverUser(restored, { ...ANA, password: 'a password of today' }, newCode());
    closeStore(restored);
    const { folder } = restored.files;
    closeStore(await openStore(folder, { name: ANA.name, password: 'a password of today' }));
    await expect(openStore(folder, { recoveryCode: readRecoveryCode(...code) })).rejects.toMatchObject({
      code: 'wrong-recovery-code',
    });
  });

  it('opens with the password of the day the copy was made', async () => {
    const { store, out } = await makeCopy();
    await removeSlot(store, BEKIM.user);
    const restored = await restore({ file: out });
    closeStore(restored);
    closeStore(await openStore(restored.files.folder, credentials(BEKIM)));
  });

  it('leaves nothing half when its beginning fails, and is made at the second try', async () => {
    const { out } = await makeCopy();
    const folder = tempFolder();
    const begin = () => {
      throw new Error('power cut');
    };
    await expect(restore({ file: out, folder, begin })).rejects.toThrow('power cut');
    expect(readdirSync(folder).filter((name) => name !== 'lock.db')).toEqual([]);
    expect(notes((await restore({ file: out, folder })).db)).toEqual(['one']);
  });

  it.each([
    ['wrong-password', { credentials: { name: ANA.name, password: 'guess' } }],
    ['copy-missing', { file: '/nowhere/copy.waymark-copy' }],
  ])('is not begun: %s', async (code, wrong) => {
    const { out } = await makeCopy();
    const folder = join(tempFolder(), 'new');
    await expect(restore({ file: out, folder, ...wrong })).rejects.toMatchObject({ code });
    expect(existsSync(folder)).toBe(false);
  });

  it('never takes the place of anything', async () => {
    const { out, folder } = await makeCopy();
    await expect(restore({ file: out, folder })).rejects.toMatchObject({ code: 'folder-not-empty' });
  });
});
