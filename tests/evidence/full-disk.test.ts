/** On a full disk one can log in, read, save a copy elsewhere and close; what writes much says beforehand how much it needs. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tempDir } from './desks.ts';
import { programOf } from './programs.ts';

const place = tempDir('full-disk');
afterAll(() => place.remove());

let said: readonly { readonly act: string; readonly answer: unknown }[] = [];
const answersTo = (act: string) => said.filter((one) => one.act === act).map(({ answer }) => answer);

beforeAll(() => {
  const [disk, elsewhere] = [join(place.path, 'disk'), join(place.path, 'elsewhere')];
  mkdirSync(disk);
  mkdirSync(elsewhere);
  // A user who is not root becomes root in a namespace of their own, where the system allows that.
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const work = programOf('full-disk-work');
  const ran = spawnSync(
    'unshare',
    [...asRoot, '--mount', process.execPath, '--disable-warning=ExperimentalWarning', work, disk, elsewhere],
    { encoding: 'utf8' },
  );
  if (ran.status !== 0)
    throw new Error(
      `This test needs Linux and a small disk of its own (as root, or with user namespaces): ${ran.stderr}`,
    );
  said = JSON.parse(ran.stdout);
});

it('logging in, reading, verifying, copying elsewhere and closing go on, one day after the other', () => {
  const goesOn = said.filter(({ act }) =>
    /^(log in|list|read|verify|copy elsewhere|close) .*full disk|^copy elsewhere/.test(act),
  );
  expect(goesOn).toHaveLength(13);
  expect(goesOn.filter(({ answer }) => answer !== 'done')).toEqual([]);
  expect(answersTo('verify on the disk that is full again')).toEqual(['done']);
});

it('an import and a copy that do not fit say so before they begin, with how much is needed', () => {
  const short = { code: 'disk-space-short', places: { needed: expect.any(Number), free: expect.any(Number) } };
  expect(answersTo('import what does not fit')).toEqual([short]);
  expect(answersTo('copy onto the full disk')).toEqual([short]);
});

it('a card that finds no room says so, and no part of it is left', () => {
  expect(answersTo('card onto the full disk')).toMatchObject([{ code: 'disk-full' }]);
  expect(answersTo('left by the card')).toEqual([['filler', 'station', 'there.copy']]);
});

it('what was taken back for want of space leaves no long log behind', () => {
  expect(answersTo('notes that do not fit')).toMatchObject([{ code: 'disk-full' }]);
  expect(answersTo('log after what was taken back')).toEqual([true]);
});

it('room is kept for the next time, given up when it is needed, and taken again', () => {
  expect(answersTo('reserve with room')).toEqual([256 * 1024]);
  expect(answersTo('reserve when there is room again')).toEqual([256 * 1024]);
});

it('nothing that was acknowledged is missing, and nothing half is left', () => {
  expect(answersTo('save with room')).toEqual(Array(5).fill('done'));
  expect(answersTo('notes kept')).toEqual([true]);
  expect(answersTo('clean')).toMatchObject([{ clean: true }]);
  expect(answersTo('left on the disk')).toEqual([['station', 'there.copy']]);
  expect(answersTo('left in the station')).toEqual([
    ['keys-twin.json', 'keys.json', 'lock.db', 'reserve', 'station.db', 'witness'],
  ]);
});

it('at a place that is nearly full the oldest copies give way to the new one, and one of before stays', () => {
  expect(answersTo('copies with room')).toEqual([3]);
  expect(answersTo('close beside a place that is nearly full')).toMatchObject([{ copied: true }]);
  const [left] = answersTo('copies where there was no room for more');
  expect([2, 3]).toContain(left);
});

it('an older database is refused on a full disk too, and gone on with by whoever says so', () => {
  expect(answersTo('log in to an older database without room')).toMatchObject([{ code: 'database-older' }]);
  expect(answersTo('log in to go on with it without room')).toEqual(['done']);
  expect(answersTo('log in to what was gone on with')).toEqual(['done']);
});
