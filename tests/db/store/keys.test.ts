import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addSlot, removeSlot } from '../../../db/store/keyring.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import { createStore, type PrintedCode } from '../../../db/store/new-store.ts';
import { readRecoveryCode } from '../../../db/store/recovery-code.ts';
import type { Slot } from '../../../db/store/slots.ts';
import { closeStore, openStore } from '../../../db/store/store.ts';
import { ANA, addUser, BEKIM, CHEAP, credentials, faultsOf, makeStore, stationOfTwo, tryOpening } from './a-store.ts';

const KEYS = 'keys.json';
const TWIN = 'keys-twin.json';

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

describe('an emptied keys.json', () => {
  it('keeps nobody out where there is a twin, and is written anew', async () => {
    const { folder, code } = await stationOfTwo();
    for (const person of [credentials(ANA), credentials(BEKIM), { recoveryCode: readRecoveryCode(...code) }]) {
      writeFileSync(join(folder, KEYS), '');
      expect(await tryOpening(folder, person)).toBe('opens');
      expect(readKeysFile(join(folder, KEYS)).slots).toHaveLength(3);
      expect(readFileSync(join(folder, TWIN))).toEqual(readFileSync(join(folder, KEYS)));
    }
  });

  it.each<[string, (twin: string) => void]>([
    ['without a twin', (twin) => rmSync(twin)],
    ['with a twin that was emptied too', (twin) => writeFileSync(twin, '')],
  ])('is told as damage %s, never as a wrong password or code', async (_, emptied) => {
    const { folder, code } = await stationOfTwo();
    writeFileSync(join(folder, KEYS), '');
    emptied(join(folder, TWIN));
    const guess = { name: ANA.name, password: 'guess' };
    for (const person of [credentials(ANA), guess, { recoveryCode: readRecoveryCode(...code) }]) {
      expect(await tryOpening(folder, person)).toBe('keys-damaged');
    }
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

  it.each([
    [BEKIM.user, 'slot of user 2'],
    [null, 'slot of the recovery code'],
  ])('that differ from the database while it is open are named by verification: of %s, %s', async (user, named) => {
    const { folder } = await stationOfTwo();
    const store = await openStore(folder, credentials(ANA));
    expect(faultsOf(store)).toEqual([]);
    writeFirstFormat(folder, (slot) => (slot.user === user ? withOtherByte(slot) : slot));
    expect(faultsOf(store)).toEqual(['keys.json: salt', `keys.json: ${named}`, 'keys-twin.json: missing']);
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
