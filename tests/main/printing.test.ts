import { expect, test } from 'vitest';
import { paperDocument } from '../../db/casework/papers/document.ts';
import type { ScreenWindow } from '../../main/electron.ts';
import type { Pages } from '../../main/pages.ts';
import { NOT_HEARD, type PaperDocument, printing, printSettings } from '../../main/printing.ts';
import { printedDocument } from '../../renderer/document.ts';
import { likeWindow } from './like-electron.ts';

const paper = (css: string): PaperDocument => ({
  title: 'Sheet',
  html: `<!doctype html><style>${css}</style><p>One line</p>`,
});

test.each([
  ['a paper of A4', paper('@page { size: A4; margin: 12mm 14mm; }'), 'A4'],
  ['a paper of Letter', paper('@page{margin:12mm;size:letter}'), 'Letter'],
] as const)('%s chooses the tray', (_what, document, size) => {
  expect(printSettings(document)).toEqual({ printBackground: true, pageSize: size });
});

test.each([
  ['a document that names no size', paper('@page { margin: 20mm }')],
  ['a word that is no size', paper('p { font-size: A4 }')],
] as const)('%s is printed as the printer is set', (_what, document) => {
  expect(printSettings(document)).toEqual({ printBackground: true, usePrinterDefaultPageSize: true });
});

const LIST: Parameters<typeof paperDocument>[0] = {
  kind: 'house-sheet',
  language: 'en',
  heading: 'List',
  blocks: [],
  foot: [],
};

test.each(['A4', 'Letter'] as const)('a paper of the database for %s says so where printing looks', (size) => {
  expect(printSettings(paperDocument(LIST, size)).pageSize).toBe(size);
});

test('every document sets its margins itself: the hosts’ own differ', () => {
  for (const html of [paperDocument(LIST, 'A4').html, printedDocument('en', 'Code', '', '')]) {
    expect(html).toMatch(/@page\s*\{[^}]*\bmargin: ?\d+mm/);
  }
});

/** One window, and papers' windows that remember whose they are. */
function desk() {
  const screen = likeWindow();
  const opened: { paper: ReturnType<typeof likeWindow>; parent: ScreenWindow | undefined }[] = [];
  const pages: Pages = {
    handle: async () => new Response(null),
    lend: () => 'app://waymark/paper/1',
    takeBack: () => undefined,
  };
  const press = printing(
    () => screen.window,
    pages,
    (_settings, parent) => {
      const made = likeWindow();
      opened.push({ paper: made, parent });
      return made.window;
    },
  );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { screen, opened, press, turn };
}

const sheet = paper('@page { size: A4 }');

test('a print dialog belongs to the window that people see, and the paper’s own window goes with it', async () => {
  const { screen, opened, press, turn } = desk();
  const printed = press.print(sheet);
  await turn();
  expect(opened[0]?.parent).toBe(screen.window);
  opened[0]?.paper.page.prints[0]?.done(true, '');
  expect(await printed).toBe(true);
  expect(opened[0]?.paper.window.isDestroyed()).toBe(true);
});

test('where the host does not hear whether the dialog was closed, nobody says that it printed', async () => {
  const { opened, press, turn } = desk();
  const printed = press.print(sheet);
  await turn();
  opened[0]?.paper.page.prints[0]?.done(true, NOT_HEARD);
  expect(await printed).toBe('unknown');
});

test('while one dialog is open a second is not opened behind it', async () => {
  const { opened, press, turn } = desk();
  const first = press.print(sheet);
  await turn();
  await expect(press.print(sheet)).rejects.toMatchObject({ code: 'already-under-way' });
  opened[0]?.paper.page.prints[0]?.done(false, 'Print job canceled');
  expect(await first).toBe(false);
  const again = press.print(sheet);
  await turn();
  opened[1]?.paper.page.prints[0]?.done(true, '');
  expect(await again).toBe(true);
});

test('a paper whose page is gone is not waited for', async () => {
  const { opened, press, turn } = desk();
  const printed = press.print(sheet);
  await turn();
  opened[0]?.paper.page.end();
  await expect(printed).rejects.toThrow();
});

test('a printer that refuses is a fault, and the next print is free', async () => {
  const { opened, press, turn } = desk();
  const printed = press.print(sheet);
  await turn();
  opened[0]?.paper.page.prints[0]?.done(false, 'No printers available on the network');
  await expect(printed).rejects.toThrow('the printer refused');
  const again = press.print(sheet);
  await turn();
  opened[1]?.paper.page.prints[0]?.done(true, '');
  expect(await again).toBe(true);
});

test('a PDF is as large as its paper says, and A4 where it says nothing', async () => {
  const { opened, press } = desk();
  await press.pdf(paper(''));
  expect(opened[0]?.paper.page.pdfs[0]).toMatchObject({ preferCSSPageSize: true, pageSize: 'A4' });
});
