/** Headquarters' PC is lost: its desk is made anew with the root key file, as a person does it in the first-run screens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { LANGUAGES } from '../../db/codebook/types.ts';
import { commonTexts } from '../../renderer/locales/common.ts';
import { firstRunTexts } from '../../renderer/locales/first-run.ts';
import { call, HEADQUARTERS, PASSWORD, ROOT_PASSWORD, setUp } from './acts.ts';
import { expect, test } from './desk.ts';

test('headquarters goes on from the root key file that it has on a stick', async ({ openDesk }) => {
  const lost = await openDesk();
  const { session } = await setUp(lost, HEADQUARTERS);
  const stick = join(lost.folder, 'root.key');
  await lost.close();

  const desk = await openDesk();
  const { page } = desk;
  for (const language of LANGUAGES) {
    const say = (key: keyof typeof firstRunTexts): string => firstRunTexts[key][language];
    await call(page, 'desk', 'setLanguage', { language });
    await page.reload();
    await page.getByRole('radio', { name: say('headquarters') }).press(' ');
    await page.getByLabel(say('officeName')).fill(HEADQUARTERS.name);
    await page.getByLabel(say('officeCode'), { exact: true }).fill(HEADQUARTERS.office);
    await page.getByRole('combobox', { name: say('country') }).fill({ en: 'Switz', fr: 'Suis', es: 'Suiz' }[language]);
    await page.getByRole('option').first().click();
    await page.locator('button[type="submit"]').click();
    await page.getByLabel(say('user')).fill(HEADQUARTERS.user);
    await page.getByLabel(say('newPassword'), { exact: true }).fill(PASSWORD);
    await page.getByLabel(say('repeat')).first().fill(PASSWORD);
    await expect(page.getByLabel(say('repeat'))).toHaveCount(2);
    await desk.answerDialog([stick]);
    await page.getByRole('button', { name: commonTexts.choose[language] }).first().click();
    await expect(page.getByLabel(say('repeat'))).toHaveCount(1);
    const folder = `test-results/screens/${language}`;
    mkdirSync(folder, { recursive: true });
    await page.getByLabel(say('rootPassword')).scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${folder}/first-run-root.png`, fullPage: true });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.getByLabel(firstRunTexts.rootPassword.es).fill(ROOT_PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(firstRunTexts.copiesTitle.es);
  const state = await call(page, 'station', 'state', {});
  expect(state).toMatchObject({ state: 'open', session: { root: session.root, station: { office: 'HQ' } } });
});
