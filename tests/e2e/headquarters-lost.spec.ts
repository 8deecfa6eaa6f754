/** Headquarters' PC is lost: its desk is made anew with the root key file, as a person does it in the first-run screens. */
import { join } from 'node:path';
import { ROOT_PASSWORD, setUp as startOffice } from '../evidence/desks.ts';
import { call, HEADQUARTERS, PASSWORD, pressButton, sayHeadquarters } from './acts.ts';
import { expect, test } from './desk.ts';
import { look } from './screen-checks.ts';

test('headquarters goes on from the root key file that it has on a stick', async ({ desk }) => {
  const { page, files } = desk;
  const { desk: lost } = await startOffice(files, HEADQUARTERS.office, { kind: 'headquarters' });
  const stick = join(lost.folder, 'root.key');
  await lost.end();

  await sayHeadquarters(page);
  await page.getByLabel('Your user name').fill(HEADQUARTERS.user);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  const repeat = page.getByLabel('The same password again');
  await repeat.first().fill(PASSWORD);
  await expect(repeat).toHaveCount(2);
  await desk.answerDialog([stick]);
  await page.getByRole('button', { name: 'Choose…', description: 'We have the root key file' }).press('Enter');
  // The passphrase of a file that is there is typed once.
  await expect(repeat).toHaveCount(1);
  await look(page, 'first-run-root');
  await page.getByLabel('Passphrase of the root key').fill(ROOT_PASSWORD);
  await pressButton(page, 'Next');
  await pressButton(page, 'Set up the desk');
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  const state = await call(page, 'station', 'state', {});
  expect(state).toMatchObject({ state: 'open', session: { root: lost.session.root, station: { office: 'HQ' } } });
});
