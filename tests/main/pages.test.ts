import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, pagesIn } from '../../main/pages.ts';
import { NONCE_PLACE, readerSecurityPolicy } from '../../main/security.ts';

describe('which file an address stands for', () => {
  test.each([
    ['app://waymark/', ['index.html']],
    ['app://waymark/index.html#/cases', ['index.html']],
    ['app://waymark/assets/index-DS3HTgWO.js', ['assets', 'index-DS3HTgWO.js']],
    ['app://waymark/assets/inter-latin.woff2', ['assets', 'inter-latin.woff2']],
    ['app://waymark/assets/signs-DS3HTgWO.ttf', ['assets', 'signs-DS3HTgWO.ttf']],
  ])('%s', (url, names) => expect(fileFor(url)).toEqual(names));

  test.each([
    'app://waymark/../../package.json',
    'app://waymark/%2e%2e/%2e%2e/package.json',
    'app://waymark/..%2f..%2fpackage.json',
    'app://waymark/..\\..\\package.json',
    'app://waymark/%5c..%5cpackage.json',
    'app://waymark/assets//index.js',
    'app://waymark/C:/windows/win.json',
    'app://waymark/%00index.html',
    'app://waymark/.env.json',
    'app://waymark/assets/',
    'app://waymark/index',
    'app://waymark/main.js.map',
    'app://waymark/setup.exe',
    'file:///index.html',
    'https://example.org/index.html',
  ])('%s stands for no file outside the folder', (url) => {
    const names = fileFor(url);
    expect(names === undefined || names.join('/') === 'package.json').toBe(true);
  });

  test('no address leads out of the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '\\', '%5c', '%00', 'a.js', 'C:', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const names = fileFor(`app://waymark/${pieces.join('/')}`) ?? [];
        return names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name));
      }),
    );
  });
});

describe('pages', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), `<script nonce="${NONCE_PLACE}" src="assets/a.js"></script>`);
    writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const get = (url: string) => new Request(url);

  test('each page has its own nonce, in its policy and where the page needs it', async () => {
    const { handle } = pagesIn(folder);
    const nonces = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      const page = await handle(get('app://waymark/index.html'));
      const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(await page.text()).toBe(`<script nonce="${nonce}" src="assets/a.js"></script>`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
    expect([...nonces].every((nonce) => Buffer.from(nonce, 'base64').length === 16)).toBe(true);
  });

  test('the page in which a PDF is read is under its own policy', async () => {
    mkdirSync(join(folder, 'pdf-reader'));
    writeFileSync(join(folder, 'pdf-reader', 'index.html'), `<script nonce="${NONCE_PLACE}">read()</script>`);
    const page = await pagesIn(folder).handle(get('app://waymark/pdf-reader/index.html'));
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toBe(readerSecurityPolicy(nonce));
    expect(await page.text()).toBe(`<script nonce="${nonce}">read()</script>`);
  });

  test('a file is what it is, and nothing guesses otherwise', async () => {
    const script = await pagesIn(folder).handle(get('app://waymark/assets/a.js'));
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
    expect(script.headers.get('cache-control')).toBe('no-store');
  });

  test('what is not there is not found; nothing is written to', async () => {
    const { handle } = pagesIn(folder);
    expect((await handle(get('app://waymark/none.js'))).status).toBe(404);
    expect((await handle(get('app://waymark/paper/00'))).status).toBe(404);
    expect((await handle(new Request('app://waymark/index.html', { method: 'POST' }))).status).toBe(405);
  });

  test('a paper can be reached while it is lent, under the paper’s policy', async () => {
    const { handle, lend, takeBack } = pagesIn(folder);
    const address = lend('<p>House sheet</p>');
    const paper = await handle(get(address));
    expect(await paper.text()).toBe('<p>House sheet</p>');
    expect(paper.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/);
    takeBack(address);
    expect((await handle(get(address))).status).toBe(404);
  });
});
