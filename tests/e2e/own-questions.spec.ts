/** A question that an office asks for itself: added under Settings, answered in a case, counted inside, all by keyboard. */
import {
  BISHKEK,
  call,
  drawAnew,
  goBy,
  openCase,
  openForm,
  openPart,
  openSection,
  pressButton,
  saveForm,
  setUp,
} from './acts.ts';
import { expect, test } from './desk.ts';
import { look } from './screen-checks.ts';

const HEARD = 'x-kg-bis-heard-of-us-by';

test('a question of the office is added, answered, counted and ended', async ({ desk }) => {
  const { page } = desk;
  await setUp(desk, BISHKEK);
  await drawAnew(page);
  const begun = await call(page, 'cases', 'saveFirstContact', {
    answers: { 'consent.keep': 'with-name', 'consent.help': 'agrees', 'identity.name-used': 'Aida' },
    next: 'help-today',
  });
  const caseId = begun.caseId ?? '';
  await call(page, 'records', 'save', {
    caseId,
    records: [{ kind: 'service', body: { date: '2026-01-05', service: 'food' } }],
  });

  await goBy(page, 'g', 'Settings');
  await openPart(page, 'Own questions');
  await expect(page.getByText('This office asks no questions of its own')).toBeVisible();
  await look(page, 'settings-own-questions-none');
  await pressButton(page, 'Add a question');
  const words = page.getByRole('group', { name: 'Question', exact: true });
  await words.getByLabel('In English').fill('Heard of us by');
  await words.getByLabel('In French').fill('Nous a connus par');
  for (const [at, answer] of ['Radio', 'A friend'].entries()) {
    await page
      .getByRole('group', { name: `Answer ${at + 1}` })
      .getByLabel('In English')
      .fill(answer);
  }
  await look(page, 'settings-own-question-form', { main: true });
  await page.getByRole('group', { name: 'Answer 2' }).getByLabel('In English').press('Enter');
  await expect(page.getByRole('cell', { name: HEARD })).toBeVisible();
  await look(page, 'settings-own-questions', { main: true });

  await openCase(page, caseId);
  await openForm(page, 'profile');
  const asked = page.locator(`[data-question="${HEARD}"]`);
  await expect(page.getByRole('region', { name: 'Questions of this office' })).toBeVisible();
  await asked.locator('[data-control]').first().focus();
  await page.keyboard.press('2');
  await asked.scrollIntoViewIfNeeded();
  await look(page, 'form-own-question', { zoomed: true });
  await saveForm(page);
  await openSection(page, 'The person');
  await expect(page.locator(`[data-question="${HEARD}"]`)).toContainText('A friend');

  await goBy(page, 's', 'Statistics');
  const protects = page.getByRole('switch', { name: 'Protect small numbers' });
  if (await protects.isChecked()) await protects.press('Space');
  await page.getByRole('combobox', { name: 'Which table' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Any by any' }).click();
  const rows = page.getByRole('combobox', { name: 'Rows' });
  await rows.fill('Heard of us by');
  await page.getByRole('option', { name: 'Heard of us by' }).click();
  const table = page.getByRole('table', { name: 'Heard of us by · Sex' });
  await page.getByRole('tab', { name: 'Charts' }).press('ArrowRight');
  await expect(table.getByRole('row', { name: /A friend/u })).toContainText('1');
  await look(page, 'statistics-own-question');

  await goBy(page, 'g', 'Settings');
  await openPart(page, 'Own questions');
  await page.getByRole('button', { name: /Heard of us by/u }).press('Enter');
  await page.getByRole('checkbox', { name: 'Ask it no more' }).press('Space');
  await pressButton(page, 'Save');
  await expect(page.getByText('asked no more')).toBeVisible();
});
