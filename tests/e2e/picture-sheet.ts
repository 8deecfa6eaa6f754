/** A day in pictures. No test reads them: they are taken for people, where WAYMARK_PICTURES asks for any, and drawn on one sheet. */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../build/chromium-shell/find-chromium.ts';
import { PICTURES, picture, settle } from './screen-checks.ts';

const FOLDER = 'days';
/** How wide a picture is on the sheet (CSS pixels). */
const WIDE = 620;

/** The day of a role, whose name the sheet has: `test-results/screens/days/<who>.png`. */
export function pictureSheet(who: string) {
  const titles: string[] = [];
  const nameOf = (at: number) => `${who} ${at + 1}`;
  return {
    /** What the page shows now, under what was done. */
    take: async (page: Page, title: string) => {
      if (PICTURES === 'none') return;
      await settle(page);
      await picture(page, FOLDER, nameOf(titles.length));
      titles.push(title);
    },
    /** The day is over. */
    draw: async () => {
      if (titles.length > 0)
        await drawSheet(
          who,
          titles.map((title, at) => ({ title, name: nameOf(at) })),
        );
    },
  };
}

const pathOf = (name: string) => `test-results/screens/${FOLDER}/${name}.png`;

async function drawSheet(who: string, taken: readonly { readonly title: string; readonly name: string }[]) {
  const figures = taken.map(({ title, name }, at) => {
    const bytes = readFileSync(pathOf(name)).toString('base64');
    return `<figure><figcaption>${at + 1}. ${title}</figcaption><img src="data:image/png;base64,${bytes}"></figure>`;
  });
  const style = `body{margin:24px;font:15px sans-serif;display:grid;grid-template-columns:repeat(2,${WIDE}px);gap:24px}
    figure{margin:0}img{width:100%;border:1px solid #b9c2cc}figcaption{margin-bottom:6px}`;
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('there is no Chromium to draw the sheet with');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const sheet = await browser.newPage({ viewport: { width: 2 * WIDE + 72, height: 600 } });
    await sheet.setContent(`<style>${style}</style>${figures.join('')}`);
    await sheet.screenshot({ path: pathOf(who), fullPage: true });
  } finally {
    await browser.close();
  }
}
