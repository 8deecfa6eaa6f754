import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { databaseEnvironment, databaseProcess, HEAP_FLAGS } from '../../main/database.ts';
import { likeUtilityProcess } from './like-electron.ts';

test('the database’s process is told nothing of the person’s environment, and packaged nothing meant for tests', () => {
  const secrets = { AWS_SECRET: 'x', WAYMARK_PASSWORD: 'y', WAYMARK_ROOT_PASSWORD: 'z', WAYMARK_USER: 'u' };
  const env = { PATH: '/bin', ...secrets, WAYMARK_TEST_PASSWORD_COST: 'cheap' };
  expect(databaseEnvironment(env, true, 'linux')).toEqual({ PATH: '/bin' });
  expect(databaseEnvironment(env, false, 'linux')).toHaveProperty('WAYMARK_TEST_PASSWORD_COST');
});

test('on Windows names count by their letters, however they are written', () => {
  const env = { Path: 'C:\\Windows', SYSTEMROOT: 'C:\\Windows', TEMP: 'C:\\Temp', WAYMARK_PASSWORD: 'x' };
  const { WAYMARK_PASSWORD: _secret, ...needed } = env;
  expect(databaseEnvironment(env, true, 'win32')).toEqual(needed);
});

test('what its runtime finds folders, language and clock by reaches it', () => {
  const windows = {
    windir: 'C:\\Windows',
    SystemDrive: 'C:',
    USERPROFILE: 'C:\\Users\\vera',
    LOCALAPPDATA: 'C:\\Users\\vera\\AppData\\Local',
    LC_ALL: 'fr_FR.UTF-8',
  };
  expect(databaseEnvironment(windows, true, 'win32')).toEqual(windows);
  const unix = { HOME: '/home/vera', TMPDIR: '/tmp', LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8', TZ: 'Asia/Bishkek' };
  for (const system of ['linux', 'darwin'] as const) expect(databaseEnvironment(unix, true, system)).toEqual(unix);
});

function startDatabase() {
  const made = likeUtilityProcess();
  const port = databaseProcess(
    { fork: () => made.child },
    '/out/main/process.js',
    { folder: '/station', witnesses: '/desk/witness' },
    {},
  );
  return { ...made, port };
}

test('a process that is ended before it has started ends once it has', () => {
  const { port, state, starts } = startDatabase();
  port.kill();
  expect(state.killed).toBe(false);
  starts();
  expect(state.killed).toBe(true);
});

test('a process that has started is ended at once', () => {
  const { port, state, starts } = startDatabase();
  starts();
  expect(state.killed).toBe(false);
  port.kill();
  expect(state.killed).toBe(true);
});

test('V8 giving up in the database’s process throws nothing in main', () => {
  const { failsInV8 } = startDatabase();
  expect(failsInV8()).toBe(true);
});

test('V8 is told how the heap of the database’s process grows by the one switch that Electron hands on, and knows what it is told', () => {
  const asked: string[] = [];
  databaseProcess(
    {
      fork: (_module, _args, { execArgv }) => {
        asked.push(...execArgv);
        return likeUtilityProcess().child;
      },
    },
    '/out/main/process.js',
    { folder: '/station', witnesses: '/desk/witness' },
    {},
  );
  expect(asked).toEqual(['--js-flags=--max-semi-space-size=4 --heap-growing-percent=40']);
  const { status } = spawnSync(process.execPath, [...HEAP_FLAGS, '--eval', '0']);
  expect(status).toBe(0);
});
