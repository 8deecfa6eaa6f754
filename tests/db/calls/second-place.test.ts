/** Where the newest copies lie: a copy elsewhere is no copy at the second place, which alone survives the PC. */
import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liesOnDiskOf } from '../../../db/calls/copies-place.ts';
import type { Desk } from '../../../db/calls/desk.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { createStation, logIn, refusalOf } from './office-desk.ts';

function newFolder(name: string): string {
  const folder = join(tempFolder(), name);
  mkdirSync(folder);
  return folder;
}

async function copyOf(desk: Desk) {
  const state = await call(desk, 'station', 'state', {});
  if (state.state !== 'open') throw new Error('nobody sits here');
  const { at, elsewhere, place } = state.session.copy;
  return { at, elsewhere, place };
}

const copiesAt = (place: string) => readdirSync(place).filter((name) => name.endsWith('.copy'));
const MORNING = '2026-05-04T10:00Z';

describe('where a second place is chosen', () => {
  it('a copy elsewhere is said as that, and none lies at the second place', async () => {
    const desk = await logIn(await createStation());
    const stick = newFolder('stick');
    await call(desk, 'station', 'setCopies', { folder: stick });
    await call(desk, 'station', 'backup', { out: join(tempFolder(), 'by-hand.copy') });
    expect(await copyOf(desk)).toEqual({ at: null, elsewhere: MORNING, place: 'there' });
    expect(copiesAt(stick)).toEqual([]);
  });

  it('a copy now goes there as one at closing does', async () => {
    const desk = await logIn(await createStation());
    const stick = newFolder('stick');
    await call(desk, 'station', 'setCopies', { folder: stick });
    expect(await call(desk, 'station', 'copyNow', {})).toEqual({ copied: true });
    expect(copiesAt(stick)).toHaveLength(1);
    expect(await copyOf(desk)).toEqual({ at: MORNING, elsewhere: null, place: 'there' });
  });

  it('a copy that is asked for into its folder counts as there', async () => {
    const desk = await logIn(await createStation());
    const stick = newFolder('stick');
    await call(desk, 'station', 'setCopies', { folder: stick });
    await call(desk, 'station', 'backup', { out: join(stick, 'by-hand.copy') });
    expect(await copyOf(desk)).toMatchObject({ at: MORNING, elsewhere: null });
  });

  it('and another is chosen, there is none at the new one yet', async () => {
    const desk = await logIn(await createStation());
    const [first, second] = [newFolder('stick'), newFolder('disk')];
    await call(desk, 'station', 'setCopies', { folder: first });
    await call(desk, 'station', 'copyNow', {});
    await call(desk, 'station', 'setCopies', { folder: first });
    expect(await copyOf(desk)).toMatchObject({ at: MORNING, elsewhere: null });
    await call(desk, 'station', 'setCopies', { folder: second });
    expect(await copyOf(desk)).toMatchObject({ at: null, elsewhere: MORNING });
  });
});

it('where no second place is chosen, the newest copy anywhere counts', async () => {
  const desk = await logIn(await createStation());
  await call(desk, 'station', 'backup', { out: join(tempFolder(), 'by-hand.copy') });
  expect(await copyOf(desk)).toEqual({ at: MORNING, elsewhere: MORNING, place: 'none' });
});

it('closing while the second place is not there is told at the next log-in, until a copy lies there', async () => {
  const station = await createStation();
  const missed = async (desk: Desk) => {
    const state = await call(desk, 'station', 'state', {});
    return state.state === 'open' ? state.session.copy.missed : undefined;
  };
  const stick = newFolder('stick');
  let desk = await logIn(station);
  await call(desk, 'station', 'setCopies', { folder: stick });
  expect(await missed(desk)).toBeNull();
  renameSync(stick, `${stick}-away`);
  expect(await call(desk, 'station', 'close', {})).toEqual({ copied: false, reason: 'copies-place-missing' });
  renameSync(`${stick}-away`, stick);
  desk = await logIn(station);
  expect(await missed(desk)).toBe(MORNING);
  expect(await call(desk, 'station', 'close', {})).toEqual({ copied: true, reason: null });
  expect(await missed(await logIn(station))).toBeNull();
});

it('a copy now is refused in words where no second place is chosen, or it is not there', async () => {
  const desk = await logIn(await createStation());
  expect(await refusalOf(call(desk, 'station', 'copyNow', {}))).toBe('copies-no-place');
  await call(desk, 'station', 'setCopies', { folder: join(tempFolder(), 'a stick that is not there') });
  expect(await refusalOf(call(desk, 'station', 'copyNow', {}))).toBe('copies-place-missing');
});

describe('a second place on the disk of the desk', () => {
  it('is taken, and the session says so', async () => {
    const desk = await logIn(await createStation());
    expect((await call(desk, 'station', 'setCopies', { folder: newFolder('beside') })).copy.sameDisk).toBe(true);
  });

  it('is told before there is a desk, by where it will be', async () => {
    const station = await createStation();
    const folder = newFolder('beside');
    expect(await call(station.desk(), 'station', 'judgeCopiesPlace', { folder })).toEqual({ sameDisk: true });
    expect(liesOnDiskOf(folder, join(tempFolder(), 'not', 'yet', 'there'))).toBe(true);
  });

  it('is another disk where the device is another, and nothing where it is not there', () => {
    expect(liesOnDiskOf('/proc', tempFolder())).toBe(false);
    expect(liesOnDiskOf(join(tempFolder(), 'gone'), tempFolder())).toBe(false);
  });
});
