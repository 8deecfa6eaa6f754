/** What a key draws again, counted in functions that are called for it: no clock, so that a busy machine changes nothing. */
import type { Page } from '@playwright/test';
import { call, drawAnew, openCase, openForm, setUpDemo } from './acts.ts';
import { callsDuring } from './calls-in-window.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';

const place = tempDir();
let desk: Desk;
test.beforeAll(async () => {
  desk = await place.openDesk();
  await setUpDemo(desk);
  await desk.page.setViewportSize({ width: 1280, height: 720 });
});
test.afterAll(() => place.leave());

/** What a key may call at most. Where the frame is drawn for each question that a screen asks, an answer calls 84,000 and a letter of a name 150,000. */
const MOST = { answer: 7_000, letter: 17_000, searched: 22_000, form: 11_000, roster: 8_000, notch: 10_000 };

/** What of the page outside the screen a key changes: elements, words and attributes, of which each is drawn anew. */
async function changedAround(page: Page, keys: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(() => {
    const changed: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { target, type, attributeName } of records) {
        const place = target instanceof Element ? target : target.parentElement;
        // The minute at which the draft was kept passes while it is typed.
        const isMinute = type === 'characterData' && place?.closest('[data-state="draft"]') !== null;
        if (place !== null && place.closest('main') === null && !isMinute)
          changed.push(`${type} ${attributeName ?? ''} ${place.outerHTML}`);
      }
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(window, { changedAround: () => changed });
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  return page.evaluate(() => (window as unknown as { changedAround: () => readonly string[] }).changedAround());
}

/** Calls of each of some keys, one after the other. */
async function callsOf(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  const counted: number[] = [];
  for (const key of keys) counted.push(await callsDuring(page, () => page.keyboard.press(key)));
  return counted;
}

function expectFew(counted: readonly number[], most: number): void {
  for (const calls of counted) {
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThan(most);
  }
}

test('an answer on First contact draws its own question, and a letter of a name no other', async () => {
  const { page } = desk;
  await drawAnew(page);
  await page.keyboard.press('n');
  await expect(page.locator('[data-stop="1"] [data-control]')).toBeFocused();
  await page.keyboard.press('1');
  await page.waitForTimeout(500);
  expectFew(await callsOf(page, ['2', '1', '2']), MOST.answer);
  // Only who may be kept by name is asked for one.
  const name = page.locator('[data-field="identity.name-used"] input');
  for (const key of ['1', 'Enter', '1', 'Enter']) await page.keyboard.press(key);
  await expect(name).toBeFocused();
  await page.keyboard.press('Q');
  await page.waitForTimeout(500);
  expectFew(await callsOf(page, [...'uxz']), MOST.letter);
  await expect(name).toHaveValue('Quxz');
});

test('a letter of the roster draws its own field, and what stands around it is what it was', async () => {
  const { page } = desk;
  await drawAnew(page);
  await page.keyboard.press('r');
  const from = page.locator('[data-field="journey-leg.from-place"] input');
  await from.fill('Q');
  await page.waitForTimeout(500);
  expectFew(await callsOf(page, [...'uxz']), MOST.roster);
  await expect(page.getByText('Draft kept')).toBeVisible();
  expect(await changedAround(page, [...'abcd'])).toEqual([]);
  await expect(from).toHaveValue('Quxzabcd');
});

test('what is typed into the head of the roster while a person is written down stands in the head', async () => {
  const { page } = desk;
  await drawAnew(page);
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Next person' }).press('Enter');
  const row = page.locator('[data-row="1"] [data-stop]').first();
  await expect(row).toBeVisible();
  const place = page.locator('[data-header="intake.place"] input');
  await place.fill('Quxz harbour');
  await expect(row).toHaveCount(0);
  await expect(place).toHaveValue('Quxz harbour');
});

test('a letter that is searched draws what was found and no filter, menu or button', async () => {
  const { page } = desk;
  await drawAnew(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Name or reference' }).focus();
  await page.keyboard.press('a');
  await page.waitForTimeout(500);
  expectFew(await callsOf(page, [...'nna']), MOST.searched);
});

/** What of the list sixteen other rows may change: each its place and its cells. Elements stay, and an attribute that says the same is not written. */
const MOST_CHANGED = { attributes: 200, words: 120, elements: 4 };

test('a notch of the wheel writes what the rows that came say otherwise, makes no element and writes nothing twice', async () => {
  const { page } = desk;
  await drawAnew(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  const grid = page.getByRole('grid');
  await grid.hover();
  const turn = () => page.mouse.wheel(0, 600);
  // Places that have shown some rows have all the elements that most rows want.
  await callsDuring(page, turn);
  expectFew([await callsDuring(page, turn)], MOST.notch);
  await grid.evaluate((place) => {
    place.scrollTop = 0;
  });
  await page.waitForTimeout(500);
  await grid.evaluate((place) => {
    const changed = { attributes: 0, words: 0, elements: 0, same: [] as string[] };
    const watch = new MutationObserver((records) => {
      for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
        if (type === 'characterData') changed.words++;
        if (type === 'childList') changed.elements += addedNodes.length + removedNodes.length;
        if (type !== 'attributes' || !(target instanceof Element) || attributeName === null) continue;
        changed.attributes++;
        if (target.getAttribute(attributeName) === oldValue) changed.same.push(attributeName);
      }
    });
    const all = { subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true };
    watch.observe(place, all);
    Object.assign(window, { changedInList: () => changed });
  });
  await turn();
  await page.waitForTimeout(500);
  const { same, ...changed } = await page.evaluate(() =>
    (
      window as unknown as {
        changedInList: () => Record<keyof typeof MOST_CHANGED, number> & { readonly same: readonly string[] };
      }
    ).changedInList(),
  );
  expect(same).toEqual([]);
  expect(changed.words).toBeGreaterThan(30);
  expect(changed.words).toBeLessThan(MOST_CHANGED.words);
  expect(changed.attributes).toBeLessThan(MOST_CHANGED.attributes);
  expect(changed.elements).toBeLessThan(MOST_CHANGED.elements);
});

test('a letter in a form draws its own question and not the case around it, which has every letter of the draft', async () => {
  const { page } = desk;
  const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 1 });
  await drawAnew(page);
  await openCase(page, rows[0]?.caseId ?? '');
  await openForm(page, 'identity');
  const name = page.locator('[data-question="family-name"] [data-control]').first();
  await name.fill('');
  await page.keyboard.press('Q');
  await page.waitForTimeout(500);
  expectFew(await callsOf(page, [...'uxz']), MOST.form);
  await expect(page.getByText('Draft kept')).toBeVisible();
  expect(await changedAround(page, [...'abcd'])).toEqual([]);
  await expect(page.getByRole('img', { name: 'a draft waits here' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toHaveCount(0);
  await openForm(page, 'identity');
  await expect(name).toHaveValue('Quxzabcd');
  await page.getByRole('button', { name: 'Discard the draft' }).press('Enter');
  await expect(name).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'a draft waits here' })).toHaveCount(0);
});
