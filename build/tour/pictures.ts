/** Six screens of the tour's mission, as its focal point sees them: the application itself in the Chromium shell, without a display. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Photographed, Pictures } from '../../main/command/tour/pictures.ts';
import { frameTexts } from '../../renderer/locales/frame.ts';
import { findChromium } from '../chromium-shell/find-chromium.ts';
import { lendPage, takePicture } from '../chromium-shell/lent-page.ts';
import { isBuilt } from '../out.ts';

/** In the order of the rail, each by its word there; after the list comes one case of it. */
const SCREENS = ['today', 'cases', 'case', 'house', 'exchange', 'statistics'] as const;

/** Writes a PNG for each screen, numbered in their order. */
export async function takePictures(asked: Photographed): Promise<Pictures> {
  if (findChromium() === undefined) return { lacks: 'tour-no-browser' };
  if (!isBuilt()) return { lacks: 'tour-no-build' };
  const { WAYMARK_DESK: _ofAnother, WAYMARK_PASSWORD: _theirs, ...env } = process.env;
  const { page, close } = await lendPage({ ...env, WAYMARK_STATION: asked.station, WAYMARK_HEADLESS: '1' });
  try {
    await logIn(page, asked);
    mkdirSync(asked.out, { recursive: true });
    for (const [at, screen] of SCREENS.entries()) {
      await goTo(page, screen, asked);
      await takePicture(page, join(asked.out, `${at + 1}-${screen}.png`));
    }
    return { taken: SCREENS.length };
  } finally {
    await close();
  }
}

async function logIn(page: Page, { user, password, language }: Photographed): Promise<void> {
  await page.evaluate((spoken) => Reflect.get(window, 'waymark').desk.prefer({ language: spoken }), language);
  await page.reload();
  const name = page.locator('form input:not([type="password"])');
  await name.fill(user);
  await name.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.locator('#screen h1').waitFor();
}

async function goTo(
  page: Page,
  screen: (typeof SCREENS)[number],
  { language, reference }: Photographed,
): Promise<void> {
  if (screen === 'case') {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(reference);
    await page.getByRole('dialog').locator('[data-selected]', { hasText: reference }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: reference }).waitFor();
    return;
  }
  const name = frameTexts[screen][language];
  await page.getByRole('navigation', { name: frameTexts.rail[language] }).getByRole('button', { name }).press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
