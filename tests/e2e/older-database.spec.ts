/** A folder that is not the newest there was: what a person at the log-in sees, and decides by keyboard. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { say } from '../../db/codebook/sentences.ts';
import { firstRunTexts } from '../../renderer/locales/first-run.ts';
import { logInTexts } from '../../renderer/locales/log-in.ts';
import { BISHKEK, call, endSession, PASSWORD, setUp } from './acts.ts';
import { type Desk, expect, test } from './desk.ts';
import { look } from './screen-checks.ts';

/** The machine's screen is locked, and so is the desk; waits until the one that began anew has read its folder and asks who works. */
async function lock(desk: Desk): Promise<Page> {
  const page = await desk.lockedBy(() => desk.machine('lock-screen'));
  await expect(page.getByLabel(logInTexts.user.en)).toBeVisible();
  return page;
}

test('an older state is told with what is missing, and gone on with only on purpose', async ({ desk }) => {
  await setUp(desk, BISHKEK);
  await endSession(desk.page);
  const kept = join(desk.files, 'kept');
  cpSync(desk.folder, kept, { recursive: true });
  await call(desk.page, 'station', 'logIn', { user: BISHKEK.user, password: PASSWORD });
  await call(desk.page, 'cases', 'begin', {});
  const page = await lock(desk);
  rmSync(desk.folder, { recursive: true });
  cpSync(kept, desk.folder, { recursive: true });

  await page.getByLabel(logInTexts.user.en).fill(BISHKEK.user);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: logInTexts.olderTitle.en })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('acts are missing');
  await expect(page.getByRole('button', { name: logInTexts.olderRestore.en })).toBeFocused();
  await look(page, 'older-database', { zoomed: true });

  await page.getByRole('button', { name: logInTexts.olderRestore.en }).press('Enter');
  await expect(page.getByText(firstRunTexts.restoreTextAside.en)).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  const goOn = page.getByRole('button', { name: logInTexts.olderGoOn.en });
  await expect(goOn).toBeDisabled();
  await page.getByRole('checkbox').press(' ');
  await goOn.press('Enter');
  const told = say('today-went-on-older', 'en', { missing: '' }).split(';')[0] ?? '';
  await expect(page.locator('[data-group="desk"]')).toContainText(told);
});
