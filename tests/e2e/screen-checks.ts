/**
 * Looking at a screen: what is cut off in each language, on dark and at 200 % zoom, what axe finds, and its picture for whoever wants to see it.
 * Pictures and axe take longest. No test reads a picture: WAYMARK_PICTURES=main takes those of the main screens and the English one of each,
 * `all` takes all, and asks axe about all.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { openPart } from './acts.ts';
import { expect, test } from './desk.ts';

/** The shorter of its two texts: every page that begins anew is given it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Only what is wrong is wanted, and its HTML says where: the rest would take longer than looking. */
const WHAT_IS_WRONG: axe.RunOptions = { resultTypes: ['violations'], selectors: false, preload: false };
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/**
 * Elements, roles and colours are one for all languages, and English has them looked at. What words can spoil is looked at in
 * each, on the main screens: names that are empty, the language told, and what longer words push together or out of sight.
 */
const OF_WORDS = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-tab-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'button-name',
  'document-title',
  'form-field-multiple-labels',
  'frame-title',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-button-name',
  'label',
  'link-name',
  'role-img-alt',
  'scrollable-region-focusable',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'target-size',
  'valid-lang',
];
/** On dark nothing but the colours is another. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
/** What axe looks for, by the folder of the picture. */
const LOOKED_FOR: Readonly<Record<string, axe.RunOnly>> = {
  en: { type: 'tag', values: EVERYTHING },
  fr: { type: 'rule', values: OF_WORDS },
  es: { type: 'rule', values: OF_WORDS },
  dark: { type: 'rule', values: OF_COLOURS },
  'zoom-200': { type: 'tag', values: EVERYTHING },
};
export const PICTURES = picturesWanted();
const EVERYTHING_SEEN = PICTURES === 'all';

function picturesWanted(): 'none' | 'main' | 'all' {
  const wanted = process.env.WAYMARK_PICTURES;
  return wanted === 'main' || wanted === 'all' ? wanted : 'none';
}
const SCREEN = { width: 1280, height: 720 };
/** What a window of 1280 × 720 shows of the page at 200 % zoom. */
const ZOOMED = { width: 640, height: 360 };
/** The narrowest window that is promised and a wide one: nothing is cut off in them either. */
const WIDTHS = [1024, 1920];
/** A screen longer than this is not looked at to its end (pixels). */
const TALLEST = 6000;
const OTHERS: readonly Language[] = LANGUAGES.filter((language) => language !== 'en');

/** English last: it is what the tests find buttons by. What is no main screen is seen in one of the others, each in half of them. */
function inTurn(name: string, main: boolean): readonly Language[] {
  if (main || EVERYTHING_SEEN) return [...OTHERS, 'en'];
  const at = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % OTHERS.length;
  return [...OTHERS.slice(at, at + 1), 'en'];
}
/** What the window's title and a notice must not say, whoever looks over a shoulder. */
const TELLING = /traffick|victim|exploit|traite\b|trata\b|víctima|explotación/iu;

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

interface Look {
  /** Dialogs keep the focus to themselves, so the language is chosen before they open. */
  readonly opens?: () => Promise<unknown>;
  /** One of the main screens: on dark, and by axe at 200 % zoom too. */
  readonly main?: boolean;
  /** Also at 200 % zoom. A dialog never is. */
  readonly zoomed?: boolean;
}

/** Looks at what is shown, a main screen in each language; it is in English before and after. `name` is the name of its pictures. */
export async function look(page: Page, name: string, { opens, main = false, zoomed = main }: Look = {}): Promise<void> {
  await test.step(name, async () => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.setViewportSize(SCREEN);
    for (const language of inTurn(name, main)) {
      await speak(page, language);
      if (opens !== undefined) await open(page, opens);
      await growToFit(page);
      if (main || EVERYTHING_SEEN || language === 'en') await seeAll(page, language, name);
      else await see(page, language, name, false);
      if (opens === undefined) continue;
      await close(page);
    }
    await page.setViewportSize(SCREEN);
    if (main) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await isDrawnIn(page, 'dark');
      await seeAll(page, 'dark', name);
      await page.emulateMedia({ colorScheme: 'light' });
      await isDrawnIn(page, 'light');
      for (const width of WIDTHS) {
        await page.setViewportSize({ ...SCREEN, width });
        await see(page, String(width), name, EVERYTHING_SEEN);
      }
      await page.setViewportSize(SCREEN);
    }
    if (zoomed) {
      await page.setViewportSize(ZOOMED);
      if (main) await seeAll(page, 'zoom-200', name);
      else await see(page, 'zoom-200', name, EVERYTHING_SEEN);
      await page.setViewportSize(SCREEN);
    }
  });
}

/** The colours have begun to change, so that {@link settle} brings them to their end: on a busy machine the page hears of the other scheme late. */
async function isDrawnIn(page: Page, scheme: 'dark' | 'light'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Looks at each part of a screen, by the names on its tabs. */
export async function lookAtParts(page: Page, screen: string, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    await openPart(page, part);
    await look(page, `${screen}-${part.toLowerCase().replaceAll(' ', '-')}`, { zoomed: true });
  }
}

/** What opens is a dialog, a menu or a list of choices, and is there before it is looked at. */
async function open(page: Page, opens: () => Promise<unknown>): Promise<void> {
  await opens();
  const opened = page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('listbox'));
  await expect(opened.first()).toBeVisible();
  await settle(page);
}

/**
 * By Escape, which what opened a moment ago hears only when it has the focus; and once more only after a while: what is on its way out is still there,
 * and a second Escape would be the screen's. Choices that lie open take an Escape of their own.
 */
async function close(page: Page): Promise<void> {
  const opened = page.getByRole('dialog').or(page.getByRole('menu'));
  const choices = page.getByRole('combobox', { expanded: true });
  await expect(async () => {
    if ((await choices.count()) > 0) {
      await page.keyboard.press('Escape');
      await expect(choices).toHaveCount(0, { timeout: 5_000 });
      if ((await opened.count()) === 0) return;
    }
    await page.keyboard.press('Escape');
    await expect(opened).toHaveCount(0, { timeout: 5_000 });
  }).toPass();
}

async function speak(page: Page, language: Language): Promise<void> {
  // By its value: to name every radio button of a long form takes longer than to draw it. Once more only after a while: a menu on its way out
  // may take the focus between key down and key up, and a radio button hears nothing then.
  const choice = page.locator(`input[type="radio"][value="${language}"]`).first();
  await expect(async () => {
    await choice.press(' ');
    await expect(choice).toBeChecked({ timeout: 5_000 });
  }).toPass();
  await settle(page, language);
}

/** Nothing is still being asked for, drawn or moved. Looked at frame by frame: there are hundreds of screens to wait for. */
export async function settle(page: Page, language?: Language): Promise<void> {
  const unrest = await page.evaluate(async (wanted) => {
    const untilEnd = Date.now() + 60_000;
    const stillAsking = () => document.querySelector('[aria-busy="true"]');
    const speaksOther = () => wanted !== undefined && document.documentElement.lang !== wanted;
    const busy = () => stillAsking() !== null || speaksOther();
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (busy() && Date.now() < untilEnd) await nextFrame();
    await document.fonts.ready;
    const ending = document.getAnimations().filter((motion) => motion.effect?.getComputedTiming().endTime !== Infinity);
    for (const motion of ending) motion.finish();
    // Where it does not come to rest, what it waits for is told.
    const focus = document.activeElement;
    return {
      asking: stillAsking()?.id ?? null,
      ...(speaksOther() && { speaks: document.documentElement.lang, keysOn: `${focus?.tagName} ${focus?.className}` }),
    };
  }, language);
  expect(unrest, 'the screen comes to rest').toEqual({ asking: null });
}

/** A window as tall as the screen is long, so that the picture and axe have all of it. */
async function growToFit(page: Page): Promise<void> {
  const lacking = await page.evaluate(() => {
    const places = [document.documentElement, ...document.querySelectorAll('#screen, [role="dialog"]')];
    return Math.max(...places.map((place) => place.scrollHeight - place.clientHeight));
  });
  const { height } = page.viewportSize() ?? SCREEN;
  if (lacking > 0) await page.setViewportSize({ ...SCREEN, height: Math.min(height + lacking, TALLEST) });
}

async function seeAll(page: Page, folder: string, name: string): Promise<void> {
  await see(page, folder, name);
  const options = { ...WHAT_IS_WRONG, runOnly: LOOKED_FOR[folder] ?? EVERYTHING };
  let found = await page.evaluate(foundByAxe, options);
  if (found === null) {
    await page.evaluate(AXE);
    found = await page.evaluate(foundByAxe, options);
  }
  expect.soft(found, `what axe finds: ${name}, ${folder}`).toEqual([]);
}

/** In the page: what is wrong; null where axe is not there yet. */
async function foundByAxe(options: axe.RunOptions): Promise<readonly string[] | null> {
  if (!('axe' in window)) return null;
  const { violations } = await window.axe.run(options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary}`),
  );
}

/** What is shown, for people to look at: `test-results/screens/<folder>/<name>.png`. */
export async function picture(page: Page, folder: string, name: string): Promise<void> {
  if (PICTURES === 'none') return;
  // What moves has come to its end; to stop it once more, and the caret, would take as long as the picture.
  await page.screenshot({ path: `test-results/screens/${folder}/${name}.png`, caret: 'initial' });
}

/** Nothing is cut off or wider than the window, and nothing says what the desk is for. */
async function see(page: Page, folder: string, name: string, wanted = true): Promise<void> {
  await settle(page);
  if (wanted) await picture(page, folder, name);
  const { title, alerts, cutOff } = await page.evaluate(seen);
  expect.soft(title, `the window’s title: ${name}, ${folder}`).toBe('Waymark');
  for (const said of alerts) expect.soft(said).not.toMatch(TELLING);
  expect.soft(cutOff, `cut off: ${name}, ${folder}`).toEqual([]);
}

interface Seen {
  readonly title: string;
  /** What notices say. */
  readonly alerts: readonly string[];
  /** What is named there and has no room for its words, and whether the page is wider than the window. */
  readonly cutOff: readonly string[];
}

/** In the page, at once: each question of its own would cross five processes. */
function seen(): Seen {
  const shown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const tooLong = [...document.querySelectorAll('h1, h2, h3, h4, button, [role="tab"], label, legend, th, dt')]
    .filter((element) => shown(element) && getComputedStyle(element).display !== 'inline')
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element.tagName} ${element.textContent}`);
  const places = [document.documentElement, document.querySelector('#screen') ?? document.documentElement];
  const across = places.some((place) => place.scrollWidth > place.clientWidth);
  const alerts = [...document.querySelectorAll<HTMLElement>('[role="alert"]')].map(({ innerText }) => innerText);
  const cutOff = across ? [...tooLong, 'the page is wider than the window'] : tooLong;
  return { title: document.title, alerts, cutOff };
}
