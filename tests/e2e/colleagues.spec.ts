/** Colleagues: whose case it is, what a reason opens, who covers, and what protects tonight on a first contact. */
import {
  BISHKEK,
  beginFirstContact,
  call,
  goTo,
  handsOn,
  keyOf,
  openPart,
  PASSWORD,
  pressButton,
  setUp,
  takeOver,
} from './acts.ts';
import { expect, test } from './desk.ts';
import { look } from './screen-checks.ts';

test('a colleague’s case is found by its reference, opened with a reason and read, and cover is named', async ({
  desk,
}) => {
  await setUp(desk, BISHKEK);
  for (const name of ['Timur', 'Doina']) {
    await call(desk.page, 'station', 'addUser', { name, role: 'caseworker', house: null, password: PASSWORD });
  }
  const answers = {
    'consent.keep': 'with-name',
    'identity.name-used': 'Carrowby',
    'intake.needs-today': ['threatened'],
  };
  const { reference } = await call(desk.page, 'cases', 'saveFirstContact', { answers, next: 'help-today' });
  const { page } = desk;
  await takeOver(page, 'Doina');
  await goTo(page, 'Cases');
  const search = page.getByLabel('Name or reference');
  await search.fill('Carrowby');
  await expect(page.getByText('No case fits')).toBeVisible();
  await search.fill(reference ?? '');
  await expect(page.getByRole('button', { name: 'Open it with a reason' })).toBeVisible();
  await look(page, 'colleague-elsewhere');
  await pressButton(page, 'Open it with a reason');
  const why = page.getByLabel('Why do you open it?', { exact: false });
  await why.fill('ill');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('few words');
  await look(page, 'colleague-reason');
  await why.fill('Vera is ill today');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: reference ?? '' })).toBeVisible();
  await expect(page.getByText('You opened a colleague’s case with a reason', { exact: false })).toBeVisible();
  await look(page, 'colleague-to-read');
  await goTo(page, 'Settings');
  await openPart(page, 'Cover');
  await look(page, 'cover', { zoomed: true });
  await page.getByRole('combobox', { name: 'Who covers' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Timur' }).click();
  await page.getByLabel('First day').fill('today');
  await expect(page.getByText('read as', { exact: false })).toHaveCount(1);
  await page.getByLabel('Last day').fill('2026');
  await expect(page.getByRole('button', { name: 'Name', exact: true })).toBeDisabled();
  await page.getByLabel('Last day').fill('+3');
  await look(page, 'cover-typed');
  await page.getByLabel('Last day').press('Enter');
  await expect(page.getByText('Timur covers for Doina', { exact: false })).toBeVisible();
  await expect(page.getByLabel('First day')).toHaveValue('');

  await goTo(page, 'Today');
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  await page.locator('[data-stop="2"] [data-control]').focus();
  await hands.press(keyOf('consent.keep', 'with-name'));
  const name = page.locator('[data-stop="3"] [data-control]');
  await name.focus();
  await hands.type('Carrow');
  await expect(page.getByText('Has a colleague met them?', { exact: false })).toBeVisible();
  await hands.type('by');

  await pressButton(page, 'is here');
  await expect(page.getByText('Perhaps we have met before. Do not say so aloud.')).toBeVisible();
  await expect(page.getByText('Threatened', { exact: false }).first()).toBeVisible();

  // What protects one person does not stay beside another's name.
  await name.focus();
  await hands.type('-Brusu');
  await expect(page.getByText('Has a colleague met them?', { exact: false })).toBeVisible();
  await expect(page.getByText('Perhaps we have met before. Do not say so aloud.')).toHaveCount(0);
});
