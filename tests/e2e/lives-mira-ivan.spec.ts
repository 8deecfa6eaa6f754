/**
 * Mira and Ivan through the screens, at one desk, each as far as a life crosses from one screen or role to another.
 *
 * Not here: of Mira, the review when she turns 18 and what is due at 7 and 14 days (a window has the machine's own clock), what KV-P is asked and
 * answers, headquarters' yes and the hand-over (exchange: by calls, and the focal point's morning in `screens-offices.spec.ts`). Of Ivan, the page that
 * shrinks (`first-contact.spec.ts`), the police's request (`screens-mission.spec.ts`, the registers), what he takes back (Alina's, in `lives.spec.ts`),
 * the persons counted as a range, erasing and the disk that dies (exchange), the year's funnel, and the letter of a request on paper (by calls: here
 * what it would hold is shown before the request is saved).
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerForm,
  beginFirstContact,
  call,
  drawAnew,
  endSession,
  goBy,
  goTo,
  handsOn,
  keyOf,
  logIn,
  openCase,
  openForm,
  openPart,
  openSection,
  PASSWORD,
  pressButton,
  referenceShown,
  saveForm,
  setUp,
  takeOver,
  writeForm,
} from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { begin, fileOf, missingAt, recordOf, registerGarden, seeCase, write } from './life-steps.ts';
import { look, picture } from './screen-checks.ts';
import { addUser, dayFromNow } from './two-desks.ts';

test.describe.configure({ mode: 'serial' });

const TIRANA = { kind: 'mission', office: 'AL-T', name: 'Tirana office', country: 'ALB', user: 'Drita' } as const;

const place = tempDir();
let desk: Desk;
let mira = '';

test.beforeAll(async () => {
  desk = await place.openDesk();
  await setUp(desk, TIRANA);
  await addUser(desk, 'Rodica', 'shelter-manager');
  await addUser(desk, 'Arta', 'approver');
  await registerGarden(desk.page);
});
test.afterAll(() => place.leave());

/** Whatever rang is read and put away: who was told is asked in Alina's life. */
async function putAwayRings(page: Page): Promise<void> {
  const rings = page.getByRole('dialog', { name: 'This rings nowhere. Tell a person now.' });
  await expect(rings).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rings).toHaveCount(0);
}

/** Something of the case under More. */
async function underMore(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name }).press('Enter');
}

test.describe('Mira', () => {
  test('is told of by a neighbour: a contact that is no case, to which hers is added when she comes', async () => {
    const { page } = desk;
    const hands = handsOn(page);
    await beginFirstContact(page, hands);
    await page.locator('[data-stop="6"] [data-control]').first().focus();
    await hands.press(keyOf('intake.channel', 'passer-by'), 'Alt+4');
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await goBy(page, 'c', 'Cases');
    const row = page.locator('[role="row"][id]');
    await expect(row).toHaveCount(1);
    await look(page, 'mira-call');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Add/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'Another contact' }).press('Enter');
    await expect(page.locator('[data-stop="1"] [data-control]')).toBeFocused();
    await hands.press(keyOf('intake.safe-to-talk', 'alone'), 'Enter', keyOf('consent.keep', 'with-name'), 'Enter');
    await hands.press(...'Mira', 'Enter', ...'alba', 'Enter', 'Enter');
    await hands.press(keyOf('intake.needs-today', 'safe-place'), 'Enter');
    await page.locator('[data-stop="7"] [data-control]').first().focus();
    await hands.press(keyOf('profile.sex', 'female'), 'Enter', ...'19');
    await page.locator('[data-field="profile.may-be-under-18"] input').press('Space');
    await look(page, 'mira-comes');
    await page.locator('[data-stop="8"] [data-control]').first().focus();
    await hands.press('Alt+1', 'Alt+1');
    await putAwayRings(page);
    const reference = await referenceShown(page);
    const { rows } = await call(page, 'cases', 'list', { filter: {} });
    expect(rows).toMatchObject([{ kind: 'case', reference, name: 'Mira', minor: true }]);
    mira = rows[0]?.caseId ?? '';
    const { records } = await fileOf(page, mira);
    expect(records.filter(({ kind }) => kind === 'intake')).toHaveLength(2);
  });

  test('is 19 by her word, 21 in her papers and 15 to look at: her age is decided, and what she said first is kept', async () => {
    const { page } = desk;
    const { id, body } = await recordOf(page, mira, 'profile');
    await write(page, mira, ['profile', { ...body, 'age-in-papers': 21, 'age-estimated': 15 }, id]);
    await seeCase(page, mira);
    await writeForm(page, 'decision', { matter: 'age', result: 'yes', 'age-years': '16', 'by-role': 'medical' });
    const { row } = await fileOf(page, mira);
    expect(row).toMatchObject({ minor: true, ageGroup: '15-17' });
    expect((await recordOf(page, mira, 'profile')).body).toMatchObject({ age: 19, 'age-in-papers': 21 });
  });

  test('is given a bed away from whom she must not meet; where there is none, duty says yes and is named', async () => {
    const { page } = desk;
    const stay = { kind: 'shelter', house: 'H1', from: dayFromNow(0), came: 'yes' };
    const dina = await begin(
      page,
      ['consent', { date: dayFromNow(0), keep: 'with-name', help: 'agrees' }],
      ['identity', { 'name-used': 'Dina' }],
      ['stay', { ...stay, room: 'R1' }],
    );
    await write(
      page,
      mira,
      ['consent', { date: dayFromNow(0), 'given-by': 'both', keep: 'with-name', help: 'agrees', shelter: 'agrees' }],
      ['stay', stay],
    );
    const { row } = await fileOf(page, dina);
    const link = { what: 'keep-apart', sure: 'certain', word: 'The same bar owner' } as const;
    await call(page, 'links', 'put', { caseId: mira, reference: row.reference, ...link });
    await takeOver(page, 'Rodica');
    await goBy(page, 'h', 'House');
    await page.getByRole('row').filter({ hasText: 'Mira' }).locator('[data-column="room"]').press('Enter');
    const rooms = page.getByRole('form', { name: 'Give a room' });
    await expect(rooms.getByRole('button', { name: 'R3 · 2 free' })).toBeVisible();
    await expect(rooms).not.toContainText(/Dina|bar/);
    await look(page, 'mira-rooms');
    await rooms.getByRole('button', { name: 'R1 · keep apart' }).press('Enter');
    await expect(rooms.getByRole('alert')).toContainText('two would meet who are to be kept apart');
    await expect(rooms.getByRole('textbox', { name: 'Who on duty said yes' })).toBeFocused();
    await page.keyboard.type('Vera');
    await page.keyboard.press('Tab');
    await page.keyboard.type('02:10');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Room R1 although kept apart: yes of Vera, 02:10')).toBeVisible();
    await takeOver(page, TIRANA.user);
    const line = page.locator('[data-line]', { hasText: 'although kept apart: yes of Vera, 02:10' });
    await expect(line.first()).toBeVisible();
  });

  test('is not brought back to the uncle who sold her: who of the family took part is noted, and the gate says so', async () => {
    const { page } = desk;
    await openCase(page, mira);
    await writeForm(page, 'family', { relation: 'aunt-or-uncle', 'took-part': 'yes', tracing: 'asked' });
    await openSection(page, 'Summary');
    await expect(page.locator('[data-gate="family"]')).toHaveAttribute('data-allowed', 'false');
    await look(page, 'mira-family');
    expect(await missingAt(page, mira, 'family')).toContain('family-took-part');
    expect(await missingAt(page, mira, 'child')).toContain('child-family-not-assessed');
  });

  test('does not want to go, and two months later she does: both stand there with their day, and hers alone is not enough', async () => {
    const { page } = desk;
    await openCase(page, mira);
    await writeForm(page, 'consent', { date: '-80', 'given-by': 'person', return: 'refuses' });
    expect(await missingAt(page, mira, 'child')).toContain('child-return-refused');
    await writeForm(page, 'consent', { date: '-20', 'given-by': 'person', return: 'agrees' });
    const missing = await missingAt(page, mira, 'child');
    expect(missing).not.toContain('child-return-refused');
    expect(missing).toContain('child-no-guardian');
    const { consent, records } = await fileOf(page, mira);
    const wishes = records.flatMap(({ kind, body }) => (kind === 'consent' && body.return ? [body] : []));
    expect(wishes.map((body) => [body.date, body.return])).toEqual(
      expect.arrayContaining([
        [dayFromNow(-80), 'refuses'],
        [dayFromNow(-20), 'agrees'],
      ]),
    );
    expect(consent.find(({ matter }) => matter === 'return')?.answer).toBe('later');
    await openSection(page, 'Arriving');
    await look(page, 'mira-wishes');
  });

  test('is not shown to a journalist: nobody can agree to that for a child, and the form says why', async () => {
    const { page } = desk;
    await openCase(page, mira);
    await openForm(page, 'consent');
    await answerForm(page, 'consent', { 'given-by': 'both', media: 'agrees' });
    await page.keyboard.press('Control+s');
    const form = page.locator('[data-form="consent"]');
    await expect(form).toContainText('Consent to media cannot be recorded for someone who may be under 18.');
    await look(page, 'mira-no-journalist');
    await pressButton(page, 'Discard the draft');
    await expect(form).toHaveCount(0);
  });

  test('is protected as a child: the focal point does not go on alone past what is missing; she asks, and the approver answers', async () => {
    const { page } = desk;
    await openCase(page, mira);
    await openSection(page, 'Summary');
    await expect(page.locator('[data-gate="child"]')).toHaveAttribute('data-allowed', 'false');
    const missing = await missingAt(page, mira, 'child');
    expect(missing).toEqual(expect.arrayContaining(['child-no-guardian', 'child-no-best-interest', 'child-no-escort']));
    await openForm(page, 'decision');
    await answerForm(page, 'decision', { matter: 'override', gate: 'child', result: 'yes', 'by-role': 'approver' });
    await page.keyboard.press('Control+s');
    const refused = page.getByRole('alert').filter({ hasText: 'confirmed by somebody else' });
    await expect(refused).toBeVisible();
    await look(page, 'mira-not-alone');
    await answerForm(page, 'decision', { result: 'asked' });
    await saveForm(page);
    expect((await fileOf(page, mira)).gates.find(({ gate }) => gate === 'child')?.allowed).toBe(false);

    await takeOver(page, 'Arta');
    const asked = page.locator(`[data-line][data-case="${mira}"]`).first();
    await asked.press('Enter');
    await expect(page.locator('[data-form="decision"] [data-question="gate"]')).toBeVisible();
    // She decides without the story.
    await expect(page.locator('#screen')).not.toContainText(/Mira|Albanian|uncle/u);
    await look(page, 'mira-approver');
    await answerForm(page, 'decision', { result: 'no' });
    await saveForm(page);
    await takeOver(page, TIRANA.user);
    await expect(page.locator('[data-line]', { hasText: 'waiting for' })).toHaveCount(0);
    expect(await missingAt(page, mira, 'child')).toEqual(missing);
  });
});

test.describe('Ivan', () => {
  let ivan = '';

  test('fits no project: why stands with each, and the doctor is asked with no more answers than the list holds', async () => {
    const { page } = desk;
    ivan = await begin(
      page,
      ['consent', { date: dayFromNow(0), 'given-by': 'person', keep: 'with-name', help: 'agrees' }],
      ['identity', { 'name-used': 'Ivan Yefimov' }],
      ['profile', { sex: 'male', age: 41, nationalities: ['ALB'], languages: ['rus'] }],
      ['health', { date: dayFromNow(0), allergies: 'Penicillin' }],
      ['exploitation', { types: ['forced-labour'], country: 'ALB', started: '2025-03', venue: 'the tower' }],
    );
    await seeCase(page, ivan);
    const refused = { matter: 'eligibility', result: 'no' } as const;
    await writeForm(page, 'decision', { ...refused, project: 'RETURN-1', reason: ['needs-return'] });
    await write(page, ivan, [
      'decision',
      { ...refused, date: dayFromNow(0), project: 'FUND-2', reason: ['not-internal'] },
    ]);
    await seeCase(page, ivan);
    const summary = page.locator('#screen');
    await expect(summary).toContainText(/RETURN-1.*The project asks for return/);
    await expect(summary).toContainText(/FUND-2.*In-country cases are not covered/);
    await look(page, 'ivan-eligibility');

    await openForm(page, 'referral');
    await answerForm(page, 'referral', { act: 'ask', for: 'service', service: 'medical-care', 'to-kind': 'health' });
    await look(page, 'ivan-doctor');
    await expect(page.locator('#screen')).not.toContainText(/the tower/u);
    await saveForm(page);
    const { body } = await recordOf(page, ivan, 'referral');
    expect(body.shared).not.toContainEqual(expect.stringMatching(/exploitation|safe-contact/u));
  });

  test('is found by another spelling five months later, before a case is begun; his is reopened', async () => {
    const { page } = desk;
    await write(page, ivan, ['closure', { state: 'closed', date: dayFromNow(0), reason: 'not-eligible' }]);
    await seeCase(page, ivan);
    const { row } = await fileOf(page, ivan);
    expect(row.stage).toBe('closed');
    const hands = handsOn(page);
    await beginFirstContact(page, hands);
    await hands.press('1', 'Enter', keyOf('consent.keep', 'with-name'), 'Enter', ...'Efimov');
    const known = page.getByRole('region', { name: 'Is it someone we know?' });
    await expect(known).toContainText(row.reference);
    await picture(page, 'en', 'ivan-known');
    await known.getByRole('button', { name: 'Same person: add to this case' }).press('Enter');
    await hands.press('Alt+4', 'Alt+4');
    expect(await referenceShown(page)).toBe(row.reference);
    expect((await call(page, 'cases', 'list', { filter: { search: 'Efimov' } })).total).toBe(1);
    await pressButton(page, 'Reopen');
    await expect(page.getByRole('button', { name: 'Reopen', exact: true })).toHaveCount(0);
    expect((await fileOf(page, ivan)).row.stage).not.toBe('closed');
  });

  test('fits a project now, and is helped where he is: he goes nowhere', async () => {
    const { page } = desk;
    await openCase(page, ivan);
    const found = { matter: 'eligibility', project: 'HOME-3', result: 'yes', reason: ['meets-rules'] };
    await writeForm(page, 'decision', found);
    await writeForm(page, 'consent', { 'given-by': 'person', return: 'refuses' });
    await writeForm(page, 'service', { service: 'housing', outcome: 'given' });
    await openSection(page, 'Summary');
    await expect(page.locator('#screen')).toContainText(/HOME-3/);
    const { consent, eligibility, row, gates } = await fileOf(page, ivan);
    expect(eligibility.map(({ project, result }) => [project, result])).toContainEqual(['HOME-3', 'yes']);
    expect(row).toMatchObject({ stage: 'reintegrating' });
    expect(consent.find(({ matter }) => matter === 'return')?.answer).toBe('refuses');
    expect(gates.map(({ gate }) => gate)).not.toContain('return');
  });

  test('reads his own copy, which is numbered in the outgoing list', async () => {
    const { page } = desk;
    await openCase(page, ivan);
    await underMore(page, 'Copy for the person');
    await expect(page.getByRole('article')).toContainText('Efimov');
    await page.getByRole('textbox', { name: 'Why this paper?' }).fill('He asks to read it');
    await desk.answerDialog([join(desk.files, 'own-copy.pdf')]);
    await pressButton(page, 'Print');
    await expect(page.getByText('Entered in the outgoing list as number')).toBeVisible();
  });

  test('corrects a date that he read: it is a revision of the same record, and what stood there before is kept', async () => {
    const { page } = desk;
    const { id } = await recordOf(page, ivan, 'exploitation');
    await openCase(page, ivan);
    await openSection(page, 'What happened');
    const event = page.locator(`[data-event="${id}"]`);
    await event.press('Enter');
    await page.locator(`[data-record="${id}"]`).getByRole('button', { name: 'Change', exact: true }).press('Enter');
    await answerForm(page, 'exploitation', { started: '2025-04' });
    await saveForm(page);
    await expect(event).toContainText('April 2025');
    await event.press('Enter');
    const record = page.locator(`[data-record="${id}"]`);
    await record.getByRole('button', { name: '1 earlier version' }).press('Enter');
    await expect(record.getByText('Began: April 2025 (before: March 2025)', { exact: true })).toBeVisible();
    await look(page, 'ivan-corrects');
    const history = await call(page, 'records', 'history', { caseId: ivan, id });
    expect(history.map(({ revision, body }) => [revision, body?.started])).toEqual([
      [2, '2025-04'],
      [1, '2025-03'],
    ]);
    expect((await fileOf(page, ivan)).records.filter(({ kind }) => kind === 'exploitation')).toHaveLength(1);
  });

  test('has a cousin among the caseworkers: his case is closed to those who are named, and the cousin finds it nowhere', async () => {
    const { page } = desk;
    const { row } = await fileOf(page, ivan);
    await addUser(desk, 'Dan', 'caseworker');
    await addUser(desk, 'Lira', 'caseworker');
    const search = page.getByLabel('Name or reference');
    await takeOver(page, 'Dan');
    await goBy(page, 'c', 'Cases');
    await search.fill(row.reference);
    await pressButton(page, 'Open it with a reason');
    await page.getByLabel('Why do you open it?', { exact: false }).fill('I only want to help');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: row.reference })).toBeVisible();

    await takeOver(page, TIRANA.user);
    await expect(page.locator(`[data-case="${ivan}"]`, { hasText: 'Dan' }).first()).toBeVisible();
    await openCase(page, ivan);
    await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Lira' }).press('Enter');
    await expect(page.getByRole('menuitemcheckbox', { name: 'Lira' })).toHaveAttribute('aria-checked', 'true');
    await page.getByRole('menuitem', { name: 'Close to the people named' }).press('Enter');
    await expect(page.getByText('Closed to the people named')).toBeVisible();
    await look(page, 'ivan-closed');

    // Not in the list, by no search, not on Today, at no first contact; the seven days of his reason are over too.
    await takeOver(page, 'Dan');
    await expect(page.locator(`[data-case="${ivan}"]`)).toHaveCount(0);
    await goBy(page, 'c', 'Cases');
    await expect(page.locator('[role="row"][id]')).toHaveCount(0);
    for (const typed of [row.reference, 'Efimov']) {
      await search.fill(typed);
      await expect(page.getByText('No case fits')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Open it with a reason' })).toHaveCount(0);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type(row.reference);
    await expect(page.getByRole('dialog')).toContainText('Nothing found');
    await page.keyboard.press('Escape');
    const hands = handsOn(page);
    await goBy(page, 't', 'Today');
    await beginFirstContact(page, hands);
    await hands.press('1', 'Enter', keyOf('consent.keep', 'with-name'), 'Enter', ...'Efimov');
    await expect(page.getByText('Has a colleague met them?', { exact: false })).toBeVisible();
    await pressButton(page, 'is here');
    await expect(page.getByText('No case that may be shown to you', { exact: false })).toBeVisible();
    await expect(page.locator('#screen')).not.toContainText(row.reference);
    const opened = call(page, 'cases', 'open', { caseId: ivan, reason: 'I only want to help' });
    await expect(opened).rejects.toThrow('case-closed-to-named');
    for (const { id } of await call(page, 'records', 'drafts', {})) await call(page, 'records', 'dropDraft', { id });

    await takeOver(page, 'Lira');
    await openCase(page, ivan);
    await takeOver(page, TIRANA.user);
  });
});

test.describe('Mira, when the focal point leaves', () => {
  test('is given on with all the post has, and whoever comes ends the access of whoever left', async () => {
    const { page } = desk;
    await addUser(desk, 'Besa', 'focal-point');
    await drawAnew(page);
    await goTo(page, 'Settings');
    await openPart(page, 'Handing over');
    await pressButton(page, `Give on the work of ${TIRANA.user}`);
    await page.getByRole('combobox', { name: 'To', exact: true }).press('ArrowDown');
    await page.getByRole('option', { name: 'Besa' }).click();
    await pressButton(page, 'Give all');
    await expect(page.getByRole('button', { name: /^Cases of Besa: [1-9]/ })).toBeVisible();
    await expect(page.getByRole('button', { name: new RegExp(`^Cases of ${TIRANA.user}`) })).toHaveCount(0);
    await look(page, 'post-given-on');

    await takeOver(page, 'Besa');
    copyFileSync(join(desk.folder, 'keys.json'), join(desk.files, 'keys-she-kept.json'));
    await goTo(page, 'Settings');
    await openPart(page, 'Handing over');
    await pressButton(page, 'End the access');
    await page
      .getByRole('row')
      .filter({ hasText: TIRANA.user })
      .getByRole('button', { name: 'End access…' })
      .press('Enter');
    await desk.answerDialog([desk.files]);
    await pressButton(page, 'Choose a folder and seal');
    await page.getByLabel(`Type the name to go on: ${TIRANA.user}`).fill(TIRANA.user);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `${TIRANA.user} no longer has access` })).toBeVisible();
    await look(page, 'post-ended');
  });

  test('is as safe as before: the keys that she kept open nothing, and whoever came sees every case', async () => {
    const { page, folder, files } = desk;
    const [keys, twin, newer] = [join(folder, 'keys.json'), join(folder, 'keys-twin.json'), join(files, 'newer.json')];
    await endSession(page);
    await isRefused(page, TIRANA.user, 'wrong-password');
    copyFileSync(keys, newer);
    copyFileSync(join(files, 'keys-she-kept.json'), keys);
    rmSync(twin);
    for (const user of [TIRANA.user, 'Besa']) await isRefused(page, user, 'wrong-key');
    await look(page, 'keys-she-kept');
    copyFileSync(newer, keys);
    await page.reload();
    await logIn(page, 'Besa');
    await openCase(page, mira);
    await expect(page.locator('#screen')).toContainText('Besa');
    const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] } });
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Dina', 'Efimov', 'Mira']);
  });
});

/** Name and password are typed, and nobody is let in. */
async function isRefused(page: Page, user: string, code: string): Promise<void> {
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.locator(`[role="alert"][data-code="${code}"]`)).toBeVisible();
}
