/** What the host of the application does with files and papers for a user who has logged in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BISHKEK, call, setUp } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';

const place = tempDir();
let desk: Desk;
test.beforeAll(async () => {
  desk = await place.openDesk();
  await setUp(desk, BISHKEK);
});
test.afterAll(() => place.leave());

const SHEET = {
  title: 'Sheet',
  html: '<!doctype html><title>Sheet</title><style>p{color:red}</style><p>One line</p>',
};

function enterPaper(page: Page, html: string) {
  return call(page, 'papers', 'registerOwn', { what: 'statistics', html });
}

test('a file is known to the screen by a token, and a path of its own making is refused', async () => {
  const { page, files, answerDialog } = desk;
  writeFileSync(join(files, 'table.csv'), 'a,b\n');
  await answerDialog([`${files}/table.csv`]);
  const chosen = await page.evaluate(() => Reflect.get(window, 'waymark').desk.chooseFiles({ purpose: 'table' }));
  expect(chosen).toEqual([{ token: expect.stringMatching(/^chosen-[0-9a-f]{32}$/), name: 'table.csv', size: 4 }]);
  const refusal = await page.evaluate(() =>
    Reflect.get(window, 'waymark')
      .desk.printToPdf({ paper: { title: 'a', html: '<!doctype html>' }, name: 'a.pdf', to: '/etc/passwd' })
      .catch((told: unknown) => told),
  );
  expect(refusal).toEqual({ code: 'unknown-file', places: {} });
});

test('a paper becomes a PDF that names neither the program nor the machine', async () => {
  const file = join(desk.files, 'sheet.pdf');
  const blank = { kind: 'first-contact', caseId: null, language: 'en', copies: 1, how: 'pdf' } as const;
  const { document } = await call(desk.page, 'papers', 'register', blank);
  await desk.answerDialog([file]);
  const saved = await call(desk.page, 'desk', 'printToPdf', { paper: document, name: 'sheet.pdf' });
  expect(saved).toEqual({ name: 'sheet.pdf' });
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  const creator = /\/Creator \((?<name>[^)]*)\)/.exec(pdf)?.groups?.name;
  expect(creator).toBe('Mozilla/5.0');
  await expect.poll(() => desk.page.context().pages().length).toBe(1);
});

test('a print is a dialog of the system, and closing it is no fault', async () => {
  const print = async () => {
    await enterPaper(desk.page, SHEET.html);
    return call(desk.page, 'desk', 'print', { paper: SHEET });
  };
  await desk.answerDialog(null);
  expect(await print()).toEqual({ printed: false });
  await desk.answerDialog([join(desk.files, 'printed.pdf')]);
  expect(await print()).toEqual({ printed: true });
});

test('what the list of what leaves does not hold is neither printed nor written', async () => {
  // A sheet of its own: what other tests entered is not to let it out.
  const sheet = { ...SHEET, html: SHEET.html.replace('One line', 'Another line') };
  const refusalOf = () =>
    desk.page.evaluate(
      (paper) =>
        Reflect.get(window, 'waymark')
          .desk.print({ paper })
          .catch((told: unknown) => told),
      sheet,
    );
  const refusal = { code: 'paper-not-registered', places: {} };
  expect(await refusalOf()).toEqual(refusal);
  await enterPaper(desk.page, sheet.html);
  await desk.answerDialog([join(desk.files, 'printed.pdf')]);
  expect(await refusalOf()).toEqual({ printed: true });
  // Each entry is for one printing.
  expect(await refusalOf()).toEqual(refusal);
});
