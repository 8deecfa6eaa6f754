/** Every screen before anyone is logged in, once in every language: first run, copies, recovery code, log-in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endSession, HEADQUARTERS, PASSWORD, pressButton, ROOT_PASSWORD, sayHeadquarters } from './acts.ts';
import { expect, test } from './desk.ts';
import { look } from './screen-checks.ts';

test('first run, restoring, the demo, the recovery code, log-in and what a refusal says', async ({ openDesk }) => {
  const desk = await openDesk();
  const { page, files } = desk;
  const heading = (name: string) => page.getByRole('heading', { name });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'first-run-desk', { main: true });

  await pressButton(page, 'Bring back a desk from a copy');
  await expect(page.getByLabel('Your user name')).toBeVisible();
  await look(page, 'restore');
  const broken = join(files, 'broken.copy');
  writeFileSync(broken, 'no copy at all');
  await desk.answerDialog([broken]);
  await pressButton(page, 'Choose…');
  await page.getByLabel('Your user name').fill(HEADQUARTERS.user);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await pressButton(page, 'Bring it back');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'restore-refused');
  await pressButton(page, 'Back');
  await expect(page.getByRole('radio', { name: 'Headquarters' })).toBeVisible();

  await pressButton(page, 'Try with invented cases');
  await expect(heading('A desk with invented cases')).toBeVisible();
  await look(page, 'demo', { zoomed: true });
  await pressButton(page, 'Back to the office’s own desk');

  await sayHeadquarters(page);
  await page.getByLabel('Your user name').fill(HEADQUARTERS.user);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await look(page, 'first-run-person', { zoomed: true });
  const repeat = page.getByLabel('The same password again');
  await repeat.first().fill(PASSWORD);
  await page.getByLabel('Passphrase of the root key').fill(ROOT_PASSWORD);
  await repeat.last().fill(ROOT_PASSWORD);
  await pressButton(page, 'Next');
  await expect(heading('Where do copies go?')).toBeVisible();
  await look(page, 'first-run-copies', { zoomed: true });
  await pressButton(page, 'Set up the desk');
  await expect(heading('Your recovery code')).toBeVisible();
  await look(page, 'recovery-code', { zoomed: true });
  await pressButton(page, 'Copy it');
  await pressButton(page, 'I have it, go on');
  await expect(heading('Today')).toBeVisible();
  await look(page, 'headquarters-today-empty', { zoomed: true });
  for (const [key, screen] of [
    ['c', 'Cases'],
    ['e', 'Exchange'],
    ['s', 'Statistics'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
    await look(page, `headquarters-${screen.toLowerCase()}-empty`);
    await page.getByRole('heading', { level: 1 }).click();
  }

  await endSession(page);
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await look(page, 'log-in', { main: true });
  await page.getByLabel('User name').fill(HEADQUARTERS.user);
  await page.getByLabel('Password', { exact: true }).fill('a wrong password');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'log-in-refused');
  await pressButton(page, 'Password forgotten');
  await look(page, 'password-forgotten', { zoomed: true });
});
