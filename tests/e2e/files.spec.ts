/** What the host of the application does with files and papers for a user who has logged in. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { plainPicture } from '../../db/casework/record/plain-picture.ts';
import { caseTexts } from '../../renderer/locales/case.ts';
import { grey, jpegPart, jpegWith, pngChunk } from '../db/casework/record/a-picture.ts';
import { HALF_BLACK, lockedPagesOf, pagesOf } from '../renderer/pdf-reader/a-pdf.ts';
import { AWAY, DRAWN, ENDLESS, REFUSED, TEN_THOUSAND_PAGES } from '../renderer/pdf-reader/hostile-pdfs.ts';
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

/** How long the reader of PDFs may take to begin and draw, on two slow cores that others use too (milliseconds). */
const PDF = { timeout: 240_000 };

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
  writeFileSync(join(files, 'broken.pdf'), '%PDF-1.7');
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
  await opens('broken.pdf');
  await expect(dialog.locator('[data-code="pdf-unreadable"]')).toBeVisible(PDF);
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
  expect(readdirSync(files).filter((name) => !['page.png', 'photo.jpg', 'broken.pdf'].includes(name))).not.toContain(
    expect.stringMatching(/\.(png|jpe?g)$/),
  );
});

test('of a PDF the pages that were chosen are kept as pictures, all in one act', async () => {
  const { page, files, answerDialog } = desk;
  const { caseId } = await call(page, 'cases', 'begin', {});
  const paper = pagesOf([HALF_BLACK, { drawn: '' }, { ...HALF_BLACK, box: '0 0 842 595' }]);
  writeFileSync(join(files, 'decision.pdf'), paper);
  writeFileSync(join(files, 'locked.pdf'), lockedPagesOf([HALF_BLACK], 'Lipa'));
  writeFileSync(join(files, 'endless.pdf'), ENDLESS);
  await openCase(page, caseId);
  const dialog = page.getByRole('dialog');
  const opens = async (name: string) => {
    await answerDialog([join(files, name)]);
    await page.keyboard.press('Alt+p');
  };
  await opens('endless.pdf');
  await expect(dialog.getByText('Drawing page 1 of 1…')).toBeVisible(PDF);
  await page.keyboard.press('Escape');
  await expect(page.locator('iframe'), 'what draws without end is ended with its dialog').toHaveCount(0);

  const asks = async () => {
    await opens('locked.pdf');
    await expect(dialog.locator('[data-code="pdf-locked"]')).toBeVisible(PDF);
  };
  await look(page, 'case-attach-locked', { opens: asks });
  await asks();
  await expect(dialog.getByLabel('Password of the PDF', { exact: true })).toBeFocused();
  await page.keyboard.type('Lip');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('[data-code="pdf-wrong-password"]')).toBeVisible(PDF);
  await page.keyboard.type('a');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('img'), 'one page is shown as any picture').toBeVisible(PDF);
  await page.keyboard.press('Escape');

  const shows = async () => {
    await opens('decision.pdf');
    await expect(dialog.locator('img')).toHaveCount(3, PDF);
  };
  await look(page, 'case-attach-pages', { opens: shows });
  await shows();
  await dialog.getByRole('checkbox', { name: 'Page 2' }).press('Space');
  await dialog.getByRole('textbox', { name: 'Note (page, date on it)' }).fill('of 4 May');
  await expect(dialog.getByRole('button', { name: 'Add 2 of 3 pages' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'What it is of' }).click();
  await page.getByRole('option', { name: 'Decision of an authority' }).click();
  await page.keyboard.press('Control+s');
  await expect(dialog).toHaveCount(0);
  const scans = (await call(page, 'cases', 'open', { caseId })).records.filter(({ kind }) => kind === 'attachment');
  const kept = await Promise.all(
    scans.map(async ({ station, id, body }) => {
      const { data } = await call(page, 'records', 'picture', { caseId, station, id });
      const { width, height } = plainPicture(Buffer.from(data, 'base64')) ?? {};
      return [body.note, width, height];
    }),
  );
  expect(kept.toSorted()).toEqual([
    ['of 4 May · page 1 of 3', 1653, 2339],
    ['of 4 May · page 3 of 3', 2339, 1653],
  ]);
  await expect(page.locator('iframe')).toHaveCount(0);
  // Its pages lie beside each other, in the order of the paper.
  await openSection(page, caseTexts['section-any'].en);
  const row = page.locator('#form-attachment tbody tr').filter({ hasText: 'page 1 of 3' });
  await row.getByRole('button').first().press('Enter');
  await page.locator('[data-picture]').first().press('Enter');
  await expect(dialog.getByRole('heading', { name: 'of 4 May · page 1 of 3' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(dialog.getByRole('heading', { name: 'of 4 May · page 3 of 3' })).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'of 4 May · page 3 of 3' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(dialog.getByRole('img', { name: 'of 4 May · page 1 of 3' })).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a hostile PDF runs nothing, asks for nothing and reaches nothing: its page is drawn, or it is refused', async () => {
  const { page } = desk;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const read = (pdfs: Readonly<Record<string, Buffer>>) =>
    page.evaluate(
      async (files) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.hidden = true;
        frame.src = 'pdf-reader/index.html';
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        await loaded;
        const { port1: port, port2 } = new MessageChannel();
        const ready = new Promise((resolve) => {
          port.onmessage = resolve;
        });
        frame.contentWindow?.postMessage(null, '*', [port2]);
        await ready;
        const ask = (question: object) =>
          new Promise<Readonly<Record<string, unknown>>>((resolve) => {
            port.onmessage = ({ data }) => resolve(data);
            port.postMessage(question);
          });
        const told: Record<string, unknown> = {};
        for (const [name, text] of Object.entries(files)) {
          const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
          const { pages } = await ask({ ask: 'open', bytes, password: '' });
          const { width, height, pixels } = await ask({ ask: 'draw', page: 1 });
          if (!(pixels instanceof ArrayBuffer)) told[name] = pages === 0 ? 'no page' : 'unreadable';
          else {
            const seen = new Uint8Array(pixels);
            const redAt = (down: number) =>
              seen[4 * Number(width) * Math.floor(Number(height) * down) + 2 * Number(width)];
            told[name] = [pages, redAt(0.1), redAt(0.9)];
          }
        }
        frame.remove();
        return told;
      },
      Object.fromEntries(Object.entries(pdfs).map(([name, bytes]) => [name, bytes.toString('base64')])),
    );
  const drawn = (pages: number) => [pages, 255, 0];
  expect(await read({ ...DRAWN, 'has ten thousand pages': TEN_THOUSAND_PAGES })).toEqual({
    ...Object.fromEntries(Object.keys(DRAWN).map((name) => [name, drawn(1)])),
    'has ten thousand pages': drawn(10_000),
  });
  expect(new Set(Object.values(await read(REFUSED)))).toEqual(new Set(['unreadable', 'no page']));
  expect(new Set(asked.map((url) => new URL(url).pathname))).toEqual(new Set(['/pdf-reader/index.html']));
  expect(asked.join(' ')).not.toContain(new URL(AWAY).host);
});

test('the page in which a PDF is read has no way to the desk, to its files or to any address', async () => {
  const { page } = desk;
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = 'pdf-reader/index.html';
    document.body.append(frame);
  });
  const frame = await page.waitForSelector('iframe').then((found) => found.contentFrame());
  await frame?.waitForLoadState();
  const reached = await frame?.evaluate(async () => {
    const tries: Readonly<Record<string, () => unknown>> = {
      bridge: () => Reflect.get(window, 'waymark').desk.lock({}),
      desk: () => window.parent.document.title,
      stored: () => window.localStorage.length,
      fetched: () => fetch('https://collect.invalid/'),
      'own file': () => fetch('app://waymark/index.html'),
      imported: () => import(/* @vite-ignore */ 'data:text/javascript,1'.toString()),
      worker: () => new Worker('data:text/javascript,1'),
    };
    const done: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await attempt();
        done.push(name);
      } catch {}
    }
    return { done, origin: window.origin, shell: Object.keys(window).filter((name) => name.startsWith('shell_')) };
  });
  expect(reached).toEqual({ done: [], origin: 'null', shell: [] });
  // To no other address of the desk does it come, and elsewhere nothing is shown in its place.
  const goes = (address: string) => frame?.evaluate((to) => window.location.assign(to), address).catch(() => undefined);
  for (const address of ['/index.html', '/assets/index.js']) {
    const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith(address));
    await goes(address);
    await refused;
    expect(page.frames().map((one) => new URL(one.url()).pathname)).toEqual(['/index.html', '/pdf-reader/index.html']);
  }
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await goes(AWAY);
  await expect.poll(() => page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
  expect([asked, new URL(page.url()).pathname]).toEqual([[], '/index.html']);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
});
