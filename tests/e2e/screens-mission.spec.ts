/** Every screen of a mission, once in every language, by the focal point who sits there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FORMS } from '../../db/codebook/forms/index.ts';
import { PROJECT } from '../db/casework/a-project.ts';
import {
  answerForm,
  call,
  drawAnew,
  find,
  goBy,
  handsOn,
  openCase,
  openForm,
  openPart,
  openSection,
  pressButton,
} from './acts.ts';
import { expect, tempDir, test } from './desk.ts';
import { look, lookAtParts, picture, settle } from './screen-checks.ts';
import { type FilledDesk, filledDesk } from './two-desks.ts';

const place = tempDir();
let desk: FilledDesk;
test.beforeAll(async () => {
  desk = await filledDesk(place);
});
test.beforeEach(() => drawAnew(desk.mission.page));
test.afterAll(() => place.leave());

test('a mission’s Today, lists, house and statistics', async () => {
  const { page } = desk.mission;
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await look(page, 'today', { main: true });
  const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 1 });
  const reference = rows[0]?.reference ?? '';
  await look(page, 'palette', {
    opens: async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(reference.slice(-6));
      await expect(page.getByRole('dialog').getByText(reference).first()).toBeVisible();
    },
  });
  await look(page, 'keys', {
    opens: async () => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  });
  await goBy(page, 'c', 'Cases');
  await expect(page.locator('[role="row"][id]').first()).toBeVisible();
  await look(page, 'cases', { main: true });
  await page.getByRole('textbox', { name: 'Name or reference' }).fill('nobody of this name');
  await expect(page.getByText('No case fits')).toBeVisible();
  await look(page, 'cases-none-fits', { zoomed: true });
  await page.getByRole('textbox', { name: 'Name or reference' }).fill('');
  await goBy(page, 'h', 'House');
  await expect(page.locator('[data-column="case"]').first()).toBeVisible();
  await look(page, 'house', { main: true });
  await pressButton(page, 'Give a bed');
  await page.getByLabel('For whom: name or reference of a case').fill(reference.slice(-6));
  const given = page.getByRole('button', { name: new RegExp(`^${reference} `) });
  await expect(given).toBeVisible();
  await look(page, 'house-give-bed', { main: true });
  await given.press('Enter');
  await expect(page.getByRole('heading', { name: 'Stay' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-column="case"]').first()).toBeVisible();
  const everybody = await page.locator('[data-column="case"]').count();
  const free = page.getByRole('button', { name: /^House .* · Free: / }).first();
  await free.press('Enter');
  await expect(page.getByRole('heading', { name: /^House .* · Free: / })).toBeFocused();
  expect(await page.locator('[data-column="case"]').count()).toBeLessThan(everybody);
  await look(page, 'house-list-of-a-number', {});
  await page.getByRole('button', { name: 'Show everybody' }).press('Enter');
  await expect(page.locator('[data-column="case"]')).toHaveCount(everybody);
  const sheet = page.getByRole('button', { name: /^Day sheet, / }).first();
  const house = (await sheet.getAttribute('aria-label'))?.replace('Day sheet, ', '') ?? '';
  await sheet.press('Enter');
  await expect(page.getByRole('article')).toContainText('In the house tonight');
  await look(page, 'print-day-sheet', { main: true });
  const paper = { kind: 'day-sheet', caseId: null, house, language: 'en', copies: 1, how: 'print' } as const;
  const { number } = await call(page, 'papers', 'register', paper);
  await goBy(page, 'h', 'House');
  const lies = page.getByText(`House ${house}, day sheet ${number}: destroy by`);
  await expect(lies).toBeVisible();
  await look(page, 'house-sheet-to-destroy', { zoomed: true });
  await page.getByRole('button', { name: `Destroyed: day sheet ${number}, house ${house}` }).press('Enter');
  await expect(lies).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(lies).toBeVisible();
  await goBy(page, 's', 'Statistics');
  await expect(page.getByRole('region', { name: 'Charts' })).toBeVisible();
  await look(page, 'statistics', { main: true });
  await page.getByRole('switch', { name: 'Protect small numbers' }).press('Space');
  await expect(page.locator('dl [data-step="counted"]')).toBeVisible();
  await look(page, 'statistics-exact', { zoomed: true });
  const donors = [{ name: 'SIDA', share: null }];
  await call(page, 'projects', 'put', { ...PROJECT, isNew: true, from: '2025-01-01', donors });
  await page.getByRole('combobox', { name: 'For whom' }).press('ArrowDown');
  await page.getByRole('option', { name: 'One donor under contract' }).click();
  await page.getByRole('combobox', { name: 'Project' }).press('ArrowDown');
  await page.getByRole('option').first().click();
  await expect(page.getByRole('combobox', { name: 'Until the end of' })).not.toHaveValue('');
  await look(page, 'statistics-contract', { main: true });
  await page.getByRole('combobox', { name: 'Which table' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Any by any' }).click();
  await expect(page.getByRole('img', { name: /Age · Sex, number/ })).toBeVisible();
  await look(page, 'statistics-pyramid');
  await page.getByRole('tab', { name: 'Charts' }).press('ArrowRight');
  const crossed = page.getByRole('table', { name: 'Age · Sex' });
  await expect(crossed).toBeVisible();
  await look(page, 'statistics-crossed');
  await crossed.getByRole('button').first().press('Enter');
  await expect(page.getByRole('button', { name: 'Behind the number: Age' })).toBeVisible();
});

test('corridors are a map, and the picture of it leaves in points, only where a place for it was chosen', async () => {
  const { page, files, answerDialog } = desk.mission;
  await goBy(page, 's', 'Statistics');
  const protects = page.getByRole('switch', { name: 'Protect small numbers' });
  if (await protects.isChecked()) await protects.press('Space');
  await page.getByRole('combobox', { name: 'Which table' }).press('ArrowDown');
  await page.getByRole('option', { name: 'From where to where', exact: false }).first().click();
  await expect(page.getByRole('img', { name: /The wider the arrow/u })).toBeVisible();
  await look(page, 'statistics-corridors');
  await page.getByRole('textbox', { name: 'Why without protection?' }).fill('for our own meeting');
  const save = page.getByRole('button', { name: 'Picture (PNG)' });
  await answerDialog(null);
  await save.press('Enter');
  await expect(save).toBeEnabled();
  expect(await call(page, 'statistics', 'releases', {})).toEqual([]);
  await answerDialog([join(files, 'corridors.png')]);
  await save.press('Enter');
  await expect(page.getByText('Registered as table 1.')).toBeVisible();
  const png = readFileSync(join(files, 'corridors.png'));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  // As wide as the sheet, with two points for each of its units.
  expect(png.readUInt32BE(16)).toBe(2 * 792);
  // A window without memory for a canvas: what is registered is said, with what can be done, and nothing is written.
  const real = await page.evaluateHandle(() => HTMLCanvasElement.prototype.toDataURL);
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toDataURL = () => 'data:,';
  });
  await answerDialog([join(files, 'not-drawn.png')]);
  await save.press('Enter');
  await expect(page.locator('[data-code="release-not-drawn"]')).toContainText('Table 2 is registered all the same');
  expect(existsSync(join(files, 'not-drawn.png'))).toBe(false);
  await real.evaluate((toDataURL) => {
    HTMLCanvasElement.prototype.toDataURL = toDataURL;
  });
});

test('a screen is busy from its title on until its answer is drawn', async () => {
  const { page } = desk.mission;
  const answered = { e: '[role="tabpanel"] > *', c: 'header [role="status"]:not(:text-is("\u00a0"))' } as const;
  for (const [key, name] of [
    ['e', 'Exchange'],
    ['c', 'Cases'],
  ] as const) {
    await goBy(page, 't', 'Today');
    await expect(page.locator('#screen')).toHaveAttribute('aria-busy', 'false');
    const changes = await page.evaluateHandle(() => {
      const seen: { busy: string | null; says: string }[] = [];
      const screen = document.querySelector<HTMLElement>('#screen');
      const note = () => seen.push({ busy: screen?.ariaBusy ?? null, says: screen?.innerText ?? '' });
      if (screen) new MutationObserver(note).observe(screen, { attributes: true, attributeFilter: ['aria-busy'] });
      return seen;
    });
    await goBy(page, key, name);
    const answer = page.locator('#screen').locator(answered[key]).first();
    await expect(answer).toBeVisible();
    const [words = ''] = (await answer.innerText()).split('\n');
    const [asked, ...later] = await changes.jsonValue();
    expect(asked?.busy).toBe('true');
    expect(asked?.says).not.toContain(words);
    expect(later.at(-1)?.busy).toBe('false');
    expect(later.at(-1)?.says).toContain(words);
  }
});

test('first contact, its save line, and its blank sheet', async () => {
  const { page } = desk.mission;
  await goBy(page, 't', 'Today');
  await pressButton(page, 'Blank first-contact sheet, to print');
  await expect(page.getByRole('article')).toBeVisible();
  await look(page, 'print-first-contact', { zoomed: true });
  await page.keyboard.press('n');
  await expect(page.locator('[data-stop="12"]')).toBeVisible();
  await look(page, 'first-contact', { main: true });
  await page.locator('[data-stop="1"] [data-control]').first().focus();
  await page.keyboard.press('Alt+1');
  await expect(page.locator('[data-save-line]')).toBeVisible();
  await look(page, 'first-contact-save', { zoomed: true });
  await pressButton(page, 'Leave');
});

/** The list of roles, opened in a window of a height: over neither its label nor what explains it. */
async function listLiesBesideWords(page: Page, height: number): Promise<void> {
  await page.setViewportSize({ width: height === 360 ? 640 : 1280, height });
  const role = page.getByRole('combobox', { name: 'Role' });
  await role.click();
  const list = page.getByRole('listbox', { name: 'Role' });
  await expect(list).toBeVisible();
  await picture(page, 'list-of-roles', String(height));
  const words = role.locator('xpath=ancestor::*[contains(@class, "InputWrapper-root")]');
  const [opened, around] = await Promise.all([list.boundingBox(), words.boundingBox()]);
  const [top = 0, foot = 0] = [opened?.y, (opened?.y ?? 0) + (opened?.height ?? 0)];
  const [first = 0, last = 0] = [around?.y, (around?.y ?? 0) + (around?.height ?? 0)];
  expect(
    foot <= first + 1 || top >= last - 1,
    `in a window ${height} high it lies at ${top} to ${foot}, its words at ${first} to ${last}`,
  ).toBe(true);
  expect(top, 'its first line is in the window').toBeGreaterThanOrEqual(0);
  expect(foot, 'its last line is in the window').toBeLessThanOrEqual(height);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 720 });
}

test('a call to the hotline takes at most twelve presses, a silent one a single press', async () => {
  const { page } = desk.mission;
  const first = page.getByRole('radio', { name: 'The person' });
  await find(page, 'hotline', 'Hotline');
  await expect(first).toBeFocused();
  await look(page, 'hotline-empty');
  await first.focus();
  const family = ['2', 'Enter'];
  const canTalk = ['1', 'Enter'];
  const missing = ['3', 'Enter'];
  const inItaly = ['i', 't', 'Enter', 'Enter'];
  const howToReport = ['5'];
  const presses = [...family, ...canTalk, ...missing, ...inItaly, ...howToReport, 'Control+s'];
  expect(presses.length).toBeLessThanOrEqual(12);
  for (const press of presses) await page.keyboard.press(press);
  const row = page.getByRole('row', { name: /Family.*Somebody is missing, Italy.*How to report a missing person/ });
  await expect(row).toHaveCount(1);
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('cell', { name: 'Silent call' })).toHaveCount(1);
  await page.keyboard.press('Alt+b');
  await expect(page.getByRole('cell', { name: 'Abusive call' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('cell', { name: 'Abusive call' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Unclear, perhaps looking for somebody' }).press('Space');
  await expect(page.getByText('We do not say whether anyone is here.')).toBeVisible();
  await page.getByLabel('They want to be called back').press('Space');
  await page.getByLabel('Number').fill('0555 010 203');
  await page.getByLabel('Hour').fill('18h30');
  await page.getByLabel('Who may answer').fill('the aunt, nobody else');
  await page.getByLabel('What to say').fill('the shop about the order');
  await look(page, 'hotline', { main: true });
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('cell', { name: /18:30 · 0555 010 203/ })).toBeVisible();
  await look(page, 'hotline-calls', { main: true });
  await goBy(page, 't', 'Today');
  await expect(page.getByText('Hotline: call back')).toBeVisible();
  await find(page, 'hotline', 'Hotline');
  await expect(first).toBeFocused();
  await page.getByRole('button', { name: /^Called back/ }).press('Enter');
  await expect(page.getByText('0555 010 203')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Make a case/ }).first()).toBeVisible();
  // The call is saved and becomes a first contact in one press.
  await first.press('1');
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('heading', { level: 1, name: 'First contact' })).toBeVisible();
  await expect(page.locator('[data-stop="6"] [role="option"][aria-selected="true"]').first()).toContainText('Helpline');
  await pressButton(page, 'Leave');
});

test('every part of Settings', async () => {
  const { page } = desk.mission;
  await goBy(page, 'g', 'Settings');
  await lookAtParts(page, 'settings', ['Copies and checks', 'Users']);
  for (const height of [720, 560, 360]) await listLiesBesideWords(page, height);
  await look(page, 'settings-remove-user', {
    opens: () => page.locator('#screen table button').nth(1).press('Enter'),
  });
  await page.locator('#screen table button').first().press('Enter');
  await look(page, 'settings-end-access', { zoomed: true });
  await find(page, 'hand over the post', 'Hand over the post');
  const give = page.getByRole('button', { name: 'Give on the cases that nobody works on' });
  await expect(give).toBeVisible();
  await look(page, 'settings-post', { main: true });
  await give.press('Enter');
  await look(page, 'settings-post-give', { zoomed: true });
  await openPart(page, 'Registers');
  await look(page, 'settings-registers-empty');
  await pressButton(page, 'Enter something lost, taken or seen');
  await page.getByLabel('What happened', { exact: true }).fill('the day sheet of last night lay at the bus stop');
  await page.getByLabel('Who was warned').fill('everybody in the house, by the manager');
  // A day that cannot be read is never left out in silence.
  await page.getByLabel('Warned on').fill('3o');
  await pressButton(page, 'Enter');
  await expect(page.getByLabel('Warned on')).toBeFocused();
  await page.getByLabel('Warned on').fill('');
  await look(page, 'settings-breach', { main: true });
  await pressButton(page, 'Enter');
  await expect(page.getByRole('cell', { name: 'open', exact: true })).toBeVisible();
  await pressButton(page, 'Enter a request');
  await page.getByLabel('From whom, and what they ask').fill('asks for a copy of all that is written');
  await page
    .getByLabel('About the case')
    .fill((await call(page, 'cases', 'open', { caseId: desk.full })).row.reference);
  await page.getByLabel('Answer', { exact: true }).selectOption('refused');
  await look(page, 'settings-request', { zoomed: true });
  await page.getByLabel('Answer', { exact: true }).selectOption('');
  await pressButton(page, 'Enter');
  await expect(page.getByRole('cell', { name: 'to answer by', exact: false })).toBeVisible();
  await look(page, 'settings-registers', { main: true });
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('cell', { name: 'to answer by', exact: false })).toHaveCount(0);
  await page.getByRole('button', { name: /^Take out:/ }).press('Enter');
  await expect(page.getByRole('cell', { name: 'open', exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('cell', { name: 'open', exact: true })).toBeVisible();
  await openPart(page, 'Partners');
  await pressButton(page, 'Add a partner');
  await page.getByLabel('Name', { exact: true }).fill('Lantern Clinic');
  await page.getByLabel('Kind').selectOption('health');
  await page.getByLabel('Place').fill('Bishkek');
  await page.getByRole('combobox', { name: 'Help offered' }).pressSequentially('interp');
  await page.getByRole('combobox', { name: 'Help offered' }).press('Enter');
  await page.getByLabel('Agreement', { exact: true }).selectOption('written');
  await page.getByRole('group', { name: 'Contact 1' }).getByLabel('Function').fill('intake nurse');
  await page.getByRole('group', { name: 'Contact 1' }).getByLabel('Telephone').fill('0555 010 203');
  await expect(page.getByRole('group', { name: 'Contact 2' })).toBeVisible();
  await look(page, 'settings-partner', { main: true });
  await page.locator('#screen').getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByRole('cell', { name: /intake nurse · 0555 010 203/ })).toBeVisible();
  await look(page, 'settings-partners', { main: true });
  await openPart(page, 'Projects');
  await pressButton(page, 'Add a project');
  await page.getByLabel('Mission').fill('NO');
  await page.getByLabel('Project code').fill('F66-CNO');
  await page.getByLabel('Name', { exact: true }).fill('Return from Norway');
  await page.getByRole('combobox', { name: 'Currency' }).pressSequentially('NOK');
  await page.getByRole('combobox', { name: 'Currency' }).press('Enter');
  await page.getByLabel('Budget').fill('1 250 000');
  await page.getByLabel('Donors').fill('Government of Norway 90 %\nown means');
  await pressButton(page, 'Add a target');
  await pressButton(page, 'Add a target');
  const target = page.getByRole('group', { name: 'Target 2' });
  await target.getByLabel('How many').fill('40');
  await target.getByLabel('Of what').selectOption('persons who return home');
  await target.getByLabel('Until', { exact: true }).fill('some day');
  // What was typed stays with its target when the one before it is taken away.
  await page.getByRole('button', { name: 'Take away target 1' }).press('Enter');
  const left = page.getByRole('group', { name: 'Target 1' });
  await expect(left.getByLabel('Until', { exact: true })).toHaveValue('some day');
  await left.getByLabel('Until', { exact: true }).fill('');
  await pressButton(page, 'Add a grant');
  await page.getByLabel('No more than', { exact: true }).fill('25 000');
  await pressButton(page, 'Add a grant');
  await look(page, 'settings-project', { main: true });
  await page.getByRole('button', { name: 'Take away grant 2' }).press('Enter');
  await page.locator('#screen').getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByRole('cell', { name: 'NO-F66-CNO', exact: true })).toBeVisible();
  await look(page, 'settings-projects', { main: true });
  const money = { date: '2026-05-01', project: 'NO-F66-CNO', state: 'paid', currency: 'NOK' };
  const records = [
    { kind: 'payment', body: { ...money, amount: 1_750_000, form: 'in-kind', for: 'tools', receipt: 'signed' } },
    {
      kind: 'payment',
      body: { ...money, amount: 900_000, form: 'to-provider', for: 'training', partner: 'Lantern Clinic' },
    },
    { kind: 'payment', body: { ...money, amount: 250_000, form: 'in-kind', 'for-whom': 'child' } },
    { kind: 'payment', body: { ...money, amount: 42_000, currency: 'KGS', form: 'cash' } },
  ];
  const { undo } = await call(page, 'records', 'save', { caseId: desk.full, records });
  await page.getByRole('button', { name: 'NO-F66-CNO', exact: true }).press('Enter');
  await expect(page.getByRole('cell', { name: '420.00 KGS' }).first()).toBeVisible();
  await look(page, 'tracking', { main: true });
  await page.getByRole('combobox', { name: 'Month' }).selectOption('2026-05');
  await expect(page.getByRole('group', { name: 'Month' }).locator('tbody tr')).toHaveCount(4);
  await look(page, 'tracking-month');
  await page.getByRole('combobox', { name: 'Partner' }).selectOption('Lantern Clinic');
  await expect(page.getByRole('group', { name: 'Month' }).locator('tbody tr')).toHaveCount(1);
  await look(page, 'tracking-partner');
  await page.getByRole('combobox', { name: 'Month' }).selectOption('');
  await pressButton(page, 'Print the sheet');
  await look(page, 'print-tracking', { main: true });
  await call(page, 'records', 'undo', { undo });
  await goBy(page, 'g', 'Settings');
  await lookAtParts(page, 'settings', ['Display and keys', 'Password', 'Papers and files sent out', 'Audit trail']);
});

test('the summary and each section of a case', async () => {
  const { page } = desk.mission;
  // From another case to it: nothing of that one stays.
  const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 2 });
  await openCase(page, rows.find(({ caseId }) => caseId !== desk.full)?.caseId ?? '');
  await openCase(page, desk.full);
  const sections = page.getByRole('tablist', { name: 'Sections' }).getByRole('tab');
  await expect(page.getByRole('heading', { level: 2, name: 'How to reach them safely' })).toBeVisible();
  for (const [at, section] of (await sections.all()).entries()) {
    await page.locator('#screen').focus();
    await page.keyboard.press(String(at + 1));
    await expect(section).toHaveAttribute('aria-selected', 'true');
    await look(page, `case-${at + 1}`, { main: at === 0 });
  }
  await look(page, 'case-more', {
    opens: async () => {
      await page.locator('#screen header [aria-haspopup="menu"]').last().press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
    },
  });
  await lookAtWhatHappened(page);
  await openSection(page, 'Care');
  await page.locator('#form-service tbody button[aria-expanded="false"]').first().press('Enter');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).first().press('Enter');
  await look(page, 'case-withdraw', { zoomed: true });
});

/** The line of events: an event is added by one key, and the line is gone on with where it stands. */
async function lookAtWhatHappened(page: Page): Promise<void> {
  const told = [
    {
      kind: 'recruitment',
      body: { recruiter: ['acquaintance'], methods: ['family'], country: 'KGZ', when: '2023' },
    },
    {
      kind: 'journey-leg',
      body: { leg: 2, 'from-country': 'KAZ', 'to-country': 'RUS', transport: ['bus'], left: '2024-02' },
    },
    {
      kind: 'exploitation',
      body: { types: ['forced-labour'], country: 'KAZ', place: 'Almaty', started: '2024-01', ended: '2024-03' },
    },
    { kind: 'way-out', body: { how: ['escaped'], country: 'RUS' } },
  ];
  await call(page, 'records', 'save', { caseId: desk.full, records: told });
  await openCase(page, desk.full);
  await openSection(page, 'What happened');
  await page.keyboard.press('m');
  await answerForm(page, 'journey-leg', { leg: 1, 'from-country': 'KGZ', 'to-country': 'KAZ', left: '12.2023' });
  await page.keyboard.press('Control+s');
  const added = page.locator('[data-event]', { hasText: 'Kyrgyzstan → Kazakhstan' });
  await expect(added).toBeFocused();
  await expect(page.locator('[data-event] b')).toContainText(['Recruitment', 'Part of the journey']);
  await look(page, 'case-what-happened', { main: true });
  await added.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article[data-record]')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-event]:focus', { hasNotText: 'Kyrgyzstan → Kazakhstan' })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(added).toBeFocused();
}

test('every form of a case', async () => {
  const { page } = desk.mission;
  await openCase(page, desk.full);
  for (const { kind, system, ownAct } of FORMS.values()) {
    // What became of a danger, and which there is now, is said in dialogs; a scan is chosen in one.
    if (system || ownAct || kind === 'danger-answer') continue;
    await openForm(page, kind);
    const answers = OPENING[kind];
    if (answers !== undefined) await answerForm(page, kind, answers);
    await look(page, `form-${kind}`, { main: kind === 'consent' });
    if (kind === 'travel') await expect(page.locator('[data-gate-lead] [data-gate="return"]')).toBeVisible();
    if (kind === 'exploitation') await lookAtAnswers(page);
    await pressButton(page, 'Discard the draft');
    await expect(page.locator('[data-form]')).toHaveCount(0);
    if (kind === 'intake') await look(page, 'case-draft-discarded');
    await closeNotices(page);
  }
});

test('a table of a form is filled by keyboard, loses a row by one key and has it back', async () => {
  const { page } = desk.mission;
  const keys = page.keyboard;
  await openCase(page, desk.full);
  await openForm(page, 'health');
  const cell = (name: string) => page.getByRole('textbox', { name, exact: true });
  await cell('Medicine, row 1').focus();
  for (const typed of ['Metformin', '500 mg', '8 and 20']) {
    await keys.type(typed);
    await keys.press('Tab');
  }
  await page.getByRole('combobox', { name: 'Kept by, row 1' }).selectOption({ label: 'The house' });
  await expect(cell('Hours, row 1')).toHaveValue('08:00 20:00');
  await keys.press('Enter');
  await expect(cell('Medicine, row 2')).toBeFocused();
  await keys.type('Vitamin C');
  await keys.press('ArrowUp');
  await expect(cell('Medicine, row 1')).toBeFocused();
  await keys.press('F8');
  await expect(cell('Medicine, row 1')).toHaveValue('Vitamin C');
  await keys.press('Control+z');
  await expect(cell('Medicine, row 1')).toHaveValue('Metformin');
  // A slip beside F8 costs no table; Enter belongs to whoever still puts a sign together.
  await keys.press('F6');
  await cell('Medicine, row 1').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(cell('Medicine, row 1')).toBeFocused();
  await keys.press('ArrowDown');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Insulin\r\nIron');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(cell('Medicine, row 2')).toHaveValue('Insulin');
  await expect(cell('Medicine, row 3')).toHaveValue('Iron');
  await keys.press('F8');
  await cell('Medicine, row 2').fill('Vitamin C');
  await cell('Enough until, row 2').focus();
  await keys.type('31.9.2026');
  await keys.press('ArrowUp');
  await expect(page.getByText('Enough until, row 2: The calendar has no such day.')).toBeVisible();
  await look(page, 'form-table', { main: true });
  await keys.press('Control+s');
  await expect(cell('Enough until, row 2')).toBeFocused();
  const named = page.getByRole('alert').filter({ hasText: '1 answer to look at:' });
  await expect(named.getByRole('button', { name: 'Medicines' })).toBeVisible();
  await expect(page.getByText(/^Saved/), 'never beside what is not saved').toHaveCount(0);
  await keys.press('Control+a');
  await keys.type('30.9.2026');
  await expect(named, 'it goes when it is mended').toHaveCount(0);
  await keys.press('Enter');
  await expect(cell('Medicine, row 3')).toBeFocused();
  await keys.press('Enter');
  await expect(page.locator('[data-question="diet"] [data-control]')).toBeFocused();
  await keys.press('Control+s');
  await expect(page.locator('#form-health :focus'), 'where one goes on').toHaveCount(1);
  const table = page.getByRole('table', { name: 'Medicines' });
  await expect(table.getByRole('row').nth(1)).toHaveText(/Metformin.*500 mg.*08:00, 20:00.*The house/);
  await look(page, 'record-table', { main: true });
});

test('agreements are answered in a grid, a digit a row, and F1 helps where one stands', async () => {
  const { page } = desk.mission;
  const keys = page.keyboard;
  await openCase(page, desk.full);
  await openForm(page, 'consent');
  const form = page.locator('[data-form="consent"]');
  expect(await form.evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThanOrEqual(1100);
  const row = (id: string) => form.locator(`[data-question="${id}"]`);
  await row('help').locator('[data-control]').focus();
  await keys.press('1');
  await expect(row('contact').locator('[data-control]'), 'one row down').toBeFocused();
  await keys.press('Enter');
  await expect(row('contact').locator('[data-control]'), 'an Enter after the digit skips nothing').toBeFocused();
  await keys.press('F3');
  await expect(row('contact')).toContainText('Does not want to say');
  await look(page, 'form-grid', { main: true });
  await row('contact').locator('[data-control]').focus();
  await look(page, 'help', {
    main: true,
    opens: async () => {
      await row('contact').locator('[data-control]').focus();
      await keys.press('F1');
      await expect(page.getByRole('dialog', { name: /Help|Aide|Ayuda/ })).toBeVisible();
    },
  });
  await row('help').locator('[data-control]').focus();
  await keys.press('Control+z');
  await expect(page.getByText('Taken back: To be contacted later')).toBeVisible();
  await form.locator('[data-unfold]').press('Enter');
  await expect(row('shelter').locator('[data-control]'), 'the first of those that were folded').toBeFocused();
  await pressButton(page, 'Discard the draft');
  await closeNotices(page);
});

// Last: it writes cases that the other tests do not expect.
test('danger stands first, a closed case’s too, and more opens its list by keyboard', async () => {
  const { page } = desk.mission;
  const { caseId, reference } = await call(page, 'cases', 'begin', {});
  await call(page, 'records', 'save', {
    caseId,
    records: [
      { kind: 'intake', body: { date: '2026-05-01', 'needs-today': ['safe-place', 'threatened', 'self-harm'] } },
      { kind: 'closure', body: { date: '2026-05-02', state: 'closed', reason: 'moved' } },
    ],
  });
  for (let n = 0; n < 3; n++) await call(page, 'cases', 'begin', {});
  await page.reload();
  const first = page.locator('[data-line]').first();
  await expect(first).toContainText(
    'May self-harm · Said to be threatened · Safe place asked for · The case is closed',
  );
  await expect(first).toContainText('Nobody told');
  await expect(first).toContainText(reference.slice(-6));
  await look(page, 'today-with-danger', { main: true });

  // One key opens the answers, Space ticks the worst of several dangers, one answers, Enter saves: somebody looks again tomorrow.
  await goBy(page, 'h', 'House');
  const hands = handsOn(page);
  await hands.press('t');
  await expect(first).toBeVisible();
  await hands.press('ArrowDown');
  await expect(first).toBeFocused();
  await hands.press('a');
  await expect(page.getByRole('dialog', { name: 'What became of it?' })).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await hands.press('Space');
  await hands.press('3');
  await expect(page.getByRole('textbox', { name: 'In a few words' })).toBeFocused();
  await hands.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(hands.presses(), 'a danger is answered').toBeLessThanOrEqual(6);
  const answered = page.locator('[data-group="danger"] [data-line]', { hasText: reference.slice(-6) });
  await expect(answered).toContainText(/look again|tomorrow/);
  await expect(answered, 'of the others nobody was told yet').toContainText('Nobody told yet');

  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: 'What is to be done?' })).toBeFocused();
  await page.keyboard.type('Call the clinic');
  await page.keyboard.press('Enter');
  const task = page.locator('[data-group="due"] [data-line]', { hasText: 'Call the clinic' });
  await expect(task).toBeVisible();
  await task.focus();
  await page.keyboard.press('d');
  await expect(task).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(task).toBeVisible();

  // A number opens the list that it counts.
  const number = page.locator('[data-group="danger"] h2').getByRole('button');
  const people = Number((await number.textContent())?.match(/\d+/)?.[0]);
  await number.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /\d+ case/ })).toHaveText(new RegExp(`^${people} case`));
  await look(page, 'cases-in-danger');
  await goBy(page, 't', 'Today');

  const group = page.locator('[data-group="ask"]');
  const more = group.getByRole('button', { expanded: false });
  await expect(more).toHaveText(/^Show \d+ more$/);
  const hidden = Number((await more.textContent())?.match(/\d+/)?.[0]);
  const shown = (await group.locator('li').count()) + hidden;
  await more.press('Enter');
  await expect(group.locator('li')).toHaveCount(shown);
  // The focus is on the first line that was not there before.
  await expect(
    group
      .locator('li')
      .nth(shown - hidden)
      .getByRole('button'),
  ).toBeFocused();
  await look(page, 'today-whole-group');
  await group.getByRole('button', { name: 'Show fewer' }).press('Enter');
  await expect(group.locator('li')).toHaveCount(shown - hidden);

  // On the case it stands above everything, and is answered there too: what needs a second look is not ended on one day.
  await openCase(page, caseId);
  const strip = page.getByRole('region', { name: 'Danger' });
  await expect(strip).toContainText(/May self-harm.*Said to be threatened.*Safe place asked for/s);
  await look(page, 'case-in-danger', { main: true });
  await page.setViewportSize({ width: 1024, height: 720 });
  await picture(page, 'en', 'case-in-danger-1024');
  await expect(strip).toBeInViewport();
  await expect(page.locator('[data-may-not]')).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 720 });
  // What is being typed meanwhile goes on after the answer.
  await openForm(page, 'note');
  const note = page.locator('[data-form="note"]').getByRole('textbox').last();
  await note.fill('She sleeps badly');
  await answerAtOnce(page, '2');
  await strip.getByRole('button', { name: 'What was done…' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'What became of it?' })).toBeVisible();
  await settle(page);
  await expect(page.getByRole('textbox', { name: 'What was done?' })).toBeFocused();
  await page.keyboard.type('A bed in the house');
  await page.getByRole('checkbox', { name: 'No safe place' }).check();
  await page.getByRole('textbox', { name: 'By whom?' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true })).toBeFocused();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(strip).not.toContainText('Safe place asked for');
  await expect(strip).toContainText(/May self-harm.*Said to be threatened/s);
  await expect(note).toHaveValue('She sleeps badly');
  await pressButton(page, 'Discard the draft');
  await openSection(page, 'Summary');

  // A danger is noted at once: one key opens it, one chooses, Enter saves; then it asks who was told.
  await page.keyboard.press('Alt+a');
  await expect(page.getByRole('dialog', { name: 'Which danger is there now?' })).toBeVisible();
  await page.keyboard.press('3');
  await expect(
    page.getByRole('button', { name: 'Whoever is feared knows where the person is', pressed: true }),
  ).toBeVisible();
  await look(page, 'note-danger', { main: true });
  await page.getByRole('textbox', { name: 'What is happening, in a few words?' }).fill('A man at the gate');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'This rings nowhere. Tell a person now.' })).toBeVisible();
  await page.getByRole('button', { name: 'Nobody yet' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(strip).toContainText(/Nobody told yet/);

  // A task of this person is written from the case and done there.
  await page.keyboard.press('Alt+n');
  await page.getByRole('menuitem', { name: 'Task' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is to be done?' })).toBeFocused();
  await page.keyboard.type('Ask the doctor');
  await page.keyboard.press('Enter');
  const tasks = page.locator('[data-case-tasks]');
  await expect(tasks).toContainText('Ask the doctor');
  await look(page, 'case-with-task');
  await tasks.getByRole('button', { name: 'Done: Ask the doctor' }).press('Enter');
  await expect(tasks).toHaveCount(0);
});

test('of very many people in danger the worst stand on Today, and one key leads to all of them', async () => {
  const { page } = desk.mission;
  for (let n = 0; n < 51; n++) {
    const { caseId } = await call(page, 'cases', 'begin', {});
    const body = { date: '2026-05-01', 'needs-today': ['detained'] };
    await call(page, 'records', 'save', { caseId, records: [{ kind: 'intake', body }] });
  }
  await page.reload();
  await goBy(page, 't', 'Today');
  const group = page.locator('[data-group="danger"]');
  await expect(group.locator('li')).toHaveCount(50);
  const all = Number((await group.locator('h2').getByRole('button').textContent())?.match(/\d+/)?.[0]);
  expect(all).toBeGreaterThan(50);
  const rest = group.getByRole('button', { name: /in danger: show all in the list/ });
  await expect(rest).toHaveText(new RegExp(`^${all - 50} more `));
  await group.locator('li').last().locator('[data-line]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rest).toBeFocused();
  await look(page, 'today-many-in-danger');
  await rest.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /\d+ case/ })).toHaveText(new RegExp(`^${all} case`));
});

/** The key of an answer is pressed as soon as the dialog is drawn, before it has taken the focus: a hand that knows its way is so quick. */
async function answerAtOnce(page: Page, key: string): Promise<void> {
  await page.evaluate((pressed) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('[data-danger-answer]') === null) return;
      watch.disconnect();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, code: `Digit${pressed}`, bubbles: true, cancelable: true }),
      );
    });
    watch.observe(document.body, { childList: true, subtree: true });
  }, key);
}

/** What opens under a question: why there is no answer, and a list to choose from. */
async function lookAtAnswers(page: Page): Promise<void> {
  await look(page, 'form-no-answer', {
    opens: async () => {
      await page.locator('[data-form] [aria-haspopup="menu"]').first().press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
    },
  });
  await look(page, 'form-choices', {
    opens: async () => {
      await page.locator('[data-form] [role="combobox"]').first().press('ArrowDown');
      await expect(page.getByRole('listbox')).toBeVisible();
    },
  });
}

/** They go by themselves, but not before the next picture is taken. */
async function closeNotices(page: Page): Promise<void> {
  const close = page.getByRole('alert').getByRole('button', { name: 'Close' });
  for (const button of await close.all()) await button.press('Enter');
  await expect(close).toHaveCount(0);
}

/** Answers after which a form asks the rest of its questions, or warns. */
const OPENING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  decision: { matter: 'override' },
  stay: { house: 'GARDENS' },
  transfer: { act: 'hand-over' },
};
