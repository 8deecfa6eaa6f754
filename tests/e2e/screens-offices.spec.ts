/** Headquarters’ screens, Exchange at both offices, and what other people see, once in every language. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerForm,
  BISHKEK,
  beginFirstContact,
  call,
  drawAnew,
  goBy,
  handsOn,
  isMarked,
  keyOf,
  logIn,
  openCase,
  openForm,
  openPart,
  openSection,
  pressButton,
  referenceShown,
  saveForm,
  takeOver,
  writeForm,
} from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { textOf } from './paper-words.ts';
import { pictureSheet } from './picture-sheet.ts';
import { look, lookAtParts } from './screen-checks.ts';
import { ANALYST, sealed, type TwoDesks, twoDesks } from './two-desks.ts';

const place = tempDir();
let desks: TwoDesks;
test.beforeAll(async () => {
  desks = await twoDesks(place);
});
// Each test draws anew the desks that it sits at: another has left them somewhere.
test.afterAll(() => place.leave());

async function saveNote(page: Page, caseId: string, text: string): Promise<void> {
  const note = { kind: 'note', date: '2026-05-02', text };
  await call(page, 'records', 'save', { caseId, records: [{ kind: 'note', body: note }] });
}

/** Gives files to the inbox that is shown. */
async function takeIn(desk: Desk, files: readonly string[]): Promise<void> {
  await desk.answerDialog(files);
  await pressButton(desk.page, 'Choose files…');
}

test('headquarters’ screens', async () => {
  const { page } = desks.headquarters;
  await drawAnew(page);
  await expect(page.locator('[data-line]').first()).toBeVisible();
  // Its own matters, and no mission's.
  await expect(page.locator('[data-group="danger"], [data-group="soon"]')).toHaveCount(0);
  const notSent = page.locator('[data-group="due"] [data-line]');
  await expect(notSent).toHaveCount(1);
  await expect(notSent).toContainText('Handed over to KG-BIS, and not sent: seal the file');
  const shown = page.locator('[data-group]:not([data-group="inbox"]) [data-line][data-case]');
  const { rows } = await call(page, 'cases', 'list', { filter: {} });
  const own = rows.flatMap(({ caseId, reference }) => (reference.startsWith('HQ-') ? [caseId] : []));
  for (const line of await shown.all()) expect(own).toContain(await line.getAttribute('data-case'));
  await look(page, 'headquarters-today', { main: true });
  // What was handed over and not sealed leads to the seal, with that case alone.
  await notSent.press('Enter');
  await expect(page.getByRole('button', { name: 'Seal 1 case' })).toBeVisible();
  await look(page, 'headquarters-seals-not-sent', { main: true });
  await goBy(page, 'c', 'Cases');
  await expect(page.locator('[role="row"][id]').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Not sent/ })).toHaveCount(1);
  await look(page, 'headquarters-cases', { main: true, zoomed: true });
  await openCase(page, desks.full);
  await look(page, 'headquarters-case-of-a-mission', { main: true });
  await openForm(page, 'service');
  await look(page, 'headquarters-form');
  await pressButton(page, 'Discard the draft');
  await goBy(page, 's', 'Statistics');
  await expect(page.getByRole('region', { name: 'Charts' })).toBeVisible();
  await look(page, 'headquarters-statistics');
  await goBy(page, 'g', 'Settings');
  await look(page, 'headquarters-settings');
});

test('Exchange at both: what goes, sealing, taking in, what is refused, what is missing', async () => {
  const { mission, headquarters, full } = desks;
  const hq = headquarters.page;
  const { page } = mission;
  for (const drawn of [page, hq]) await drawAnew(drawn);
  await goBy(hq, 'e', 'Exchange');
  await lookAtParts(hq, 'headquarters-exchange', ['Offices', 'Seal', 'Directory', 'Packages']);
  await goBy(page, 'e', 'Exchange');
  await lookAtParts(page, 'exchange', ['Offices', 'Join headquarters', 'Directory', 'Inbox', 'Packages', 'Seal']);

  // Headquarters is to get the second of two later packages: the first is missing.
  await saveNote(page, full, 'An errand for the first package.');
  await sealed(mission, 'HQ');
  await saveNote(page, full, 'Another for the second.');
  // The case has changed: what would go is counted anew.
  await openPart(page, 'Offices');
  await openPart(page, 'Seal');
  const what = page.getByRole('region', { name: 'What goes' });
  await expect(what).toContainText('changed since sealed');
  await look(page, 'exchange-what-goes', { main: true });
  // While nobody has chosen a folder yet, it is as while it is sealed.
  await what.getByRole('button', { name: /^Seal \d+ cases?$/ }).press('Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look(page, 'exchange-sealing');
  await mission.answerDialog([mission.files]);
  const file = page.getByRole('cell', { name: /^[a-z]{8}\.waymark$/u });
  await expect(file).toBeVisible();
  await look(page, 'exchange-sealed');
  const second = join(mission.files, await file.innerText());

  const broken = join(headquarters.files, 'broken.waymark');
  writeFileSync(broken, 'not a package');
  await goBy(hq, 'i', 'Inbox');
  await takeIn(headquarters, [second, broken]);
  const toLookAt = hq.getByRole('region', { name: 'To look at' });
  for (const kind of ['not a package', 'gap']) await expect(toLookAt).toContainText(kind);
  await expect(hq.getByRole('navigation', { name: 'Screens' })).toContainText('To look at: 2');
  await look(hq, 'headquarters-inbox', { main: true, zoomed: true });
  await toLookAt.getByRole('button', { name: 'Ask…' }).press('Enter');
  await expect(hq.getByRole('textbox', { name: 'The message' })).toHaveValue(/no\. 2 never arrived/);
  await look(hq, 'headquarters-inbox-asks');
  await hq.keyboard.press('Escape');
  // One key ticks who was asked.
  const toAsk = hq.getByRole('region', { name: 'To ask again' });
  await toAsk.getByRole('checkbox').first().press('Space');
  await expect(toAsk).toContainText(/asked \d/);
  await look(hq, 'headquarters-inbox-asked', { main: true });
  await hq.getByRole('button', { name: 'Feedback…' }).first().press('Enter');
  await expect(hq.getByRole('heading', { name: 'Feedback to an office' })).toBeVisible();
  await look(hq, 'headquarters-feedback', { main: true });
  await hq.keyboard.press('Escape');
  await pressButton(hq, 'Put away');
  await expect(toLookAt).not.toContainText('not a package');
  await goBy(hq, 'e', 'Exchange');
  await lookAtParts(hq, 'headquarters-exchange-after', ['Offices', 'Packages']);

  // What headquarters hands over waits at the mission for an answer.
  const handedOver = await sealed(headquarters, 'KG-BIS');
  await openPart(page, 'Inbox');
  await takeIn(mission, [handedOver]);
  await expect(page.getByRole('group', { name: 'Taken in' }).getByRole('row', { name: /HQ cases/ })).toBeVisible();
  await look(page, 'exchange-inbox');
  await pressButton(page, 'See the cases');
  await page.locator('[role="row"][id]').first().click();
  await expect(page.getByRole('button', { name: 'We cannot take this person…' })).toBeVisible();
  await look(page, 'case-to-accept', { zoomed: true });
  await pressButton(page, 'We cannot take this person…');
  // A reason is asked first.
  await expect(page.getByRole('button', { name: 'We cannot take this person…' })).toBeDisabled();
  await look(page, 'case-not-ours');
});

/** A first contact on the page that is shown, by keyboard alone: where, who, what is needed, and help today as the next step. */
async function meets(page: Page, name: string): Promise<void> {
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  await hands.press(keyOf('intake.safe-to-talk', 'alone'), 'Enter', keyOf('consent.keep', 'with-name'), 'Enter');
  await hands.type(name);
  await hands.press('Enter', ...'rus', 'Enter', 'Enter', keyOf('intake.needs-today', 'food-clothes'), 'Enter');
  await hands.press('Alt+1');
  await expect(page.locator('[data-save-line] [data-control]').first()).toBeFocused();
  await hands.type('by the clinic, before noon');
  await hands.press('Enter', 'Enter');
}

test('a focal point’s morning: danger, somebody new, what was agreed, a hand-over, sealed, copied, locked', async () => {
  const { mission, full } = desks;
  const { caseId: inDanger } = await call(mission.page, 'cases', 'begin', {});
  const intake = { date: '2026-05-01', 'needs-today': ['doctor-now'] };
  await call(mission.page, 'records', 'save', { caseId: inDanger, records: [{ kind: 'intake', body: intake }] });
  await saveNote(mission.page, full, 'She was seen at the clinic.');
  await drawAnew(mission.page);
  const { page } = mission;
  const day = pictureSheet('focal point');
  const hands = handsOn(page);
  const danger = lineOf(page, inDanger, /Needs a doctor now/);
  await expect(danger).toContainText('Nobody told');
  await day.take(page, 'Today: danger stands first');
  await danger.focus();
  await hands.press('a');
  await expect(page.getByRole('dialog', { name: 'What became of it?' })).toBeVisible();
  await hands.press('2');
  const done = page.getByRole('textbox', { name: 'What was done?' });
  await expect(done).toBeFocused();
  await page.keyboard.type('The doctor came');
  await day.take(page, 'What became of it');
  await hands.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(danger).toHaveCount(0);
  expect(hands.presses(), 'a danger is answered, besides the words').toBeLessThanOrEqual(6);

  await meets(page, 'Rosa');
  const reference = await referenceShown(page);
  await day.take(page, 'Somebody new: the case after a first contact');
  const agreed = { 'given-by': 'person', help: 'agrees', contact: 'agrees', 'share-headquarters': 'with-name' };
  await writeForm(page, 'consent', agreed);
  await day.take(page, 'What was agreed');
  await writeForm(page, 'follow-up', { state: 'planned', 'planned-for': '+7' });
  await day.take(page, 'When to ask again');

  await handsOverByKeyboard(mission, day);
  await goBy(page, 't', 'Today');
  const waiting = page.locator('[data-line]', { hasText: 'waiting for their answer' });
  await expect(waiting.filter({ hasText: reference.slice(-6) })).toHaveCount(1);

  await goBy(page, 'e', 'Exchange');
  await openPart(page, 'Seal');
  await page
    .getByRole('region', { name: 'What goes' })
    .getByRole('button', { name: /^Seal \d+ cases?$/ })
    .press('Enter');
  await expect(page.getByRole('cell', { name: /^[a-z]{8}\.waymark$/u })).toBeVisible();
  await day.take(page, 'The rest is sealed for headquarters');

  await goBy(page, 't', 'Today');
  await page.locator('[data-copies]').getByRole('button', { name: 'Choose a place' }).press('Enter');
  await expect(page.getByRole('tab', { name: 'Copies and checks' })).toHaveAttribute('aria-selected', 'true');
  await mission.answerDialog([mission.files]);
  await pressButton(page, 'Choose…');
  await expect(page.getByText('Chosen, and there now')).toBeVisible();
  await pressButton(page, 'Make a copy now');
  await expect(page.getByText(/^The copy is made and checked/)).toBeVisible();
  await day.take(page, 'A copy is made');

  const locked = await mission.lockedBy(() => page.keyboard.press('F9').catch(() => undefined));
  await expect(locked.getByLabel('User name')).toHaveValue('');
  await day.take(locked, 'Locked');
  await logIn(locked, BISHKEK.user);
  await expect(lineOf(locked, inDanger, /Needs a doctor now/)).toHaveCount(0);
  await day.draw();
});

/** The case on the screen, from the case to the sealed file by no more than twelve keys. */
async function handsOverByKeyboard(mission: Desk, day: ReturnType<typeof pictureSheet>): Promise<void> {
  const { page } = mission;
  const hands = handsOn(page);
  await hands.press('Alt+h');
  await expect(page.getByRole('combobox', { name: 'To which office' })).toBeFocused();
  await hands.type('head');
  await isMarked(page, 'Headquarters (HQ)');
  await hands.press('Enter');
  await expect(page.getByText('The file goes without the name')).toBeVisible();
  await look(page, 'hand-over');
  await day.take(page, 'A hand-over: what goes, and what stays');
  await page.getByRole('combobox', { name: 'To which office' }).focus();
  await hands.press('Tab', 'Space');
  await mission.answerDialog([mission.files]);
  // The folder is asked for once: its own Enter is counted too.
  await hands.press('Control+s', 'Enter');
  await expect(page.getByRole('heading', { name: 'Handed over and sealed' })).toBeVisible();
  expect(hands.presses()).toBeLessThanOrEqual(12);
  await expect(page.getByRole('region', { name: 'Handed over', exact: true })).toContainText(
    'waiting for their answer since',
  );
  await look(page, 'hand-over-waiting');
}

/** The day's own hand: each writes a task on Today and ticks it off. */
async function writesTask(page: Page, what: string): Promise<void> {
  await goBy(page, 't', 'Today');
  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: 'What is to be done?' })).toBeFocused();
  await page.keyboard.type(what);
  await page.keyboard.press('Enter');
  const task = page.locator('[data-group="due"] [data-line]', { hasText: what });
  await expect(task).toBeVisible();
  await task.focus();
  await page.keyboard.press('d');
  await expect(task).toHaveCount(0);
}

/** The line on Today of a case, by what it says. */
function lineOf(page: Page, caseId: string, says: RegExp) {
  return page.locator(`[data-line][data-case="${caseId}"]`).filter({ hasText: says }).first();
}

test('a shelter manager’s day: who comes and goes, a room, what they must know, the sheets', async () => {
  const { mission } = desks;
  const { page } = mission;
  await drawAnew(page);
  const day = pictureSheet('shelter manager');
  await takeOver(page, 'Gulnara');
  // Arrivals and departures stand first, by the name used in the house.
  const lines = page.locator('[data-group="house"] [data-line]');
  await expect(lines.first()).toContainText(/Expected to leave|Leaves today|Arrive[sd]/);
  await expect(lines.filter({ hasText: 'KG-BIS-' })).toHaveCount(0);
  await look(page, 'shelter-manager-today', { main: true });
  await day.take(page, 'Today: who comes and who leaves');

  await goBy(page, 'h', 'House');
  await expect(page.locator('[data-column="case"]').first()).toBeVisible();
  await look(page, 'shelter-manager-house', { main: true });
  const comes = page.getByRole('row').filter({ hasText: 'comes' }).first();
  await comes.locator('[data-column="room"]').press('Enter');
  await page.getByRole('form', { name: 'Give a room' }).getByRole('textbox', { name: 'Another room' }).fill('R9');
  await day.take(page, 'A room for who comes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'R9' })).toHaveCount(1);

  await page.locator('[data-column="case"]').first().press('Enter');
  await expect(page.getByRole('tablist', { name: 'Sections' })).toBeVisible();
  await look(page, 'shelter-manager-case', { zoomed: true });
  await writeForm(page, 'health', { allergies: 'Walnuts' });
  await day.take(page, 'What the house must know is written down');

  await goBy(page, 'h', 'House');
  await page.locator('[data-column="sheet"]').first().press('Enter');
  await expect(page.getByRole('article')).toContainText('Walnuts');
  await look(page, 'print-house-sheet', { main: true });
  await day.take(page, 'The house sheet');
  // Invented names are of chance: one may be like a word that the sheet needs (Park, and no pork).
  const meantOtherwise = page.getByRole('checkbox', { name: 'It is meant otherwise' });
  if ((await meantOtherwise.count()) > 0) await meantOtherwise.check();
  await mission.answerDialog([join(mission.files, 'house-sheet.pdf')]);
  await pressButton(page, 'Print');
  await expect(page.getByText('Entered in the outgoing list as number')).toBeVisible();

  await writesTask(page, 'Fetch the new keys');
  await day.take(page, 'A task of one’s own is done');
  await goBy(page, 'g', 'Settings');
  await look(page, 'shelter-manager-settings');
  await day.draw();
});

test('a caseworker’s day: her own case, help given, the next step, and no other case', async () => {
  const { mission, full } = desks;
  await drawAnew(mission.page);
  await takeOver(mission.page, BISHKEK.user);
  await call(mission.page, 'cases', 'assign', { caseId: full, user: 3, assigned: true });
  const { page } = mission;
  const day = pictureSheet('caseworker');
  await takeOver(page, 'Timur');
  await look(page, 'caseworker-today');
  await day.take(page, 'Today');
  await goBy(page, 'c', 'Cases');
  await expect(page.locator('[role="row"][id]')).toHaveCount(1);
  await look(page, 'caseworker-cases');
  await day.take(page, 'Cases: her own');
  await page.locator('[role="row"][id]').first().click();
  await expect(page.getByRole('tablist', { name: 'Sections' })).toBeVisible();
  await day.take(page, 'The case on its summary');
  await writeForm(page, 'note', { kind: 'note', text: 'The school has a place from Monday.' });
  await openSection(page, 'Summary');
  await expect(page.locator('#screen')).toContainText('Note');
  await day.take(page, 'A note is the last thing done');
  await writesTask(page, 'Ring the school');
  await day.take(page, 'A task of her own is done');
  await day.draw();
});

test('an approver’s day: what waits for a decision, read, decided, gone from Today', async () => {
  const { mission, full } = desks;
  const { page } = mission;
  await drawAnew(page);
  await takeOver(page, BISHKEK.user);
  const asked = { matter: 'override', gate: 'help', result: 'asked', date: '2026-05-03' };
  await call(page, 'records', 'save', { caseId: full, records: [{ kind: 'decision', body: asked }] });
  const day = pictureSheet('approver');
  await takeOver(page, 'Marat');
  await look(page, 'approver-today');
  await day.take(page, 'Today: decisions that wait');
  await goBy(page, 'c', 'Cases');
  await expect(page.locator('[role="row"][id]').first()).toBeVisible();
  await look(page, 'approver-cases');
  await goBy(page, 't', 'Today');
  await lineOf(page, full, /./).press('Enter');
  await expect(page.getByRole('tablist', { name: 'Sections' })).toBeVisible();
  await look(page, 'approver-case');
  // It begins with what is asked, where her answer is wanted.
  const form = page.locator('[data-form="decision"]');
  await expect(form.locator('[data-question="gate"]')).toBeVisible();
  await day.take(page, 'What is asked, and room for the answer');
  await answerForm(page, 'decision', { result: 'no' });
  await saveForm(page);
  await goBy(page, 't', 'Today');
  await expect(page.locator('#screen')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[data-group="decide"]')).toHaveCount(0);
  await day.take(page, 'Decided: nothing waits');
  await day.draw();
});

// After the approver’s: what is asked here asks her too.
test('headquarters’ day: two packages, their receipts, a request, the reporting round, a table on paper', async () => {
  const { mission, headquarters, full } = desks;
  for (const { page: drawn } of [mission, headquarters]) await drawAnew(drawn);
  await takeOver(mission.page, BISHKEK.user);
  const asked = { matter: 'fund', result: 'asked', date: '2026-05-03' };
  await call(mission.page, 'records', 'save', { caseId: full, records: [{ kind: 'decision', body: asked }] });
  const packages = [await sealed(mission, 'HQ')];
  await saveNote(mission.page, full, 'The clinic wants to see her again.');
  packages.push(await sealed(mission, 'HQ'));

  const { page } = headquarters;
  const day = pictureSheet('headquarters');
  await day.take(page, 'Today, before the mail');
  await goBy(page, 'i', 'Inbox');
  await headquarters.answerDialog([headquarters.files]);
  await pressButton(page, 'Choose a folder…');
  await expect(page.getByText('Receipts go to')).toBeVisible();
  const taken = page.getByRole('group', { name: 'Taken in' }).getByRole('row');
  const before = await taken.count();
  await takeIn(headquarters, packages);
  await expect(taken).toHaveCount(before + packages.length);
  await expect(taken.filter({ hasText: 'written, to send' })).not.toHaveCount(0);
  expect(readdirSync(join(headquarters.files, BISHKEK.office))).not.toEqual([]);
  await page.evaluate(() => document.querySelector('#screen')?.scrollTo(0, 0));
  await day.take(page, 'Two packages, and their receipts');

  await goBy(page, 't', 'Today');
  const request = lineOf(page, full, /Decision asked for/);
  await expect(request).toBeVisible();
  await day.take(page, 'Today: what a mission asks for');
  await request.press('Enter');
  await expect(page.locator('[data-form="decision"] [data-question="matter"]')).toBeVisible();
  await answerForm(page, 'decision', { result: 'yes' });
  await day.take(page, 'The request, and room for the answer');
  await saveForm(page);
  await goBy(page, 't', 'Today');
  await expect(page.locator('#screen')).toHaveAttribute('aria-busy', 'false');
  await expect(request).toHaveCount(0);

  await goBy(page, 'i', 'Inbox');
  await page.getByRole('button', { name: 'Feedback…' }).first().press('Enter');
  await expect(page.getByRole('article')).toContainText('What became of your reports');
  await day.take(page, 'The reporting round: what an office is told of its reports');
  const feedback = join(headquarters.files, 'feedback.pdf');
  await headquarters.answerDialog([feedback]);
  await pressButton(page, 'Print');
  await expect(page.getByText('Entered in the outgoing list as number')).toBeVisible();
  expect(textOf(feedback)).toContain(BISHKEK.office);

  await goBy(page, 's', 'Statistics');
  await expect(page.getByRole('region', { name: 'Charts' })).toBeVisible();
  await day.take(page, 'Statistics');
  const paper = join(headquarters.files, 'table.pdf');
  await headquarters.answerDialog([paper]);
  await pressButton(page, 'Print');
  await expect(page.getByText('Registered as table 1.')).toBeVisible();
  expect(textOf(paper)).toContain('Instances of assistance');
  await day.draw();
});

test('an analyst’s day: the numbers, and no case', async () => {
  const { page } = desks.headquarters;
  await drawAnew(page);
  const day = pictureSheet('analyst');
  await takeOver(page, ANALYST);
  await look(page, 'analyst-today');
  await day.take(page, 'Today');
  await expect(page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Cases' })).toHaveCount(0);
  await goBy(page, 's', 'Statistics');
  await expect(page.getByRole('region', { name: 'Charts' })).toBeVisible();
  await look(page, 'analyst-statistics');
  await day.take(page, 'Statistics');
  await day.draw();
});
