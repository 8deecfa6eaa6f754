/** In the window: what a key, a notch of the wheel and a screen cost its thread, and whether its memory stays flat while the list is gone through. */
import type { Page } from '@playwright/test';
import { USER, withCopy } from './office.ts';
import { memoryOf, memoryOfTree } from './process-tree.ts';
import { emptyRow, type Measure, type Row } from './row.ts';
import { type ShellWindow, withApplication, withDisplay } from './shell-window.ts';
import { type Held, type Tasks, type TaskTimes, taskTimes } from './task-time.ts';
import { type Limits, limitsOf } from './window-limits.ts';
import { leave, otherScreens } from './window-screens.ts';

/** Of decision 37: what fits between two pictures of a screen that shows sixty a second. */
const FRAME_MS = 16;
const SCREEN = { width: 1280, height: 720 };
/** Pixels of one notch of a wheel that is turned fast. */
const NOTCH = 600;
/** How many show whether memory stays flat; of one round fewer, which are enough for their median. */
const NOTCHES = { one: 40, several: 200 };

/** What a step of the screen may take on a machine that others use. */
const SLOWEST_MS = 120_000;

const ROWS = '[role="grid"] [role="row"][aria-rowindex]:not([aria-rowindex="1"]) [role="gridcell"]';
const SEARCH = 'input[aria-keyshortcuts="/"]';

export const window: Measure = async ({ mission, place }, { rounds }) => {
  const notches = rounds === 1 ? NOTCHES.one : NOTCHES.several;
  const rows = await withDisplay(() =>
    withCopy(mission, place, ({ folder }) => withApplication(folder, (shown) => measured(shown, notches))),
  );
  return typeof rows === 'string' ? [emptyRow('keys, notches and screens in the window', rows)] : rows;
};

async function measured(shown: ShellWindow, notches: number): Promise<readonly Row[]> {
  const { page } = shown;
  page.setDefaultTimeout(SLOWEST_MS);
  await page.setViewportSize(SCREEN);
  const times = await taskTimes(page);
  const rows: Row[] = [await yardstick(page, times), await logInRow(page, times)];
  const at = { start: memoryOfTree(shown.pid) };
  for (const part of [screens, firstContact, search]) rows.push(...(await part(page, times)));
  rows.push(...(await list(page, times, shown, notches)));
  for (const [what, tasks] of await otherScreens(page, times)) rows.push(rowOf(what, tasks, FRAME_MS));
  const now = memoryOfTree(shown.pid);
  const limits = await limitsOf(page, times, NOTCH);
  if (at.start !== null && now !== null) {
    rows.push(
      emptyRow('memory of all processes', `${mebibytes(at.start)} MiB on Today, ${mebibytes(now)} MiB after all this`),
    );
  }
  return rows.map((row) => besideLimit(row, limits));
}

/** What the least of it costs in the same window. */
function besideLimit(row: Row, limits: Limits): Row {
  const is = /^an? (?<kind>key|letter|arrow|notch)\b/u.exec(row.what)?.groups?.kind;
  if (is === undefined || row.ours === null) return row;
  const [limit, { task }] =
    is === 'notch'
      ? (['the words of as many plain rows', limits.notch] as const)
      : (['a letter in a plain field', limits.key] as const);
  // Of a limit that took no more than an idle moment nothing is so many times.
  return { ...row, limit, bare: { cpu: task, wall: Number.NaN }, ratio: task > 0 ? row.ours.cpu / task : null };
}

/** The same small work on every machine: where it takes longer than in the README, so does all else. */
async function yardstick(page: Page, times: TaskTimes): Promise<Row> {
  const work = () =>
    page.evaluate(() => {
      const numbers = Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 65_521);
      return numbers.sort((a, b) => a - b)[0];
    });
  return rowOf('yardstick: sort 60,000 numbers', await times.of(Array.from({ length: 7 }, () => work)), null);
}

async function logInRow(page: Page, times: TaskTimes): Promise<Row> {
  const name = page.locator('form input:not([type="password"])');
  await name.fill(USER.name);
  await page.locator('input[type=password]').fill(USER.password);
  const act = async () => {
    await page.keyboard.press('Enter');
    await page.locator('#screen h1').waitFor();
  };
  return rowOf('log in to Today, in the window', await times.of([act]), null);
}

async function screens(page: Page, times: TaskTimes): Promise<readonly Row[]> {
  const go = (key: string, seen: string) => async () => {
    await leave(page);
    await page.keyboard.press(key);
    await page.locator(seen).first().waitFor();
  };
  const [today, cases] = [go('t', '#screen h1'), go('c', ROWS)];
  const open = async () => {
    await page.locator('[role="grid"]').press('Enter');
    await page.locator('[role="grid"]').waitFor({ state: 'detached' });
  };
  return [
    rowOf('show the case list', await times.of([cases]), null),
    rowOf('open a case, in the window', await times.of([open]), null),
    rowOf('show Today', await times.of([today]), null),
  ];
}

/** What a worker types on the page: choices by letter, a name, a language from the list, a country, and Enter between them. */
const TYPED = [
  ...'1',
  'Enter',
  ...'1',
  'Enter',
  ...'Veronika',
  'Enter',
  ...'rus',
  'Enter',
  'Enter',
  ...'f',
  'Enter',
  ...'1999',
  'Enter',
  ...'mol',
  'Enter',
];

async function firstContact(page: Page, times: TaskTimes): Promise<readonly Row[]> {
  await leave(page);
  const opened = await times.of([
    async () => {
      await page.keyboard.press('n');
      await page.locator('[data-stop="1"] [data-control]').waitFor();
    },
  ]);
  const keys = await times.of(TYPED.map((key) => () => page.keyboard.press(key)));
  await page.keyboard.press('Escape');
  await page.locator('[data-stop="1"]').waitFor({ state: 'detached' });
  return [rowOf('show First contact', opened, null), rowOf('a key on First contact', keys, FRAME_MS)];
}

async function search(page: Page, times: TaskTimes): Promise<readonly Row[]> {
  await leave(page);
  await page.keyboard.press('c');
  await page.locator(ROWS).first().waitFor();
  await page.locator(SEARCH).focus();
  const letters = await times.of([...'mariaana'].map((letter) => () => page.keyboard.press(letter)));
  await page.locator(SEARCH).fill('');
  await page.locator(ROWS).first().waitFor();
  await leave(page);
  await page.keyboard.press('Control+k');
  const palette = await times.of([...'settings'].map((letter) => () => page.keyboard.press(letter)));
  await page.keyboard.press('Escape');
  return [rowOf('a letter in the search', letters, FRAME_MS), rowOf('a letter in the palette', palette, FRAME_MS)];
}

async function list(page: Page, times: TaskTimes, { pid }: ShellWindow, notches: number): Promise<readonly Row[]> {
  await leave(page);
  await page.keyboard.press('t');
  await page.keyboard.press('c');
  await page.locator(ROWS).first().waitFor();
  const grid = page.locator('[role="grid"]');
  await grid.focus();
  const arrows = await times.of(Array.from({ length: notches / 2 }, () => () => page.keyboard.press('ArrowDown')));
  await grid.hover();
  const turn = () => page.mouse.wheel(0, NOTCH);
  const first = await times.of(Array.from({ length: notches / 5 }, () => turn));
  const [before, held] = [await times.held(), memoryOf(pid, '--type=renderer')];
  const rest = await times.of(Array.from({ length: notches }, () => turn));
  const [after, now] = [await times.held(), memoryOf(pid, '--type=renderer')];
  await page.locator(ROWS).first().waitFor();
  return [
    rowOf('an arrow in the case list', arrows, FRAME_MS),
    rowOf('a notch in the case list', first.task > rest.task ? first : rest, FRAME_MS),
    emptyRow(`memory of the window over ${notches} notches`, memorySaid(before, after, held, now)),
  ];
}

function memorySaid(before: Held, after: Held, held: number | null, now: number | null): string {
  const whole = held === null || now === null ? '' : `; ${mebibytes(held)} MiB of the process, then ${mebibytes(now)}`;
  return `${before.nodes} nodes, then ${after.nodes}; ${mebibytes(before.heap)} MiB of objects, then ${mebibytes(after.heap)}${whole}`;
}

function rowOf(what: string, { task, most, script, layout }: Tasks, goal: number | null): Row {
  return {
    ...emptyRow(
      what,
      `script ${script.toFixed(1)}, layout ${layout.toFixed(1)}, nine of ten within ${most.toFixed(1)} ms`,
    ),
    ours: { cpu: task, wall: Number.NaN },
    goal: goal === null ? null : { ms: goal },
  };
}

const mebibytes = (bytes: number): string => String(Math.round(bytes / 1024 / 1024));
