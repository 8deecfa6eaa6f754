/**
 * A disk that refuses one call, or all from one on, while something is done; then something else is done, and then there is a new start. Some
 * fifty places are tried here, the same each time, so that a run speaks of what was changed: two of each act, every kind of call among them, and those
 * that are named below. `npm run bench -- faults` draws anew, and goes through 1,500 of them and 1,000 power cuts. `WAYMARK_FAULT_SEED` draws others,
 * and one place alone is tried by its name: `npm run bench -- faults --at "save | …"`.
 */
import { readFileSync } from 'node:fs';
import { setImmediate as aTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoTrace } from '../trace.ts';
import { ACT_NAMES } from './acts.ts';
import { outcomeAt } from './outcome.ts';
import { makePattern, type Pattern } from './pattern.ts';
import { draw, type Kind, kindsOf, nameOf, PART, type Place, placeNamed } from './places.ts';

const SEED = Number(process.env.WAYMARK_FAULT_SEED ?? 477_624);
/** In turn from every act: two of each. */
const DRAWN = 2 * ACT_NAMES.length;
/** Among so many every kind of call is met. */
const LOOKED_THROUGH = 20 * DRAWN;

let pattern: Pattern;
beforeAll(async () => {
  expect(whyNoTrace()).toBeUndefined();
  pattern = await makePattern();
});
afterAll(() => pattern.remove());

it('whatever call is refused, what is said has a name, work goes on, nothing acknowledged is lost and all get in', async () => {
  const kinds: Kind[] = [];
  for (const act of ACT_NAMES) {
    kinds.push(...kindsOf(pattern, act));
    // The runner gives up a worker that is silent for a minute, and this one waits for each program.
    await aTurn();
  }
  const order = draw(kinds, LOOKED_THROUGH, SEED);
  const isFirstOfItsCall = (place: Place) => order.find(({ call }) => call === place.call) === place;
  const places = order.filter((place, at) => at < DRAWN || isFirstOfItsCall(place));
  console.info(`seed ${SEED}:\n${places.map(nameOf).join('\n')}`);
  const callsOf = (of: readonly Pick<Place, 'call'>[]) => new Set(of.map(({ call }) => call));
  expect(callsOf(places)).toEqual(callsOf(kinds));
  const faults: string[] = [];
  let fell = 0;
  for (const place of places) {
    const outcome = await outcomeAt(pattern, place);
    faults.push(...outcome.faults);
    if (outcome.hit !== undefined) fell += 1;
  }
  expect(faults).toEqual([]);
  expect(fell).toBeGreaterThan((2 / 3) * places.length);
});

/** On keys.json, where Windows' virus scanners and synchronised folders are met. */
const rename = { call: 'rename', file: 'KG-BIS/keys.json.new', n: 2 } as const;

it('another program that holds keys.json for a moment is waited for: what was asked is done, and told as done', async () => {
  const place: Place = { ...rename, act: 'remove a user', error: 'EBUSY', lasting: false };
  const { told, faults, hit } = await outcomeAt(pattern, place);
  expect(faults).toEqual([]);
  expect(hit).toBe('KG-BIS/keys.json.new during act');
  expect(told).toMatchObject({ act: { said: 'done' }, save: 'done', lock: 'done' });
});

it.each(['remove a user', 'add a user', 'change the password'] as const)(
  'another program that keeps keys.json: %s is told as not possible now, is not done, and work goes on',
  async (act) => {
    const { told, faults, hit } = await outcomeAt(pattern, { ...rename, act, error: 'EACCES', lasting: true });
    expect(faults).toEqual([]);
    expect(hit).toBe('KG-BIS/keys.json.new during act');
    expect(told).toMatchObject({ act: { said: 'file-in-use' }, save: 'done', lock: 'done' });
  },
);

/** Places where work did not go on, or what was said sent people the wrong way; `told` is what is right there. */
it.each([
  // The log could not be emptied; from then on every page was called damaged.
  ['seal | pread64 | KG-BIS/station.db-wal | 9 | EIO | once', 'done', 'done'],
  ['seal | pread64 | KG-BIS/station.db-wal | 5 | EIO | lasting', 'done', 'read-failed'],
  // The copy was called damaged.
  ['restore | pread64 | restored/unfinished.db | 89 | EIO | once', 'done', 'done'],
  ['restore | ftruncate | restored/unfinished.db-shm | 1 | EIO | lasting', 'write-failed', 'database-missing'],
  // The log was taken for empty and deleted, and with it every page under the new key: the case database was lost.
  ['remove a user | pread64 | KG-BIS/station.db-wal | 256 | EIO | lasting', 'key-change-unsure', 'read-failed'],
  // Called damaged, although nothing had been changed yet and the next reading was good.
  ['log in by the recovery code | pread64 | KG-BIS/station.db | 75 | EIO | once', 'done', 'done'],
  // What had been brought back was called damaged, because one page of it was not given at once.
  ['restore | pread64 | restored/station.db | 27 | EIO | once', 'done', 'done'],
  // Nothing could be brought back into this folder any more.
  ['restore | rename | restored/unfinished.db | 1 | EIO | lasting', 'write-failed', 'database-missing'],
  // It is only looked at for its fingerprint then, and opened all the same.
  ['open | read | mail/in.waymark | 1 | EIO | once', 'done', 'done'],
  // The package was said to be one that cannot be read.
  ['open | read | mail/in.waymark | 3 | EIO | once', 'read-failed', 'done'],
  // The recovery is made, and its new code was never shown: the old one opens nothing any more.
  [
    'log in by the recovery code | fsync | KG-BIS/station.db-wal | 7 | EIO | lasting',
    'recovery-code-unseen',
    'write-failed',
  ],
] as const)('%s is told as what it is', async (name, act, save) => {
  const { told, faults, hit } = await outcomeAt(pattern, placeNamed(name));
  expect(faults).toEqual([]);
  expect(hit).toMatch(/ during act$/);
  expect([told?.act.said, told?.save]).toEqual([act, save]);
});

/** Each ends the change of key with an error in the middle of it. The key that is in force then must be the one that every later file of keys holds. */
it.each([
  'remove a user | fsync | KG-BIS/station.db | 2 | EIO | once',
  'remove a user | ftruncate | KG-BIS/station.db-wal | 2 | ENOSPC | once',
  'remove a user | pread64 | KG-BIS/station.db | 300 | EIO | once',
])(
  '%s: another change of keys, a copy and a closing follow, and everybody and the recovery code get in',
  async (name) => {
    const place = placeNamed(`${name} | add a user | copy | close`);
    const { told, faults, hit } = await outcomeAt(pattern, place);
    expect(faults).toEqual([]);
    expect(hit).toMatch(/ during act$/);
    expect([told?.act.said, told?.save]).toEqual(['key-change-unsure', 'done']);
    expect(told?.following.map(({ told: { said } }) => said)).toEqual(['done', 'done', 'done']);
  },
);

describe('a copy that another program keeps from getting its name', () => {
  const naming = { act: 'copy', call: 'rename', file: PART, n: 4 } as const;

  it('for a moment is waited for and replaces the one that was there', async () => {
    const { told, faults, hit } = await outcomeAt(pattern, { ...naming, error: 'EBUSY', lasting: false });
    expect(faults).toEqual([]);
    expect(hit).toMatch(/\.waymark-part during act$/);
    expect(told?.act).toEqual({ said: 'done' });
  });

  it('for good is told as not possible now, and the one that was there stays', async () => {
    const { told, faults, hit } = await outcomeAt(pattern, { ...naming, error: 'EPERM', lasting: true });
    expect(faults).toEqual([]);
    expect(hit).toMatch(/\.waymark-part during act$/);
    expect(told).toMatchObject({ act: { said: 'file-in-use' }, save: 'done', lock: 'done' });
    expect(readFileSync(pattern.there.asked).equals(readFileSync(pattern.there.copy))).toBe(true);
  });
});
