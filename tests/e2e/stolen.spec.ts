/** A stolen PC, as headquarters and another mission see it: the new desk in its place, the old one not to be trusted, and everyone told. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { setUp as startOffice } from '../evidence/desks.ts';
import {
  BISHKEK,
  call,
  chosen,
  drawAnew,
  goTo,
  HEADQUARTERS,
  introduce,
  type Office,
  openPart,
  pressButton,
  ROOT_PASSWORD,
  setUp,
} from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { look } from './screen-checks.ts';

const place = tempDir();
test.afterAll(() => place.leave());

const CHISINAU = { kind: 'mission', office: 'MD-K', name: 'Chișinău office', country: 'MDA', user: 'Ion' } as const;

/** A desk that is set up. */
async function deskOf(office: Office): Promise<Desk> {
  const desk = await place.openDesk();
  await setUp(desk, office);
  return desk;
}

/** The card of one more desk of the office in Bishkek, and its twelve words; nobody sees that desk's window. */
async function cardOf(folder: string): Promise<{ readonly file: string; readonly words: string }> {
  const desks = mkdtempSync(join(folder, 'desks-'));
  const { desk } = await startOffice(desks, BISHKEK.office, { user: BISHKEK.user });
  const file = join(folder, `${basename(desks)}.card`);
  const { fingerprint } = await desk.ask('exchange', 'card', { out: file });
  await desk.end();
  return { file, words: fingerprint.join(' ') };
}

/** The screens begin anew: they have not seen what was called past them. */
async function openExchange(page: Page): Promise<void> {
  await drawAnew(page);
  await goTo(page, 'Exchange');
}

test('a new desk takes the place of a stolen one, and those who exchange with it hear of both', async () => {
  const [headquarters, other] = await Promise.all([deskOf(HEADQUARTERS), deskOf(CHISINAU)]);
  const mail = headquarters.files;
  const { file: stolenCard, words } = await cardOf(mail);
  await call(headquarters.page, 'exchange', 'enrol', {
    file: await chosen(headquarters, 'chooseFiles', 'card', stolenCard),
  });
  await introduce(headquarters, [other], mail);
  const { file: card } = await cardOf(mail);

  const { page } = headquarters;
  await openExchange(page);
  await openPart(page, 'Directory');
  await headquarters.answerDialog([card]);
  await pressButton(page, 'Choose a card…');
  await expect(page.getByRole('radio', { name: 'takes its place' })).toBeVisible();
  await look(page, 'enrol-another-desk');
  await page.getByLabel('The office read me these twelve words on the telephone').check();
  await expect(page.getByRole('button', { name: 'Enrol KG-BIS' })).toBeDisabled();
  await page.getByRole('radio', { name: 'takes its place' }).check();
  await pressButton(page, 'Enrol KG-BIS');

  const row = page.getByRole('row').filter({ hasText: words });
  const change = () => row.getByRole('button').press('Enter');
  await look(page, 'mark-desk', { opens: change });
  await change();
  const dialog = page.getByRole('dialog', { name: 'The desk of Office KG-BIS' });
  await dialog.getByRole('radio', { name: 'not to be trusted' }).check();
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(row).toContainText('not to be trusted');

  const before = new Set(readdirSync(mail));
  await page.getByLabel('Passphrase of the root key').fill(ROOT_PASSWORD);
  await headquarters.answerDialog([mail]);
  await pressButton(page, 'Choose a folder and issue');
  const issued = page.getByRole('status').filter({ hasText: 'Directory 2 is issued.' });
  await expect(issued).toBeVisible();
  await look(page, 'directory-issued');
  expect(readdirSync(mail).filter((name) => !before.has(name) && name.endsWith('.waymark'))).toHaveLength(2);
  const file = await issued.getByRole('row').filter({ hasText: 'MD-K' }).getByRole('cell').last().innerText();

  await openExchange(other.page);
  await openPart(other.page, 'Join headquarters');
  await other.answerDialog([join(mail, file)]);
  await pressButton(other.page, 'Choose…');
  await pressButton(other.page, 'Take in the directory');
  const news = other.page.getByRole('alert');
  await expect(news.filter({ hasText: 'may now correct what another desk of that office wrote' })).toBeVisible();
  await expect(news.filter({ hasText: 'is in wrong hands' })).toBeVisible();
  await expect(other.page.getByRole('list', { name: 'Words', exact: true }).getByRole('listitem')).toHaveCount(12);
  await look(other.page, 'directory-news');

  // A folder that takes no file: the directory is in force all the same, and the screen says whom it did not reach and what is to be done.
  await page.getByLabel('Passphrase of the root key').fill(ROOT_PASSWORD);
  await headquarters.answerDialog([join(mail, 'gone')]);
  await pressButton(page, 'Choose a folder and issue');
  await expect(page.getByRole('alert')).toContainText('Issue a directory once more: every office gets a newer one.');
  await look(page, 'directory-issued-to-nobody', { main: true });

  // The office has several desks, so the screen asks which of them the new one replaces.
  const { file: third } = await cardOf(mail);
  await headquarters.answerDialog([third]);
  await pressButton(page, 'Choose a card…');
  await expect(page.getByRole('radio', { name: /^takes the place of the desk/u })).toHaveCount(2);
  await expect(page.getByRole('radio', { name: 'works beside it' })).toHaveCount(1);
  await look(page, 'enrol-third-desk');
});
