/** Every screen of a mission and of headquarters, once in every language, by whoever sits there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FORMS } from '../../db/codebook/forms/index.ts';
import { answerForm, call, logIn, openForm, openPart, pressButton } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { look } from './looking.ts';
import { ANALYST, sealed, type TwoDesks, twoDesks } from './two-desks.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const place = tempDir();
test.afterAll(() => place.leave());
let desks: TwoDesks;

test.beforeAll(async () => {
  desks = await twoDesks(place);
});

/** A case by its reference, from any screen. */
async function openCase(page: Page, caseId: string): Promise<void> {
  const { row } = await call(page, 'cases', 'open', { caseId });
  await page.keyboard.press('Control+k');
  await page.keyboard.type(row.reference);
  await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText(row.reference);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: row.reference })).toBeVisible();
}

/** A screen by its key, from wherever one is. */
async function goBy(page: Page, key: string, name: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function lookAtParts(page: Page, screen: string, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    await openPart(page, part);
    const name = `${screen}-${part.toLowerCase().replaceAll(' ', '-')}`;
    await look(page, name, { zoomed: true });
  }
}

async function saveNote(page: Page, caseId: string, text: string): Promise<void> {
  const note = { kind: 'note', date: '2026-05-02', text };
  await call(page, 'records', 'save', { caseId, records: [{ kind: 'note', body: note }] });
}

/** Gives files to the Open part and takes them in. */
async function takeIn(desk: Desk, files: readonly string[]): Promise<void> {
  await openPart(desk.page, 'Open');
  await desk.answerDialog(files);
  await pressButton(desk.page, 'Choose files…');
  await pressButton(desk.page, 'Check and take in');
  await expect(desk.page.locator('[data-outcome]')).toHaveCount(files.length);
}

test('a mission’s Today, lists, house and statistics', async () => {
  const { page } = desks.mission;
  await expect(page.locator('[data-line]').first()).toBeVisible();
  await look(page, 'today', { main: true });
  await look(page, 'palette', {
    opens: async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('KG-BIS');
      await expect(page.getByRole('dialog').getByText('KG-BIS-', { exact: false }).first()).toBeVisible();
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
  await look(page, 'house', { main: true });
  await goBy(page, 's', 'Statistics');
  await expect(page.getByRole('region', { name: 'Table' })).toBeVisible();
  await look(page, 'statistics', { main: true });
});

test('first contact, its save line, and its blank sheet', async () => {
  const { page } = desks.mission;
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

test('every part of Settings', async () => {
  const { page } = desks.mission;
  await goBy(page, 'g', 'Settings');
  await lookAtParts(page, 'settings', ['Copies and checks', 'Users']);
  await look(page, 'settings-remove-user', {
    opens: () => page.locator('#screen table button').nth(1).press('Enter'),
  });
  await page.locator('#screen table button').first().press('Enter');
  await look(page, 'settings-end-access', { zoomed: true });
  await lookAtParts(page, 'settings', ['Display and keys', 'Password', 'What left', 'Audit trail']);
});

test('each section of a case, and every form', async () => {
  const { page } = desks.mission;
  await openCase(page, desks.full);
  const sections = page.getByRole('navigation', { name: 'Sections' }).locator('> ul > li > button');
  for (const [at, section] of (await sections.all()).entries()) {
    await section.press('Enter');
    await look(page, `case-${at + 1}`, { main: at === 0 });
  }
  await look(page, 'case-more', {
    opens: async () => {
      await page.locator('#screen [aria-haspopup="menu"]').press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
    },
  });
  for (const { kind, system } of FORMS.values()) {
    if (system) continue;
    await openForm(page, kind);
    const answers = OPENING[kind];
    if (answers !== undefined) await answerForm(page, kind, answers);
    await look(page, `form-${kind}`, { main: kind === 'consent' });
    if (kind === 'exploitation') await lookAtAnswers(page);
    await pressButton(page, 'Discard the draft');
    await expect(page.locator('[data-form]')).toHaveCount(0);
    if (kind === 'intake') await look(page, 'case-draft-discarded');
    await closeNotices(page);
  }
  await sections.nth(3).press('Enter');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).first().press('Enter');
  await look(page, 'case-withdraw', { zoomed: true });
});

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
  transfer: { act: 'hand-over' },
};

test('headquarters’ screens', async () => {
  const { page } = desks.headquarters;
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await look(page, 'headquarters-today', { main: true });
  await goBy(page, 'c', 'Cases');
  await look(page, 'headquarters-cases', { zoomed: true });
  await openCase(page, desks.full);
  await look(page, 'headquarters-case-of-a-mission', { main: true });
  await openForm(page, 'service');
  await look(page, 'headquarters-form');
  await pressButton(page, 'Discard the draft');
  await goBy(page, 's', 'Statistics');
  await expect(page.getByRole('region', { name: 'Table' })).toBeVisible();
  await look(page, 'headquarters-statistics');
  await goBy(page, 'g', 'Settings');
  await look(page, 'headquarters-settings');
});

test('Exchange at both: what goes, sealing, taking in, what is refused, what is missing', async () => {
  const { mission, headquarters, full } = desks;
  const hq = headquarters.page;
  const { page } = mission;
  await goBy(hq, 'e', 'Exchange');
  await lookAtParts(hq, 'headquarters-exchange', ['Offices', 'Seal', 'Open', 'Directory', 'Packages']);
  await goBy(page, 'e', 'Exchange');
  await lookAtParts(page, 'exchange', ['Offices', 'Join headquarters', 'Directory', 'Open', 'Packages', 'Seal']);

  // Headquarters is to get the second of two later packages: the first is missing.
  await saveNote(page, full, 'An errand for the first package.');
  await sealed(mission, 'HQ');
  await saveNote(page, full, 'Another for the second.');
  await pressButton(page, 'See what would go');
  await expect(page.getByRole('heading', { name: 'What goes' })).toBeVisible();
  await look(page, 'exchange-what-goes', { main: true });
  // While nobody has chosen a folder yet, it is as while it is sealed.
  await pressButton(page, 'Choose a folder and seal');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look(page, 'exchange-sealing');
  await mission.answerDialog([mission.files]);
  const file = page.getByRole('cell', { name: /^[a-z]{8}\.waymark$/u });
  await expect(file).toBeVisible();
  await look(page, 'exchange-sealed');
  const second = join(mission.files, await file.innerText());

  const broken = join(headquarters.files, 'broken.waymark');
  writeFileSync(broken, 'not a package');
  await takeIn(headquarters, [second, broken]);
  await look(hq, 'headquarters-exchange-opened', { zoomed: true });
  await lookAtParts(hq, 'headquarters-exchange-after', ['Offices', 'Packages']);

  // What headquarters hands over waits at the mission for an answer.
  await takeIn(mission, [await sealed(headquarters, 'KG-BIS')]);
  await look(page, 'exchange-opened');
  await pressButton(page, 'See the cases');
  await page.locator('[role="row"][id]').first().click();
  await expect(page.getByRole('button', { name: 'Not ours' })).toBeVisible();
  await look(page, 'case-to-accept', { zoomed: true });
  await pressButton(page, 'Not ours');
  await look(page, 'case-not-ours');
});

test('what a shelter manager, a caseworker, an approver and an analyst see', async () => {
  const { mission, headquarters, full } = desks;
  const asked = { matter: 'override', gate: 'return', result: 'asked', date: '2026-05-03' };
  await call(mission.page, 'records', 'save', { caseId: full, records: [{ kind: 'decision', body: asked }] });
  await call(mission.page, 'cases', 'assign', { caseId: full, user: 3, assigned: true });
  let page = await startSession(mission, 'Gulnara');
  await look(page, 'shelter-manager-today', { zoomed: true });
  await goBy(page, 'h', 'House');
  await look(page, 'shelter-manager-house', { main: true });
  await page.locator('[data-column="case"]').first().press('Enter');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await look(page, 'shelter-manager-case', { zoomed: true });
  await goBy(page, 'h', 'House');
  await page.locator('[data-column="sheet"]').first().press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await look(page, 'print-house-sheet', { main: true });
  await goBy(page, 'g', 'Settings');
  await look(page, 'shelter-manager-settings');

  page = await startSession(mission, 'Timur');
  await look(page, 'caseworker-today');
  await goBy(page, 'c', 'Cases');
  await look(page, 'caseworker-cases');

  page = await startSession(mission, 'Marat');
  await look(page, 'approver-today');
  await goBy(page, 'c', 'Cases');
  await look(page, 'approver-cases');
  await openCase(page, desks.full);
  await look(page, 'approver-case');

  page = await startSession(headquarters, ANALYST);
  await look(page, 'analyst-today');
  await goBy(page, 's', 'Statistics');
  await look(page, 'analyst-statistics');
});

/** Another of the desk's people takes over. */
async function startSession(desk: Desk, user: string): Promise<Page> {
  const page = await desk.lockedBy(() => desk.page.keyboard.press('F9').catch(() => undefined));
  await logIn(page, user);
  return page;
}
