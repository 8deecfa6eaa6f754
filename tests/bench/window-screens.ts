/** In the window: a letter in each other screen where something is typed, and a notch where there is something to scroll. */
import type { Page } from '@playwright/test';
import type { Tasks, TaskTimes } from './task-time.ts';

/** What was done, and what one of it cost the window's thread. */
type Measured = readonly [what: string, tasks: Tasks];

const LETTERS = [...'march'];
/** Pixels; up and down in turn, so that a short screen moves too. */
const NOTCH = 300;
const NOTCHES = 8;
/** A screen's own questions are answered. */
const SHOWN_MS = 500;

const DIALOG = '[role="dialog"]';

/** A field for words that can be typed into. */
const FIELD = [
  'input:is([type="text"], [type="search"], :not([type])):not([readonly], :disabled, [role="combobox"])',
  'textarea:not([readonly], :disabled)',
]
  .map((field) => `:is(#screen, ${DIALOG}) ${field}:visible`)
  .join(', ');

const typed = (page: Page) => LETTERS.map((letter) => () => page.keyboard.press(letter));

/** From anywhere: nothing has the focus then, and a key of the frame means its screen. */
export async function leave(page: Page): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}

async function go(page: Page, key: string): Promise<void> {
  await leave(page);
  await page.keyboard.press(key);
  await page.locator('#screen h1').waitFor();
  await page.waitForTimeout(SHOWN_MS);
}

export async function otherScreens(page: Page, times: TaskTimes): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const [key, screen] of [
    ['t', 'Today'],
    ['h', 'the house'],
  ] as const) {
    await go(page, key);
    measured.push([`a notch in ${screen}`, await notches(page, times)]);
  }
  measured.push(...(await inCase(page, times)), ...(await inSettings(page, times)));
  await go(page, 'r');
  await page.locator(FIELD).first().focus();
  measured.push(['a letter in the roster', await times.of(typed(page))]);
  await page.keyboard.press('Escape');
  return measured;
}

async function notches(page: Page, times: TaskTimes): Promise<Tasks> {
  await page.locator('#screen').hover();
  return times.of(
    Array.from({ length: NOTCHES }, (_, nth) => () => page.mouse.wheel(0, nth % 2 === 0 ? NOTCH : -NOTCH)),
  );
}

/** The newest case: its records, and its form of the person. */
async function inCase(page: Page, times: TaskTimes): Promise<readonly Measured[]> {
  await go(page, 'c');
  await page.locator('[role="grid"]').press('Enter');
  await page.locator('[role="grid"]').waitFor({ state: 'detached' });
  const form = page.locator('#form-identity');
  for (const digit of '123456789') {
    await page.keyboard.press(digit);
    await page.waitForTimeout(SHOWN_MS);
    if (await form.isVisible()) break;
  }
  const scrolled = await notches(page, times);
  const isButton = await form.evaluate((place) => place instanceof HTMLButtonElement);
  await (isButton ? form : form.getByRole('button').first()).press('Enter');
  await page.locator('[data-question="family-name"] [data-control]').first().fill('');
  const letters = await times.of(typed(page));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return [
    ['a notch in the records of a case', scrolled],
    ['a letter in a form of a case', letters],
  ];
}

/** What shows the form of a new entry, where a part keeps a register. */
const ADD = '#screen section[aria-labelledby] > button:visible';

/** Every part of Settings: a letter in its first field for words, which may be behind a button; a notch where there is none, and it scrolls. */
async function inSettings(page: Page, times: TaskTimes): Promise<readonly Measured[]> {
  await go(page, 'g');
  const measured: Measured[] = [];
  for (const tab of await page.getByRole('tab').all()) {
    await tab.press('Enter');
    await page.waitForTimeout(SHOWN_MS);
    const part = `Settings, ${await tab.innerText()}`;
    const [field, add] = [page.locator(FIELD).first(), page.locator(ADD).first()];
    if ((await field.count()) === 0 && (await add.count()) > 0) {
      await add.press('Enter');
      await page.waitForTimeout(SHOWN_MS);
    }
    if ((await field.count()) > 0) {
      await field.focus();
      measured.push([`a letter in ${part}`, await times.of(typed(page))]);
      await field.fill('');
      if ((await page.locator(DIALOG).count()) > 0) await page.keyboard.press('Escape');
    } else if (await page.locator('#screen').evaluate((place) => place.scrollHeight > place.clientHeight)) {
      measured.push([`a notch in ${part}`, await notches(page, times)]);
    }
  }
  return measured;
}
