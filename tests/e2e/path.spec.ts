/** One case, from a mission's first contact to headquarters' statistics and a printed sheet, as the people at the desks do it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AnswerValue } from '../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../preload/contract.ts';
import {
  answerForm,
  BISHKEK,
  beginFirstContact,
  call,
  chooseCountry,
  drawAnew,
  goBy,
  goTo,
  HEADQUARTERS,
  handsOn,
  keyOf,
  logIn,
  openForm,
  openPart,
  openSection,
  PASSWORD,
  pressButton,
  ROOT_PASSWORD,
  referenceShown,
  saveForm,
  sayHeadquarters,
  tellNobodyYet,
  writeForm,
} from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';

test.describe.configure({ mode: 'serial' });

const place = tempDir();
let mission: Desk;
let headquarters: Desk;
/** The second place for copies, the mission's one case, and the package that holds it. */
let copies = '';
let reference = '';
let sealed = '';
test.afterAll(() => place.leave());

/** The words of a PDF, as its text and not as its picture. */
function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

/** The files of a folder that were not there before something was done. */
async function filesFrom(folder: string, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = new Set(readdirSync(folder));
  await act();
  return readdirSync(folder)
    .filter((name) => !before.has(name))
    .map((name) => join(folder, name));
}

/** The twelve words under a label, as they are read aloud on the telephone. */
async function wordsUnder(page: Page, label: string): Promise<readonly string[]> {
  const words = page.getByRole('list', { name: label, exact: true }).getByRole('listitem');
  await expect(words).toHaveCount(12);
  return words.allInnerTexts();
}

/** The story's one case, as the user at the desk sees it. */
async function fileOf({ page }: Desk): Promise<CaseFile> {
  const { rows } = await call(page, 'cases', 'list', { filter: { search: reference }, limit: 2 });
  return call(page, 'cases', 'open', { caseId: rows[0]?.caseId ?? '' });
}

async function ownRecords(desk: Desk, kind: string): Promise<readonly ShownRecord[]> {
  return (await fileOf(desk)).records.filter((record) => record.own && record.kind === kind);
}

/** There is one case, so that it stands in the list before it is looked for: first the list must have heard what is typed. */
async function openCaseBy(page: Page, search: string): Promise<void> {
  await page.keyboard.press('c');
  const field = page.getByRole('textbox', { name: 'Name or reference' });
  await field.fill('nobody of this name');
  await expect(page.getByText('No case fits')).toBeVisible();
  await field.fill(search);
  await expect(page.locator('[role="row"][id]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await referenceShown(page);
}

test('a mission desk is set up by keyboard; without the recovery code printed or copied there is no going on', async () => {
  mission = await place.openDesk();
  const { page, files } = mission;
  copies = files;
  const { keyboard } = page;
  await expect(page.getByRole('radio', { name: 'A mission or field office' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.type(BISHKEK.name);
  await keyboard.press('Tab');
  await keyboard.type('kg-bis');
  await keyboard.press('Tab');
  await chooseCountry(page, 'Kyrgyz', 'Kyrgyzstan');
  await pressButton(page, 'Next');
  await expect(page.getByRole('heading', { name: 'Who works at this desk?' })).toBeVisible();
  await expect(page.getByLabel('Your user name')).toBeFocused();
  await keyboard.type(BISHKEK.user);
  await keyboard.press('Tab');
  await keyboard.type('password12345');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(page.getByLabel('The same password again')).toBeFocused();
  await keyboard.type('password12345');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('data-invalid', 'true');
  await page.getByLabel('The same password again').fill('');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('The same password again').focus();
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Where do copies go?' })).toBeVisible();
  // While the place is being chosen no desk is made: it would be one without a place, and closing it would make no copy.
  const make = page.getByRole('button', { name: 'Set up the desk' });
  await pressButton(page, 'Choose a folder…');
  await expect(make).toBeDisabled();
  await mission.answerDialog([files]);
  await expect(make).toBeEnabled();
  await expect(page.locator('form')).toContainText(basename(files));
  await make.press('Enter');

  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have it, go on' })).toBeDisabled();
  await expect(page.locator('dl dd').first()).toBeVisible();
  const recoveryCode = (await page.locator('dl dd').allInnerTexts()).join(' ');
  const sheet = join(files, 'printed.pdf');
  await mission.answerDialog([sheet]);
  await expect(page.getByRole('button', { name: 'Print the code' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('Did the paper come out?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'I have it, go on' })).toBeDisabled();
  await pressButton(page, 'Yes, it came out');
  await expect(page.getByText('Printed.')).toBeVisible();
  const printed = textOf(sheet).replaceAll(/\s+/g, ' ');
  for (const group of recoveryCode.split(' ')) expect(printed).toContain(group);
  await pressButton(page, 'I have it, go on');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('headquarters is set up with the passphrase of the root key', async () => {
  headquarters = await place.openDesk();
  const { page } = headquarters;
  await sayHeadquarters(page);
  await page.getByLabel('Your user name').fill(HEADQUARTERS.user);
  const repeat = page.getByLabel('The same password again');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await repeat.first().fill(PASSWORD);
  await page.getByLabel('Passphrase of the root key').fill(ROOT_PASSWORD);
  await repeat.last().fill(ROOT_PASSWORD);
  await pressButton(page, 'Next');
  await pressButton(page, 'Set up the desk');
  await pressButton(page, 'Copy it');
  await pressButton(page, 'I have it, go on');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('the mission joins headquarters with a card, a telephone call and a directory', async () => {
  const { page, files: mail } = mission;
  await page.keyboard.press('e');
  await openPart(page, 'Join headquarters');
  await mission.answerDialog([mail]);
  const [card = ''] = await filesFrom(mail, async () => {
    await pressButton(page, 'Choose a folder and write it');
    await expect(page.getByText('Written:')).toBeVisible();
  });
  const ours = await wordsUnder(page, 'Words of this desk');

  const hq = headquarters.page;
  await hq.keyboard.press('e');
  await openPart(hq, 'Directory');
  await headquarters.answerDialog([card]);
  await pressButton(hq, 'Choose a card…');
  expect(await wordsUnder(hq, 'Words')).toEqual(ours);
  await expect(hq.getByRole('button', { name: 'Enrol KG-BIS' })).toBeDisabled();
  await hq.getByRole('checkbox', { name: /read me these twelve words/ }).press(' ');
  await pressButton(hq, 'Enrol KG-BIS');
  await expect(hq.getByText('KG-BIS is enrolled.')).toBeVisible();
  await headquarters.answerDialog([mail]);
  const issued = await filesFrom(mail, async () => {
    await hq.getByLabel('Passphrase of the root key').fill(ROOT_PASSWORD);
    await hq.keyboard.press('Enter');
    await expect(hq.getByText('Directory 1 is issued.')).toBeVisible();
  });
  const directory = issued.find((name) => name.endsWith('.waymark')) ?? '';
  const root = await wordsUnder(hq, 'Words of the root');

  const typed = page.getByLabel('The twelve words of the root');
  await typed.fill([...root.slice(1), root[0]].join(' '));
  await mission.answerDialog([directory]);
  await pressButton(page, 'Choose…');
  await pressButton(page, 'Take in the directory');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await call(page, 'exchange', 'offices', {})).toMatchObject({ directory: null });
  await typed.fill(root.join(', '));
  await pressButton(page, 'Take in the directory');
  await expect(page.getByText('Directory 1 with 2 offices.')).toBeVisible();
});

test('a first contact is written down by keyboard alone', async () => {
  const { page } = mission;
  const hands = handsOn(page);
  await page.keyboard.press('t');
  await beginFirstContact(page, hands);
  await hands.press(keyOf('intake.safe-to-talk', 'alone'), 'Enter', keyOf('consent.keep', 'with-name'), 'Enter');
  await hands.type('Ольга');
  await hands.press('Enter', ...'rus', 'Enter', 'Enter', keyOf('intake.needs-today', 'safe-place'), 'Enter');
  await hands.press(keyOf('intake.channel', 'police'), 'Enter', keyOf('profile.sex', 'female'), 'Enter');
  await hands.press(...'24', keyOf('profile.age-basis', 'said'), 'Enter', ...'mold', 'Enter', 'Enter');
  await hands.press(keyOf('screening.purposes', 'sexual'), 'Enter', ...'h', 'Enter', 'Enter');
  await hands.press(keyOf('screening.means', 'lied-to'), 'Enter', 'Alt+1');
  await expect(page.locator('[data-save-line] [data-control]').first()).toBeFocused();
  await hands.type('Vera from the pharmacy');
  await hands.press('Enter', 'Enter');
  await tellNobodyYet(page);
  reference = await referenceShown(page);
});

/** The case file's forms, each once. */
const FORMS: Readonly<Record<string, Readonly<Record<string, AnswerValue>>>> = {
  consent: {
    'given-by': 'person',
    help: 'agrees',
    shelter: 'agrees',
    contact: 'agrees',
    keep: 'with-name',
    'share-receiving': 'with-name',
    'share-headquarters': 'without-name',
    'count-once': 'agrees',
  },
  identity: { 'family-name': 'Testova', 'given-names': 'Olga', 'birth-date': '14.2.1985' },
  profile: { 'origin-country': 'MDA', education: 'upper-secondary' },
  screening: { acts: ['recruitment', 'harbouring'], narrative: 'An invented account.' },
  determination: { status: 'victim', 'by-whom': 'our-office', category: 'trafficked' },
  decision: { matter: 'eligibility', project: 'mc-x1', result: 'yes' },
  exploitation: { types: ['sexual-exploitation'], country: 'KGZ', started: 'May 2025', ended: 'Sep 2026' },
  service: { service: 'counselling', outcome: 'given' },
  stay: { kind: 'shelter', house: 'h1', room: '3', 'safety-letter': 'b', outings: 'alone' },
  health: { allergies: 'Penicillin', 'fit-to-travel': 'fit' },
  'follow-up': { state: 'planned', 'planned-for': '+30' },
  transfer: { act: 'take-back', reason: 'services' },
};

test('the case goes on in its forms', async () => {
  const { page } = mission;
  for (const [kind, answers] of Object.entries(FORMS)) {
    await test.step(kind, async () => {
      await writeForm(page, kind, answers);
      const bodies = (await fileOf(mission)).records.filter((record) => record.kind === kind).map(({ body }) => body);
      for (const id of Object.keys(answers))
        expect(
          bodies.some((body) => id in body),
          id,
        ).toBe(true);
    });
  }
});

test('what cannot be true is not saved; what may be is asked once, and answered with one key', async () => {
  const { page } = mission;
  await openForm(page, 'profile');
  await answerForm(page, 'profile', { 'age-basis': 'papers' });
  const warning = page.locator('[data-warning]');
  await expect(warning).toHaveText(/Age and date of birth cannot both be right/);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('1 answer to look at:')).toBeVisible();
  await answerForm(page, 'profile', { 'age-basis': 'said' });
  await warning.getByRole('button').first().focus();
  await page.keyboard.press('2');
  await expect(warning).toHaveCount(0);
  await saveForm(page);
  expect((await fileOf(mission)).warnings).toContainEqual(
    expect.objectContaining({ code: 'warning-age-unlike-birth-date', answered: true }),
  );
  // What it said before can be read, with who changed it.
  const profile = page.locator('#form-profile');
  await profile.getByRole('button', { name: /earlier version/ }).press('Enter');
  await expect(profile.getByText(/^Changed .* Aida$/).first()).toBeVisible();
});

test('what was done on a day to come is saved only with a reason, asked of each record', async () => {
  const { page } = mission;
  await openForm(page, 'note');
  await answerForm(page, 'note', { text: 'She moves in with her aunt.' });
  // The day of today stands there already.
  const day = page.locator('[data-form="note"] [data-question="date"] [data-control]').first();
  await day.fill('+40');
  await day.press('Tab');
  const warning = page.locator('[data-warning="warning-day-not-come"]');
  await expect(warning).toHaveText(/This day has not come yet/);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('1 answer to look at:')).toBeVisible();
  await warning.getByRole('button').first().focus();
  await page.keyboard.press('2');
  await expect(warning.getByRole('button', { pressed: true })).toHaveCount(1);
  await saveForm(page);
  expect((await fileOf(mission)).warnings).toContainEqual(
    expect.objectContaining({ code: 'warning-day-not-come', kind: 'note', answered: true }),
  );
  await undoLast(page);
});

test('a closure in the wrong case is taken back', async () => {
  const { page } = mission;
  const before = (await fileOf(mission)).row.stage;
  await writeForm(page, 'closure', { state: 'closed', reason: 'person-wish', 'review-date': '+90' });
  expect((await fileOf(mission)).row.stage).toBe('closed');
  // Saved is said in one place, and there it is taken back.
  const saved = page.getByRole('banner').getByRole('status');
  await expect(saved).toHaveText(/Saved/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await undoLast(page);
  await expect(saved).toHaveText(/Taken back/);
  await expect.poll(async () => (await fileOf(mission)).row.stage).toBe(before);
});

test('a note being typed survives a power cut; a wrong password is answered without a hint', async () => {
  await openForm(mission.page, 'note');
  await answerForm(mission.page, 'note', { kind: 'note', text: 'She asked for a telephone card.' });
  await expect(mission.page.getByText('Draft kept')).toBeVisible();
  await mission.page.keyboard.press('Tab');
  await expect.poll(async () => (await call(mission.page, 'records', 'drafts', {}))[0]?.body.text).toContain('card.');
  for (const pid of mission.processes()) process.kill(pid, 'SIGKILL');
  await mission.ended();

  mission = await place.openDesk({ folder: mission.folder });
  const { page } = mission;
  const refused = async (user: string, password: string) => {
    // Drawn anew, so that it is not the answer before that is read.
    await drawAnew(page);
    await page.getByLabel('User name').fill(user);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    return page.getByRole('alert').innerText();
  };
  await expect(page.getByLabel('User name')).toHaveValue('');
  expect(await refused(BISHKEK.user, 'a wrong password')).toBe(await refused('Nobody', PASSWORD));
  await logIn(page, BISHKEK.user);
  await page.locator('[data-group="go-on"] [data-line]').press('Enter');
  await expect(page.locator('[data-form="note"] [data-question="text"] textarea')).toHaveValue(
    'She asked for a telephone card.',
  );
  await saveForm(page);
  expect(await ownRecords(mission, 'note')).toHaveLength(1);
});

test('the case is found by a name spelt otherwise, which shows only while a key is held', async () => {
  const { page } = mission;
  for (const spelt of ['olga', 'Tèstova', reference.slice(-6)]) await openCaseBy(page, spelt);
  await page.keyboard.press('c');
  const row = page.locator('[role="row"][id]');
  await expect(row).toContainText('O. T.');
  await expect(row).not.toContainText('Testova');
  await page.keyboard.down('F2');
  await expect(row).toContainText('Testova');
  await page.keyboard.up('F2');
  await expect(row).not.toContainText('Testova');
});

test('Today says what is waiting and leads to the case', async () => {
  const { page } = mission;
  await goTo(page, 'Today');
  const line = page.locator('[data-line]', { hasText: reference.slice(-6) }).first();
  await expect(line).toBeVisible();
  await expect(page.locator('#screen')).not.toContainText(/Olga|Ольга|Testova|exploit|traffick/i);
  await line.press('Enter');
  expect(await referenceShown(page)).toBe(reference);
});

test('what goes to headquarters is shown before it is sealed, and its file says nothing', async () => {
  const { page, files: mail } = mission;
  await page.keyboard.press('e');
  await openPart(page, 'Seal');
  const what = page.getByRole('region', { name: 'What goes' });
  await expect(what).toContainText('1 of 1 cases goes to headquarters, without a name.');
  await what.getByRole('button', { name: /never sent before, without the name/ }).press('Enter');
  await expect(what).toContainText(reference);
  await mission.answerDialog([mail]);
  const [file = ''] = await filesFrom(mail, async () => {
    await pressButton(page, 'Seal 1 case');
    await expect(page.getByText('Sealed: 1 case goes')).toBeVisible();
  });
  sealed = file;
  expect(basename(sealed)).toMatch(/^[a-z]{8}\.waymark$/);
});

test('headquarters takes the package in, sees what came, and reads the case without a name', async () => {
  const { page, files } = headquarters;
  await goBy(page, 'i', 'Inbox');
  await headquarters.answerDialog([files]);
  await pressButton(page, 'Choose a folder…');
  await expect(page.getByText('Receipts go to')).toBeVisible();
  await headquarters.answerDialog([sealed]);
  await pressButton(page, 'Choose files…');
  const row = page.getByRole('group', { name: 'Taken in' }).getByRole('row', { name: /KG-BIS/ });
  await expect(row).toContainText('written, to send');
  // Looked away from and back, nothing is lost.
  await page.keyboard.press('t');
  await page.keyboard.press('i');
  await expect(row).toContainText('cases');
  await pressButton(page, 'See the cases');
  await page.locator('[role="row"][id]').click();
  expect(await referenceShown(page)).toBe(reference);
  for (const section of ['Arriving', 'The person', 'Care', 'Notes']) {
    await openSection(page, section);
    await expect(page.locator('[data-section]').getByRole('region').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change', exact: true })).toHaveCount(0);
    await expect(page.locator('#screen')).not.toContainText(/Olga|Ольга|Testova|Penicillin|telephone card/);
  }
});

test('headquarters adds its own decision, and is not asked to speak for whom it has not met', async () => {
  const { page } = headquarters;
  await openSection(page, 'The person');
  await expect(page.locator('#form-profile')).toBeVisible();
  // What is there can be read, what it said before too, and nothing can be written.
  await expect(page.locator('#form-profile').getByRole('button', { name: /earlier version/ })).toHaveCount(1);
  await expect(page.locator('#form-profile').getByRole('button')).toHaveCount(1);
  await writeForm(page, 'decision', { matter: 'fund', result: 'yes' });
  expect(await ownRecords(headquarters, 'profile')).toEqual([]);
  expect(await ownRecords(headquarters, 'decision')).toMatchObject([{ body: { matter: 'fund', result: 'yes' } }]);
});

test('both desks count the same, and a table leaves with what it means', async () => {
  const tables: string[] = [];
  for (const { page } of [mission, headquarters]) {
    await page.keyboard.press('s');
    const table = page.getByRole('region', { name: 'Table', exact: true });
    // One person could be recognised: that is said once, with what can be done.
    await expect(page.getByText('Too few to be shown')).toBeVisible();
    await pressButton(page, 'Show small numbers');
    await expect(page.getByRole('img', { name: /Female: 1, 100 %/ })).toBeVisible();
    await page.getByRole('tab', { name: 'Charts' }).press('ArrowRight');
    await expect(table).toContainText(/Female\s+1\s+100/, { useInnerText: true });
    tables.push(await table.innerText());
  }
  expect(tables[0]).toBe(tables[1]);

  const { page, files } = mission;
  await expect(page.getByRole('button', { name: 'CSV file' })).toBeDisabled();
  await page.getByLabel('Why without protection?').fill('for our own meeting');
  await pressButton(page, 'Copy');
  await expect(page.getByText('Copied as table 1.')).toBeVisible();
  // Pasted at once: what is copied stays on the clipboard for a minute.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue(/Female/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const csv = join(files, 'table.csv');
  await mission.answerDialog([csv]);
  await pressButton(page, 'CSV file');
  await expect(page.getByText('Registered as table 2.')).toBeVisible();
  const written = readFileSync(csv, 'utf8');
  for (const said of ['Instances of assistance', 'KG-BIS', 'Female']) expect(written).toContain(said);
  // A dialog that is closed registers nothing.
  await mission.answerDialog(null);
  await pressButton(page, 'Spreadsheet');
  await expect(page.getByRole('button', { name: 'Spreadsheet' })).toBeEnabled();
  const book = join(files, 'table.xlsx');
  await mission.answerDialog([book]);
  await pressButton(page, 'Spreadsheet');
  await expect(page.getByText('Registered as table 3.')).toBeVisible();
  expect(readFileSync(book).subarray(0, 2).toString('latin1')).toBe('PK');
  const pdf = join(files, 'table.pdf');
  await mission.answerDialog([pdf]);
  await pressButton(page, 'Print');
  await expect(page.getByText('Registered as table 4.')).toBeVisible();
  for (const said of ['Instances of assistance', 'KG-BIS', 'Female']) expect(textOf(pdf)).toContain(said);
});

test('the receipt comes back, and the mission’s list says so', async () => {
  const { page } = mission;
  const folder = join(headquarters.files, BISHKEK.office);
  const [receipt = ''] = readdirSync(folder);
  await page.keyboard.press('e');
  await openPart(page, 'Inbox');
  await mission.answerDialog([join(folder, receipt)]);
  await pressButton(page, 'Choose files…');
  await expect(page.getByRole('group', { name: 'Taken in' }).getByRole('row', { name: /receipt/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.locator('[role="row"][id]')).toContainText('received ');
});

test('the shelter manager sees the house and nothing else, and prints the house sheet', async () => {
  await goTo(mission.page, 'Settings');
  await openPart(mission.page, 'Users');
  await addShelterManager(mission.page);
  const page = await mission.lockedBy(() => mission.page.keyboard.press('F9').catch(() => undefined));
  await logIn(page, 'Gulnara');
  const rail = page.getByRole('navigation', { name: 'Screens' }).getByRole('button');
  await expect(rail).toHaveText([/Today/, /House/, /Settings/]);
  for (const key of ['c', 'e', 's', 'n']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: /House sheet/ })).toBeVisible();
  await expect(page.locator('#screen')).not.toContainText(/Testova|KG-BIS-/);
  const sheet = join(mission.files, 'sheet.pdf');
  await page.getByRole('button', { name: /House sheet/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toHaveCount(0);
  await mission.answerDialog([sheet]);
  await pressButton(page, 'Print');
  await expect(page.getByText('Entered in the outgoing list as number')).toBeVisible();
  const printed = textOf(sheet);
  for (const said of ['Ольга', reference.slice(-6), 'Penicillin']) expect(printed).toContain(said);
  for (const unsaid of ['Testova', '1985', 'Moldova', 'KG-BIS', 'Bishkek', 'Aida'])
    expect(printed).not.toContain(unsaid);
});

test('the focal point saves the sheet as a file only with a reason, and the list of what left holds both', async () => {
  const page = await mission.lockedBy(() => mission.page.keyboard.press('Control+l').catch(() => undefined));
  await logIn(page, BISHKEK.user);
  await page.keyboard.press('h');
  await page.getByRole('button', { name: /House sheet/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
  await page.getByLabel('Why a file?').fill('the printer is broken');
  const file = join(mission.files, 'saved.pdf');
  await mission.answerDialog([file]);
  await pressButton(page, 'Save as PDF');
  await expect(page.getByText(/Saved as saved\.pdf, number \d+ in the outgoing list/)).toBeVisible();
  expect(textOf(file)).toContain('Ольга');
  await goTo(page, 'Settings');
  await openPart(page, 'Papers and files sent out');
  await expect(page.getByRole('row', { name: /house sheet/ })).toHaveCount(2);
});

test('closing makes the copy, from which a new desk goes on', async () => {
  const { page, folder } = mission;
  const ended = mission.ended();
  await call(page, 'desk', 'quit', {}).catch(() => undefined);
  expect(await ended).toBe(0);
  const copy = readdirSync(copies).find((name) => name.endsWith('.copy')) ?? '';
  expect(copy).not.toBe('');

  const desk = await place.openDesk();
  expect(desk.folder).not.toBe(folder);
  await pressButton(desk.page, 'Bring back a desk from a copy');
  await desk.answerDialog([join(copies, copy)]);
  await pressButton(desk.page, 'Choose…');
  await desk.page.getByLabel('Your user name').fill(BISHKEK.user);
  await desk.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await pressButton(desk.page, 'Bring it back');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await openCaseBy(desk.page, 'olga');
  await goTo(desk.page, 'Settings');
  await pressButton(desk.page, 'Check everything');
  await expect(desk.page.getByText('Everything holds.')).toBeVisible();
});

/** Takes the last save back: from the title bar while it is offered there, else from what can be done with the case. */
async function undoLast(page: Page): Promise<void> {
  await page.locator('#screen').getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: 'Undo the last save' }).press('Enter');
}

async function addShelterManager(page: Page): Promise<void> {
  const form = page.locator('form[aria-labelledby="add-user"]');
  await form.getByLabel('Name').fill('Gulnara');
  await form.getByRole('combobox', { name: 'Role' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Shelter manager' }).click();
  await form.getByLabel('House').fill('H1');
  await form.getByLabel('First password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Gulnara/ })).toBeVisible();
}
