import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isWaymarkError } from '../../../db/store/errors.ts';
import {
  addSlot,
  changePassword,
  newCode,
  recoverUser,
  removeSlot,
  renewDatabaseKey,
  replaceRecoveryCode,
} from '../../../db/store/keyring.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import { writeLine } from '../../../db/store/line.ts';
import { createStore } from '../../../db/store/new-store.ts';
import { readRecoveryCode } from '../../../db/store/recovery-code.ts';
import type { Credentials } from '../../../db/store/slots.ts';
import { closeStore, openStore, type Store } from '../../../db/store/store.ts';
import { ANA, addUser, BEKIM, CHEAP, credentials, ensureClosed, keyOf, makeStore, tempFolder } from './a-store.ts';

async function open(folder: string, given: Credentials): Promise<Store> {
  const store = await openStore(folder, given);
  onTestFinished(() => ensureClosed(store));
  return store;
}

/** Opens and closes; the code of the refusal, or `opens`. */
async function tryOpening(folder: string, given: Credentials): Promise<string> {
  try {
    closeStore(await openStore(folder, given));
    return 'opens';
  } catch (error) {
    if (isWaymarkError(error)) return error.code;
    throw error;
  }
}

/** The folder with keys.json as it was at another time. */
function withOldKeys(folder: string, keys: Buffer): string {
  const copy = tempFolder();
  cpSync(join(folder, 'station.db'), join(copy, 'station.db'));
  writeFileSync(join(copy, 'keys.json'), keys);
  return copy;
}

/** What a later Waymark may write: whatever it holds, its checksum stands in the same place. */
function keysOfLaterFormat(): string {
  const content = { format: 'waymark-keys/3', vault: {} };
  const sha256 = createHash('sha256').update(writeLine(content)).digest('base64url');
  return `${writeLine({ ...content, sha256 })}\n`;
}

const keysOf = (folder: string) => readFileSync(join(folder, 'keys.json'));

describe('a new station', () => {
  it('opens for its first user, and for nobody else', async () => {
    const { folder, store } = await makeStore();
    expect(store.user).toBe(ANA.user);
    closeStore(store);
    expect((await open(folder, credentials(ANA))).user).toBe(ANA.user);
  });

  it('answers a wrong password and a name that nobody has alike', async () => {
    const { folder, store } = await makeStore();
    closeStore(store);
    expect(await tryOpening(folder, { name: ANA.name, password: 'guess' })).toBe('wrong-password');
    expect(await tryOpening(folder, { name: 'Nobody', password: ANA.password })).toBe('wrong-password');
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
  });

  it('has no name and no password in any file of its folder', async () => {
    const { folder, store } = await makeStore();
    await addSlot(store, BEKIM, addUser(BEKIM));
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name));
      for (const word of ['Petrescu', 'Bekim', ANA.password, BEKIM.password]) {
        expect.soft(bytes.includes(Buffer.from(word, 'utf8')), `${word} in ${name}`).toBe(false);
        expect.soft(bytes.includes(Buffer.from(word, 'utf16le')), `${word} in ${name}`).toBe(false);
      }
    }
  });

  it.skipIf(process.platform === 'win32')(
    'is read by this person alone, also where an earlier version made it',
    async () => {
      const { folder, store } = await makeStore();
      const openToOthers = () => readdirSync(folder).filter((name) => statSync(join(folder, name)).mode & 0o077);
      expect(openToOthers()).toEqual([]);
      closeStore(store);
      for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
      await open(folder, credentials(ANA));
      expect(openToOthers()).toEqual([]);
    },
  );

  it('is not made where something is already', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'photo.jpg'), 'x');
    const making = createStore({ folder, first: ANA, fill: addUser(ANA), cost: CHEAP });
    await expect(making).rejects.toMatchObject({ code: 'folder-not-empty' });
    expect(readdirSync(folder)).toEqual(['photo.jpg']);
  });

  it('is not made over keys whose database is elsewhere', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'keys.json'), '{}');
    const making = createStore({ folder, first: ANA, fill: addUser(ANA), cost: CHEAP });
    await expect(making).rejects.toMatchObject({ code: 'folder-not-empty' });
    expect(keysOf(folder).toString()).toBe('{}');
  });

  it('is made again where set-up was cut short', async () => {
    const folder = tempFolder();
    for (const name of ['unfinished.db', 'unfinished.db-wal', 'keys.json', 'lock.db'])
      writeFileSync(join(folder, name), '');
    await makeStore(folder);
    expect(existsSync(join(folder, 'unfinished.db'))).toBe(false);
  });

  it('is nothing when its first rows fail', async () => {
    const folder = tempFolder();
    const fill = () => {
      throw new Error('no rows');
    };
    await expect(createStore({ folder, first: ANA, fill, cost: CHEAP })).rejects.toThrow('no rows');
    expect(readdirSync(folder).filter((name) => name !== 'lock.db')).toEqual([]);
    await makeStore(folder);
  });

  it('never protects a password with less than the floor', async () => {
    const cost = { memory: CHEAP.memory, passes: 1, lanes: 1 };
    await expect(createStore({ folder: tempFolder(), first: ANA, fill: addUser(ANA), cost })).rejects.toThrow('cost');
  });
});

describe('a folder', () => {
  it('is held by one application at a time', async () => {
    const { folder, store } = await makeStore();
    expect(await tryOpening(folder, credentials(ANA))).toBe('station-in-use');
    closeStore(store);
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
  });

  it('is free again after a refusal', async () => {
    const { folder, store } = await makeStore();
    closeStore(store);
    expect(await tryOpening(folder, { name: ANA.name, password: 'guess' })).toBe('wrong-password');
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
  });

  it('without a station is not made into one by opening it', async () => {
    const folder = tempFolder();
    expect(await tryOpening(folder, credentials(ANA))).toBe('database-missing');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['keys-missing', (keys: string) => rmSync(keys)],
    ['keys-damaged', (keys: string) => writeFileSync(keys, readFileSync(keys).subarray(0, 900))],
    ['keys-damaged', (keys: string) => writeFileSync(keys, '{"format":"waymark-keys/1","keys":[],"slots":[]}')],
    ['keys-damaged', (keys: string) => writeFileSync(keys, '{"format":"waymark-keys/3","vault":{}}')],
    ['newer-waymark', (keys: string) => writeFileSync(keys, keysOfLaterFormat())],
  ])('says %s', async (code, damage) => {
    const { folder, store } = await makeStore();
    closeStore(store);
    for (const name of ['keys.json', 'keys-twin.json']) damage(join(folder, name));
    expect(await tryOpening(folder, credentials(ANA))).toBe(code);
  });

  it('says when database and keys do not belong together', async () => {
    const one = await makeStore();
    const other = await makeStore();
    closeStore(one.store);
    closeStore(other.store);
    for (const name of ['keys.json', 'keys-twin.json']) writeFileSync(join(one.folder, name), keysOf(other.folder));
    expect(await tryOpening(one.folder, credentials(ANA))).toBe('wrong-key');
  });
});

describe('a colleague', () => {
  it('gets a slot, logs in, and keeps the database key as it is', async () => {
    const { folder, store } = await makeStore();
    const before = Buffer.from(keyOf(store));
    await addSlot(store, BEKIM, addUser(BEKIM));
    expect(keyOf(store)).toEqual(before);
    closeStore(store);
    expect((await open(folder, credentials(BEKIM))).user).toBe(BEKIM.user);
  });

  it('must say who logs in, now that there are two', async () => {
    const { folder, store } = await makeStore();
    await addSlot(store, BEKIM, addUser(BEKIM));
    closeStore(store);
    expect(await tryOpening(folder, { password: BEKIM.password })).toBe('user-name-needed');
  });

  it('who leaves opens nothing any more, not even with the keys.json of yesterday', async () => {
    const { folder, store } = await makeStore();
    await addSlot(store, BEKIM, addUser(BEKIM));
    const yesterday = keysOf(folder);
    await removeSlot(store, BEKIM.user);
    closeStore(store);
    expect(await tryOpening(folder, credentials(BEKIM))).toBe('wrong-password');
    expect(await tryOpening(withOldKeys(folder, yesterday), credentials(BEKIM))).toBe('wrong-key');
    expect(await tryOpening(withOldKeys(folder, yesterday), credentials(ANA))).toBe('wrong-key');
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
  });

  it('who forgot the password gets a new one, and the old one ends', async () => {
    const { folder, store } = await makeStore();
    await addSlot(store, BEKIM, addUser(BEKIM));
    const yesterday = keysOf(folder);
    await addSlot(store, { ...BEKIM, password: 'a new beginning' });
    closeStore(store);
    expect(await tryOpening(folder, { name: BEKIM.name, password: 'a new beginning' })).toBe('opens');
    expect(await tryOpening(folder, credentials(BEKIM))).toBe('wrong-password');
    expect(await tryOpening(withOldKeys(folder, yesterday), credentials(BEKIM))).toBe('wrong-key');
  });

  it('who is the last one stays', async () => {
    const { folder, store } = await makeStore();
    await expect(removeSlot(store, ANA.user)).rejects.toMatchObject({ code: 'last-user' });
    closeStore(store);
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
  });

  it('is not half added when the row beside the slot fails', async () => {
    const { folder, store } = await makeStore();
    const failing = () => {
      throw new Error('no such role');
    };
    await expect(addSlot(store, BEKIM, failing)).rejects.toThrow('no such role');
    expect(readKeysFile(join(folder, 'keys.json')).slots).toHaveLength(2);
  });
});

describe('a password', () => {
  it('is changed by whoever knows it, and the old one opens nothing', async () => {
    const { folder, store } = await makeStore();
    const yesterday = keysOf(folder);
    await changePassword(store, { ...ANA, oldPassword: ANA.password, password: 'now another one' });
    closeStore(store);
    expect(await tryOpening(folder, credentials(ANA))).toBe('wrong-password');
    expect(await tryOpening(folder, { name: ANA.name, password: 'now another one' })).toBe('opens');
    expect(await tryOpening(withOldKeys(folder, yesterday), credentials(ANA))).toBe('wrong-key');
  });

  it('is not changed by someone who does not know it', async () => {
    const { folder, store } = await makeStore();
    const change = changePassword(store, { ...ANA, oldPassword: 'guess', password: 'mine now' });
    await expect(change).rejects.toMatchObject({ code: 'wrong-password' });
    closeStore(store);
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
  });
});

describe('the recovery code', () => {
  it('opens the station once: then there is a new password and a new code', async () => {
    const { folder, store, code } = await makeStore();
    closeStore(store);
    const recovered = await open(folder, { recoveryCode: readRecoveryCode(...code) });
    expect(recovered.user).toBeNull();
    const yesterday = keysOf(folder);
    const next = await recoverUser(recovered, { ...ANA, password: 'remembered this time' }, newCode());
    closeStore(recovered);
    expect(await tryOpening(folder, { recoveryCode: readRecoveryCode(...code) })).toBe('wrong-recovery-code');
    expect(await tryOpening(folder, { recoveryCode: readRecoveryCode(...next) })).toBe('opens');
    expect(await tryOpening(folder, { name: ANA.name, password: 'remembered this time' })).toBe('opens');
    const old = withOldKeys(folder, yesterday);
    expect(await tryOpening(old, { recoveryCode: readRecoveryCode(...code) })).toBe('wrong-key');
  });

  it('can be replaced at any time', async () => {
    const { folder, store, code } = await makeStore();
    const next = await replaceRecoveryCode(store, ANA);
    closeStore(store);
    expect(await tryOpening(folder, { recoveryCode: readRecoveryCode(...code) })).toBe('wrong-recovery-code');
    expect(await tryOpening(folder, { recoveryCode: readRecoveryCode(...next) })).toBe('opens');
  });
});

describe('changes of slots and keys', () => {
  it('asked for at the same time follow each other', async () => {
    const { folder, store } = await makeStore();
    const [code] = await Promise.all([
      replaceRecoveryCode(store, ANA),
      addSlot(store, BEKIM, addUser(BEKIM)),
      renewDatabaseKey(store),
    ]);
    closeStore(store);
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
    expect(await tryOpening(folder, credentials(BEKIM))).toBe('opens');
    expect(await tryOpening(folder, { recoveryCode: readRecoveryCode(...code) })).toBe('opens');
  });
});
