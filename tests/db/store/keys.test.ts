import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { saltOf } from '../../../db/store/connection.ts';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { addSlot, changePassword, removeSlot } from '../../../db/store/keyring.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import { createStore, type PrintedCode } from '../../../db/store/new-store.ts';
import { readRecoveryCode } from '../../../db/store/recovery-code.ts';
import { slotsOf } from '../../../db/store/slot-table.ts';
import type { Credentials, Slot } from '../../../db/store/slots.ts';
import { closeStore, openStore, type Store } from '../../../db/store/store.ts';
import { keysFaults } from '../../../db/store/twin-keys.ts';
import { ANA, addUser, BEKIM, CHEAP, credentials, makeStore, tempFolder } from './a-store.ts';

const CARLA = { user: 3, name: 'Carla', password: 'lanterns on the harbour wall' };
const KEYS = 'keys.json';
const TWIN = 'keys-twin.json';

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

async function stationOfTwo(): Promise<{ folder: string; code: PrintedCode }> {
  const { folder, store, code } = await makeStore();
  await addSlot(store, BEKIM, addUser(BEKIM));
  closeStore(store);
  return { folder, code };
}

function faultsOf({ files, db }: Store): readonly string[] {
  return keysFaults(files, slotsOf(db), saltOf(db)).map(({ subject }) => subject);
}

/** The station's keys as version 0.1.0 wrote them, with a slot changed by `change`, and no twin. */
function writeFirstFormat(folder: string, change: (slot: Slot) => Slot = (slot) => slot): void {
  const { keys, slots } = readKeysFile(join(folder, KEYS));
  writeFileSync(join(folder, KEYS), JSON.stringify({ format: 'waymark-keys/1', keys, slots: slots.map(change) }));
  rmSync(join(folder, TWIN));
}

/** One character of the sealed part is another. */
function withOtherByte(slot: Slot): Slot {
  const at = 60;
  const other = slot.sealed[at] === 'A' ? 'B' : 'A';
  return { ...slot, sealed: slot.sealed.slice(0, at) + other + slot.sealed.slice(at + 1) };
}

describe('one bit of keys.json that is not what was written', () => {
  const FLIPS = 60;
  let folder = '';
  let code: PrintedCode;
  let whole: Buffer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    const { store, recoveryCode } = await createStore({ folder, first: ANA, fill: addUser(ANA), cost: CHEAP });
    await addSlot(store, BEKIM, addUser(BEKIM));
    closeStore(store);
    code = recoveryCode;
    whole = readFileSync(join(folder, KEYS));
    return () => rmSync(folder, { recursive: true });
  });

  /** Bits spread over the whole file. */
  const flipped = (flip: number): Buffer => {
    const bytes = Buffer.from(whole);
    const bit = Math.floor(((flip + 0.5) / FLIPS) * bytes.length * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return bytes;
  };
  const everybody = () => [credentials(ANA), credentials(BEKIM), { recoveryCode: readRecoveryCode(...code) }];

  it('is said to be damage, never a wrong password, where there is no twin', async () => {
    for (let flip = 0; flip < FLIPS; flip++) {
      writeFileSync(join(folder, KEYS), flipped(flip));
      rmSync(join(folder, TWIN), { force: true });
      expect(await tryOpening(folder, credentials(BEKIM))).toBe('keys-damaged');
    }
  });

  it('keeps nobody out where there is a twin, and is mended by whoever logs in', async () => {
    for (let flip = 0; flip < FLIPS; flip++) {
      writeFileSync(join(folder, TWIN), whole);
      writeFileSync(join(folder, KEYS), flipped(flip));
      expect(await tryOpening(folder, everybody()[flip % 3] ?? credentials(ANA))).toBe('opens');
      expect(readFileSync(join(folder, KEYS))).toEqual(readFileSync(join(folder, TWIN)));
    }
    for (const person of everybody()) expect(await tryOpening(folder, person)).toBe('opens');
  });

  it('and a password that is wrong too are told apart from a password that is wrong alone', async () => {
    writeFileSync(join(folder, TWIN), whole);
    writeFileSync(join(folder, KEYS), flipped(7));
    expect(await tryOpening(folder, { name: ANA.name, password: 'guess' })).toBe('keys-damaged-or-password');
    writeFileSync(join(folder, KEYS), whole);
    expect(await tryOpening(folder, { name: ANA.name, password: 'guess' })).toBe('wrong-password');
  });
});

describe('the files of keys', () => {
  it('of a station of version 0.1.0 open it, and are written anew with a checksum, the database’s salt and a twin', async () => {
    const { folder, code } = await stationOfTwo();
    writeFirstFormat(folder);
    for (const person of [credentials(ANA), credentials(BEKIM), { recoveryCode: readRecoveryCode(...code) }]) {
      expect(await tryOpening(folder, person)).toBe('opens');
    }
    const salt = readFileSync(join(folder, 'station.db')).subarray(0, 16).toString('base64url');
    expect(readKeysFile(join(folder, KEYS)).salt).toBe(salt);
    expect(readFileSync(join(folder, TWIN))).toEqual(readFileSync(join(folder, KEYS)));
  });

  it.each([
    ['a colleague’s slot', 'user 2'],
    ['the recovery slot', 'the recovery code'],
  ])('are compared with the database at each log-in, bytes and all: %s is mended', async (_, owner) => {
    const { folder, code } = await stationOfTwo();
    const mine = (slot: Slot) => (owner === 'user 2' ? slot.user === BEKIM.user : slot.user === null);
    writeFirstFormat(folder, (slot) => (mine(slot) ? withOtherByte(slot) : slot));
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
    expect(await tryOpening(folder, credentials(BEKIM))).toBe('opens');
    expect(await tryOpening(folder, { recoveryCode: readRecoveryCode(...code) })).toBe('opens');
  });

  it('that differ from the database while it is open are named by verification, slot by slot', async () => {
    const { folder } = await stationOfTwo();
    const store = await openStore(folder, credentials(ANA));
    expect(faultsOf(store)).toEqual([]);
    writeFirstFormat(folder, (slot) => (slot.user === BEKIM.user ? withOtherByte(slot) : slot));
    expect(faultsOf(store)).toEqual(['keys.json: salt', 'keys.json: slot of user 2', 'keys-twin.json: missing']);
    closeStore(store);
  });

  it('are mended from a twin whose keys are older too, as long as these open the database', async () => {
    const { folder, store } = await makeStore();
    const older = readFileSync(join(folder, TWIN));
    await addSlot(store, BEKIM, addUser(BEKIM));
    closeStore(store);
    writeFileSync(join(folder, TWIN), older);
    rmSync(join(folder, KEYS));
    expect(await tryOpening(folder, credentials(BEKIM))).toBe('keys-damaged-or-password');
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
    expect(await tryOpening(folder, credentials(BEKIM))).toBe('opens');
  });

  it('leave no unfinished part behind, nor an older twin that overwrites a newer file', async () => {
    const { folder, store } = await makeStore();
    const older = readFileSync(join(folder, TWIN));
    await addSlot(store, BEKIM, addUser(BEKIM));
    await removeSlot(store, BEKIM.user);
    closeStore(store);
    writeFileSync(join(folder, TWIN), older);
    const newer = readKeysFile(join(folder, KEYS)).slots;
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
    expect(readKeysFile(join(folder, KEYS)).slots.map(({ id }) => id)).toEqual(newer.map(({ id }) => id));
    expect(existsSync(join(folder, `${KEYS}.new`))).toBe(false);
  });
});

describe('the salt of passwords', () => {
  const saltsIn = (folder: string) => [
    ...new Set(
      readKeysFile(join(folder, KEYS))
        .slots.filter(({ kind }) => kind === 'user')
        .map(({ derivation }) => derivation.salt),
    ),
  ];

  it('is a new one at each change, to which a slot moves when its user logs in next', async () => {
    const { folder, store } = await makeStore();
    const [first] = saltsIn(folder);
    await addSlot(store, BEKIM, addUser(BEKIM));
    expect(saltsIn(folder)).toHaveLength(2);
    closeStore(store);
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
    expect(saltsIn(folder)).toHaveLength(1);
    expect(saltsIn(folder)).not.toContain(first);
    for (const person of [ANA, BEKIM]) expect(await tryOpening(folder, credentials(person))).toBe('opens');
  });

  it('is one of three at most, whatever changes before everybody has logged in', async () => {
    const { folder, store } = await makeStore();
    for (const person of [BEKIM, CARLA]) await addSlot(store, person, addUser(person));
    expect(saltsIn(folder)).toHaveLength(3);
    const dora = { user: 4, name: 'Dora', password: 'pears drying in the sun' };
    await addSlot(store, dora, addUser(dora));
    await changePassword(store, { ...ANA, oldPassword: ANA.password });
    expect(saltsIn(folder).length).toBeLessThanOrEqual(3);
    closeStore(store);
    for (const person of [dora, CARLA, BEKIM, ANA]) {
      expect(await tryOpening(folder, credentials(person))).toBe('opens');
    }
    expect(saltsIn(folder)).toHaveLength(1);
  });

  it('of a keys.json from before the slots moved still opens: nothing was taken out of force', async () => {
    const { folder } = await stationOfTwo();
    const before = tempFolder();
    cpSync(join(folder, KEYS), join(before, KEYS));
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
    cpSync(join(before, KEYS), join(folder, KEYS));
    expect(await tryOpening(folder, credentials(ANA))).toBe('opens');
  });
});
