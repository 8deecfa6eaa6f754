import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stationFiles } from '../../../db/store/folder.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { aStation, logIn, refusalOf, VERA } from './office-desk.ts';

/** A page in the middle that no log-in needs, as a failing disk leaves it. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  const page = Math.floor(bytes.length / 4096 / 2) * 4096;
  bytes[page + 100] = (bytes[page + 100] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('a change of keys that the disk stops half-way', () => {
  it('logs everybody out, with a sentence; whoever logs in again works on, and the folder is free', async () => {
    const station = await aStation();
    const first = await logIn(station);
    await call(first, 'station', 'close', {});
    damage(stationFiles(station.folder).database);

    const desk = await logIn(station);
    const change = { password: VERA.password, newPassword: 'chestnuts by the old mill' };
    expect(await refusalOf(call(desk, 'station', 'changePassword', change))).toBe('key-change-unsure');
    expect(desk.store).toBe(null);
    expect(await refusalOf(call(desk, 'station', 'users', {}))).toBe('not-logged-in');
    expect(await call(desk, 'station', 'state', {})).toMatchObject({ state: 'locked' });
  });
});

describe('the copy at closing', () => {
  it('has the keys beside it: put into the folder, they let those in who may bring a copy back, and mend the station for the rest', async () => {
    const station = await aStation();
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
