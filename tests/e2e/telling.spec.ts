/** Told without consent: what a decision names is seen before it leaves, leaves once as a letter, and stands on Today until the person knows. */
import { join } from 'node:path';
import { BISHKEK, call, goTo, openPart, pressButton, setUp } from './acts.ts';
import { expect, test } from './desk.ts';
import { look } from './looking.ts';

test('a decision shows what leaves and to whom, and asks to tell the person', async ({ desk }) => {
  const { page } = desk;
  await setUp(desk, BISHKEK);
  const answers = { 'consent.keep': 'with-name', 'identity.name-used': 'Carrowby' };
  const { caseId } = await call(page, 'cases', 'saveFirstContact', { answers, next: 'help-today' });
  const body = {
    date: '2026-05-04',
    matter: 'tell-without-consent',
    result: 'yes',
    'by-role': 'focal-point',
    'told-ground': 'danger-to-life',
    'told-law': 'threatened on the telephone',
    'told-outside': 'police',
    'told-outside-name': 'Invented district police',
    'told-answers': ['identity.name-used'],
    'told-before': 'not-reached',
  };
  await call(page, 'records', 'save', { caseId: caseId ?? '', records: [{ kind: 'decision', body }] });

  await goTo(page, 'Cases');
  await goTo(page, 'Today');
  const line = page.getByRole('button', { name: 'Told without consent: tell the person' });
  await expect(line).toBeVisible();
  await line.press('Enter');
  await expect(page.getByText('To Invented district police · Danger to life')).toBeVisible();
  await expect(page.getByText('Identity: What may we call you?').first()).toBeVisible();
  await pressButton(page, 'Show what leaves');
  await expect(page.locator('dd', { hasText: 'Carrowby' }).first()).toBeVisible();
  await look(page, 'telling', { zoomed: true });

  await pressButton(page, 'Write the letter, once');
  await expect(page.getByRole('heading', { level: 1, name: 'Letter without consent' })).toBeVisible();
  await expect(page.getByText('Invented district police')).toBeVisible();
  await look(page, 'telling-letter');
  await desk.answerDialog([join(desk.files, 'letter.pdf')]);
  await pressButton(page, 'Print');
  await expect(page.getByText('Entered in the outgoing list as number 1', { exact: false })).toBeVisible();
  await goTo(page, 'Settings');
  await openPart(page, 'What left');
  await expect(page.getByRole('row', { name: /letter without consent.*Danger to life/ })).toBeVisible();

  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Told without consent: tell the person' }).press('Enter');
  await expect(page.getByText(/^Left on /)).toBeVisible();
  await pressButton(page, 'Note that the person was told');
  await expect(page.getByText('Day on which the person was told')).toBeVisible();
  await look(page, 'telling-decision');
});
