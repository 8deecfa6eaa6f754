import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { marksTexts } from '../../renderer/locales/marks.ts';
import { call, drawAnew, PASSWORD } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { look, settle } from './looking.ts';

const place = tempDir();
let desk: Desk;
test.beforeAll(async () => {
  desk = await place.openDesk();
  const who = { user: 'Demo', password: PASSWORD, language: 'en' } as const;
  await call(desk.page, 'station', 'setUpDemo', { cases: 60, seed: 5, ...who });
});
test.afterAll(() => place.leave());

/** Columns that must be read whole: what is cut in the others stands in full behind them. */
const WHOLE = ['reference', 'age', 'stage', 'flags', 'changed', 'state'];

/** An office's screen, and the same at 200 % zoom. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
];

for (const language of LANGUAGES) {
  test(`ages, stages and flags of the case list are read whole in ${language}, at 200 % too`, async () => {
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
    }
  });
}

test('what was told is found by its words, its record opened by Enter, and Escape comes back to what was found', async () => {
  const { page } = desk;
  await call(page, 'desk', 'prefer', { language: 'en' });
  await page.setViewportSize({ width: 1280, height: 720 });
  const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 1 });
  const [{ caseId, reference } = { caseId: '', reference: '' }] = rows;
  const body = {
    date: '2026-05-03',
    text: 'She spoke of the Quarzlampe by the harbour, and of a man with a grey van.',
  };
  await call(page, 'records', 'save', { caseId, records: [{ kind: 'note', body }] });
  await drawAnew(page);
  await page.keyboard.press('c');
  const field = page.getByLabel('Find in what was told');
  await field.fill('quarz');
  await field.press('Enter');
  const place = page.getByRole('button', { name: reference });
  await expect(place).toBeFocused();
  await expect(place.locator('mark')).toHaveText('Quarzlampe');
  await look(page, 'cases-told', { zoomed: true });
  await place.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
  await expect(page.getByText(body.text)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(place).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeVisible();
  await field.fill('nowhere to be read');
  await field.press('Enter');
  await expect(page.getByText('These words stand nowhere')).toBeVisible();
  await look(page, 'cases-told-nothing');
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
        .filter((place) => place.scrollWidth > place.clientWidth && getComputedStyle(place).overflow !== 'visible')
        .map((place) => place.textContent),
    [columns, WHOLE] as const,
  );
}

/** Of every flag there is, where a case has another one beside it. */
async function flagsTooLong(page: Page, language: Language): Promise<readonly string[]> {
  const words = Object.entries(marksTexts).filter(([key]) => key.startsWith('short-'));
  const beside = page.locator('[data-tone]:has(+ span) > span').first();
  return beside.evaluate(
    (place, texts) =>
      texts.filter((text) => {
        place.textContent = text;
        return place.scrollWidth > place.clientWidth;
      }),
    words.map(([, text]) => text[language]),
  );
}
