import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchClipboard } from '../../main/clipboard.ts';
import { deskOf } from '../../main/desk.ts';
import type { Dialogs } from '../../main/electron.ts';
import { DeskError } from '../../main/ipc.ts';
import { keepPreferences } from '../../main/preferences.ts';
import { chosenPaths } from '../../main/tokens.ts';
import { likeClipboard } from './like-electron.ts';

/** What may leave in these tests, as a file and onto paper. */
const LIST = '<!doctype html><p>List</p>';
const SHEET = '<!doctype html><p>Lia</p>';
const registered = new Set([`file ${LIST}`, `print ${SHEET}`]);

/** A desk whose dialogs are answered in turn, and remember where they began. */
function desk() {
  const stick = mkdtempSync(join(tmpdir(), 'stick-'));
  onTestFinished(() => rmSync(stick, { recursive: true }));
  const began: (string | undefined)[] = [];
  const answers: (string | null)[] = [];
  const next = () => answers.shift() ?? null;
  const dialogs: Dialogs = {
    showErrorBox: () => undefined,
    showOpenDialog: async ({ defaultPath }) => {
      began.push(defaultPath);
      const path = next();
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    showSaveDialog: async ({ defaultPath }) => {
      began.push(defaultPath);
      const path = next();
      return { canceled: path === null, filePath: path ?? '' };
    },
  };
  const { clipboard } = likeClipboard();
  const calls = deskOf({
    dialogs,
    chosen: chosenPaths(),
    printing: { print: async () => true, pdf: async () => new Uint8Array() },
    clipboard: watchClipboard(clipboard, () => undefined),
    preferences: keepPreferences([join(stick, 'preferences.json')], 'en'),
    proposed: '/home/vera/Documents',
    host: () => ({ host: 'electron', version: '1', platform: 'win32', station: 'own' }),
    stations: () => [],
    openStation: async () => undefined,
    expectRegistered: async (content, how) => {
      if (!registered.has(`${how} ${content}`)) throw new DeskError('paper-not-registered');
    },
    cancel: () => undefined,
    finish: () => undefined,
    lock: () => undefined,
    quit: () => undefined,
  });
  return { stick, began, answers, calls };
}

test('a dialog for packages begins where the last package came from, and the others where theirs did', async () => {
  const { stick, began, answers, calls } = desk();
  const sealed = join(stick, 'abcdefgh.waymark');
  writeFileSync(sealed, '');
  answers.push(sealed, null, null);
  await calls.chooseFiles({ purpose: 'packages', several: true });
  await calls.chooseFiles({ purpose: 'packages', several: true });
  await calls.chooseFiles({ purpose: 'card', several: false });
  expect(began).toEqual([undefined, stick, undefined]);
});

test('a file is first proposed for the person’s own folder, and then where the last one of its kind went', async () => {
  const { stick, began, answers, calls } = desk();
  answers.push(join(stick, '17.pdf'), null);
  await calls.chooseSave({ purpose: 'paper', name: '17.pdf' });
  await calls.chooseSave({ purpose: 'paper', name: '18.pdf' });
  await calls.chooseSave({ purpose: 'table', name: 'Table 3.csv' });
  expect(began.map((path) => dirname(path ?? ''))).toEqual(['/home/vera/Documents', stick, '/home/vera/Documents']);
});

test('a dialog that was closed changes nothing of where the next begins', async () => {
  const { stick, began, answers, calls } = desk();
  answers.push(stick, null, null);
  await calls.chooseFolder({ purpose: 'sealed' });
  expect(await calls.chooseFolder({ purpose: 'sealed' })).toBeNull();
  await calls.chooseFolder({ purpose: 'sealed' });
  expect(began).toEqual([undefined, stick, stick]);
});

test('only what the list of what leaves holds is written or printed', async () => {
  const { stick, answers, calls } = desk();
  const path = join(stick, '17.pdf');
  answers.push(path, path);
  const saved = (html: string) => calls.printToPdf({ paper: { title: '17', html }, name: '17.pdf', to: null });
  await expect(saved(`${LIST}<p>more</p>`)).rejects.toMatchObject({ code: 'paper-not-registered' });
  expect(existsSync(path)).toBe(false);
  expect(await saved(LIST)).toEqual({ name: '17.pdf' });
  const paper = { title: '17', html: '<!doctype html><p>Olga</p>' };
  await expect(calls.print({ paper })).rejects.toMatchObject({ code: 'paper-not-registered' });
  expect(await calls.print({ paper: { title: '17', html: SHEET } })).toEqual({ printed: true });
});

test('what was registered for the printer becomes no file', async () => {
  const { stick, answers, calls } = desk();
  const path = join(stick, '17.pdf');
  answers.push(path, path);
  const paper = { title: '17', html: SHEET };
  await expect(calls.printToPdf({ paper, name: '17.pdf', to: null })).rejects.toMatchObject({
    code: 'paper-not-registered',
  });
  expect(existsSync(path)).toBe(false);
});
