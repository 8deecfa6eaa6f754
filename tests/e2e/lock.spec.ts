import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { frameTexts } from '../../renderer/locales/frame.ts';
import { type Desk, expect, test } from './desk.ts';

/** An invented office, set up through the same calls as the first-run screens make. */
const office = {
  kind: 'mission',
  office: 'KG-BIS',
  name: 'Bishkek office',
  country: 'KGZ',
  user: 'Aida',
  password: 'seven quiet lamps',
  copies: null,
};

const call = (page: Page, area: string, verb: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([inArea, named, given]) => Reflect.get(Reflect.get(Reflect.get(window, 'waymark'), inArea), named)(given),
    [area, verb, input] as const,
  );
const state = (page: Page) => call(page, 'station', 'state', {});

async function setUp(desk: Desk): Promise<void> {
  await call(desk.page, 'station', 'setUp', office);
  expect(await state(desk.page)).toMatchObject({ state: 'open' });
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.describe('after a lock', () => {
  for (const [way, key] of [
    ['F9', 'F9'],
    ['Ctrl+L', 'Control+l'],
  ] as const) {
    test(`by ${way}, no process that saw a case is left, and a password is needed`, async ({ desk }) => {
      await setUp(desk);
      const before = desk.processes();
      expect(before.length).toBeGreaterThan(2);
      const page = await desk.lockedBy(() => desk.page.keyboard.press(key).catch(() => undefined));
      await expect.poll(() => before.filter(isAlive)).toEqual([]);
      expect(await state(page)).toMatchObject({ state: 'locked' });
      await call(page, 'station', 'logIn', { user: 'Aida', password: office.password });
      expect(await state(page)).toMatchObject({ state: 'open' });
    });
  }
});

for (const event of ['lock-screen', 'suspend'] as const) {
  test(`the machine’s ${event} locks the session`, async ({ desk }) => {
    await setUp(desk);
    const page = await desk.lockedBy(() => desk.machine(event));
    expect(await state(page)).toMatchObject({ state: 'locked' });
  });
}

test('a desk nobody has touched for its idle minutes is locked', async ({ desk }) => {
  await setUp(desk);
  await call(desk.page, 'station', 'setIdle', { minutes: 2 });
  const page = await desk.lockedBy(() => desk.idleFor(120));
  expect(await state(page)).toMatchObject({ state: 'locked' });
});

test('closing the window makes the copy in the second place, and then ends', async ({ desk }) => {
  await desk.answerDialog([desk.files]);
  const copies = await call(desk.page, 'desk', 'chooseFolder', { purpose: 'copies' });
  await call(desk.page, 'station', 'setUp', { ...office, copies: Reflect.get(Object(copies), 'token') });
  const ended = desk.ended();
  await call(desk.page, 'desk', 'quit', {}).catch(() => undefined);
  expect(await ended).toBe(0);
  expect(readdirSync(desk.files).length).toBeGreaterThan(0);
});

test('a second start on the same desk opens no second window', async ({ desk, openDesk }) => {
  await expect(openDesk({ folder: desk.folder })).rejects.toThrow(/ended with 1/);
});

test('the station with invented cases is opened beside the office’s own, and stays open across a lock', async ({
  desk,
}) => {
  const open = () => call(desk.page, 'desk', 'stations', {});
  expect(await open()).toMatchObject([{ open: true }, { station: 'demo', open: false }]);
  await call(desk.page, 'desk', 'openStation', { station: 'demo' });
  expect(await state(desk.page)).toEqual({ state: 'new' });
  await desk.lockedBy(() => desk.page.keyboard.press('F9').catch(() => undefined));
  expect(await open()).toMatchObject([{ open: false }, { station: 'demo', open: true }]);
});

/** The database's own process, as whichever host started it. */
function databaseProcess(desk: Desk): number {
  const command = (pid: number) => execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  const found = desk.processes().filter((pid) => /main.process\.js|node\.mojom\.NodeService/.test(command(pid)));
  const [pid] = found;
  if (pid === undefined || found.length > 1) throw new Error(`${found.length} processes of the database`);
  return pid;
}

test('a database that ends by itself is told at once, and Enter begins anew at the log-in', async ({ desk }) => {
  await setUp(desk);
  await desk.page.reload();
  await expect(desk.page.locator('#screen h1')).toBeVisible();
  process.kill(databaseProcess(desk), 'SIGKILL');
  const told = (page: Page) => page.getByRole('dialog', { name: frameTexts.ended.en });
  await expect(told(desk.page)).toContainText(frameTexts.endedText.en);
  // A page that is drawn only now says it too, where it could only be empty.
  await desk.page.reload();
  await expect(told(desk.page).getByRole('button')).toBeFocused();
  const page = await desk.lockedBy(() => desk.page.keyboard.press('Enter').catch(() => undefined));
  expect(await state(page)).toMatchObject({ state: 'locked' });
});

test('how one likes the screen outlasts a lock, kept beside the station and nowhere in the browser', async ({
  desk,
}) => {
  await setUp(desk);
  await call(desk.page, 'desk', 'prefer', { language: 'fr', appearance: 'dark', singleKeys: false });
  const page = await desk.lockedBy(() => desk.page.keyboard.press('F9').catch(() => undefined));
  const liked = { language: 'fr', appearance: 'dark', singleKeys: false, hideFromCapture: true };
  expect(await call(page, 'desk', 'preferences', {})).toEqual(liked);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0 });
});
