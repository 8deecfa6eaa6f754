import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { stationFiles } from '../../../db/store/folder.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import { closeStore } from '../../../db/store/store.ts';
import { CHEAP, tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { createStation, logIn, refusalOf, VERA } from './office-desk.ts';

/** The page of a table that no log-in reads. */
function pageOfBreaches({ store }: Desk): number {
  return Number(store?.db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'breach'").pluck().get());
}

/** A page as a failing disk leaves it; the first is 1. */
function damage(path: string, page: number): void {
  const bytes = readFileSync(path);
  const at = (page - 1) * 4096 + 100;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a change of keys that the disk stops half-way', () => {
  it('logs everybody out, with a sentence; whoever logs in again works on, and the folder is free', async () => {
    const station = await createStation();
    const first = await logIn(station);
    const page = pageOfBreaches(first);
    await call(first, 'station', 'close', {});
    damage(stationFiles(station.folder).database, page);

    const desk = await logIn(station);
    const change = { password: VERA.password, newPassword: 'chestnuts by the old mill' };
    expect(await refusalOf(call(desk, 'station', 'changePassword', change))).toBe('key-change-unsure');
    expect(desk.store).toBe(null);
    expect(await refusalOf(call(desk, 'station', 'users', {}))).toBe('not-logged-in');
    expect(await call(desk, 'station', 'state', {})).toMatchObject({ state: 'locked' });
  });
});

describe('a desk whose PC affords more than the one where the station was made', () => {
  it('raises what passwords cost: at the log-in of each, for a new colleague, after a recovery and in a station from a copy', async () => {
    const station = await createStation();
    const more = { memory: 128, passes: 2, lanes: 1, belowFloor: true } as const;
    const deskIn = (folder: string): Desk => {
      const desk = newDesk(
        folder,
        () => new Date('2026-05-04T10:00'),
        () => {},
        more,
      );
      onTestFinished(() => {
        if (desk.store?.db.open === true) closeStore(desk.store);
      });
      return desk;
    };
    const costsIn = (folder: string) =>
      readKeysFile(stationFiles(folder).keys).slots.map(({ user, derivation }) => [user, derivation.memory]);
    expect(costsIn(station.folder)).toEqual([
      [1, CHEAP.memory],
      [null, CHEAP.memory],
    ]);
    const desk = deskIn(station.folder);
    await call(desk, 'station', 'logIn', VERA);
    const ion = { name: 'Ion', role: 'caseworker', house: null, password: 'seven lamps on the wall' } as const;
    await call(desk, 'station', 'addUser', ion);
    const copy = join(tempFolder(), 'copy');
    await call(desk, 'station', 'backup', { out: copy });
    await call(desk, 'station', 'close', {});
    expect(costsIn(station.folder)).toEqual([
      [1, more.memory],
      [null, CHEAP.memory],
      [2, more.memory],
    ]);

    const folder = join(tempFolder(), 'restored');
    const code = station.recoveryCode;
    const password = 'chestnuts by the old mill';
    await call(deskIn(folder), 'station', 'restore', { file: copy, recoveryCode: code, user: 'Vera', password });
    expect(costsIn(folder).map(([, memory]) => memory)).toEqual([more.memory, more.memory, more.memory]);
  });
});

describe('the copy at closing', () => {
  it('has the keys beside it: put into the folder, they let those in who may bring a copy back, and mend the station for the rest', async () => {
    const station = await createStation();
    const place = tempFolder();
    const desk = await logIn(station);
    const colleague = { name: 'Ion', role: 'caseworker', house: null, password: 'seven lamps on the wall' } as const;
    await call(desk, 'station', 'addUser', colleague);
    await call(desk, 'station', 'setCopies', { folder: place });
    expect(await call(desk, 'station', 'close', {})).toMatchObject({ copied: true });
    const [copy = '', keys = ''] = readdirSync(place).sort();
    expect([copy, keys]).toEqual([expect.stringMatching(/\.copy$/), expect.stringMatching(/\.keys$/)]);

    const files = stationFiles(station.folder);
    rmSync(files.keys);
    rmSync(files.keysTwin);
    expect(await refusalOf(logIn(station))).toBe('keys-missing');
    copyFileSync(join(place, keys), files.keys);
    const ion = { user: colleague.name, password: colleague.password };
    expect(await refusalOf(logIn(station, ion))).toBe('wrong-password');
    const again = await logIn(station);
    expect((await call(again, 'station', 'verify', {})).faults).toEqual([]);
    await call(again, 'station', 'close', {});
    await logIn(station, ion);
  });
});
