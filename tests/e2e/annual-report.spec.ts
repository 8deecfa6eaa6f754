/** The annual report and a project, at a mission's Statistics, by keyboard. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { MOST_FILTERS } from '../../db/contract/statistics.ts';
import { PROJECT } from '../db/casework/a-project.ts';
import { call, drawAnew, goBy, isMarked, pressButton } from './acts.ts';
import { expect, tempDir, test } from './desk.ts';
import { look } from './screen-checks.ts';
import { type FilledDesk, filledDesk } from './two-desks.ts';

const place = tempDir();
let desk: FilledDesk;
test.beforeAll(async () => {
  desk = await filledDesk(place);
});
test.beforeEach(() => drawAnew(desk.mission.page));
test.afterAll(() => place.leave());

test('the annual report is saved as a PDF, registered only where a place for it was chosen', async () => {
  const { page, files, answerDialog } = desk.mission;
  await goBy(page, 's', 'Statistics');
  await pressButton(page, 'Annual report');
  const region = page.getByRole('region', { name: 'Annual report' });
  const save = region.getByRole('button', { name: 'Save as PDF' });
  await expect(save).toBeDisabled();
  await region.getByRole('textbox', { name: 'Why the exact numbers are needed' }).focus();
  await page.keyboard.type('for our own meeting');
  await look(page, 'statistics-annual-report', { main: true });
  // It is in the language of the screen, until another is chosen.
  for (const [language, field, name] of [
    ['fr', 'Langue', 'Français'],
    ['en', 'Language', 'English'],
  ] as const) {
    await page.locator(`input[type="radio"][value="${language}"]`).first().press(' ');
    await expect(page.getByRole('combobox', { name: field })).toHaveValue(name);
  }
  await answerDialog(null);
  await save.press('Enter');
  await expect(save).toBeEnabled();
  expect(await call(page, 'statistics', 'releases', {})).toEqual([]);
  const file = join(files, 'report.pdf');
  await answerDialog([file]);
  await save.press('Enter');
  await expect(page.getByText('Annual report registered as table 1.')).toBeVisible();
  expect(readFileSync(file).toString('latin1', 0, 5)).toBe('%PDF-');
  const [row] = await call(page, 'statistics', 'releases', {});
  expect(row).toMatchObject({ table: 'annual-report', audience: 'internal', reason: 'for our own meeting' });
  await pressButton(page, 'Tables sent out');
  await expect(page.getByRole('cell', { name: 'Annual report (document)' })).toBeVisible();
  // A year that is not over has nothing printed: it is said, and nothing is written.
  const thisYear = String(new Date().getFullYear());
  await region.getByRole('combobox', { name: 'Year' }).press('ArrowDown');
  await page.getByRole('option', { name: thisYear }).click();
  await region.getByRole('combobox', { name: 'For whom' }).press('ArrowDown');
  await page.getByRole('option', { name: 'The public' }).click();
  await answerDialog([join(files, 'public.pdf')]);
  await save.press('Enter');
  await expect(region.locator('[data-code="release-too-early"]')).toBeVisible();
  expect(existsSync(join(files, 'public.pdf'))).toBe(false);
});

test('a project shows its targets beside what was achieved, and opens the cases of a number', async () => {
  const { page } = desk.mission;
  const target = { what: 'people helped', count: 40, counts: 'persons' as const, service: null, by: null };
  const targets = [{ ...target, why: 'the road was closed until May' }];
  const { line } = await call(page, 'projects', 'put', { ...PROJECT, isNew: true, from: '2025-01-01', targets });
  await goBy(page, 's', 'Statistics');
  const protects = page.getByRole('switch', { name: 'Protect small numbers' });
  if (await protects.isChecked()) await protects.press('Space');
  await page.getByRole('combobox', { name: 'Which table' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Report of a project' }).click();
  await expect(page.getByText('Choose a project')).toBeVisible();
  await look(page, 'statistics-project-none');
  await page.getByRole('combobox', { name: 'Project' }).press('ArrowDown');
  await page.getByRole('option', { name: line }).click();
  await expect(page.getByRole('table', { name: 'Targets' })).toContainText('the road was closed until May');
  await look(page, 'statistics-project', { main: true });
});

test('a filter of several codes is chosen, changed and taken away by keyboard, and counts whom its rows count', async () => {
  const { page } = desk.mission;
  const nationalities = { table: 'cross', rows: 'nationalities', protect: null } as const;
  const { n, dimensions } = await call(page, 'statistics', 'report', nationalities);
  const inRow = (code: string) => dimensions[0]?.rows.find((row) => row.code === code)?.n ?? 0;
  const sexes = await call(page, 'statistics', 'report', { table: 'cross', rows: 'sex', protect: null });
  const women = sexes.dimensions[0]?.rows.find(({ code }) => code === 'female')?.n ?? 0;
  const men = sexes.dimensions[0]?.rows.find(({ code }) => code === 'male')?.n ?? 0;
  expect(women).toBeGreaterThan(0);
  expect(men).toBeGreaterThan(0);
  await goBy(page, 's', 'Statistics');
  const protects = page.getByRole('switch', { name: 'Protect small numbers' });
  if (await protects.isChecked()) await protects.press('Space');
  await page.getByRole('combobox', { name: 'Which table' }).press('ArrowDown');
  await page.getByRole('option', { name: 'CTM profile' }).click();
  const counted = page.locator('dl [data-step="counted"] dd');
  await expect(counted).toHaveText(String(n));
  const filters = page.getByRole('group', { name: 'Filters' });
  const add = filters.getByRole('button', { name: 'Add a filter' });
  await look(page, 'statistics-no-filter');

  await add.press('Enter');
  await expect(filters.getByRole('combobox', { name: 'Filter by' })).toBeFocused();
  await page.keyboard.type('sex');
  await page.keyboard.press('Enter');
  const codes = filters.getByRole('combobox', { name: 'Sex' });
  await expect(codes).toBeFocused();
  await codes.evaluate((field) => field.setAttribute('data-same', ''));
  await page.keyboard.type('fem');
  await page.keyboard.press('Enter');
  await expect(counted).toHaveText(String(women));
  await expect(codes).toBeFocused();
  await expect(codes, 'the field stays the same one from code to code').toHaveAttribute('data-same');
  await look(page, 'statistics-filter-chosen');
  await codes.focus();
  await page.keyboard.type('male');
  await page.keyboard.press('Enter');
  await expect(counted).toHaveText(String(women + men));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  const sex = filters.getByRole('button', { name: 'Sex Female · Male', exact: true });
  await expect(sex).toBeVisible();

  // A second variable: both hold.
  await page.keyboard.press('Enter');
  await page.keyboard.type('nationality');
  await page.keyboard.press('Enter');
  await page.keyboard.type('kirg');
  await page.keyboard.press('Enter');
  // The list stays open for another code: the first Escape closes it alone.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  const meaning = page.getByRole('region', { name: /Profile/u });
  await expect(meaning).toContainText('Sex: any of Female · Male');
  await expect(meaning).toContainText('Nationality: Kyrgyzstan');
  await look(page, 'statistics-filters', { main: true });

  await sex.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(counted).toHaveText(String(inRow('KGZ')));
  await expect(meaning).not.toContainText('Sex: any of');
  await filters.getByRole('button', { name: 'Take the filter away: Nationality: Kyrgyzstan' }).press('Enter');
  await expect(counted).toHaveText(String(n));
  await expect(add).toBeFocused();
});

/** Presses it and types into what it opens, before anything that is asked for then can have come. */
const typeAtOnce = (opener: Locator, typed: string) =>
  opener.evaluate(async (button: HTMLButtonElement, text) => {
    button.click();
    await Promise.resolve();
    document.execCommand('insertText', false, text);
  }, typed);

test('what was typed of a filter before anything was offered is found, and whoever has chosen as many filters as there can be is on the last of them', async () => {
  const { page } = desk.mission;
  const { variables, lists } = await call(page, 'statistics', 'filters', {});
  const offered = variables.filter(({ list }) => (lists[list] ?? []).length > 0).slice(0, MOST_FILTERS);
  expect(offered).toHaveLength(MOST_FILTERS);
  await goBy(page, 's', 'Statistics');
  const protects = page.getByRole('switch', { name: 'Protect small numbers' });
  if (await protects.isChecked()) await protects.press('Space');
  const filters = page.getByRole('group', { name: 'Filters' });
  const add = filters.getByRole('button', { name: 'Add a filter' });
  for (const { id, label } of offered) {
    if (id === offered[0]?.id) await typeAtOnce(add, id);
    else {
      await add.press('Enter');
      await page.keyboard.type(id);
    }
    await isMarked(page, label.en);
    await page.keyboard.press('Enter');
    await expect(filters.getByRole('combobox', { name: label.en, exact: true })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await filters.getByRole('button', { name: 'Done' }).press('Enter');
  }
  await expect(add).toHaveCount(0);
  const last = offered.at(-1)?.label.en ?? '';
  await expect(filters.getByRole('button', { name: new RegExp(`^${last} `) })).toBeFocused();
  await filters
    .getByRole('button', { name: /^Take the filter away/ })
    .last()
    .press('Enter');
  await expect(add).toBeFocused();
});

test('tables of registers are read on the screen as all others are', async () => {
  const { page } = desk.mission;
  await goBy(page, 's', 'Statistics');
  const protects = page.getByRole('switch', { name: 'Protect small numbers' });
  if (await protects.isChecked()) await protects.press('Space');
  for (const [name, picture] of [
    ['Referrals', 'statistics-referrals'],
    ['Nights in houses', 'statistics-houses'],
    ['Hotline', 'statistics-hotline'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Which table' }).press('ArrowDown');
    // Only headquarters knows who reported.
    await expect(page.getByRole('option', { name: 'Who reported' })).toHaveCount(0);
    await page.getByRole('option', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await look(page, picture, { main: true });
  }
});

test('every choice is in sight while the keys are on it, however long the table is', async () => {
  const { page } = desk.mission;
  await goBy(page, 's', 'Statistics');
  const protects = page.getByRole('switch', { name: 'Protect small numbers' });
  if (await protects.isChecked()) await protects.press('Space');
  await page.getByRole('combobox', { name: 'Which table' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Annual report', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Annual report' })).toBeVisible();
  await protects.focus();
  await expect(protects).toBeInViewport();
  await page.getByRole('combobox', { name: 'Office of assistance' }).press('ArrowDown');
  await page.getByRole('option', { name: 'KG-BIS' }).click();
  await expect(page.getByRole('region', { name: 'What is counted' }).getByText('KG-BIS')).toBeInViewport();
  await page.getByRole('combobox', { name: 'Regions' }).press('ArrowDown');
  await page.getByRole('option', { name: 'UN sub-regions (M49)' }).click();
  const regions = page.getByRole('combobox', { name: 'Regions' });
  await expect(regions).toHaveValue('UN sub-regions (M49)');
  expect(await regions.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(0);
  await look(page, 'statistics-regions', { main: true });
});
