import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { app } from '../../../build/chromium-shell/application.ts';
import { exitCodeOf } from '../../../build/chromium-shell/exit-code.ts';
import { findChromium } from '../../../build/chromium-shell/find-chromium.ts';
import { own, shown } from '../../../build/chromium-shell/origin.ts';
import { tempFolder } from '../../db/store/a-store.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', '..', '..', path), 'utf8');

test.each([
  ['app://waymark/index.html', 'https://waymark.invalid/index.html'],
  ['app://waymark', 'https://waymark.invalid'],
  ['blob:app://waymark/0b4c', 'blob:https://waymark.invalid/0b4c'],
])('%s is shown as %s and back', (address, inChromium) => {
  expect(shown(address)).toBe(inChromium);
  expect(own(inChromium)).toBe(address);
});

test.each(['https://waymark.invalid.example.org/', 'https://example.org/', 'app://waymarks/'])(
  '%s stays what it is',
  (address) => {
    expect(own(address)).toBe(address);
    expect(shown(address)).toBe(address);
  },
);

describe('an installed Chromium', () => {
  const installed =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);

  test('is the one CHROME_PATH names, and no other', () => {
    const isProgram = installed('/opt/chromium', '/usr/bin/chromium');
    expect(findChromium({ CHROME_PATH: '/opt/chromium', PATH: '/usr/bin' }, 'linux', isProgram)).toBe('/opt/chromium');
    expect(findChromium({ CHROME_PATH: '/opt/none', PATH: '/usr/bin' }, 'linux', isProgram)).toBeUndefined();
  });

  test('is looked for on PATH and where installers put it', () => {
    expect(findChromium({ PATH: '/bin:/usr/bin' }, 'linux', installed('/usr/bin/google-chrome'))).toBe(
      '/usr/bin/google-chrome',
    );
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findChromium({}, 'win32', installed(edge))).toBe(edge);
    expect(findChromium({ PATH: '/usr/bin' }, 'linux', installed())).toBeUndefined();
  });
});

test('the stand-in has every name that main takes from the module electron, and no more', () => {
  const taken = new Set([...read('main/electron.ts').matchAll(/\belectron\.([A-Za-z]+)/g)].map(([, name]) => name));
  const standIn = read('build/chromium-shell/electron.ts');
  const exported = [...standIn.matchAll(/export \{ ([^}]+) \}/g)]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' as ').at(-1)))
    .concat([...standIn.matchAll(/export const (\w+)/g)].map(([, name]) => name));
  expect(new Set(exported)).toEqual(taken);
});

test.each([
  [0, null, 0],
  [3, null, 3],
  [null, 'SIGKILL', 137],
  [null, 'SIGABRT', 134],
] as const)(
  'a process that ended with %s, by %s, answers %s: what was ended by force has not ended well',
  (code, signal, answered) => {
    expect(exitCodeOf(code, signal)).toBe(answered);
  },
);

describe('a second start', () => {
  const desk = () => {
    const folder = tempFolder();
    app.setPath('userData', folder);
    return join(folder, 'open');
  };

  test('is heard by the first, whose window then comes to the front', async () => {
    const lock = desk();
    const heard = new Promise<void>((resolve) => {
      app.on('second-instance', resolve);
    });
    expect(app.requestSingleInstanceLock()).toBe(true);
    utimesSync(lock, new Date(), new Date());
    await heard;
  });

  test('is refused while another process that lives has the desk, and tells it', () => {
    const lock = desk();
    writeFileSync(lock, String(process.ppid));
    const before = new Date('2026-01-01T00:00Z');
    utimesSync(lock, before, before);
    expect(app.requestSingleInstanceLock()).toBe(false);
    expect(statSync(lock).mtime.getTime()).toBeGreaterThan(before.getTime());
    expect(readFileSync(lock, 'utf8')).toBe(String(process.ppid));
  });
});
