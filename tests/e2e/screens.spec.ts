/** Every screen in every language: nothing cut off, nothing that axe finds, and a picture of it to look at. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { inventedCases } from '../../db/casework/invented.ts';
import { FORMS } from '../../db/codebook/forms/index.ts';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import {
  BISHKEK,
  call,
  chosen,
  HEADQUARTERS,
  introduce,
  logIn,
  openForm,
  PASSWORD,
  pressButton,
  setUp,
} from './acts.ts';
import { aPlace, type Desk, expect, test } from './desk.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const place = aPlace();
test.afterAll(() => place.leave());

const SCREEN = { width: 1280, height: 720 };
/** What a window of 1280 × 720 shows of the page at 200 % zoom. */
const ZOOMED = { width: 640, height: 360 };
const NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', es: 'Español' };
/** Words that neither the title of the window nor a notice may say, whoever looks over a shoulder. */
const TELLING = /traffick|victim|exploit|victime|traite\b|trata\b|víctima|explotación/iu;

interface Look {
  /** What must be there before it is looked at. */
  readonly ready?: Locator;
  /** Dialogs hold the focus: the language is chosen before they open. */
  readonly opens?: () => Promise<unknown>;
  /** Also at 200 % zoom. */
  readonly zoomed?: boolean;
  /** Also on dark. */
  readonly dark?: boolean;
}

/** Looks at the screen that is shown, in each language; it is in English before and after. */
async function look(page: Page, name: string, { ready, opens, zoomed = true, dark = false }: Look = {}): Promise<void> {
  await test.step(name, async () => {
    for (const language of [...LANGUAGES.filter((other) => other !== 'en'), 'en'] as const) {
      if (language !== 'en' || opens === undefined || LANGUAGES.length > 1) await speak(page, language);
      await opens?.();
      if (ready !== undefined && language === 'en') await expect(ready).toBeVisible();
      await expectFit(page, language, name);
      await expectAccessible(page, `${name}, ${language}`);
      expect(await page.title()).toBe('Waymark');
      if (opens !== undefined) await page.keyboard.press('Escape');
    }
    if (zoomed && opens === undefined) await lookZoomed(page, name);
    if (dark) await lookInTheDark(page, name);
  });
}

async function speak(page: Page, language: Language): Promise<void> {
  await page.getByRole('radio', { name: NAMES[language] }).first().press(' ');
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

/** Nothing is cut off, and the page is not wider than the window. */
async function expectFit(page: Page, folder: string, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `test-results/screens/${folder}/${name}.png`, animations: 'disabled' });
  const cut = await page.evaluate(() => {
    const shown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const named = 'h1, h2, h3, h4, button, [role="tab"], label, legend, th, dt';
    const wider = [...document.querySelectorAll(named)]
      .filter((element) => shown(element) && getComputedStyle(element).display !== 'inline')
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.textContent}`);
    const screen = document.querySelector('#screen') ?? document.documentElement;
    const across = [document.documentElement, screen].some((place) => place.scrollWidth > place.clientWidth);
    return across ? [...wider, 'the page scrolls sideways'] : wider;
  });
  expect.soft(cut, `${name}, ${folder}`).toEqual([]);
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  // Legacy mode runs inside the page alone; the other opens a second one, which this application refuses.
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect.soft(found, what).toEqual([]);
}

async function lookZoomed(page: Page, name: string): Promise<void> {
  await page.setViewportSize(ZOOMED);
  await expectFit(page, 'zoomed', name);
  await page.setViewportSize(SCREEN);
}

async function lookInTheDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectFit(page, 'dark', name);
  await expectAccessible(page, `${name}, dark`);
  await page.emulateMedia({ colorScheme: null });
}

test('before anyone is logged in', async () => {
  const desk = await place.openDesk();
  const { page } = desk;
  await page.setViewportSize(SCREEN);
  await look(page, 'first-run', { dark: true });
  await pressButton(page, 'Bring back a desk from a copy');
  await look(page, 'restore');
  await pressButton(page, 'Back');
  await pressButton(page, 'Try with invented cases');
  await look(page, 'demo', { ready: page.getByRole('heading', { name: 'A desk with invented cases' }) });
  await pressButton(page, 'Back to the office’s own desk');

  await page.getByRole('radio', { name: 'Headquarters' }).press(' ');
  await page.getByLabel('Name of the office').fill('Headquarters');
  await page.getByLabel('Code', { exact: true }).fill('HQ');
  await page.getByRole('combobox', { name: 'Country' }).focus();
  await page.keyboard.type('Switz');
  await page.keyboard.press('Enter');
  await pressButton(page, 'Next');
  await look(page, 'first-run-person');
  await page.getByLabel('Your user name').fill('Noor');
  for (const field of await page.locator('input[type="password"]').all()) await field.fill(PASSWORD);
  await pressButton(page, 'Next');
  await look(page, 'first-run-copies');
  await pressButton(page, 'Set up the desk');
  await look(page, 'recovery-code', { ready: page.getByRole('heading', { name: 'Your recovery code' }) });
  await pressButton(page, 'Copy it');
  await pressButton(page, 'I have it, go on');
  await look(page, 'today-empty', { ready: page.getByRole('heading', { name: 'Today' }) });

  const locked = await desk.lockedBy(() => page.keyboard.press('F9').catch(() => undefined));
  await locked.setViewportSize(SCREEN);
  await look(locked, 'log-in', { dark: true });
  await locked.getByLabel('User name').fill('Noor');
  await locked.getByLabel('Password', { exact: true }).fill('a wrong password');
  await locked.keyboard.press('Enter');
  await look(locked, 'log-in-refused', { ready: locked.getByRole('alert') });
  await pressButton(locked, 'Password forgotten');
  await look(locked, 'recovery');
  await desk.close();
});

/** Headquarters and a mission that know one another; sixty invented cases at the mission, the packages of which are opened. */
async function twoDesks(): Promise<{ readonly mission: Desk; readonly headquarters: Desk }> {
  const mission = await place.openDesk();
  const headquarters = await place.openDesk();
  await setUp(mission, BISHKEK);
  await setUp(headquarters, HEADQUARTERS);
  const mail = mission.files;
  await introduce(headquarters, mission, mail);
  const lines = join(mail, 'invented.jsonl');
  writeFileSync(lines, inventedCases(60, 11, new Date().toISOString().slice(0, 10)).join('\n'));
  const file = await chosen(mission, 'chooseFiles', 'cases', lines);
  expect(await call(mission.page, 'cases', 'import', { file })).toMatchObject({ cases: 60, errors: [] });
  for (const user of [
    { name: 'Gulnara', role: 'shelter-manager', house: null },
    { name: 'Timur', role: 'caseworker', house: null },
  ] as const)
    await call(mission.page, 'station', 'addUser', { ...user, password: PASSWORD });
  const { files } = await call(mission.page, 'exchange', 'seal', {
    to: 'HQ',
    folder: await chosen(mission, 'chooseFolder', 'sealed', mail),
  });
  await call(headquarters.page, 'exchange', 'open', {
    files: [await chosen(headquarters, 'chooseFiles', 'packages', join(mail, files[0]?.name ?? ''))],
  });
  for (const { page } of [mission, headquarters]) {
    await page.reload();
    await page.setViewportSize(SCREEN);
  }
  return { mission, headquarters };
}

let desks: Awaited<ReturnType<typeof twoDesks>>;

test('a mission’s screens', async () => {
  desks = await twoDesks();
  const { page } = desks.mission;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await look(page, 'today', { ready: page.locator('[data-line]').first(), dark: true });
  await look(page, 'palette', {
    opens: async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('KG-BIS');
      await expect(page.getByRole('dialog').locator('button')).not.toHaveCount(0);
    },
  });
  await look(page, 'keys', { opens: () => page.keyboard.press('?') });
  await page.keyboard.press('c');
  await look(page, 'cases', { ready: page.locator('[role="row"][id]').first(), dark: true });
  await page.getByRole('textbox', { name: 'Name or reference' }).fill('nobody of this name');
  await look(page, 'cases-nothing', { ready: page.getByText('Nothing found') });
  await page.getByRole('textbox', { name: 'Name or reference' }).fill('');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('h');
  await look(page, 'house', { ready: heading('House'), dark: true });
  await page.keyboard.press('s');
  await look(page, 'statistics', { ready: page.getByRole('region', { name: 'Table' }), dark: true });
  await page.keyboard.press('n');
  await look(page, 'first-contact', { ready: page.locator('[data-stop="12"]'), dark: true });
  await page.keyboard.press('Alt+2');
  await look(page, 'first-contact-save');
  await pressButton(page, 'Leave');
  await page.keyboard.press('e');
  for (const part of ['offices', 'seal', 'open', 'join', 'directory', 'packages'])
    await lookAtPart(page, 'exchange', part);
  await page.getByRole('tab').nth(1).press('Enter');
  await pressButton(page, 'See what would go');
  await look(page, 'exchange-preview', { ready: page.getByRole('heading', { name: 'What goes' }) });
  await page.keyboard.press('g');
  for (const part of ['copies', 'users', 'display', 'password', 'outgoing', 'audit']) {
    await lookAtPart(page, 'settings', part);
  }
  await page.keyboard.press('t');
  await pressButton(page, 'Blank first-contact sheet, to print');
  await look(page, 'print-first-contact', { ready: page.getByRole('article') });
});

/** The parts of a screen, by their order. */
async function lookAtPart(page: Page, screen: string, part: string): Promise<void> {
  const tabs = page.getByRole('tab');
  await tabs.locator(`xpath=self::*[contains(@id, "-tab-${part}")]`).press('Enter');
  await look(page, `${screen}-${part}`, { ready: page.getByRole('tabpanel') });
}

test('a case and its forms', async () => {
  const { page } = desks.mission;
  const { rows } = await call(page, 'cases', 'list', { filter: { stages: ['assisted'] }, limit: 1 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type(rows[0]?.reference ?? '');
  await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText(rows[0]?.reference ?? '');
  await page.keyboard.press('Enter');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections).toBeVisible();
  for (const [index, button] of (await sections.locator('> ul > li > button').all()).entries()) {
    await button.press('Enter');
    await look(page, `case-${index + 1}`, { dark: index === 0 });
  }
  for (const form of FORMS.values()) {
    if (form.system) continue;
    await openForm(page, form.kind);
    await look(page, `form-${form.kind}`, { zoomed: form.kind === 'consent', dark: form.kind === 'consent' });
    await pressButton(page, 'Discard the draft');
  }
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'House sheet' }).press('Enter');
  await look(page, 'print-house-sheet', { ready: page.getByRole('article') });
});

test('headquarters’ screens', async () => {
  const { page } = desks.headquarters;
  await look(page, 'hq-today', { ready: page.locator('[data-line]').first() });
  await page.keyboard.press('c');
  await look(page, 'hq-cases', { ready: page.locator('[role="row"][id]').first() });
  await page.locator('[role="row"][id]').first().click();
  await look(page, 'hq-case', { ready: page.getByRole('navigation', { name: 'Sections' }) });
  await page.keyboard.press('s');
  await look(page, 'hq-statistics', { ready: page.getByRole('region', { name: 'Table' }) });
  await page.keyboard.press('e');
  for (const part of ['offices', 'directory', 'open']) await lookAtPart(page, 'exchange', `${part}`);
});

test('a shelter manager’s and a caseworker’s screens', async () => {
  const { mission } = desks;
  for (const user of ['Gulnara', 'Timur']) {
    const page = await mission.lockedBy(() => mission.page.keyboard.press('F9').catch(() => undefined));
    await logIn(page, user);
    await page.setViewportSize(SCREEN);
    await look(page, `today-${user.toLowerCase()}`);
  }
});

test('no notice, title or file name says what the application is about', async () => {
  const { page } = desks.headquarters;
  expect(await page.title()).not.toMatch(TELLING);
  expect(await call(page, 'desk', 'host', {})).not.toMatchObject({ host: expect.stringMatching(TELLING) });
});
