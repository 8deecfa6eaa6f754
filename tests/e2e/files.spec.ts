/** What the host of the application does with files and papers for a user who has logged in. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { plainPicture } from '../../db/casework/record/plain-picture.ts';
import { grey, jpegPart, jpegWith, pngChunk } from '../db/casework/record/a-picture.ts';
import { BISHKEK, call, openCase, openSection, setUp } from './acts.ts';
import { type Desk, expect, tempDir, test } from './desk.ts';
import { look } from './screen-checks.ts';

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

/** A scanned page with lines of writing, and a name that the scanner put beside it. */
function scannedPage(): Buffer {
  const [width, height] = [1240, 1754];
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1, 250);
    row[0] = 0;
    const isWritten = y > 200 && y < 1300 && y % 44 < 9;
    return isWritten ? row.fill(90, 140, 1100 - ((y * 37) % 300)) : row;
  });
  const data = deflateSync(Buffer.concat(rows));
  return grey(width, height, { data, beside: [pngChunk('tEXt', 'Author\0Beqir at home')] });
}

/** A photo of 40 × 30 that its telephone says was taken on its side, with the place. */
function photo(): Buffer {
  const turned = Buffer.from('4d4d002a000000080001011200030000000100060000000000000000', 'hex');
  return jpegWith(jpegPart(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), turned, Buffer.from('48.2 N 16.3 E')])));
}

test('a scan is drawn anew, looked at inside the window by keys, and lies in no file', async () => {
  const { page, files, answerDialog, folder } = desk;
  const { caseId } = await call(page, 'cases', 'begin', {});
  const consent = { date: '2026-05-01', keep: 'with-name', help: 'agrees', form: 'signed' };
  await call(page, 'records', 'save', { caseId, records: [{ kind: 'consent', body: consent }] });
  writeFileSync(join(files, 'page.png'), scannedPage());
  writeFileSync(join(files, 'photo.jpg'), photo());
  writeFileSync(join(files, 'form.pdf'), '%PDF-1.7');
  await openCase(page, caseId);
  await openSection(page, 'Arriving');
  const record = page.locator('article[data-record]');
  if ((await record.count()) === 0) await page.locator('#form-consent tbody button').first().press('Enter');
  await expect(page.getByText('No scan of the signed paper.')).toBeVisible();
  const opens = async (name: string) => {
    await answerDialog([join(files, name)]);
    await record.first().focus();
    await page.keyboard.press('Alt+p');
  };
  const dialog = page.getByRole('dialog');
  await opens('form.pdf');
  await expect(dialog.locator('[data-code="picture-pdf"]')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Choose a file…' }), 'Enter chooses another').toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const shows = async (name: string) => {
    await opens(name);
    await expect(dialog.locator('img')).toBeVisible();
  };
  await look(page, 'case-attach', { opens: () => shows('page.png') });
  await shows('page.png');
  await expect(dialog.getByRole('textbox', { name: 'Note (page, date on it)' }), 'Enter adds it').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('No scan of the signed paper.')).toHaveCount(0);
  await shows('photo.jpg');
  await page.keyboard.press('Control+s');
  await expect(dialog).toHaveCount(0);
  await look(page, 'case-scans', {});
  const scans = (await call(page, 'cases', 'open', { caseId })).records.filter(({ kind }) => kind === 'attachment');
  const kept: Buffer[] = [];
  for (const { station, id } of scans) {
    const { data } = await call(page, 'records', 'picture', { caseId, station, id });
    kept.push(Buffer.from(data, 'base64'));
  }
  // Turned as the telephone was held, and nothing of what was beside the pictures.
  expect(kept.map(plainPicture)).toEqual([
    { media: 'png', width: 1240, height: 1754 },
    { media: 'jpeg', width: 30, height: 40 },
  ]);
  const before = readdirSync(folder, { recursive: true }).toSorted();
  const opened = page.locator('[data-picture]').first();
  const shown = async () => {
    await opened.press('Enter');
    await expect(dialog.locator('img')).toBeVisible();
  };
  await look(page, 'case-picture', { opens: shown });
  await shown();
  const widthOf = () => dialog.locator('img').evaluate((image) => image.getBoundingClientRect().width);
  const whole = await widthOf();
  await page.keyboard.press('+');
  await expect.poll(widthOf).toBeGreaterThan(whole);
  await page.keyboard.press('0');
  await page.keyboard.press('r');
  const sizeOf = () =>
    dialog
      .locator('img')
      .evaluate((image) => (image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : []));
  await expect.poll(sizeOf).toEqual([1754, 1240]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opened, 'where one came from').toBeFocused();
  expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(before);
  expect(readdirSync(files).filter((name) => !['page.png', 'photo.jpg', 'form.pdf'].includes(name))).not.toContain(
    expect.stringMatching(/\.(png|jpe?g)$/),
  );
});
