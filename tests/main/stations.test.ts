import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deskFolders, knownStations, restart, stationIn } from '../../main/stations.ts';
import { likeApp } from './like-electron.ts';

const nothing = () => false;
const WINDOWS = {
  platform: 'win32',
  home: 'C:/Users/vera',
  userData: 'C:/Users/vera/AppData/Roaming/Waymark',
} as const;
const LINUX = { platform: 'linux', home: '/home/vera', userData: '/home/vera/.config/Waymark' } as const;
const MAC = {
  platform: 'darwin',
  home: '/Users/vera',
  userData: '/Users/vera/Library/Application Support/Waymark',
} as const;

test.each([
  ['Windows', { LOCALAPPDATA: 'C:/Users/vera/AppData/Local' }, WINDOWS, 'C:/Users/vera/AppData/Local/Waymark'],
  ['Windows without a word of where', {}, WINDOWS, 'C:/Users/vera/AppData/Local/Waymark'],
  ['Linux', {}, LINUX, '/home/vera/.local/share/Waymark'],
  ['Linux with a place of its own', { XDG_DATA_HOME: '/data' }, LINUX, '/data/Waymark'],
  ['Linux with a place that is none', { XDG_DATA_HOME: 'data' }, LINUX, '/home/vera/.local/share/Waymark'],
  ['macOS', {}, MAC, MAC.userData],
] as const)('on %s a desk keeps its stations where nothing travels by itself', (_system, env, system, local) => {
  const { desk, own, demo } = deskFolders(env, system, nothing);
  expect([desk, own, demo]).toEqual([local, join(local, 'station'), join(local, 'demo')]);
});

test('a station that lies where an earlier version put it is used there, until there is one in the new place', () => {
  const before = join(WINDOWS.userData, 'station');
  const local = 'C:/Users/vera/AppData/Local/Waymark';
  const found = deskFolders({}, WINDOWS, (folder) => folder === before);
  expect(found).toEqual({
    desk: local,
    own: before,
    demo: join(local, 'demo'),
    preferences: [join(local, 'preferences.json'), join(WINDOWS.userData, 'preferences.json')],
  });
  expect(deskFolders({}, WINDOWS, () => true).own).toBe(join(local, 'station'));
});

test('a desk is told where its station is, or where it is itself, in words that may be relative', () => {
  const told = (env: NodeJS.ProcessEnv) => deskFolders(env, LINUX, () => true);
  expect(told({ WAYMARK_STATION: '/s/a' })).toEqual({
    desk: '/s/a.desk',
    own: '/s/a',
    demo: '/s/a.demo',
    preferences: ['/s/a.desk/preferences.json'],
  });
  expect(told({ WAYMARK_STATION: '/s/a', WAYMARK_DESK: '/d' }).desk).toBe('/d');
  expect(told({ WAYMARK_DESK: '/d' })).toMatchObject({ own: '/d/station', preferences: ['/d/preferences.json'] });
  const { app } = likeApp();
  for (const env of [{ WAYMARK_STATION: 'a' }, { WAYMARK_DESK: './d' }, { WAYMARK_STATION: 'a', WAYMARK_DESK: 'd' }]) {
    const { desk, own } = told(env);
    expect(() => app.setPath('userData', desk)).not.toThrow();
    expect(isAbsolute(own)).toBe(true);
  }
});

test('a restart comes back to the station it left', () => {
  expect(stationIn(['/app'])).toBe('own');
  expect(restart(['/app'], 'demo')).toEqual({ args: ['/app', '--station=demo'] });
  expect(stationIn(restart(['/app'], 'demo').args)).toBe('demo');
  expect(restart(['/app', '--station=demo'], 'own')).toEqual({ args: ['/app'] });
});

test('a station is present once there is something in its folder', () => {
  const own = mkdtempSync(join(tmpdir(), 'station-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  const folders = { desk: own, own: join(own, 'own'), demo: join(own, 'demo'), preferences: ['none'] } as const;
  mkdirSync(folders.demo);
  expect(knownStations(folders, 'own').map(({ present }) => present)).toEqual([false, false]);
  writeFileSync(join(folders.demo, 'keys.json'), '{}');
  expect(knownStations(folders, 'demo')).toEqual([
    { station: 'own', present: false, open: false },
    { station: 'demo', present: true, open: true },
  ]);
});
