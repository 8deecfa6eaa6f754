import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
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
  await expect(openDesk({ folder: desk.folder })).rejects.toThrow(/ended with 0/);
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
