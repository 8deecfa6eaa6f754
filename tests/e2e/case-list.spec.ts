import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { marksTexts } from '../../renderer/locales/marks.ts';
import { call, drawAnew, PASSWORD } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { settle } from './looking.ts';

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
