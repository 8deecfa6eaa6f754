/**
 * Alina through the screens, where her life crosses from one screen, desk or role to another. What only prepares a step is written by the
 * screens' own calls; what is pure rule or exchange is held where it is decided (`tests/evidence/lives`, whose clocks can be moved).
 *
 * Not here: the hours of an emergency running out, tries in vain on several days and follow-ups years later (a window has the machine's own
 * clock); the third mission that meets her unaware, the counting of persons and the lost mail (exchange, held by calls).
 */
import type { Page } from '@playwright/test';
import { PROJECT } from '../db/casework/a-project.ts';
import {
  answerForm,
  call,
  choose,
  chosen,
  drawAnew,
  goBy,
  goTo,
  handsOn,
  keyOf,
  logIn,
  openCase,
  openForm,
  openPart,
  openSection,
  pressButton,
  saveForm,
  takeOver,
  tellNobodyYet,
  writeForm,
} from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { begin, fileOf, missingAt, recordOf, registerGarden, seeCase, type Written, write } from './life-steps.ts';
import { look, picture } from './screen-checks.ts';
import { addUser, dayFromNow, sealed, twoMissions } from './two-desks.ts';

test.describe.configure({ mode: 'serial' });

const BELGRADE = { kind: 'mission', office: 'RS-B', name: 'Belgrade office', country: 'SRB', user: 'Ana' } as const;
const CHISINAU = { kind: 'mission', office: 'MD-K', name: 'Chisinau office', country: 'MDA', user: 'Bogdan' } as const;

const place = tempDir();
let belgrade: Desk;
let chisinau: Desk;
let alina = '';

test.beforeAll(async () => {
  ({ here: belgrade, origin: chisinau } = await twoMissions(place, BELGRADE, CHISINAU));
  const { page } = belgrade;
  await addUser(belgrade, 'Rodica', 'shelter-manager');
  await registerGarden(page);
  const over = { code: 'CT-0301', until: dayFromNow(-1) };
  await call(page, 'projects', 'put', { ...PROJECT, ...over, donors: [], targets: [], isNew: true });
  await call(page, 'partners', 'put', {
    ...{ name: 'House of the Lamp', kind: 'ngo', country: 'SRB', place: 'Belgrade', note: '', inUse: true },
    ...{ agreement: 'written', agreementUntil: null, services: ['monitoring'], languages: [], contacts: [] },
  });
  const nights = { telephone: '+381 11 555 0101', hours: 'every night', house: null };
  for (const desk of [belgrade, chisinau]) {
    await call(desk.page, 'duty', 'put', { name: 'Zoran', ...nights });
    await drawAnew(desk.page);
  }
});
test.afterAll(() => place.leave());

/** What was missing when she left is kept with the journey, and opens below it. */
async function seesWhatTheGateSaid(page: Page): Promise<void> {
  await seeCase(page, alina);
  await openSection(page, 'Movement');
  await page.getByRole('row').filter({ hasText: 'Departed' }).getByRole('button').first().press('Enter');
  const then = page.locator('[data-gate-then="return"]');
  await expect(then).toHaveAttribute('data-state', 'closed');
  await then.getByRole('button').press('Enter');
  await expect(then.locator('p').first()).toBeVisible();
  await look(page, 'gate-then-open');
}

/** The keys of one woman of the roster, until her age; nobody could ask her yet what may be kept. */
const untilAge = (name: string): readonly (readonly string[])[] => [
  [keyOf('intake.safe-to-talk', 'alone')],
  [keyOf('consent.keep', 'emergency')],
  [...name],
  [...'ron', 'Enter'],
  [keyOf('intake.needs-today', 'safe-place')],
  [keyOf('profile.sex', 'female')],
];

test.describe('Alina', () => {
  test('comes at night with two others; the power fails in the second row, and costs one answer', async () => {
    const hands = handsOn(belgrade.page);
    await hands.press('r');
    await expect(belgrade.page.locator('[data-row="head"] [data-stop="1"] [data-control]')).toBeFocused();
    await hands.press(...'mold', 'Enter', 'Enter', 'Enter', '6', 'Enter', 'Enter', 'Enter', '4');
    await belgrade.page.locator('[data-row="head"] [data-stop="6"] [data-control]').press('Enter');
    for (const keys of [...untilAge('Alina'), [...'24'], [...'mold', 'Enter'], ['1'], ...untilAge('Dina')]) {
      await hands.press(...keys, 'Enter');
    }
    const kept = async () => (await call(belgrade.page, 'records', 'drafts', {}))[0]?.body ?? {};
    await expect.poll(kept).toMatchObject({ 'p2.profile.sex': 'female' });
    const { folder } = belgrade;
    await hands.press('3', '1');
    for (const pid of belgrade.processes()) process.kill(pid, 'SIGKILL');
    await belgrade.ended();

    belgrade = await place.openDesk({ folder });
    await logIn(belgrade.page, BELGRADE.user);
    const goOn = belgrade.page.locator('[data-group="go-on"] [data-line]');
    await expect(goOn).toHaveCount(1);
    expect(await kept()).toMatchObject({ 'p1.profile.age': 24, 'p2.identity.name-used': 'Dina' });
    await goOn.press('Enter');
    await expect(belgrade.page.locator('[data-row="2"] [data-stop="1"] [data-control]')).toBeFocused();
  });

  test('is one of three cases of that night, each to be asked within 72 hours', async () => {
    const { page } = belgrade;
    const hands = handsOn(page);
    await page.locator('[data-row="2"] [data-stop="8"] [data-control]').first().focus();
    // What was half typed is there too, and typed over.
    await hands.press('Control+a', '3', '1', 'Enter', 'Control+d', 'Enter', '1', 'Enter');
    for (const keys of [...untilAge('Vesna'), [...'28'], ['Control+d'], ['1']]) await hands.press(...keys, 'Enter');
    await hands.press('Control+s');
    // Of each it is asked who was told; whoever is on duty stands there with the number, and one press names them.
    const rings = page.locator('[data-rings]');
    await expect(rings.locator('[data-on-duty]')).toContainText('+381 11 555 0101');
    await picture(page, 'en', 'rings-with-duty');
    await rings.getByRole('button', { name: 'Zoran' }).press('Enter');
    await expect(rings.locator('[data-autofocus]')).toHaveValue('Zoran');
    await rings.locator('[data-autofocus]').press('Enter');
    for (const name of ['Dina', 'Vesna']) {
      await expect(rings, name).toContainText('No safe place');
      await expect(rings.locator('[data-autofocus]')).toHaveValue('');
      await page.keyboard.press('Escape');
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('[data-saved="case"]')).toHaveCount(3);
    await goTo(page, 'Today');
    await expect(page.locator('[data-group="danger"] [data-line]', { hasText: '72 hours end' })).toHaveCount(3);
    const { rows } = await call(page, 'cases', 'list', { filter: {} });
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Alina', 'Dina', 'Vesna']);
    alina = rows.find(({ name }) => name === 'Alina')?.caseId ?? '';
    const { cases } = await call(page, 'exchange', 'previewSeal', { to: 'MD-K', cases: [alina] });
    expect(cases).toMatchObject([{ goes: false }]);
  });

  test('sleeps in the house, whose manager sees the stay and what must be known, and nothing else', async () => {
    const { page } = belgrade;
    const stay = { kind: 'shelter', house: 'H1', from: dayFromNow(0), came: 'yes', 'safety-letter': 'b' };
    const health = { date: dayFromNow(0), allergies: 'Walnuts', treatment: 'Told to the doctor alone' };
    await write(page, alina, ['stay', { ...stay, room: 'R2' }], ['health', health]);
    await takeOver(page, 'Rodica');
    await goBy(page, 'h', 'House');
    await page.locator('[data-column="case"]').first().press('Enter');
    await expect(page.getByRole('tablist', { name: 'Sections' })).toBeVisible();
    await openSection(page, 'The person');
    await expect(page.getByText('Walnuts').first()).toBeVisible();
    await expect(page.locator('#screen')).not.toContainText(/doctor alone|order police|boat/);
    const { records } = await fileOf(page, alina);
    expect([...new Set(records.map(({ kind }) => kind))].toSorted()).toEqual(['health', 'identity', 'profile', 'stay']);
    await takeOver(page, BELGRADE.user);
  });

  test('agrees, and is paid beyond her plan: it is said once and answered by one key; the money ends, and a partner is asked', async () => {
    const { page } = belgrade;
    const agreed = { keep: 'with-name', help: 'agrees', contact: 'agrees', form: 'signed', 'limits-explained': true };
    const shares = { 'share-receiving': 'with-name', 'share-partners': 'with-name' };
    const line = { project: 'CT-0301', currency: 'EUR' };
    const paid = (instalment: number): Written => {
      const receipt = instalment === 3 ? 'missing' : 'signed';
      const money = { for: 'allowance', 'for-whom': 'person', amount: 40_000, instalment, instalments: 3, receipt };
      return ['payment', { state: 'paid', date: dayFromNow(0), ...money, ...line }];
    };
    await write(
      page,
      alina,
      ['consent', { date: dayFromNow(0), 'given-by': 'person', ...agreed, ...shares }],
      ['safe-contact', { date: dayFromNow(0), ways: ['call'], 'who-to-say': 'Vera from the pharmacy' }],
      ['determination', { date: dayFromNow(0), status: 'victim', 'by-whom': 'our-office' }],
      ['plan', { date: dayFromNow(0), version: 'agreed', ...line, ceiling: 100_000 }],
      ['follow-up', { state: 'planned', 'planned-for': dayFromNow(7) }],
      ...[1, 2].map(paid),
    );
    await seeCase(page, alina);
    await expect(page.locator('[data-warning]')).toHaveCount(0);
    await write(page, alina, paid(3));
    await seeCase(page, alina);
    await openSection(page, 'Care');
    await page.getByRole('row').filter({ hasText: 'Missing' }).getByRole('button').first().press('Enter');
    const warning = page.locator('[data-warning="warning-over-ceiling"]');
    await expect(warning).toBeVisible();
    await warning.getByRole('button').first().focus();
    await page.keyboard.press('1');
    await expect(warning).toHaveCount(0);

    await goBy(page, 'g', 'Settings');
    await openPart(page, 'Projects');
    await page.getByRole('button', { name: 'CT-0301', exact: true }).press('Enter');
    const ended = page.locator('[data-ended]');
    await expect(ended).toHaveAttribute('data-ended', '1');
    const ask = ended.getByRole('button');
    await look(page, 'ask-partner', { opens: () => ask.press('Enter') });
    await ask.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Partner' })).toBeFocused();
    await choose(page, 'Partner', 'House', 'House of the Lamp');
    await page.getByRole('dialog').getByRole('button', { name: /^Ask/ }).press('Enter');
    await expect(ended).toHaveCount(0);
    const { records } = await fileOf(page, alina);
    const request = records.find(({ kind }) => kind === 'referral');
    expect(request?.body).toMatchObject({ service: 'monitoring' });
  });

  test('has a hearing in five weeks and a permit that ends in four, which both stand on Today, and puts off her choice to go home', async () => {
    const { page } = belgrade;
    await openCase(page, alina);
    await openForm(page, 'legal');
    await answerForm(page, 'legal', { proceeding: 'criminal', role: 'injured', testimony: 'pending' });
    await page.getByRole('textbox', { name: 'Day, row 1', exact: true }).fill('+35');
    await page.getByRole('combobox', { name: 'What, row 1', exact: true }).selectOption({ label: 'Hearing' });
    await saveForm(page);
    const permit = { proceeding: 'permit', 'permit-state': 'granted', 'permit-until': '+28' };
    await writeForm(page, 'legal', permit);
    // Of the consulate, too: she fears nobody there, and agrees in writing.
    const asked = { 'authorities-of-origin': 'agrees', 'fears-authorities': 'no', 'asylum-explained': true } as const;
    const alone = { 'given-by': 'person', form: 'signed', present: ['interpreter'] };
    await writeForm(page, 'consent', { ...alone, return: 'later', ...asked });
    expect((await fileOf(page, alina)).row.flags.map(({ flag }) => flag)).toContain('deferred');
    await goBy(page, 't', 'Today');
    const lines = page.locator(`[data-group="soon"] [data-case="${alina}"]`);
    await expect(lines.filter({ hasText: 'A paper runs out' })).toHaveCount(1);
    await expect(lines.filter({ hasText: 'Proceeding: a day that matters' })).toHaveCount(1);
    await look(page, 'alina-weeks-ahead');
  });

  test('is asked before she goes home: what is missing stands on the case, and refuses no journey', async () => {
    const { page } = belgrade;
    await openCase(page, alina);
    await openForm(page, 'travel');
    const flight = { state: 'planned', 'planned-for': '+3', 'from-country': 'SRB', 'to-country': 'MDA' };
    await answerForm(page, 'travel', flight);
    const passport = { document: 'applied', 'document-applied': '-23', 'waiting-for': ['travel-document'] };
    await answerForm(page, 'travel', passport);
    await saveForm(page);
    await openSection(page, 'Summary');
    await expect(page.locator('[data-gate="return"]')).toHaveAttribute('data-allowed', 'false');
    const missing = await missingAt(page, alina, 'return');
    expect(missing).toEqual(expect.arrayContaining(['return-not-agreed', 'return-testimony-open']));
    // The consulate may be asked; the passport takes its time, which the list counts as waiting.
    const { gates } = await fileOf(page, alina);
    expect(gates.find(({ gate }) => gate === 'authorities-of-origin')?.allowed).toBe(true);
    const waiting = async () => (await call(page, 'cases', 'list', { filter: { flags: ['waiting-for'] } })).rows;
    expect((await waiting()).map(({ caseId }) => caseId)).toContain(alina);
    const { id, body } = await recordOf(page, alina, 'travel');
    const { 'waiting-for': _, ...journey } = body;
    const issued = { ...journey, document: 'issued', 'document-answered': dayFromNow(0) };
    await write(page, alina, ['travel', issued, id]);
    expect((await recordOf(page, alina, 'travel')).body).toMatchObject({ 'document-applied': dayFromNow(-23) });
  });

  test('travels: departed is one office’s record, not appeared the other’s, and neither changes the other’s', async () => {
    const returns = { return: 'agrees', 'return-explained': true, form: 'signed', 'given-by': 'person' };
    const flight = { 'from-country': 'SRB', 'to-country': 'MDA', 'to-office': 'MD-K' };
    await write(belgrade.page, alina, ['consent', { date: dayFromNow(0), ...returns }]);
    await write(
      belgrade.page,
      alina,
      ['travel', { state: 'departed', departed: dayFromNow(0), ...flight }],
      ['transfer', { act: 'hand-over', date: dayFromNow(0), 'to-office': 'MD-K', reason: 'returns' }],
    );
    await seesWhatTheGateSaid(belgrade.page);
    const file = await sealed(belgrade, 'MD-K');
    const { page } = chisinau;
    await call(page, 'exchange', 'open', { files: [await chosen(chisinau, 'chooseFiles', 'packages', file)] });
    await seeCase(page, alina);
    await pressButton(page, 'Accept');
    await expect(page.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(0);

    // On the sheet of arrivals two who came with the same aeroplane are met and received; she is not there.
    const others = ['Oleg', 'Petru'].map((name): readonly Written[] => [
      ['identity', { 'name-used': name }],
      ['travel', { state: 'planned', 'to-office': 'MD-K', 'planned-for': dayFromNow(0), 'from-country': 'SRB' }],
    ]);
    const came = [await begin(page, ...(others[0] ?? [])), await begin(page, ...(others[1] ?? []))];
    await drawAnew(page);
    await goTo(page, 'Arrivals');
    const rows = page.locator('[data-form="arrivals"] [data-question]');
    await expect(rows).toHaveCount(3);
    for (const caseId of came) {
      await page.locator(`[data-question="${caseId}"] [role="listbox"]`).focus();
      await page.keyboard.press('1');
    }
    await page.getByRole('checkbox', { name: 'Who came was met and received by us' }).press('Space');
    await look(page, 'arrivals-received');
    await page.keyboard.press('Control+s');
    await expect(rows).toHaveCount(1);
    for (const caseId of came) {
      const { records } = await fileOf(page, caseId);
      expect(records.find(({ kind }) => kind === 'service')?.body).toMatchObject({ service: 'reception' });
    }
    await rows.locator('[role="listbox"]').focus();
    await page.keyboard.press('3');
    await page.keyboard.press('Control+s');
    await tellNobodyYet(page);
    await expect(rows).toHaveCount(0);

    await openCase(page, alina);
    await expect(page.locator('[data-danger]')).toContainText('Expected and not come');
    const { records } = await fileOf(page, alina);
    const theirs = records.find(({ kind, own }) => kind === 'travel' && !own);
    expect(records.find(({ kind }) => kind === 'arrival')).toMatchObject({
      own: true,
      body: { state: 'did-not-appear' },
    });
    const changed = [{ kind: 'travel', id: theirs?.id ?? '', body: { state: 'not-travelled' } }];
    await expect(call(page, 'records', 'save', { caseId: alina, records: changed })).rejects.toThrow('not-your-record');
  });

  test('is found, and asked again: what she answered before stands beside the question, and a linked case begins from this one', async () => {
    const { page } = chisinau;
    const asked = (days: number, home: string): Written => [
      'follow-up',
      { state: 'done', date: dayFromNow(days), 'domain-housing': home },
    ];
    await write(
      page,
      alina,
      ['arrival', { state: 'arrived', date: dayFromNow(0) }],
      asked(-30, 'crisis'),
      asked(-20, 'coping'),
    );
    await seeCase(page, alina);
    await openForm(page, 'follow-up');
    await answerForm(page, 'follow-up', { state: 'done' });
    // What was answered before stands beside the question, from then to now.
    await expect(page.locator('[data-form="follow-up"] [data-before]').first()).toContainText(/crisis.*→.*Coping/);
    await look(page, 'follow-up-history');
    await answerForm(page, 'follow-up', { 're-trafficked': 'yes' });
    await saveForm(page);
    await pressButton(page, 'New linked case');
    await expect(page.locator('[data-stop="1"] [data-control]')).toBeFocused();
    await page.keyboard.press('Escape');
    const { rows } = await call(page, 'cases', 'list', { filter: {} });
    const files = await Promise.all(rows.map(({ caseId }) => fileOf(page, caseId)));
    const cited = files.flatMap(({ records }) => records.map(({ body }) => body['earlier-case']));
    expect(cited.filter((one) => one !== undefined)).toEqual([alina]);
  });

  test('is not closed unseen: what is open stands beside the closing', async () => {
    const { page } = chisinau;
    await openCase(page, alina);
    await openForm(page, 'closure');
    await answerForm(page, 'closure', { state: 'closed' });
    await expect(page.locator('[data-closing] li').first()).toBeVisible();
    await look(page, 'closing-open');
    await pressButton(page, 'Discard the draft');
  });

  test('takes her word back: the case says so, and nothing but that goes to anybody', async () => {
    const { page } = chisinau;
    await write(page, alina, ['consent', { date: dayFromNow(0), 'given-by': 'person', keep: 'refuses' }]);
    await seeCase(page, alina);
    await expect(page.locator('[role="status"][data-code]')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Note what is meant' })).toBeVisible();
    await look(page, 'case-no-to-keeping');
    // Her word alone goes to the office that has the case too.
    const { cases } = await call(page, 'exchange', 'previewSeal', { to: 'RS-B', cases: [alina] });
    expect(cases).toMatchObject([{ reason: 'seal-consent-only' }]);
  });
});
