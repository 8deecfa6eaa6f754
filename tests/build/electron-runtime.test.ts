import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { adviceOn, electronEnvironment, electronProgram } from '../../build/electron-runtime.ts';

/** The package `electron` in version 45.4.1, with a runtime of `version` or none. */
function electronPackage(version?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'electron-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
  if (version !== undefined) {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'version'), version);
    writeFileSync(join(folder, 'dist', 'electron'), '');
  }
  return folder;
}

test('the runtime is taken when it is of the version that is asked for', () => {
  const folder = electronPackage('v45.4.1');
  expect(electronProgram(folder, {}, 'linux')).toBe(join(folder, 'dist', 'electron'));
  expect(electronProgram(electronPackage('44.0.0'), {}, 'linux')).toBeUndefined();
  expect(electronProgram(electronPackage(), {}, 'linux')).toBeUndefined();
});

test('a runtime that the environment names is believed, as Electron’s own package believes it', () => {
  const elsewhere = join(electronPackage('44.0.0'), 'dist');
  const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
  expect(electronProgram(electronPackage(), env, 'linux')).toBe(join(elsewhere, 'electron'));
  expect(electronProgram(electronPackage(), env, 'win32')).toBeUndefined();
});

test('an editor’s terminal does not make Electron a Node', () => {
  expect(electronEnvironment({ PATH: '/bin', ELECTRON_RUN_AS_NODE: '1' })).toEqual({ PATH: '/bin' });
});

test('who started Electron is told what to do when it ends at once, and nothing when it failed later', () => {
  expect(adviceOn(133, 400, 'linux', false)).toMatch(/chrome-sandbox.*WAYMARK_HOST=chromium-shell/);
  expect(adviceOn(133, 400, 'linux', true)).toMatch(/root.*WAYMARK_HOST=chromium-shell/);
  expect(adviceOn(1, 400, 'win32', false)).toMatch(/WAYMARK_HOST=chromium-shell/);
  expect(adviceOn(1, 60_000, 'linux', false)).toBeUndefined();
});

test.each(['linux', 'darwin', 'win32'] as const)(
  'who gets the terminal back is told that a locked Waymark goes on by itself, on %s',
  (platform) => {
    for (const afterMs of [400, 60_000])
      expect(adviceOn(0, afterMs, platform, false)).toMatch(/locked.* goes on by itself/);
  },
);
