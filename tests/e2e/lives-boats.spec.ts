/**
 * The men from the boats through the screens: ID-A, where they come ashore, and MM-Y, which receives three of them. Here they are five and
 * not sixty-three: what is pressed for a man does not change with their number.
 *
 * Not here: the power cut (the roster of `lives.spec.ts`), the request to the fund and what headquarters grants (exchange; by calls in
 * `tests/evidence/lives`, and a request that is answered in `screens-offices.spec.ts`), the anonymous rows of the month, which become files in
 * the next one, the clock that goes back to 2009 (a window has the machine's own clock), and tables for the public (by calls).
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerForm,
  beginFirstContact,
  call,
  choose,
  chosen,
  drawAnew,
  goBy,
  goTo,
  type Hands,
  handsOn,
  keyOf,
  openCase,
  openForm,
  pressButton,
  saveForm,
  stopAt,
  tellNobodyYet,
  writeForm,
} from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { begin, fileOf, recordOf, seeCase, type Written, write } from './life-steps.ts';
import { plain, textOf } from './paper-words.ts';
import { look, picture } from './screen-checks.ts';
import { dayFromNow, sealed, twoMissions } from './two-desks.ts';

test.describe.configure({ mode: 'serial' });

const AMBON = { kind: 'mission', office: 'ID-A', name: 'Ambon office', country: 'IDN', user: 'Dewi' } as const;
const YANGON = { kind: 'mission', office: 'MM-Y', name: 'Yangon office', country: 'MMR', user: 'Khin' } as const;
const KEPT = ['Aung', 'Kyaw', 'Min'] as const;
/** Told once, for all. */
const VESSEL = 'Benjina Fisheries, the blue Sinar Baru 7';
const WAY = { 'from-place': 'Songkhla', 'to-country': 'IDN', 'to-place': 'Ambon harbour' } as const;

const place = tempDir();
let ambon: Desk;
let yangon: Desk;
/** The cases by the name used; `''` is the man without a name. */
let men: ReadonlyMap<string, string>;
const man = (name: (typeof KEPT)[number] | '') => men.get(name) ?? '';

test.beforeAll(async () => {
  ({ here: ambon, origin: yangon } = await twoMissions(place, AMBON, YANGON));
  for (const { page } of [ambon, yangon]) await drawAnew(page);
});
test.afterAll(() => place.leave());

/** One man of the roster, up to the age; where the row above has it already, one chord takes it over. */
async function writesMan(page: Page, hands: Hands, name: string): Promise<void> {
  const isFirst = name === 'Aung';
  await hands.press(keyOf('intake.safe-to-talk', 'chosen-company'), 'Enter');
  await hands.press(keyOf('consent.keep', name === '' ? 'without-name' : 'with-name'), 'Enter');
  // Who is kept without a name is not asked for one.
  if (name !== '') await hands.press(...name, 'Enter');
  await expect.poll(() => stopAt(page)).toBe('4');
  await hands.press(...(isFirst ? [...'burm', 'Enter'] : ['Control+d']));
  // One of the two interpreters is the agent's cousin.
  if (name === 'Kyaw') await hands.press('Tab', 'Tab', 'Space');
  await hands.press('Enter', keyOf('intake.needs-today', 'food-clothes'), 'Enter');
  await hands.press(isFirst ? keyOf('profile.sex', 'male') : 'Control+d', 'Enter');
}

/** The open row as it would be of a boy who is threatened; afterwards it is as it was. */
async function looksAtAThreatenedBoy(page: Page): Promise<void> {
  const threatened = keyOf('intake.needs-today', 'threatened');
  const stop = (number: number) => page.locator(`[data-row="2"] [data-stop="${number}"] [data-control]`).first();
  await stop(5).press(threatened);
  await stop(8).fill('16');
  await expect(page.locator('[data-row="2"]')).toContainText('May be under 18');
  await look(page, 'roster-boy-threatened');
  await stop(8).fill('');
  await stop(5).press(threatened);
  await stop(8).focus();
}

test.describe('The men from the boats', () => {
  test('come ashore: the way and the vessel are asked once, each man takes at most twenty-five presses, and nobody reads what the one before said', async () => {
    const { page } = ambon;
    const hands = handsOn(page);
    await hands.press('r');
    await expect(page.locator('[data-row="head"] [data-stop="1"] [data-control]')).toBeFocused();
    await look(page, 'roster-head');
    await page.locator('[data-row="head"] [data-stop="1"] [data-control]').focus();
    await hands.press(
      ...'thai',
      'Enter',
      'Tab',
      ...WAY['from-place'],
      'Enter',
      ...'-1',
      'Tab',
      ...WAY['to-place'],
      'Enter',
    );
    await hands.press('6', 'Enter', '7', 'Enter', ...VESSEL, 'Enter', '4');
    await look(page, 'roster-head-filled');
    await page.locator('[data-row="head"] [data-stop="6"] [data-control]').press('Enter');
    for (const name of [...KEPT, '']) {
      const before = hands.presses();
      await expect(page.locator('[data-stop="1"] [data-control]')).toBeFocused();
      await writesMan(page, hands, name);
      if (name === 'Kyaw') await looksAtAThreatenedBoy(page);
      await hands.press(...'34', 'Enter', ...(name === 'Aung' ? [...'myan', 'Enter'] : ['Control+d']), 'Enter');
      await hands.press(name === 'Aung' ? '1' : 'Control+d', 'Enter');
      expect(hands.presses() - before, name).toBeLessThanOrEqual(name === 'Aung' ? 40 : 25);
    }
    // Who answers now reads nothing of those before.
    await expect(page.locator('[data-row="5"] [data-stop="1"] [data-control]')).toBeFocused();
    expect(await page.locator('#screen').innerText()).not.toMatch(/Aung|Kyaw|Min\b/u);
    await expect(page.locator('#screen input').and(page.locator('[value="Min"]'))).toHaveCount(0);
    await look(page, 'boats-next-man');
    await page.locator('[data-row="5"] [data-stop="1"] [data-control]').focus();
    // Consent and needs are asked of each: the chord takes nothing over.
    await hands.press('Control+d', 'Enter', 'Control+d');
    const [kept] = await call(page, 'records', 'drafts', {});
    expect(Object.keys(kept?.body ?? {}).filter((key) => key.startsWith('p5.'))).toEqual([]);
    await hands.press(keyOf('consent.keep', 'refuses'), 'Enter');
    await expect.poll(() => stopAt(page)).toBe('7');
    await hands.press('Control+d', 'Enter', 'Enter', '5', 'Control+s');
    await expect(page.locator('[data-saved]')).toHaveCount(5);
    await expect(page.locator('[data-saved="anonymous"]')).toHaveCount(1);
    // Whoever still comes is next, and the references of those before stand above.
    await expect(page.locator('[data-row="6"] [data-stop="1"] [data-control]')).toBeFocused();
    // Nobody answered in it yet, so it is the next person's too.
    await pressButton(page, 'Next person');
    await expect(page.locator('[data-row="6"] [data-stop="1"] [data-control]')).toBeFocused();
    await expect(page.locator('[data-row="7"]')).toHaveCount(0);
    await look(page, 'boats-saved');
  });

  test('are four cases, each with his own copy of the way and of the vessel; of the fifth there is nothing yet', async () => {
    const { page } = ambon;
    const { rows } = await call(page, 'cases', 'list', { filter: {} });
    men = new Map(rows.map(({ caseId, name }) => [name ?? '', caseId]));
    expect([...men.keys()].toSorted()).toEqual(['', ...KEPT]);
    for (const caseId of men.values()) {
      const { body } = await recordOf(page, caseId, 'journey-leg');
      expect(body).toMatchObject({ ...WAY, 'from-country': 'THA', arrived: dayFromNow(-1), transport: ['boat'] });
      expect(body['travelled-with']).toEqual(['others-recruited']);
      expect((await recordOf(page, caseId, 'exploitation')).body).toEqual({ venue: VESSEL });
      expect((await recordOf(page, caseId, 'intake')).body).toMatchObject({ channel: 'border-police' });
    }
    const notThis = await Promise.all(
      KEPT.map(async (name) => (await recordOf(page, man(name), 'profile')).body['not-this-interpreter'] ?? false),
    );
    expect(notThis).toEqual([false, true, false]);
  });

  test('came together: each is seen from the others; who came later is put beside them, and whoever fears another is kept apart', async () => {
    const { page } = ambon;
    const later = await begin(
      page,
      ['consent', { date: dayFromNow(0), keep: 'with-name' }],
      ['identity', named('Soe')],
    );
    await seeCase(page, man('Aung'));
    await page.keyboard.press('Alt+l');
    const lines = page.locator('#screen [data-line]');
    await expect(lines).toHaveCount(3);
    await link(page, later, 'came-together');
    await expect(lines).toHaveCount(4);
    await link(page, man('Min'), 'keep-apart', 'The agent is his uncle');
    await expect(lines).toHaveCount(5);
    await look(page, 'boats-links');
    const { links, cameTogether } = await call(page, 'links', 'of', { caseId: man('Min') });
    expect(links.map(({ what, person }) => [what, person.caseId])).toEqual([['keep-apart', man('Aung')]]);
    expect(cameTogether.map(({ caseId }) => caseId)).toContain(later);
    // He came with nobody, as he says now: one press takes him out, and only him.
    await seeCase(page, later);
    await page.keyboard.press('Alt+l');
    await pressButton(page, 'Did not come with them');
    await expect(lines).toHaveCount(0);
    expect((await call(page, 'links', 'of', { caseId: man('Aung') })).cameTogether).toHaveLength(3);
  });

  test('do not want the word: it is kept beside what the office found, and they are helped all the same', async () => {
    const { page } = ambon;
    await write(page, man('Aung'), ['consent', { date: dayFromNow(0), 'given-by': 'person', help: 'agrees' }]);
    await seeCase(page, man('Aung'));
    const found = { status: 'victim', 'by-whom': 'our-office', 'own-view': 'rejects-label' };
    await writeForm(page, 'determination', found);
    await writeForm(page, 'service', { service: 'food', outcome: 'given' });
    const { row, gates } = await fileOf(page, man('Aung'));
    expect(row.stage).toBe('assisted');
    expect(gates.find(({ gate }) => gate === 'help')?.allowed).toBe(true);
    expect((await recordOf(page, man('Aung'), 'determination')).body).toMatchObject(found);
  });

  test('are owed their wages: what each claims and gets stands in his own file', async () => {
    const { page } = ambon;
    await openForm(page, 'legal');
    await answerForm(page, 'legal', { proceeding: 'labour', currency: 'IDR', owed: '40000000', received: '12500000' });
    await look(page, 'boats-wages');
    await saveForm(page);
    expect((await recordOf(page, man('Aung'), 'legal')).body).toMatchObject({
      ...{ proceeding: 'labour', currency: 'IDR', owed: 4_000_000_000, received: 1_250_000_000 },
    });
  });

  test('fear their authorities, one of them: the list for the consulate leaves him out and does not say that he is here', async () => {
    const { page, files } = ambon;
    const signed = { 'given-by': 'person', form: 'signed', 'limits-explained': true, present: ['interpreter'] };
    const agrees = { 'fears-authorities': 'no', 'asylum-explained': true, 'authorities-of-origin': 'agrees' };
    for (const name of KEPT) {
      const { id, body } = await recordOf(page, man(name), 'identity');
      const consent: Written = ['consent', { date: dayFromNow(0), ...signed, ...(name === 'Min' ? {} : agrees) }];
      await write(page, man(name), ['identity', { ...body, 'given-names': name }, id], consent);
    }
    await seeCase(page, man('Min'));
    const fears = { 'fears-authorities': 'yes', 'authorities-of-origin': 'refuses' } as const;
    await writeForm(page, 'consent', { 'given-by': 'person', ...fears });

    await goBy(page, 'c', 'Cases');
    const grid = page.getByRole('grid');
    await expect(grid.getByRole('row').nth(5)).toBeVisible();
    await grid.focus();
    await page.keyboard.press('Control+a');
    await page.locator('[data-selected-bar] [data-act="consulate"]').press('Enter');
    await choose(page, 'Consulate of', 'myan', 'Myanmar (Burma)');
    const paper = page.locator('[data-paper="consulate-list"]');
    await expect(paper.locator('tbody tr')).toHaveCount(2);
    // Why he is not on it is said to whoever prints, and to nobody else.
    const { row } = await fileOf(page, man('Min'));
    await expect(page.locator('#screen').getByRole('alert')).toContainText(row.reference.slice(-6));
    await page.getByRole('textbox', { name: 'Why a list?' }).fill('for the passports');
    await look(page, 'boats-consulate');
    const file = join(files, 'consulate.pdf');
    await ambon.answerDialog([file]);
    await page.getByRole('button', { name: 'Print', exact: true }).press('Enter');
    await expect(page.getByText('Entered in the outgoing list as number', { exact: false })).toBeVisible();
    const said = plain(textOf(file));
    for (const name of ['Aung', 'Kyaw']) expect(said).toContain(plain(name));
    for (const hidden of ['Min', 'Soe', 'fears', 'refuses', row.reference]) expect(said).not.toContain(plain(hidden));
  });

  test('die, one of them: his case is closed with that, and he is in the list and among its numbers', async () => {
    const { page } = ambon;
    const { total } = await call(page, 'cases', 'list', { filter: {} });
    await openCase(page, man(''));
    await writeForm(page, 'closure', { state: 'closed', reason: 'died' });
    expect((await fileOf(page, man(''))).row.stage).toBe('closed');
    expect((await call(page, 'cases', 'list', { filter: {} })).total).toBe(total);
  });

  test('come home: on one sheet MM-Y ticks who came and who did not', async () => {
    const { page } = yangon;
    const returns = { return: 'agrees', 'return-explained': true, form: 'signed', 'given-by': 'person' };
    const keep = { keep: 'with-name', help: 'agrees', 'share-receiving': 'with-name' };
    const flight = { state: 'departed', departed: dayFromNow(0), 'from-country': 'IDN', 'to-country': 'MMR' };
    for (const name of KEPT) {
      await write(
        ambon.page,
        man(name),
        ['consent', { date: dayFromNow(0), ...keep, ...returns }],
        ['travel', { ...flight, 'to-office': 'MM-Y' }],
        ['transfer', { act: 'hand-over', date: dayFromNow(0), 'to-office': 'MM-Y', reason: 'returns' }],
      );
    }
    const file = await sealed(ambon, 'MM-Y');
    await call(page, 'exchange', 'open', { files: [await chosen(yangon, 'chooseFiles', 'packages', file)] });
    const { rows: came } = await call(page, 'cases', 'list', { filter: {} });
    // Of the man without a name, of the one who died, and of who came later nothing went along.
    expect(came.map(({ caseId }) => caseId).toSorted()).toEqual(KEPT.map(man).toSorted());
    for (const { caseId } of came) await call(page, 'cases', 'accept', { caseId, accept: true });
    await drawAnew(page);
    await goTo(page, 'Arrivals');
    const rows = page.locator('[data-form="arrivals"] [data-question]');
    await expect(rows).toHaveCount(3);
    await look(page, 'boats-arrivals');
    await rows.first().locator('[role="listbox"]').focus();
    const ids = await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-question')));
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.press('Control+s');
    // Of who did not come it is asked who was told, and the answer is typed there.
    await expect(page.locator('[data-rings] input').first()).toBeFocused();
    await tellNobodyYet(page);
    await expect(rows).toHaveCount(0);
    const states = await Promise.all(
      ids.map(async (caseId) => (await recordOf(page, caseId ?? '', 'arrival')).body.state),
    );
    expect(states).toEqual(['arrived', 'arrived', 'did-not-appear']);
  });

  test('were here before, one of them, in another script: it is proposed while his name is typed, and the link is taken back', async () => {
    const { page } = yangon;
    const earlier = await begin(
      page,
      ['consent', { date: dayFromNow(-700), keep: 'with-name' }],
      ['identity', named('Ко Аунг Чжо')],
    );
    const { row } = await fileOf(page, earlier);
    await drawAnew(page);
    const hands = handsOn(page);
    await beginFirstContact(page, hands);
    await hands.press('1', 'Enter', keyOf('consent.keep', 'with-name'), 'Enter', ...'Ko Aung');
    const known = page.getByRole('region', { name: 'Is it someone we know?' });
    await expect(known).toContainText(row.reference);
    await picture(page, 'en', 'boats-known');
    for (const { id } of await call(page, 'records', 'drafts', {})) await call(page, 'records', 'dropDraft', { id });

    await seeCase(page, man('Aung'));
    await page.keyboard.press('Alt+l');
    const lines = page.locator('#screen [data-line]');
    await link(page, earlier, 'same-person-perhaps');
    await expect(lines).toHaveCount(1);
    await expect(lines.first()).toContainText(row.reference);
    await page.getByRole('button', { name: /^Take away: Perhaps the same person/ }).press('Enter');
    await expect(lines).toHaveCount(0);
    expect((await call(page, 'links', 'of', { caseId: earlier })).links).toEqual([]);
  });
});

/** Somebody by the name that is used for them. */
function named(name: string) {
  return { 'name-used': name };
}

/** Links the person on the screen with another one, by the keyboard. */
async function link(page: Page, other: string, what: string, word?: string): Promise<void> {
  const { row } = await fileOf(page, other);
  const form = page.getByRole('form', { name: 'Link with another person' });
  await expect(form.getByLabel('Reference of the other case')).toBeFocused();
  await page.keyboard.type(row.reference);
  await page.keyboard.press('Tab');
  await form.getByLabel('What links them').selectOption(what);
  if (word !== undefined) await form.getByLabel('How it is known').fill(word);
  await page.keyboard.press('Control+s');
  await expect(form.getByLabel('Reference of the other case')).toHaveValue('');
}
