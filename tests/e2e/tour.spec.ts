/** `npm start` where there is no screen: the tour says what was done, and what it says is so. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { ListedCases } from '../../preload/contract.ts';
import { expectNoForbiddenWord, textOf } from './paper-words.ts';

const project = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const place = mkdtempSync(join(tmpdir(), 'tour-'));
/** `out/` is taken as it is, and nobody could see a window. */
const NO_SCREEN = { CI: 'true', DISPLAY: '', WAYLAND_DISPLAY: '', WAYMARK_HOST: '', WAYMARK_HOOK: '1' };

/** One run for all tests: what it said, by lines, and the folder that it named. */
let said: readonly string[] = [];
let folder = '';

test.beforeAll(async () => {
  const { stdout } = await node(['build/start.ts'], NO_SCREEN);
  said = stdout.trim().split('\n');
  folder = numbersOf(/^Everything lies in (.+), and nothing/)[0] ?? '';
});
test.afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5 }));

function node(given: readonly string[], env: NodeJS.ProcessEnv) {
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', ...given], {
    cwd: project,
    env: { ...process.env, LC_ALL: 'C', TMPDIR: place, WAYMARK_TEST_PASSWORD_COST: 'cheap', ...env },
  });
}

/** What stands in the places of a line. */
function numbersOf(line: RegExp): readonly string[] {
  const found = said.map((one) => line.exec(one)).find((one) => one !== null);
  expect(found, `${line} in\n${said.join('\n')}`).toBeTruthy();
  return found?.slice(1) ?? [];
}

/** What a desk of the tour lists, asked as its folder says that one can. */
async function casesAt(station: string): Promise<ListedCases['total']> {
  const [, user = '', password = ''] = /user is (.+), and the password: (.+)$/m.exec(about()) ?? [];
  const { stdout } = await node(['main/command/waymark.ts', 'cases', join(folder, station), '--json'], {
    WAYMARK_USER: user,
    WAYMARK_PASSWORD: password,
  });
  return JSON.parse(stdout).total;
}

const about = () => readFileSync(join(folder, 'ABOUT.txt'), 'utf8');

test('the first line says why no window comes, and the last ones where everything lies and how to get the window', () => {
  expect(said[0]).toContain('no screen');
  expect(said.join('\n')).toContain(about().trim());
  expect(about()).toMatch(new RegExp(`WAYMARK_STATION='?${join(folder, 'mission')}'?.* npm start`));
  expect(folder.startsWith(place)).toBe(true);
});

test('as many cases are at each office as was said, and headquarters opened what was sealed for it', async () => {
  const [invented] = numbersOf(/^Taken over: DEMO-1 has (\d+) invented cases/);
  const [sealed, stays] = numbersOf(/^Sealed for DEMO-HQ: (\d+) cases with \d+ records\. (\d+) cases stay/);
  const [opened, fresh, aside] = numbersOf(
    /^Opened at DEMO-HQ: (\d+) cases\. (\d+) are new there, (\d+) are set aside/,
  );
  expect([opened, fresh, aside]).toEqual([sealed, sealed, '0']);
  expect(Number(sealed) + Number(stays)).toBe(Number(invented));
  numbersOf(/^The receipt is back/);
  const [mission, headquarters, second] = await Promise.all(['mission', 'headquarters', 'second-mission'].map(casesAt));
  expect([mission, headquarters, second]).toEqual([Number(invented), Number(opened), 1]);
});

test('the tables count those cases', () => {
  const opened = Number(numbersOf(/^Opened at DEMO-HQ: (\d+) cases/)[0]);
  const n = Number(numbersOf(/^n = (\d+)$/)[0]);
  // Who was not helped is a case, and no instance of assistance.
  expect(n).toBeGreaterThan(opened / 2);
  expect(n).toBeLessThanOrEqual(opened);
  const [answered, missing] = numbersOf(/^Gender \((\d+); – (\d+)\)$/).map(Number);
  expect(n).toBe((answered ?? 0) + (missing ?? 0));
  expect(sumUnder(/^Gender /)).toBe(answered);
  expect(sumUnder(/^The cases of DEMO-1 on /)).toBe(Number(numbersOf(/has (\d+) invented cases/)[0]));
});

/** The numbers in the first column of the table under a line. */
function sumUnder(title: RegExp): number {
  const rows = said.slice(said.findIndex((line) => title.test(line)) + 1).filter((line) => line !== '');
  const own = rows.slice(
    0,
    rows.findIndex((line) => !line.startsWith('  ')),
  );
  return own.reduce((sum, line) => sum + Number(/ {2,}(\d+)(?: {2}|$)/.exec(line)?.[1]), 0);
}

test('the house sheet is a PDF with the name that the house uses and no word that may not be on it', () => {
  const [reference] = numbersOf(/^Written: the house sheet of (\S+), in house-sheet\.pdf/);
  expect(reference).toMatch(/^DEMO-1-/);
  const file = join(folder, 'house-sheet.pdf');
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(textOf(file)).toContain('Ayta');
  expectNoForbiddenWord(file);
});

test('six screens are pictures of the size of a small screen, and something is on each', () => {
  const [count] = numbersOf(/^Taken: pictures of (\d+) screens, in screens/);
  const screens = readdirSync(join(folder, 'screens'));
  expect(screens).toEqual([
    '1-today.png',
    '2-cases.png',
    '3-case.png',
    '4-house.png',
    '5-exchange.png',
    '6-statistics.png',
  ]);
  expect(Number(count)).toBe(screens.length);
  for (const name of screens) {
    const { width, height, lines } = pngOf(readFileSync(join(folder, 'screens', name)));
    expect([name, width, height]).toEqual([name, 1280, 720]);
    // A blank one is the same from its first line to its last.
    expect(lines, name).toBeGreaterThan(200);
  }
});

/** Of a PNG: its size, and how many of its lines are like no other. */
function pngOf(bytes: Buffer) {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const drawn = inflateSync(Buffer.concat(parts));
  const line = drawn.length / height;
  const lines = Array.from({ length: height }, (_, row) => drawn.toString('latin1', row * line, (row + 1) * line));
  return { width, height, lines: new Set(lines).size };
}
