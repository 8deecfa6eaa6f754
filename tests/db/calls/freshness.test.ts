import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { aStation, logIn } from './office-desk.ts';

const FIRST_CONTACT = { answers: { 'consent.keep': 'with-name' }, next: 'help-today' } as const;

it('an older state of the folder’s database that was put back is told by verification, with the acts that are missing', async () => {
  const station = await aStation();
  await call(await logIn(station), 'station', 'close', {});
  expect(existsSync(join(station.folder, 'witness'))).toBe(true);
  const before = join(tempFolder(), 'station.db');
  cpSync(join(station.folder, 'station.db'), before);
  const desk = await logIn(station);
  await call(desk, 'cases', 'saveFirstContact', FIRST_CONTACT);
  await call(desk, 'station', 'close', {});
  const again = await logIn(station);
  expect(await call(again, 'station', 'verify', {})).toMatchObject({ clean: true, faults: [] });
  await call(again, 'station', 'close', {});

  cpSync(before, join(station.folder, 'station.db'));
  // Working on in it does not make it the newest: the second look says so too.
  for (const look of [1, 2]) {
    const older = await logIn(station);
    const { clean, faults } = await call(older, 'station', 'verify', {});
    expect([look, clean, faults.map(({ check }) => check)]).toEqual([look, false, ['database-older']]);
    await call(older, 'station', 'close', {});
  }
});
