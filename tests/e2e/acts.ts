/** What people do at a desk, for the end-to-end tests: by keyboard wherever a person would, set-up by the screens' own calls. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { form, question as questionOf } from '../../db/codebook/forms/index.ts';
import { codeLabel, list } from '../../db/codebook/lists/index.ts';
import { keysOf } from '../../db/codebook/lists/keys.ts';
import { FIRST_CONTACT } from '../../db/codebook/pages/first-contact.ts';
import type { AnswerValue, Code, Form } from '../../db/codebook/types.ts';
import { countryLabel, languageLabel } from '../../db/codebook/world.ts';
import type { AnswerOf, contract, InputOf, Purpose } from '../../preload/contract.ts';
import { caseTexts } from '../../renderer/locales/case.ts';
import { frameTexts } from '../../renderer/locales/frame.ts';
import { logInTexts } from '../../renderer/locales/log-in.ts';
import { type Desk, expect } from './desk.ts';

/** Up to this many codes are shown as a list with keys (`renderer/components/answers/options.ts`). */
const FEW = 7;

export const PASSWORD = 'seven quiet lamps';
export const ROOT_PASSWORD = 'a stick in the drawer';

type Areas = typeof contract;

/** A call of the contract, as the screens make it. A refusal fails the test with its code. */
export function call<Area extends keyof Areas, Name extends keyof Areas[Area] & string>(
  page: Page,
  area: Area,
  name: Name,
  input: InputOf<Areas[Area][Name]>,
): Promise<AnswerOf<Areas[Area][Name]>> {
  return page.evaluate(
    async ([inArea, named, given]) => {
      try {
        return await Reflect.get(Reflect.get(Reflect.get(window, 'waymark'), inArea), named)(given);
      } catch (refusal) {
        throw new Error(`${inArea}.${named}: ${JSON.stringify(refusal)}`);
      }
    },
    [area, name, input] as readonly [string, string, unknown],
  );
}

/** Offices of the tests; all invented. */
export const BISHKEK = {
  kind: 'mission',
  office: 'KG-BIS',
  name: 'Bishkek office',
  country: 'KGZ',
  user: 'Aida',
} as const;
export const HEADQUARTERS = {
  kind: 'headquarters',
  office: 'HQ',
  name: 'Headquarters',
  country: 'CHE',
  user: 'Noor',
} as const;

export type Office = Omit<InputOf<Areas['station']['setUp']>, 'password' | 'copies'>;

/** A desk set up without its first-run screens, for tests of something else; its first user is logged in. */
export async function setUp(desk: Desk, office: Office): Promise<AnswerOf<Areas['station']['setUp']>> {
  const made = await setUpUnseen(desk, office);
  await drawAnew(desk.page);
  return made;
}

/** The same where more follows past the screens, or another test begins: they are drawn anew after it. That takes longer than all before it. */
export function setUpUnseen({ page }: Desk, office: Office): Promise<AnswerOf<Areas['station']['setUp']>> {
  const root = office.kind === 'headquarters' ? { rootPassword: ROOT_PASSWORD } : {};
  return call(page, 'station', 'setUp', { ...office, ...root, password: PASSWORD, copies: null });
}

/** A desk with invented cases, the same each time, in English. */
export async function setUpDemo({ page }: Desk): Promise<void> {
  const who = { user: 'Demo', password: PASSWORD, language: 'en' } as const;
  await call(page, 'station', 'setUpDemo', { cases: 60, seed: 5, ...who });
}

/** The screens begin anew: they have not seen what was called past them, nor what another test left open. */
export async function drawAnew(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Danger was saved, and the screen said that it rings nowhere: nobody has been told yet. */
export async function tellNobodyYet(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'This rings nowhere. Tell a person now.' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

/** Chooses in a list that is searched as a person does: types, takes the one that Enter would take once it is the one meant, and sees it in the field. */
export async function choose(page: Page, list: string, typed: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: list });
  await field.focus();
  await page.keyboard.type(typed);
  await isMarked(page, option);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(option);
}

/** Enter would take the option: the list marks it a moment after the letter that finds it. */
export async function isMarked(page: Page, option: string): Promise<void> {
  await expect(page.locator('[data-combobox-selected]:visible')).toHaveText(option);
}

/** Chooses in the list of countries. */
export async function chooseCountry(page: Page, typed: string, country: string): Promise<void> {
  await choose(page, 'Country', typed, country);
}

/** First run, first step: this desk is headquarters. */
export async function sayHeadquarters(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Headquarters' }).press(' ');
  await page.getByLabel('Name of the office').fill(HEADQUARTERS.name);
  await page.getByLabel('Code', { exact: true }).fill(HEADQUARTERS.office);
  await chooseCountry(page, 'Switz', 'Switzerland');
  await pressButton(page, 'Next');
}

/** A file or folder as the person chooses it in the system's dialog: the token that calls take. */
export async function chosen(
  desk: Desk,
  what: 'chooseFiles' | 'chooseFolder',
  purpose: Purpose,
  path: string,
): Promise<string> {
  await desk.answerDialog([path]);
  const places =
    what === 'chooseFiles'
      ? await call(desk.page, 'desk', 'chooseFiles', { purpose })
      : [await call(desk.page, 'desk', 'chooseFolder', { purpose })];
  const token = places[0]?.token;
  if (token === undefined) throw new Error(`nothing was chosen at ${path}`);
  return token;
}

/** Card, enrolment and directory between headquarters and missions that are set up, without their screens. `mail` holds what travels. */
export async function introduce(headquarters: Desk, missions: readonly Desk[], mail: string): Promise<void> {
  const folder = (desk: Desk, purpose: Purpose) => chosen(desk, 'chooseFolder', purpose, mail);
  const file = (desk: Desk, purpose: Purpose, name: string) => chosen(desk, 'chooseFiles', purpose, join(mail, name));
  const enrolled: (readonly [Desk, string])[] = [];
  for (const mission of missions) {
    const card = await call(mission.page, 'exchange', 'card', { folder: await folder(mission, 'card') });
    const { office } = await call(headquarters.page, 'exchange', 'enrol', {
      file: await file(headquarters, 'card', card.name),
    });
    enrolled.push([mission, office]);
  }
  const { files } = await call(headquarters.page, 'exchange', 'issueDirectory', {
    folder: await folder(headquarters, 'directory'),
    rootPassword: ROOT_PASSWORD,
  });
  const { directory } = await call(headquarters.page, 'exchange', 'offices', {});
  for (const [mission, office] of enrolled) {
    await call(mission.page, 'exchange', 'takeDirectory', {
      file: await file(mission, 'directory', files.find((one) => one.office === office)?.name ?? ''),
      root: [...(directory?.root ?? [])],
    });
  }
}

/** The screen for typing a name and a password is there; logs in. */
export async function logIn(page: Page, user: string, password = PASSWORD): Promise<void> {
  const name = page.locator('form input:not([type="password"])');
  await name.fill(user);
  await name.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.locator('#screen h1')).toBeVisible();
}

/**
 * Nobody works at the desk any more, and its log-in is shown. A lock would begin everything anew, window and all: what it does is tried in
 * `lock.spec.ts`, and here it would only take its time.
 */
export async function endSession(page: Page): Promise<void> {
  await call(page, 'station', 'close', {});
  await expect(page.getByRole('dialog', { name: frameTexts.ended.en })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(logInTexts.user.en)).toBeVisible();
}

/** Another of the desk's people takes over. */
export async function takeOver(page: Page, user: string): Promise<void> {
  await endSession(page);
  await logIn(page, user);
}

/** Hands that count: each key, chord and letter typed is a press. */
export function handsOn(page: Page) {
  let presses = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      presses += 1;
    }
  };
  return {
    press,
    type: async (text: string) => {
      await page.keyboard.type(text);
      presses += [...text].length;
    },
    presses: () => presses,
  };
}
export type Hands = ReturnType<typeof handsOn>;

/**
 * A key as the board of another country sends it to the browser: `types` is what stands on it, `place` the name of its place. Modifiers as
 * the browser counts them: 1 Alt, 2 Ctrl, 4 ⌘, 8 Shift.
 */
export async function pressOnBoard(page: Page, types: string, place: string, modifiers = 0): Promise<void> {
  const board = await page.context().newCDPSession(page);
  const key = { key: types, code: place, modifiers, windowsVirtualKeyCode: 0, nativeVirtualKeyCode: 0 };
  const text = modifiers === 0 ? { text: types, unmodifiedText: types } : {};
  await board.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, ...text });
  await board.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await board.detach();
}

/** The key that chooses a code on the first-contact page; `field` is `kind.question`. */
export function keyOf(field: string, code: string): string {
  const fields = FIRST_CONTACT.stops.flatMap((stop) => stop.fields);
  const keys = fields.find(({ kind, question }) => `${kind}.${question}` === field)?.keys;
  const found = keys?.find((key) => key.code === code);
  if (found === undefined) throw new Error(`no key for ${field} ${code}`);
  return found.key;
}

/** The number of the stop that has the focus; null on what is no stop (the save keys). */
export function stopAt(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest('[data-stop]')?.getAttribute('data-stop') ?? null);
}

/** A new first contact from any screen, ready to be typed on. */
export async function beginFirstContact(page: Page, hands: Hands): Promise<void> {
  await hands.press('n');
  await expect(page.locator('[data-stop="1"] [data-control]')).toBeFocused();
}

/** The case on the screen. */
export async function referenceShown(page: Page): Promise<string> {
  const heading = page.locator('#screen h1');
  await expect(heading).toHaveText(/^[A-Z]{2}-[A-Z]+-\d\d-/);
  return heading.innerText();
}

/** Takes a line of the palette, from wherever one is, a field being typed in too: types, and waits until Enter means it. */
export async function find(page: Page, typed: string, line = typed): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText(line);
  await page.keyboard.press('Enter');
}

/** Goes to a screen from wherever one is. */
export async function goTo(page: Page, screen: string): Promise<void> {
  await find(page, screen);
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
}

/** Goes to a screen by its key; whatever has the focus is left first. A dialog that is on its way out would give the focus back to what had it. */
export async function goBy(page: Page, key: string, name: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A case by its reference, from any screen. */
export async function openCase(page: Page, caseId: string): Promise<void> {
  const { row } = await call(page, 'cases', 'open', { caseId });
  await find(page, row.reference);
  await expect(page.getByRole('heading', { level: 1, name: row.reference })).toBeVisible();
}

/** A part of a screen, by the name on its tab. */
export async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).press('Enter');
  await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
}

function formOf(kind: string): Form {
  const found = form(kind);
  if (found === undefined) throw new Error(`no form ${kind}`);
  return found;
}

/** The summary of the case on the screen, or a section of it, by the word on its tab: behind it stands how many records there are. */
export async function openSection(page: Page, name: string): Promise<void> {
  const tab = page
    .getByRole('tablist', { name: caseTexts.sections.en })
    .getByRole('tab', { name: new RegExp(`^${name}`) });
  await tab.press('Enter');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** Opens a form of the case on the screen: its section, then the button that begins or changes it. */
export async function openForm(page: Page, kind: string): Promise<void> {
  const { section } = formOf(kind);
  await openSection(page, caseTexts[`section-${section}`].en);
  const place = page.locator(`#form-${kind}`);
  await expect(place).toBeVisible();
  const isButton = await place.evaluate((element) => element instanceof HTMLButtonElement);
  await (isButton ? place : place.getByRole('button').first()).press('Enter');
  await expect(page.locator(`[data-form="${kind}"]`)).toBeVisible();
}

/** Answers questions of the open form by keyboard, as one would: one key for a short list, typing for the rest. */
export async function answerForm(
  page: Page,
  kind: string,
  answers: Readonly<Record<string, AnswerValue>>,
): Promise<void> {
  for (const [id, value] of Object.entries(answers)) {
    const question = page.locator(`[data-form="${kind}"] [data-question="${id}"]`);
    const unfold = page.locator(`[data-form="${kind}"] [data-unfold]`);
    if ((await question.count()) === 0 && (await unfold.count()) > 0) await unfold.press('Enter');
    const focus = () => question.locator('[data-control]').first().focus();
    for (const { keys, last } of keysFor(kind, id, value)) {
      await focus();
      // A day fills itself with that of today, and is typed over.
      if (questionOf(kind, id)?.type === 'date') await page.keyboard.press('Control+a');
      if (keys.length === 1) await page.keyboard.press(keys);
      else await page.keyboard.type(keys);
      if (last !== undefined) await page.keyboard.press(last);
    }
  }
}

interface Typing {
  readonly keys: string;
  readonly last?: string;
}

function keysFor(kind: string, id: string, value: AnswerValue): readonly Typing[] {
  const question = questionOf(kind, id);
  if (question === undefined) throw new Error(`no question ${kind}.${id}`);
  const values = Array.isArray(value) ? value.map(String) : [String(value)];
  const codes = question.list === undefined ? [] : list(question.list).codes;
  if (question.type === 'flag') return [{ keys: ' ' }];
  if (question.type === 'currency') return values.map((keys) => ({ keys, last: 'Enter' }));
  if (codes.length > 0 && codes.length <= FEW) {
    return values.map((chosen) => ({ keys: keyIn(codes, chosen) }));
  }
  const world = { country: countryLabel, countries: countryLabel, language: languageLabel, languages: languageLabel };
  if (question.type in world || codes.length > 0) {
    const label = world[question.type as keyof typeof world];
    return values.map((chosen) => ({
      keys: label?.(chosen, 'en') ?? codeLabel(question.list ?? '', chosen)?.en ?? chosen,
      last: 'Enter',
    }));
  }
  return [{ keys: values.join('') }];
}

function keyIn(codes: readonly Code[], chosen: string): string {
  const key = keysOf(codes).get(chosen);
  if (key === undefined) throw new Error(`no key for ${chosen}`);
  return key;
}

/** Saves the open form with its key; answers once the case shows it. */
export async function saveForm(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await expect(page.locator('[data-form]')).toHaveCount(0);
}

/** Writes a record of the case on the screen, from opening its form to saving it. */
export async function writeForm(
  page: Page,
  kind: string,
  answers: Readonly<Record<string, AnswerValue>>,
): Promise<void> {
  await openForm(page, kind);
  await answerForm(page, kind, answers);
  await saveForm(page);
}

/** Presses a button that has the focus, by its name. */
export async function pressButton(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeEnabled();
  await button.press('Enter');
}
