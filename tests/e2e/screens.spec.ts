/** Every screen once in every language: seen by axe, nothing cut off, nothing on the window that says what it is about. */
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { call, HEADQUARTERS, PASSWORD, setUp } from './acts.ts';
import { aPlace, type Desk, expect, test } from './desk.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Presses that lead to a screen from any other, and its name for the picture. */
const SCREENS: readonly { readonly name: string; readonly to: (page: Page) => Promise<void> }[] = [
  { name: 'today', to: (page) => page.keyboard.press('t') },
  { name: 'cases', to: (page) => page.keyboard.press('c') },
  { name: 'case', to: openFirstCase },
  { name: 'form', to: (page) => page.keyboard.press('Alt+n') },
  { name: 'house', to: (page) => fromAnywhere(page, 'h') },
  { name: 'house-sheet', to: openFirstSheet },
  { name: 'statistics', to: (page) => fromAnywhere(page, 's') },
  { name: 'settings', to: (page) => fromAnywhere(page, 'g') },
  { name: 'exchange', to: (page) => fromAnywhere(page, 'e') },
  { name: 'first-contact', to: (page) => fromAnywhere(page, 'n') },
];

/** Letters go to screens only while no field has the focus. */
async function fromAnywhere(page: Page, key: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
}

async function openFirstCase(page: Page): Promise<void> {
  await fromAnywhere(page, 'c');
  const list = page.getByRole('grid');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function openFirstSheet(page: Page): Promise<void> {
  await page.locator('#screen [data-column="sheet"]').first().press('Enter');
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function look(page: Page, folder: string, name: string): Promise<void> {
  await settled(page);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  expect(await page.title(), `${name}: the window's title`).toBe('Waymark');
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, button, [role="tab"], label')]
      .filter((element) => element.offsetParent !== null && element.clientWidth > 0)
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
      .map((element) => element.innerText.slice(0, 60)),
  );
  expect(cut, `${name}: cut off`).toEqual([]);
  // What the bar at a form's end covers is for scrolling to, not too small.
  await page.evaluate(() => {
    const end = document.querySelector('[data-form-end]');
    for (let room = end?.parentElement; room; room = room.parentElement) room.scrollTop = room.scrollHeight;
  });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target} ${html}`).join(', ')}`),
    `${name}: what axe finds`,
  ).toEqual([]);
}

async function speak(page: Page, language: Language): Promise<void> {
  await call(page, 'desk', 'setLanguage', { language });
  await page.reload();
}

for (const language of LANGUAGES) {
  const folder = `test-results/screens/${language}`;

  test(`first run, log-in and headquarters in ${language}`, async ({ openDesk }) => {
    const desk = await openDesk();
    await speak(desk.page, language);
    await look(desk.page, folder, 'first-run');
    await setUp(desk, HEADQUARTERS);
    await look(desk.page, folder, 'headquarters-today');
    for (const [key, name] of [
      ['e', 'exchange'],
      ['s', 'statistics'],
      ['c', 'cases'],
    ] as const) {
      await fromAnywhere(desk.page, key);
      await look(desk.page, folder, `headquarters-${name}`);
    }
    const locked = await desk.lockedBy(() => desk.page.keyboard.press('F9').catch(() => undefined));
    await look(locked, folder, 'log-in');
  });
}

test.describe('a desk with invented cases', () => {
  const place = aPlace();
  let desk: Desk;
  test.beforeAll(async () => {
    desk = await place.openDesk();
    const who = { user: 'Demo', password: PASSWORD, language: 'en' } as const;
    await call(desk.page, 'station', 'setUpDemo', { cases: 60, seed: 5, ...who });
  });
  test.afterAll(() => place.leave());

  for (const language of LANGUAGES) {
    test(`every screen in ${language}`, async () => {
      await speak(desk.page, language);
      await settled(desk.page);
      for (const screen of SCREENS) {
        await screen.to(desk.page);
        await look(desk.page, `test-results/screens/${language}`, screen.name);
      }
    });
  }

  test('Today, a case and first contact in the dark, and screens at 200 % zoom', async () => {
    const { page } = desk;
    await speak(page, 'en');
    await call(page, 'desk', 'prefer', { appearance: 'dark' });
    await page.reload();
    for (const name of ['today', 'cases', 'case', 'first-contact']) {
      await SCREENS.find((screen) => screen.name === name)?.to(page);
      await look(page, 'test-results/screens/dark', name);
      await page.keyboard.press('Escape');
    }
    await call(page, 'desk', 'prefer', { appearance: 'light' });
    await page.setViewportSize({ width: 640, height: 360 });
    await page.reload();
    for (const [key, name] of [
      ['t', 'today'],
      ['c', 'cases'],
      ['s', 'statistics'],
      ['g', 'settings'],
    ] as const) {
      await fromAnywhere(page, key);
      await look(page, 'test-results/screens/zoom-200', name);
    }
  });
});
