import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addSlot,
  changePassword,
  newCode,
  recoverUser,
  renewDatabaseKey,
  replaceRecoveryCode,
} from '../../../db/store/keyring.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import type { CostInForce, PasswordCost } from '../../../db/store/password.ts';
import { readRecoveryCode } from '../../../db/store/recovery-code.ts';
import { closeStore, openStore, type Store } from '../../../db/store/store.ts';
import {
  ANA,
  addUser,
  BEKIM,
  CHEAP,
  credentials,
  faultsOf,
  makeStore,
  stationOfTwo,
  tempFolder,
  tryOpening,
} from './a-store.ts';

const CARLA = { user: 3, name: 'Carla', password: 'lanterns on the harbour wall' };
const DORA = { user: 4, name: 'Dora', password: 'pears drying in the sun' };
const KEYS = 'keys.json';
const TWIN = 'keys-twin.json';

function saltsIn(folder: string): readonly string[] {
  const users = readKeysFile(join(folder, KEYS)).slots.filter(({ kind }) => kind === 'user');
  return [...new Set(users.map(({ derivation }) => derivation.salt))];
}

describe('the salt of passwords', () => {
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
    await addSlot(store, DORA, addUser(DORA));
    await changePassword(store, { ...ANA, oldPassword: ANA.password });
    expect(saltsIn(folder).length).toBeLessThanOrEqual(3);
    closeStore(store);
    for (const person of [DORA, CARLA, BEKIM, ANA]) {
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

describe('the cost of passwords', () => {
  const MORE = { memory: 128, passes: 2, lanes: 1 } as const;
  const { belowFloor: _, ...LESS } = CHEAP;
  /** On a PC that affords this much now, of which no more is asked than before. */
  const affording = (cost: PasswordCost): CostInForce => ({ floor: LESS, now: () => Promise.resolve(cost) });
  const raised: CostInForce = { floor: MORE, now: () => Promise.resolve(LESS) };

  /** Who has a slot, and whether it costs more than the station's first ones did. */
  const costsIn = (folder: string) =>
    Object.fromEntries(
      readKeysFile(join(folder, KEYS)).slots.map(({ user, derivation: { memory, passes } }) => [
        user ?? 'code',
        memory === MORE.memory && passes === MORE.passes,
      ]),
    );

  it.each<[string, (store: Store) => Promise<unknown>, object]>([
    ['a new user', (store) => addSlot(store, CARLA, addUser(CARLA)), { 1: false, 2: false, 3: true, code: false }],
    [
      'a password that is changed',
      (store) => changePassword(store, { ...ANA, oldPassword: ANA.password }),
      { 1: true, 2: false, code: false },
    ],
    ['a new recovery code', (store) => replaceRecoveryCode(store, ANA), { 1: false, 2: false, code: true }],
    ['a recovery', (store) => recoverUser(store, BEKIM, newCode()), { 1: false, 2: true, code: true }],
  ])('is that of now for %s', async (_, change, costs) => {
    const { folder } = await stationOfTwo();
    const store = await openStore(folder, credentials(ANA), { cost: affording(MORE) });
    expect(costsIn(folder)).toEqual({ 1: false, 2: false, code: false });
    await change(store);
    expect(costsIn(folder)).toEqual(costs);
    expect(faultsOf(store)).toEqual([]);
    closeStore(store);
  });

  it('goes up for the others too when they log in, and never down: a busy hour measures less', async () => {
    const { folder } = await stationOfTwo();
    const store = await openStore(folder, credentials(ANA), { cost: affording(MORE) });
    await renewDatabaseKey(store);
    closeStore(store);
    for (const person of [ANA, BEKIM]) {
      closeStore(await openStore(folder, credentials(person), { cost: affording(LESS) }));
    }
    const again = await openStore(folder, credentials(ANA), { cost: affording(LESS) });
    await addSlot(again, CARLA, addUser(CARLA));
    expect(costsIn(folder)).toEqual({ 1: true, 2: true, 3: true, code: false });
    closeStore(again);
  });

  it('below the floor of today is raised when its user logs in, in the database, keys.json and its twin', async () => {
    const { folder, code } = await stationOfTwo();
    const store = await openStore(folder, credentials(ANA), { cost: raised });
    expect(costsIn(folder)).toEqual({ 1: true, 2: false, code: false });
    expect(faultsOf(store)).toEqual([]);
    closeStore(store);
    closeStore(await openStore(folder, credentials(BEKIM), { cost: raised }));
    expect(costsIn(folder)).toEqual({ 1: true, 2: true, code: false });
    for (const person of [credentials(ANA), credentials(BEKIM), { recoveryCode: readRecoveryCode(...code) }]) {
      expect(await tryOpening(folder, person)).toBe('opens');
    }
  });

  it('is raised although a power cut left the files of keys as they were', async () => {
    const { folder } = await stationOfTwo();
    const before = [KEYS, TWIN].map((name) => [name, readFileSync(join(folder, name))] as const);
    closeStore(await openStore(folder, credentials(ANA), { cost: raised }));
    for (const [name, bytes] of before) writeFileSync(join(folder, name), bytes);
    const store = await openStore(folder, credentials(ANA), { cost: raised });
    expect(faultsOf(store)).toEqual([]);
    expect(costsIn(folder)).toEqual({ 1: true, 2: false, code: false });
    closeStore(store);
  });

  it('is that of now for a password that is changed among three salts: the one that goes makes room for it', async () => {
    const { folder, store } = await makeStore();
    for (const person of [BEKIM, CARLA]) await addSlot(store, person, addUser(person));
    closeStore(store);
    expect(saltsIn(folder)).toHaveLength(3);
    const again = await openStore(folder, credentials(CARLA), { cost: affording(MORE) });
    await changePassword(again, { ...CARLA, oldPassword: CARLA.password });
    closeStore(again);
    expect(costsIn(folder)).toEqual({ 1: false, 2: false, 3: true, code: false });
    expect(saltsIn(folder)).toHaveLength(3);
  });

  it('is raised for everybody in the end, never under more than three salts', async () => {
    const { folder, store } = await makeStore();
    // The last of four shares the salt of the one before: hers cannot move alone while there are three.
    for (const person of [BEKIM, CARLA, DORA]) await addSlot(store, person, addUser(person));
    closeStore(store);
    expect(saltsIn(folder)).toHaveLength(3);
    for (const person of [DORA, ANA, BEKIM, CARLA, DORA]) {
      closeStore(await openStore(folder, credentials(person), { cost: raised }));
      expect(saltsIn(folder).length).toBeLessThanOrEqual(3);
    }
    expect(costsIn(folder)).toEqual({ 1: true, 2: true, 3: true, 4: true, code: false });
  });
});
