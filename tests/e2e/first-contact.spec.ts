import type { Page } from '@playwright/test';
import { FIRST_CONTACT } from '../../db/codebook/pages/first-contact.ts';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import {
  BISHKEK,
  beginFirstContact,
  call,
  drawAnew,
  find,
  goTo,
  type Hands,
  handsOn,
  keyOf,
  logIn,
  openPart,
  pressOnBoard,
  referenceShown,
  setUp,
  setUpUnseen,
  stopAt,
  tellNobodyYet,
} from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { picture } from './screen-checks.ts';

/** An office's screen. */
const SCREEN = { width: 1280, height: 720 };

/** One desk for all tests: the typical contact is the first there. */
const place = tempDir();
let shared: Desk;
/** What the tests before have written there. */
let written: ReadonlySet<string> = new Set();
test.beforeAll(async () => {
  shared = await place.openDesk();
  await setUpUnseen(shared, BISHKEK);
  await shared.page.setViewportSize(SCREEN);
});
test.beforeEach(async () => {
  const { page } = shared;
  await drawAnew(page);
  for (const { id } of await call(page, 'records', 'drafts', {})) await call(page, 'records', 'dropDraft', { id });
  written = new Set((await rows(page)).map(({ caseId }) => caseId));
});
test.afterAll(() => place.leave());

/** One question of the page and what a worker presses there (Enter takes what a list offers); Enter goes on afterwards. */
interface Answering {
  readonly stop: string;
  readonly keys: readonly string[];
  /** What must be in the draft once the next question has the focus. */
  readonly kept: readonly [field: string, answer: unknown];
}

/** A typical first contact: a young woman on her own, in need of a place for the night. */
const TYPICAL: readonly Answering[] = [
  { stop: '1', keys: [keyOf('intake.safe-to-talk', 'alone')], kept: ['intake.safe-to-talk', 'alone'] },
  { stop: '2', keys: [keyOf('consent.keep', 'with-name')], kept: ['consent.keep', 'with-name'] },
  { stop: '3', keys: [...'Vera'], kept: ['identity.name-used', 'Vera'] },
  { stop: '4', keys: [...'rus', 'Enter'], kept: ['profile.languages', ['rus']] },
  {
    stop: '5',
    keys: [keyOf('intake.needs-today', 'safe-place'), keyOf('intake.needs-today', 'food-clothes')],
    kept: ['intake.needs-today', ['safe-place', 'food-clothes']],
  },
  { stop: '6', keys: [keyOf('intake.channel', 'police')], kept: ['intake.channel', 'police'] },
  { stop: '7', keys: [keyOf('profile.sex', 'female')], kept: ['profile.sex', 'female'] },
  { stop: '8', keys: [...'24', keyOf('profile.age-basis', 'said')], kept: ['profile.age', 24] },
  { stop: '9', keys: [...'mold', 'Enter'], kept: ['profile.nationalities', ['MDA']] },
  { stop: '10', keys: [keyOf('screening.purposes', 'sexual')], kept: ['screening.purposes', ['sexual']] },
  { stop: '11', keys: ['h', 'Enter'], kept: ['screening.countries-of-exploitation', ['KGZ']] },
  {
    stop: '12',
    keys: [keyOf('screening.means', 'lied-to'), keyOf('screening.means', 'papers-taken')],
    kept: ['screening.means', ['lied-to', 'papers-taken']],
  },
];

async function answer(page: Page, hands: Hands, { stop, keys }: Answering): Promise<void> {
  await expect.poll(() => stopAt(page)).toBe(stop);
  await hands.press(...keys, 'Enter');
}

/** What is kept of the page at this moment. */
async function draft(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const [kept] = await call(page, 'records', 'drafts', {});
  return kept?.body ?? {};
}

async function rows(page: Page) {
  return (await call(page, 'cases', 'list', { filter: {}, limit: 60 })).rows;
}

/** The cases that this test has written at the shared desk. */
async function newRows() {
  return (await rows(shared.page)).filter(({ caseId }) => !written.has(caseId));
}

test('a typical first contact takes thirteen stops and at most sixty presses, and no mouse', async ({ desk }) => {
  await setUp(desk, BISHKEK);
  const { page } = desk;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  for (const question of TYPICAL) await answer(page, hands, question);
  await expect(page.locator('[data-form-end]')).toBeFocused();
  expect(await stopAt(page)).toBeNull();
  await expect(page.getByText('Signs present.')).toBeVisible();
  await hands.press('Alt+1');
  await expect(page.locator('[data-save-line="help-today"] [data-control]').first()).toBeFocused();
  await hands.type('Sunday');
  await hands.press('Enter', 'Enter');
  await tellNobodyYet(page);
  expect(await referenceShown(page)).toContain('KG-BIS');
  expect(hands.presses()).toBeLessThanOrEqual(60);

  const [row] = await rows(page);
  const file = await call(page, 'cases', 'open', { caseId: row?.caseId ?? '' });
  const answers = Object.fromEntries(
    file.records.flatMap(({ kind, body }) => Object.entries(body).map(([id, value]) => [`${kind}.${id}`, value])),
  );
  for (const { kept } of TYPICAL) expect(answers[kept[0]]).toEqual(kept[1]);
  expect(answers).toMatchObject({ 'safe-contact.how': 'Sunday', 'intake.next-step': 'help-today' });
});

test('a refusal takes at most thirty presses, and asks no more than its row holds', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  await hands.press(keyOf('intake.safe-to-talk', 'alone'), 'Enter', keyOf('consent.keep', 'refuses'), 'Enter');
  await expect.poll(() => stopAt(page)).toBe('7');
  await hands.press(keyOf('profile.sex', 'female'), 'Enter');
  await hands.press(...'24', 'Enter');
  await hands.press(...'mold', 'Enter', 'Enter');
  await hands.press('Alt+4');
  await expect(page.getByText('An anonymous row is counted from next month on')).toBeVisible();
  expect(hands.presses()).toBeLessThanOrEqual(30);
  expect(await newRows()).toEqual([]);
});

test('with everything skipped it saves in two presses', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  const opened = hands.presses();
  await hands.press('Alt+1', 'Alt+1');
  await referenceShown(page);
  expect(hands.presses() - opened).toBe(2);
});

test('whatever key was the last, the answers before it are kept', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  const expected: Record<string, unknown> = {};
  for (const { keys, kept } of TYPICAL) {
    for (const key of [...keys, 'Enter']) {
      await hands.press(key);
      expect(await draft(page)).toMatchObject(expected);
    }
    expected[kept[0]] = kept[1];
    await expect.poll(() => draft(page)).toMatchObject(expected);
  }
});

/** The save keys that ask for more in a line of their own; the one that is typed on after them last. */
const LINES = FIRST_CONTACT.save.keys
  .filter(({ opens }) => opens.length > 0)
  .toSorted((a, b) => Number(a.code === 'talk-again') - Number(b.code === 'talk-again'));

for (const language of LANGUAGES) {
  test(`the twelve questions fit one screen, blank, filled and being saved, in ${language}`, async () => {
    const { page } = shared;
    await call(page, 'desk', 'prefer', { language });
    await drawAnew(page);
    const hands = handsOn(page);
    await beginFirstContact(page, hands);
    await picture(page, language, 'first-contact-blank');
    await expectOneScreen(page);
    await expectGrows(page, language);
    for (const question of TYPICAL) await answer(page, hands, question);
    await picture(page, language, 'first-contact-filled');
    await expectOneScreen(page);
    for (const { key, code } of LINES) {
      await hands.press(`Alt+${key}`);
      await expect(page.locator(`[data-save-line="${code}"] [data-control]`).first()).toBeFocused();
      await expectOneScreen(page);
    }
    await hands.type('3.12');
    await expect(page.locator('[data-save-line] output')).toBeVisible();
    await page.locator('[data-stop="2"] [data-control]').focus();
    await hands.press(keyOf('consent.keep', 'emergency'));
    await picture(page, language, 'first-contact-saving');
    await expectOneScreen(page);
    await call(page, 'desk', 'prefer', { language: 'en' });
  });
}

/** The rail gives its room to the questions; type and rows follow the height of the window (CSS pixels). */
async function expectGrows(page: Page, language: Language): Promise<void> {
  const measured: unknown[] = [];
  for (const height of [640, SCREEN.height, 760, 860]) {
    await page.setViewportSize({ ...SCREEN, height });
    measured.push(
      await page.locator('[data-form]').evaluate((form) => ({
        type: getComputedStyle(form).fontSize,
        row: Math.min(
          ...[...form.querySelectorAll('[role="option"]')].map((row) => row.getBoundingClientRect().height),
        ),
      })),
    );
  }
  await page.setViewportSize(SCREEN);
  expect(measured).toEqual([
    { type: '12.5px', row: 20 },
    { type: '13px', row: language === 'en' ? 24 : 22 },
    { type: '13px', row: 24 },
    { type: '14px', row: 26 },
  ]);
  expect((await page.getByRole('navigation').first().boundingBox())?.width).toBe(56);
}

async function expectOneScreen(page: Page): Promise<void> {
  await expect(page.locator('[data-stop]')).toHaveCount(12);
  const parts = await page
    .locator('[data-stop], [data-form] footer')
    .evaluateAll((found) =>
      found.map((part) => ({ ends: part.getBoundingClientRect().bottom, says: part.textContent })),
    );
  for (const { ends, says } of parts) expect(ends, says ?? '').toBeLessThanOrEqual(SCREEN.height);
  const over = await page.locator('#screen').evaluate((screen) => ({
    down: screen.scrollHeight - screen.clientHeight,
    aside: screen.scrollWidth - screen.clientWidth,
  }));
  expect(over).toEqual({ down: 0, aside: 0 });
}

test('who refuses that anything is kept leaves nothing behind while the month goes on', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  await hands.press('1', 'Enter', keyOf('consent.keep', 'with-name'), 'Enter');
  await hands.type('Vera');
  const keep = page.locator('[data-stop="2"] [data-control]').first();
  await keep.press(keyOf('consent.keep', 'refuses'));
  await expect(page.getByText('2 answers put away')).toBeVisible();
  await keep.press(keyOf('consent.keep', 'with-name'));
  await expect(page.locator('[data-stop="3"] input').first(), 'another answer brings it back').toHaveValue('Vera');
  await keep.press(keyOf('consent.keep', 'refuses'));
  await page.getByRole('button', { name: 'Note a stay without a file' }).press('Enter');
  await expect(page.getByLabel('House', { exact: true }), 'the cursor is in the first field').toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Note a stay without a file' }).press('Enter');
  await page.getByLabel('House', { exact: true }).fill('H1');
  await page.getByLabel('Must know').fill('Insulin at ten');
  await page.getByLabel('Name used').fill('Zaringa');
  await page.getByLabel('Name used').press('Enter');
  await expect(page.getByText('The stay is noted')).toBeVisible();
  const { withoutCase } = await call(page, 'cases', 'house', {});
  expect(withoutCase).toMatchObject([{ nameUsed: 'Zaringa', mustKnow: 'Insulin at ten' }]);
  const [kept] = await call(page, 'records', 'drafts', {});
  expect(Object.keys(kept?.body ?? {}).sort(), 'nothing of the person is in the draft').toEqual([
    'consent.keep',
    'intake.country',
  ]);
  await keep.press('Enter');
  await expect.poll(() => stopAt(page), 'nothing but what is counted is asked').toBe('7');
  await expect(page.locator('[data-stop]')).toHaveCount(3);
  await expect(page.getByText('Help does not depend on this')).toBeVisible();
  await hands.press(keyOf('profile.sex', 'female'), 'Enter');
  await hands.press('Alt+4');
  await expect(page.getByText('An anonymous row is counted from next month on')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  expect(await newRows()).toEqual([]);
  expect(await call(page, 'records', 'drafts', {})).toEqual([]);
});

test('the place that a worker noted last time is there the next time, on the page and nowhere but in the database', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  const place = page.locator('[data-header="intake.place"] input');
  await beginFirstContact(page, hands);
  await expect(place).toHaveValue('');
  await place.fill('Station hall');
  await place.press('Alt+4');
  await expect.poll(newRows).toHaveLength(1);
  await drawAnew(page);
  await beginFirstContact(page, hands);
  await expect(place).toHaveValue('Station hall');
});

test('where it is not safe to talk, the page shrinks to what is needed and how to meet', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  await hands.press(keyOf('intake.safe-to-talk', 'not-safe'));
  await expect(page.locator('[data-stop]')).toHaveCount(2);
  await hands.press('Enter');
  await hands.type('At the market');
  await hands.press('Enter');
  await expect.poll(() => stopAt(page)).toBe('5');
  await hands.press(keyOf('intake.needs-today', 'threatened'), 'Enter', 'Alt+6');
  await expect.poll(newRows).toHaveLength(1);
  await tellNobodyYet(page);
  const [row] = await newRows();
  const { records } = await call(page, 'cases', 'open', { caseId: row?.caseId ?? '' });
  expect(records.find(({ kind }) => kind === 'intake')?.body).toMatchObject({
    'safe-to-talk': 'not-safe',
    'meet-how': 'At the market',
    'needs-today': ['threatened'],
  });
});

test('an emergency is written down with a name, is asked again within 72 hours, and leaves nothing to seal', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  await hands.press('1', 'Enter', keyOf('consent.keep', 'emergency'), 'Enter');
  await hands.type('Nadia');
  await hands.press('Alt+1', 'Alt+1');
  const reference = await referenceShown(page);
  await hands.press('t');
  const line = page.locator('[data-group="danger"] [data-line]', { hasText: reference.slice(-6) });
  await expect(line).toHaveText(/72 hours end: ask for consent/);
  const [row] = await newRows();
  expect(row).toMatchObject({ flags: [{ flag: 'emergency-consent' }], name: 'Nadia' });
  const { gates } = await call(page, 'cases', 'open', { caseId: row?.caseId ?? '' });
  const allowed = Object.fromEntries(gates.map((gate) => [gate.gate, gate.allowed]));
  expect(allowed).toMatchObject({ help: true, 'sharing-headquarters': false, 'sharing-receiving': false });
});

test('with single-letter keys off, letters are letters, and arrows and space still answer', async () => {
  const { page } = shared;
  await switchSingleKeysOff(shared);
  await page.keyboard.press('n');
  await expect(page.locator('[data-stop]')).toHaveCount(0);
  await find(page, 'new first', 'New first contact');
  await expect(page.locator('[data-stop="1"] [data-control]')).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.locator('[data-stop="1"] [aria-selected="true"]')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(page.locator('[data-stop="1"] [aria-selected="true"]')).toHaveText('Yes, with someone they chose');
  await call(page, 'desk', 'prefer', { singleKeys: true });
});

test('choosing goes nowhere, Enter goes on, what is passed over is seen, Ctrl+Z says what it takes back, Ctrl+S saves', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  const number = (stop: number) => page.locator(`[data-stop="${stop}"] [data-progress]`);
  await beginFirstContact(page, hands);
  await hands.press('F4');
  await expect.poll(() => stopAt(page), 'F4 answers and stays').toBe('1');
  await expect(number(1)).toHaveAttribute('data-progress', 'answered');
  await hands.press('Enter', 'Enter');
  await expect.poll(() => stopAt(page)).toBe('4');
  await hands.type('rus');
  await hands.press('Enter');
  await expect.poll(() => stopAt(page), 'a list is chosen from, and left by the next Enter').toBe('4');
  await hands.press('Enter');
  await expect.poll(() => stopAt(page)).toBe('5');
  await expect(number(2)).toHaveAttribute('data-progress', 'passed-over');
  await expect(number(5)).toHaveAttribute('data-progress', 'to-come');
  await expect(page.getByText('2 of 12')).toBeVisible();
  await hands.press(keyOf('intake.needs-today', 'food-clothes'), 'Enter', 'Control+z');
  await expect.poll(() => stopAt(page), 'what was taken back has the focus').toBe('5');
  await expect(page.getByText('Taken back: What is needed today?')).toBeVisible();
  await expect(page.getByText('2 of 12')).toBeVisible();
  await hands.press('Control+s');
  await expect(page.getByText('Which next step?')).toBeVisible();
  await hands.press('4');
  await expect.poll(newRows).toHaveLength(1);
});

test('on the boards of other countries the same keys answer, by their place where they type no Latin letter', async () => {
  const { page } = shared;
  const chosen = (stop: number) => page.locator(`[data-stop="${stop}"] [aria-selected="true"]`);
  await pressOnBoard(page, 'т', 'KeyN');
  await expect(page.locator('[data-stop="1"] [data-control]')).toBeFocused();
  await pressOnBoard(page, '&', 'Digit1');
  await expect(chosen(1), 'the first key of a French board').toContainText('Yes, alone');
  await page.locator('[data-stop="6"] [data-control]').first().focus();
  await pressOnBoard(page, '٣', 'Digit3');
  await expect(chosen(6), 'the third key of an Arabic board').toHaveCount(1);
  await pressOnBoard(page, 'л', 'KeyK', 2);
  await expect(page.getByRole('dialog'), 'Ctrl+K on a Russian board').toBeVisible();
  await page.keyboard.press('Escape');
});

test('a first contact that is begun while another is on the screen has none of its answers', async () => {
  const { page } = shared;
  const hands = handsOn(page);
  await beginFirstContact(page, hands);
  for (const question of TYPICAL.slice(0, 3)) await answer(page, hands, question);
  await expect.poll(() => draft(page)).toMatchObject({ 'identity.name-used': 'Vera' });
  await goTo(page, 'Today');
  await page.locator('[data-group="go-on"] [data-line]').press('Enter');
  await expect(page.locator('[data-stop="3"] input')).toHaveValue('Vera');
  await find(page, 'new first', 'New first contact');
  await expect(page.locator('[data-stop="3"] input')).toHaveValue('');
  await expect(page.locator('[data-stop] [aria-selected="true"]')).toHaveCount(0);
});

// Last: it ends the desk.
test('a kill costs at most the answer being typed, and Today leads back to it', async () => {
  const hands = handsOn(shared.page);
  await beginFirstContact(shared.page, hands);
  for (const question of TYPICAL.slice(0, 5)) await answer(shared.page, hands, question);
  await hands.press(...(TYPICAL[5]?.keys ?? []));
  await expect.poll(() => draft(shared.page)).toMatchObject({ 'intake.channel': 'police' });
  await hands.press('Enter');
  for (const pid of shared.processes()) process.kill(pid, 'SIGKILL');
  await shared.ended();

  shared = await place.openDesk({ folder: shared.folder });
  await logIn(shared.page, BISHKEK.user);
  const goOn = shared.page.locator('[data-group="go-on"] [data-line]');
  await expect(goOn).toHaveCount(1);
  await goOn.press('Enter');
  await expect(shared.page.locator('[data-stop="3"] input')).toHaveValue('Vera');
  expect(await draft(shared.page)).toMatchObject(Object.fromEntries(TYPICAL.slice(0, 6).map(({ kept }) => kept)));
});

async function switchSingleKeysOff({ page }: Desk): Promise<void> {
  await page.keyboard.press('g');
  await openPart(page, 'Display and keys');
  await page.getByRole('switch', { name: 'Keys without Ctrl' }).press(' ');
  await expect.poll(() => call(page, 'desk', 'preferences', {})).toMatchObject({ singleKeys: false });
}
