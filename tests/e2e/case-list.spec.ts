import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { formatsIn } from '../../renderer/formats.ts';
import { casesTexts } from '../../renderer/locales/cases.ts';
import { marksTexts } from '../../renderer/locales/marks.ts';
import { call, choose, drawAnew, find, PASSWORD, setUpDemo } from './acts.ts';
import { callsDuring } from './calls-in-window.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { look, settle } from './screen-checks.ts';

const place = tempDir();
let desk: Desk;
test.beforeAll(async () => {
  desk = await place.openDesk();
  await setUpDemo(desk);
});
test.afterAll(() => place.leave());

/** Columns that must be read whole, with a day of this year: what is cut in the others stands in full behind them. */
const WHOLE = ['reference', 'age', 'stage', 'flags', 'changed', 'state'];

/** Who agreed that the authorities of their country are told. */
const FOR_A_CONSULATE = [
  {
    kind: 'consent',
    body: {
      date: '2026-05-04',
      keep: 'with-name',
      'authorities-of-origin': 'agrees',
      'fears-authorities': 'no',
      'asylum-explained': true,
      form: 'signed',
      present: ['interpreter'],
    },
  },
  {
    kind: 'identity',
    body: {
      'family-name': 'Ciobanu',
      'given-names': 'Lia',
      'birth-date': '1999-03-07',
      'birth-place': 'Soroca',
      'document-kinds': ['passport'],
      'document-numbers': 'AB1234567',
    },
  },
  { kind: 'profile', body: { nationalities: ['MDA'] } },
];
/** An office's screen, and the same at 200 % zoom. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
];

for (const language of LANGUAGES) {
  test(`ages, stages, flags and states of the case list are read whole in ${language}, at 200 % too`, async () => {
    const { page } = desk;
    await call(page, 'desk', 'prefer', { language });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await drawAnew(page);
      await page.keyboard.press('c');
      await expect(page.locator('[role="gridcell"] [data-tone]').first()).toBeAttached();
      await settle(page, language);
      expect(await cutCells(page)).toEqual([]);
      expect(await flagsTooLong(page, language)).toEqual([]);
      expect(await stagesTooLong(page, language)).toEqual([]);
      expect(await statesTooLong(page, language)).toEqual([]);
    }
  });
}

/** What a row that stays as it is may take of an arrow or a notch: to be compared, never to be drawn, which takes ten times as much. */
const CALLS_A_ROW = 1_500;

test('an arrow and a notch draw no row again that stays as it is, however many are in view', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  const acts = {
    arrow: () => page.keyboard.press('ArrowDown'),
    // Three rows come into view.
    notch: () => page.mouse.wheel(0, 114),
  };
  const counted = async (height: number) => {
    await page.setViewportSize({ width: 1280, height });
    await drawAnew(page);
    await page.keyboard.press('c');
    await expect(page.getByRole('gridcell').first()).toBeVisible();
    await page.getByRole('grid').hover();
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => callsDuring(page, async () => undefined), 'the window is at rest').toBe(0);
    const rows = await page.getByRole('row').count();
    return { rows, arrow: await callsDuring(page, acts.arrow), notch: await callsDuring(page, acts.notch) };
  };
  const [few, many] = [await counted(480), await counted(1200)];
  await page.setViewportSize(SIZES[0] ?? { width: 1280, height: 720 });
  expect(many.rows).toBeGreaterThan(few.rows + 10);
  expect(few.arrow).toBeGreaterThan(0);
  const most = CALLS_A_ROW * (many.rows - few.rows);
  expect(many.arrow - few.arrow).toBeLessThan(most);
  expect(many.notch - few.notch).toBeLessThan(most);
});

/** By the wheel; answers when the list has come to rest where it leads, and is drawn there: on its way rows change from one reading to the next. */
async function scrollBy(page: Page, pixels: number): Promise<void> {
  const top = () => page.getByRole('grid').evaluate(({ scrollTop }) => scrollTop);
  const wanted = (await top()) + pixels;
  await page.mouse.wheel(0, pixels);
  await expect.poll(top).toBe(wanted);
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

test('a notch makes no row: those that are there say other cases, and are read in the order of the list', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  await drawAnew(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  const rows = () => page.locator('[role="row"][id]');
  await page.getByRole('grid').hover();
  // At its top there is nothing above to be drawn: from here on there are as many rows.
  await scrollBy(page, 600);
  await expect(rows().filter({ hasText: /./ }).first()).toBeVisible();
  await rows().evaluateAll((all) => all.map((row, at) => row.setAttribute('data-was', String(at))));
  const before = await rows().evaluateAll((all) => all.map(({ id }) => id));
  const [uppermost] = (await page.locator('[role="rowgroup"][aria-owns]').getAttribute('aria-owns'))?.split(' ') ?? [];
  const boxes = () => page.getByRole('gridcell').getByRole('checkbox');
  await boxes().evaluateAll((all) => all.map((box) => box.setAttribute('data-was', '')));
  await scrollBy(page, 600);
  await expect(page.locator(`[id="${uppermost}"]`)).toHaveCount(0);
  expect(await boxes().count()).toBeGreaterThan(10);
  expect(await boxes().evaluateAll((all) => all.filter((box) => !box.hasAttribute('data-was')).length)).toBe(0);
  const now = await rows().evaluateAll((all) =>
    all.map((row) => ({
      id: row.id,
      was: row.getAttribute('data-was'),
      at: Number(row.getAttribute('aria-rowindex')),
      top: row.getBoundingClientRect().top,
    })),
  );
  expect(now.filter(({ was }) => was === null)).toEqual([]);
  expect(now.filter(({ id }) => !before.includes(id)).length).toBeGreaterThan(10);
  const read = await page.locator('[role="rowgroup"][aria-owns]').getAttribute('aria-owns');
  const inOrder = now.toSorted((one, other) => one.at - other.at);
  expect(read?.split(' ')).toEqual(inOrder.map(({ id }) => id));
  expect(inOrder.map(({ top }) => top)).toEqual(now.map(({ top }) => top).toSorted((one, other) => one - other));
});

/** All that the cells of the first rows say and show, whichever place they are in; what another row left empty in one is nothing. */
function saidByFirst(page: Page): Promise<readonly string[]> {
  return page.locator('[role="row"][id]').evaluateAll((rows) => {
    const shown = (element: Element) =>
      [...element.attributes].map(({ name, value }) => (name === 'data-was' ? '' : `${name}=${value}`)).toSorted();
    return rows
      .toSorted((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
      .slice(0, 8)
      .map((row) =>
        JSON.stringify(
          [...row.querySelectorAll('*')]
            .filter((element) => element.textContent !== '' || element.matches('[data-sign], [role="gridcell"], input'))
            .map((element) => [element.localName, shown(element), element.textContent]),
        ),
      );
  });
}

test('rows that the wheel took away and brought back say what they said, and nothing of those that were in their place', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  await drawAnew(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  const before = await saidByFirst(page);
  expect(new Set(before).size, 'each of another case').toBe(8);
  await page.getByRole('grid').hover();
  for (const pixels of [600, 600, -380, 780]) await scrollBy(page, pixels);
  await expect(page.locator('[id="case-0"]')).toHaveCount(0);
  await scrollBy(page, -1600);
  await expect.poll(() => saidByFirst(page)).toEqual(before);
});

test('a box that was ticked keeps the focus for no other case: Space selects nobody whom the wheel brought into its place', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  await drawAnew(page);
  await page.keyboard.press('c');
  const box = page.getByRole('gridcell').getByRole('checkbox').first();
  await box.click();
  await expect(box).toBeFocused();
  const count = page.getByRole('region', { name: 'What is selected' }).getByRole('status');
  await expect(count).toHaveText('1 selected');
  const row = await page.locator('[role="row"][id]').first().getAttribute('id');
  await page.getByRole('grid').hover();
  await page.mouse.wheel(0, 900);
  await expect(page.locator(`[id="${row}"]`)).toHaveCount(0);
  await expect(page.locator('[role="row"][id]').first().getByRole('checkbox')).toBeVisible();
  await page.keyboard.press(' ');
  await expect(page.getByRole('gridcell').getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(count).toHaveText('1 selected');
});

test('rows that the wheel brings under a pointer that rests hear nothing, and a click there opens the one that is seen', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  await drawAnew(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  const grid = page.getByRole('grid');
  // Pressed in one row and let go in another means neither, of words and of boxes.
  const rowAt = (nth: number) => page.locator(`[id="case-${nth}"]`);
  for (const part of ['gridcell', 'checkbox'] as const) {
    await rowAt(0).getByRole(part).first().hover();
    await page.mouse.down();
    await rowAt(2).getByRole(part).first().hover();
    await page.mouse.up();
  }
  await expect(grid.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  await grid.hover();
  await page.evaluate(() => {
    const heard: string[] = [];
    const hear = ({ type, target }: Event) => {
      if (target instanceof Element && target.closest('[role="row"]') !== null) heard.push(type);
    };
    for (const type of ['pointerover', 'pointerenter', 'mouseover']) document.addEventListener(type, hear, true);
    Object.assign(window, { heardByRows: () => heard });
  });
  const [first] = await grid.locator('[role="row"][id]').evaluateAll((rows) => rows.map(({ id }) => id));
  await page.mouse.wheel(0, 600);
  await expect(page.locator(`[id="${first}"]`)).toHaveCount(0);
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => (window as unknown as { heardByRows: () => string[] }).heardByRows())).toEqual([]);
  const { y = 0, height = 0 } = (await grid.boundingBox()) ?? {};
  const seen = await grid
    .locator('[role="row"][id]')
    .evaluateAll(
      (rows, at) =>
        rows
          .filter((row) => row.getBoundingClientRect().top <= at && at < row.getBoundingClientRect().bottom)
          .map((row) => row.querySelector('[role="gridcell"]')?.textContent ?? ''),
      y + height / 2,
    );
  expect(seen).toHaveLength(1);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByRole('heading', { level: 1, name: seen[0] ?? 'nobody' })).toBeVisible();
});

test('a name is looked for to its last letter by whoever enters it or leaves the list at once', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 2 });
  const [one = '', other = ''] = rows.map(({ reference }) => reference);
  const names = page.getByRole('textbox', { name: 'Name or reference' });
  const found = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
  await drawAnew(page);
  await page.keyboard.press('c');
  await expect(names).toBeFocused();
  await page.keyboard.insertText(one);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toBeFocused();
  await expect(found).toHaveCount(1);
  await expect(found).toContainText(one);
  await expect(names).toHaveValue(one);

  await names.press('Escape');
  await expect(names).toHaveValue('');
  await expect(found.nth(1)).toBeVisible();
  const today = page.getByRole('navigation').getByText('Today').first();
  await expect(today).toBeVisible();
  const screen = await today.elementHandle();
  await names.evaluate(
    (field, [typed, link]) => {
      document.execCommand('insertText', false, typed);
      if (link instanceof HTMLElement && document.activeElement === field) link.click();
    },
    [other, screen] as const,
  );
  await expect(names).toHaveCount(0);
  await page.keyboard.press('c');
  await expect(names).toHaveValue(other);
  await expect(found).toHaveCount(1);
});

test('what is typed into the palette stays where it is, however many lines are found', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  await drawAnew(page);
  await page.keyboard.press('Control+k');
  const typed = page.getByRole('dialog').getByRole('combobox');
  await expect(typed).toBeFocused();
  const top = async () => (await typed.boundingBox())?.y;
  const before = await top();
  await page.keyboard.type('nobody of this name');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  expect(await top()).toBe(before);
  await typed.fill('stat');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toBeVisible();
  expect(await top()).toBe(before);
});

test.describe('whoever goes on from the search', () => {
  const names = () => desk.page.getByRole('textbox', { name: 'Name or reference' });
  const grid = () => desk.page.getByRole('grid');
  const found = () =>
    grid()
      .getByRole('row')
      .filter({ has: desk.page.getByRole('gridcell') });
  let one = '';

  /** Types into the search and presses Enter so often, before any answer can have come: nothing is heard between two microtasks. */
  const enter = (typed: string, times: number) =>
    names().evaluate(
      async (field: HTMLInputElement, given) => {
        field.select();
        document.execCommand('insertText', false, given.typed);
        for (let pressed = 0; pressed < given.times; pressed++) {
          await Promise.resolve();
          const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key));
        }
      },
      { typed, times },
    );

  test.beforeAll(async () => {
    const { page } = desk;
    await call(page, 'desk', 'prefer', { language: 'en' });
    const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 2 });
    one = rows[1]?.reference ?? '';
  });

  test.beforeEach(() => drawAnew(desk.page));

  test('before the list has answered is on it once it has', async () => {
    const { page } = desk;
    await page.evaluate(() => {
      const drawn = new MutationObserver(() => {
        const field = document.querySelector<HTMLInputElement>('input[aria-keyshortcuts="/"]');
        if (field === null) return;
        drawn.disconnect();
        field.focus();
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
      });
      drawn.observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.press('c');
    await expect(grid()).toBeFocused();
  });

  test('after nobody was found is on who is found then', async () => {
    const { page } = desk;
    await page.keyboard.press('c');
    await names().fill('nobody of this name');
    await expect(page.getByText('No case fits')).toBeVisible();
    await enter(one, 1);
    await expect(grid()).toBeFocused();
    await expect(found()).toHaveText([new RegExp(one)]);
  });

  test('opens nobody whom other letters found', async () => {
    const { page } = desk;
    await page.keyboard.press('c');
    await expect(found().nth(1)).toBeVisible();
    await enter(one, 2);
    await expect(grid()).toBeFocused();
    await expect(found()).toHaveText([new RegExp(one)]);
    await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  });
});

test.describe('words of what was told', () => {
  const OLDER = 'The Quarzlampe was broken.';
  const NEWER = 'She spoke of the Quarzlampe by the harbour, and of a man with a grey van.';
  let references: readonly string[] = [];
  const told = () => desk.page.getByRole('textbox', { name: 'Find in what was told' });
  const names = () => desk.page.getByRole('textbox', { name: 'Name or reference' });
  const places = () => desk.page.getByRole('region', { name: 'Find in what was told' });
  const line = (index: number) => desk.page.getByRole('button', { name: references[index] ?? 'no such case' });
  const count = () => desk.page.getByRole('heading', { level: 1 }).locator('..').getByRole('status');
  const search = async (words: string) => {
    await told().fill(words);
    await told().press('Enter');
  };

  test.beforeAll(async () => {
    const { page } = desk;
    await call(page, 'desk', 'prefer', { language: 'en' });
    await page.setViewportSize({ width: 1280, height: 720 });
    const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 2 });
    for (const [index, text] of [OLDER, NEWER].entries()) {
      const body = { date: '2026-05-03', text };
      await call(page, 'records', 'save', { caseId: rows[index]?.caseId ?? '', records: [{ kind: 'note', body }] });
    }
    references = rows.map(({ reference }) => reference);
  });
  test.beforeEach(async () => {
    await drawAnew(desk.page);
    await desk.page.keyboard.press('c');
    await expect(desk.page.getByRole('grid')).toBeVisible();
  });

  test('are found, a record opened by Enter, and Escape comes back to what was found', async () => {
    const { page } = desk;
    await search('quarz');
    await expect(line(1)).toBeFocused();
    await expect(line(1).locator('mark')).toHaveText('Quarzlampe');
    await expect(count()).toHaveText('2 places');
    await look(page, 'cases-told', { zoomed: true });
    await line(1).press('ArrowDown');
    await expect(line(0)).toBeFocused();
    await line(0).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: references[0] ?? '' })).toBeVisible();
    await expect(page.getByRole('article').getByText(OLDER)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line(0)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toBeVisible();
    await search('nowhere to be read');
    await expect(page.getByText('These words stand nowhere')).toBeVisible();
    await look(page, 'cases-told-nothing');
  });

  test('move nobody who has gone on before they are found, and make way for a name', async () => {
    await told().fill('quarz');
    await told().evaluate((field: HTMLInputElement) => {
      field.form?.requestSubmit();
      document.querySelector<HTMLInputElement>('input[aria-keyshortcuts="/"]')?.focus();
    });
    await expect(count()).toHaveText('2 places');
    await expect(names()).toBeFocused();
    await expect(desk.page.getByRole('button', { name: 'Show names while held' })).toHaveCount(0);
    await names().press('ArrowDown');
    await expect(line(1)).toBeFocused();
    await names().fill(references[0] ?? '');
    await expect(places()).toHaveCount(0);
    await expect(count()).toHaveText('1 case');
    await names().press('ArrowDown');
    await expect(desk.page.getByRole('grid')).toBeFocused();
  });

  test('that are put away while they are looked for do not come back', async () => {
    await told().fill('quarz');
    await told().evaluate((field: HTMLInputElement) => {
      field.form?.requestSubmit();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    });
    await expect(desk.page.locator('form[aria-busy="false"]').getByRole('textbox')).toHaveValue('');
    await expect(places()).toHaveCount(0);
    await expect(desk.page.getByRole('grid')).toBeVisible();
  });

  test('are put away whole, by the field or by the list', async () => {
    const { page } = desk;
    const refused = page.getByText('Too few letters');
    for (const within of [page.locator('form:has(input)'), places()]) {
      await search('quarz');
      await expect(line(1)).toBeFocused();
      await search('a');
      await expect(refused).toBeVisible();
      await within.getByRole('button', { name: 'Back to the list' }).click();
      await expect(page.getByRole('grid')).toBeVisible();
      await expect(refused).toHaveCount(0);
      await expect(told()).toBeFocused();
      await expect(told()).toHaveValue('');
    }
  });
});

test.describe('the list as one wants it', () => {
  const grid = () => desk.page.getByRole('grid');
  const heads = () =>
    desk.page.locator('[role="columnheader"]').evaluateAll((all) => all.map((one) => one.dataset.column));
  const view = () => desk.page.getByRole('button', { name: /^View: / });

  test.beforeAll(async () => {
    await call(desk.page, 'desk', 'prefer', { language: 'en' });
    await desk.page.setViewportSize({ width: 1280, height: 720 });
  });
  test.beforeEach(async () => {
    await drawAnew(desk.page);
    await desk.page.keyboard.press('c');
    await expect(grid()).toBeVisible();
  });

  test('says by which name a row was found, and the name while it is held', async () => {
    const { page } = desk;
    const { rows } = await call(page, 'cases', 'list', { filter: {}, sort: 'name', descending: false, limit: 1 });
    const family = rows[0]?.listedName?.split(',')[0] ?? 'nobody';
    const typed = /^\p{L}+/u.exec(family)?.[0] ?? family;
    await page.getByRole('textbox', { name: 'Name or reference' }).fill(typed);
    const row = page.locator('[role="row"][id]').filter({ hasText: rows[0]?.reference ?? '' });
    await expect(row).toContainText('family name');
    await expect(row).not.toContainText(family);
    await look(page, 'cases-found', { zoomed: true });
    await page.keyboard.down('F2');
    await expect(row.locator('mark').first()).toHaveText(typed);
    await page.keyboard.up('F2');
    await expect(row.locator('mark')).toHaveCount(0);
  });

  test('is kept as a view, found so in a new window, and brought back when it is removed', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    for (const column of ['Nationality', 'Languages', 'Who has it', 'Opened']) {
      await page.getByRole('checkbox', { name: column }).click();
    }
    await look(page, 'cases-columns');
    await page.keyboard.press('Escape');
    // Escape closes what is open over the list, and stays on the list.
    const filters = page.getByRole('button', { name: 'More filters' });
    await filters.press('Enter');
    await expect(page.getByRole('dialog', { name: 'More filters' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'More filters' })).toHaveCount(0);
    await expect(filters).toBeFocused();
    await page.getByRole('button', { name: 'Follow-up', exact: true }).click();
    await page.getByRole('button', { name: 'Person', exact: true }).click();
    await grid().focus();
    await page.keyboard.press('v');
    await page.getByRole('menuitem', { name: 'Keep as a view…' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Follow-up, by name');
    await page.getByRole('checkbox', { name: 'For everybody at this office' }).click();
    await look(page, 'cases-keep-view');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(view()).toHaveText(/Follow-up, by name/);
    const columns = [
      'reference',
      'person',
      'age',
      'languages',
      'stage',
      'flags',
      'next-step',
      'opened',
      'changed',
      'workers',
      'state',
    ];
    await expect.poll(heads).toEqual(columns);

    await drawAnew(page);
    await page.keyboard.press('c');
    await expect(view()).toHaveText(/Follow-up, by name/);
    await expect.poll(heads).toEqual(columns);
    await expect(page.getByRole('columnheader', { name: 'Person' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.getByRole('button', { name: 'Follow-up', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Under 18', exact: true }).click();
    await expect(view()).toHaveText(/Follow-up, by name, changed/);
    await look(page, 'cases-views', { opens: () => page.keyboard.press('v') });
    await page.keyboard.press('v');
    await page.getByRole('menuitem', { name: 'Remove the view' }).click();
    await expect(view()).toHaveText(/All cases/);
    await page.keyboard.press('Control+z');
    await expect(view()).toHaveText(/Follow-up, by name/);

    await page.keyboard.press('v');
    await page.getByRole('menuitem', { name: 'All cases' }).click();
    await expect(view()).toHaveText(/All cases/);
    await find(page, 'by name', 'Follow-up, by name');
    await expect(view()).toHaveText(/Follow-up, by name/);
  });
});

test('what is selected is handed on, closed and written to a file by the keyboard, and one undo gives it back', async () => {
  const { page, files, answerDialog } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  await call(page, 'station', 'addUser', { name: 'Ion', role: 'caseworker', house: null, password: PASSWORD });
  // In each of the invented cases something may be open; in one that has only begun nothing is.
  const { caseId } = await call(page, 'cases', 'begin', {});
  await drawAnew(page);
  await page.keyboard.press('c');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  await grid.focus();
  // The tests before have left the list in a view.
  await page.keyboard.press('v');
  await page.getByRole('menuitem', { name: 'All cases' }).click();
  await expect(page.getByRole('button', { name: /^View: / })).toHaveText(/All cases/);
  await grid.focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('region', { name: 'What is selected' });
  const dialog = page.getByRole('dialog');
  await expect(bar.getByRole('status')).toHaveText(/^\d+ selected$/);
  const before = await call(page, 'cases', 'list', { filter: {}, limit: 500 });
  await expect(bar.getByRole('status')).toHaveText(`${before.total} selected`);
  await look(page, 'cases-selected', { zoomed: true });

  const begin = (act: string) => () => page.locator(`[data-selected-bar] [data-act="${act}"]`).press('Enter');
  await look(page, 'cases-close-many', { opens: begin('close') });
  await begin('close')();
  await expect(dialog.getByRole('status')).toHaveText(/can be closed\.$/);
  await expect(dialog.getByRole('combobox', { name: 'Reason for all of them' })).toBeFocused();
  await choose(page, 'Reason for all of them', 'goals', 'Goals reached');
  await dialog.getByRole('button', { name: /^Close \d+ case/ }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const closed = async () => (await call(page, 'cases', 'list', { filter: { stages: ['closed'] }, limit: 500 })).total;
  const afterwards = await closed();
  expect(afterwards).toBeGreaterThan(before.rows.filter(({ stage }) => stage === 'closed').length);
  await expect(bar.getByRole('button', { name: 'Close…' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(closed).toBe(before.rows.filter(({ stage }) => stage === 'closed').length);

  await look(page, 'cases-keep', { opens: begin('keep'), main: true });
  await begin('keep')();
  await expect(dialog.getByRole('status')).toHaveText(/can be kept on\.$/);
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog).toHaveCount(0);

  await look(page, 'cases-hand-many', { opens: begin('hand') });
  await begin('hand')();
  await expect(dialog.getByRole('combobox', { name: 'Colleague' })).toBeFocused();
  await choose(page, 'Colleague', 'Ion', 'Ion');
  await dialog.getByRole('button', { name: /^Hand on/ }).press('Enter');
  // All were, and the dialog closes by itself; an Escape now would be the list's, which then selects nothing.
  await expect(dialog).toHaveCount(0);

  await look(page, 'cases-export', { opens: begin('export') });
  await begin('export')();
  await dialog.getByRole('textbox', { name: 'Why a file?' }).fill('for the yearly talk');
  const path = join(files, 'list.xlsx');
  await answerDialog([path]);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(/under Papers and files sent out\.$/);
  expect(existsSync(path)).toBe(true);
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(dialog).toHaveCount(0);

  await begin('print')();
  await expect(page.getByRole('heading', { level: 1, name: 'List of cases' })).toBeVisible();
  await expect(page.locator('[data-paper="case-list"] tbody tr').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
  await look(page, 'print-case-list');

  await call(page, 'records', 'save', { caseId, records: FOR_A_CONSULATE });
  await page.keyboard.press('Escape');
  await begin('consulate')();
  await expect(page.getByRole('heading', { level: 1, name: 'List for a consulate' })).toBeVisible();
  await choose(page, 'Consulate of', 'mold', 'Moldova');
  await expect(page.locator('[data-paper="consulate-list"] tbody tr')).toHaveText(/Ciobanu.*Lia.*AB1234567/);
  await page.getByRole('textbox', { name: 'Why a list?' }).fill('for passports');
  await look(page, 'print-consulate-list', { main: true });
  await answerDialog([join(files, 'consulate.pdf')]);
  await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
  await expect(page.getByText('Entered in the outgoing list as number', { exact: false })).toBeVisible();
});

async function cutCells(page: Page): Promise<readonly (string | null)[]> {
  const columns = await page
    .locator('[role="columnheader"]')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-column')));
  return page.locator('[role="gridcell"]').evaluateAll(
    (cells, [names, whole]) =>
      cells
        .filter((cell) => whole.includes(names[[...(cell.parentElement?.children ?? [])].indexOf(cell)] ?? ''))
        .flatMap((cell) => [cell, ...cell.querySelectorAll('span')])
        .filter((place) => place.scrollWidth > place.clientWidth && getComputedStyle(place).display !== 'inline')
        .map((place) => place.textContent),
    [columns, WHOLE] as const,
  );
}

/** Of every stage there is: the cases on the screen are at few of them. */
async function stagesTooLong(page: Page, language: Language): Promise<readonly string[]> {
  const words = Object.entries(marksTexts).filter(([key]) => key.startsWith('stage-'));
  const stage = page.locator('[role="gridcell"] [data-stage]').first();
  return stage.evaluate(
    (place, texts) =>
      texts.filter((text) => {
        if (place.lastChild !== null) place.lastChild.textContent = text;
        return [place, place.closest('[role="gridcell"]')].some(
          (one) => one !== null && one.scrollWidth > one.clientWidth,
        );
      }),
    words.map(([, text]) => text[language]),
  );
}

/** Of every state there is, with a day of each month: of the invented cases none was sealed yet. */
async function statesTooLong(page: Page, language: Language): Promise<readonly string[]> {
  const { shortDay } = formatsIn(language);
  const year = new Date().getFullYear();
  const days = Array.from({ length: 12 }, (_, month) => shortDay(`${year}-${String(month + 1).padStart(2, '0')}-28`));
  const { draft, saved, toSend, toAcceptShort, received, receivedShort, sealedShort } = casesTexts;
  const words = [draft, saved, toSend, toAcceptShort, received, receivedShort, sealedShort].flatMap((text) =>
    text[language].includes('{date}') ? days.map((day) => text[language].replace('{date}', day)) : [text[language]],
  );
  const state = page.locator('[role="gridcell"]:last-child').first();
  return state.evaluate(
    (cell, texts) =>
      texts.filter((text) => {
        cell.textContent = text;
        return cell.scrollWidth > cell.clientWidth;
      }),
    words,
  );
}

/** Of every flag there is, where a case has another one beside it. */
async function flagsTooLong(page: Page, language: Language): Promise<readonly string[]> {
  const words = Object.entries(marksTexts).filter(([key]) => key.startsWith('short-'));
  const beside = page.locator('[data-tone]:has(+ span:not(:empty)) > span').first();
  return beside.evaluate(
    (place, texts) =>
      texts.filter((text) => {
        place.textContent = text;
        const cell = place.closest('[role="gridcell"]');
        return cell === null || cell.scrollWidth > cell.clientWidth;
      }),
    words.map(([, text]) => text[language]),
  );
}
