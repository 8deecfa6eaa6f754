/**
 * The limits of a key and of a notch: the same window, style sheets and machine, with nothing of the application on its page. A letter goes
 * into a plain field; a notch exchanges the words of as many plain rows and cells as the list of cases draws.
 */
import type { Page } from '@playwright/test';
import type { Tasks, TaskTimes } from './task-time.ts';

export interface Limits {
  readonly key: Tasks;
  readonly notch: Tasks;
}

const LETTERS = [...'marchenko'];
const NOTCHES = 20;

/** Empties the page, which shows nothing of the application from then on. `notch` in pixels. */
export async function limitsOf(page: Page, times: TaskTimes, notch: number): Promise<Limits> {
  await page.evaluate(() => document.body.replaceChildren(document.createElement('input')));
  await page.locator('input').focus();
  const key = await times.of(LETTERS.map((letter) => () => page.keyboard.press(letter)));
  await page.evaluate(plainList, { cells: 9, drawn: 24, total: 20_000, high: 38 });
  await page.locator('[data-plain]').hover();
  return { key, notch: await times.of(Array.from({ length: NOTCHES }, () => () => page.mouse.wheel(0, notch))) };
}

/** Runs in the page. */
function plainList(of: {
  readonly cells: number;
  readonly drawn: number;
  readonly total: number;
  readonly high: number;
}) {
  const scroll = document.createElement('div');
  scroll.dataset.plain = '';
  scroll.style.cssText = 'position: absolute; inset: 240px 24px 24px 192px; overflow: auto; contain: strict';
  const body = document.createElement('div');
  body.style.cssText = `position: relative; height: ${of.total * of.high}px`;
  const rows = Array.from({ length: of.drawn }, () => {
    const row = document.createElement('div');
    row.style.cssText = `position: absolute; inset: 0 0 auto; display: grid; grid-template-columns: repeat(${of.cells}, 1fr); height: ${of.high}px; contain: strict`;
    for (let cell = 0; cell < of.cells; cell++) row.append(document.createElement('div'));
    return row;
  });
  const shown = rows.map(() => -1);
  const draw = () => {
    const first = Math.max(0, Math.floor(scroll.scrollTop / of.high) - 6);
    for (let index = first; index < first + of.drawn; index++) {
      const place = index % of.drawn;
      const row = rows[place];
      if (row === undefined || shown[place] === index) continue;
      shown[place] = index;
      row.style.top = `${index * of.high}px`;
      for (const [cell, into] of [...row.children].entries()) into.textContent = `word ${(index * 7 + cell) % 97}`;
    }
  };
  body.append(...rows);
  scroll.append(body);
  document.body.replaceChildren(scroll);
  scroll.addEventListener('scroll', draw, { passive: true });
  draw();
}
