import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { frameTexts } from '../../renderer/locales/frame.ts';
import { BISHKEK, call, drawAnew, PASSWORD, pressOnBoard, setUp } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';

const state = (page: Page) => call(page, 'station', 'state', {});
const logIn = (page: Page) => call(page, 'station', 'logIn', { user: BISHKEK.user, password: PASSWORD });
const blank = ({ page }: Desk) => page.keyboard.press('F9').catch(() => undefined);

/** One desk for all tests that a lock leaves usable; before each, somebody works there. */
const place = tempDir();
let office: Desk;
let idleMinutes = 0;
test.beforeAll(async () => {
  office = await place.openDesk();
  ({ idleMinutes } = (await setUp(office, BISHKEK)).session);
});
test.beforeEach(async () => {
  if ((await state(office.page)).state === 'locked') await logIn(office.page);
  await drawAnew(office.page);
  expect(await state(office.page)).toMatchObject({ state: 'open' });
});
test.afterAll(() => place.leave());

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Every way to a lock ends in the same one (`main/locking.ts`): Ctrl+L is pressed on the path of a case, a locked screen in the story of the older database.
test('after a lock no process that saw a case is left, and a password is needed', async () => {
  const before = office.processes();
  expect(before.length).toBeGreaterThan(2);
  // Ctrl, Alt and the key of an Arabic board that stands where others have an L.
  const page = await office.lockedBy(() => pressOnBoard(office.page, 'م', 'KeyL', 3).catch(() => undefined));
  await expect.poll(() => before.filter(isAlive)).toEqual([]);
  expect(await state(page)).toMatchObject({ state: 'locked' });
  await logIn(page);
  expect(await state(page)).toMatchObject({ state: 'open' });
});

test('a machine that is suspended locks the session; how one likes the screen outlasts that, kept beside the station and nowhere in the browser', async () => {
  await call(office.page, 'desk', 'prefer', { language: 'fr', appearance: 'dark', singleKeys: false });
  const page = await office.lockedBy(() => office.machine('suspend'));
  expect(await state(page)).toMatchObject({ state: 'locked' });
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
  await call(page, 'desk', 'prefer', { language: 'en', appearance: 'auto', singleKeys: true });
});

test('a desk nobody has touched for its idle minutes is locked', async () => {
  await call(office.page, 'station', 'setIdle', { minutes: 2 });
  const page = await office.lockedBy(() => office.idleFor(120));
  expect(await state(page)).toMatchObject({ state: 'locked' });
  await logIn(page);
  await call(page, 'station', 'setIdle', { minutes: idleMinutes });
});

test('a second start on the same desk opens no second window', async () => {
  await expect(place.openDesk({ folder: office.folder })).rejects.toThrow(/ended with 1/);
});

test('the station with invented cases is opened beside the office’s own, and stays open across a lock', async ({
  desk,
}) => {
  const open = () => call(desk.page, 'desk', 'stations', {});
  expect(await open()).toMatchObject([{ open: true }, { station: 'demo', open: false }]);
  await call(desk.page, 'desk', 'openStation', { station: 'demo' });
  expect(await state(desk.page)).toEqual({ state: 'new' });
  await desk.lockedBy(() => blank(desk));
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

test('a database that ends by itself is told at once, and Enter begins anew at the log-in', async () => {
  process.kill(databaseProcess(office), 'SIGKILL');
  const told = (page: Page) => page.getByRole('dialog', { name: frameTexts.ended.en });
  await expect(told(office.page)).toContainText(frameTexts.endedText.en);
  // A page that is drawn only now says it too, where it could only be empty.
  await office.page.reload();
  await expect(told(office.page).getByRole('button')).toBeFocused();
  const page = await office.lockedBy(() => office.page.keyboard.press('Enter').catch(() => undefined));
  expect(await state(page)).toMatchObject({ state: 'locked' });
});
