import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deskFolders, knownStations, restart, stationIn } from '../../main/stations.ts';

test('a desk keeps its stations below its own folder, unless told where a station is', () => {
  expect(deskFolders({}, '/u')).toEqual({ desk: '/u', own: join('/u', 'station'), demo: join('/u', 'demo') });
  expect(deskFolders({ WAYMARK_STATION: '/s/a' }, '/u')).toEqual({ desk: '/s/a.desk', own: '/s/a', demo: '/s/a.demo' });
  expect(deskFolders({ WAYMARK_STATION: '/s/a', WAYMARK_DESK: '/d' }, '/u').desk).toBe('/d');
});

test('a restart comes back to the station it left', () => {
  expect(stationIn(['/app'])).toBe('own');
  expect(restart(['/app'], 'demo', {})).toEqual({ args: ['/app', '--station=demo'] });
  expect(stationIn(restart(['/app'], 'demo', {}).args)).toBe('demo');
  expect(restart(['/app', '--station=demo'], 'own', {})).toEqual({ args: ['/app'] });
});

test('an AppImage is started by its file', () => {
  expect(restart([], 'own', { APPIMAGE: '/opt/waymark.AppImage' })).toEqual({
    args: [],
    execPath: '/opt/waymark.AppImage',
  });
});

test('a station is present once there is something in its folder', () => {
  const own = mkdtempSync(join(tmpdir(), 'station-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  const folders = { desk: own, own: join(own, 'own'), demo: join(own, 'demo') };
  mkdirSync(folders.demo);
  expect(knownStations(folders, 'own').map(({ present }) => present)).toEqual([false, false]);
  writeFileSync(join(folders.demo, 'keys.json'), '{}');
  expect(knownStations(folders, 'demo')).toEqual([
    { station: 'own', present: false, open: false },
    { station: 'demo', present: true, open: true },
  ]);
});
