/** A document as PDF, through an installed Chromium without a window. For the command; the window prints through main. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Route } from 'playwright-core';
import { FACES } from '../../db/codebook/papers/faces.ts';
import { FONT_FOLDER } from '../../db/codebook/papers/fonts.ts';
import { findChromium } from './find-chromium.ts';

const isRoot = process.getuid?.() === 0;
/** Chromium hands a PDF over through a temporary file; where there is a file system in memory it never touches the disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Whether a Chromium is installed. */
export const canPrint = (): boolean => findChromium() !== undefined;

/** An address that nobody has, which the document and its fonts are given under. */
const DOCUMENT = 'https://paper.invalid/';

/** The PDF's bytes, or undefined where no Chromium is installed. Nothing the document names is ever fetched; the fonts that travel are given to it. */
export async function pdfOfDocument(html: string): Promise<Uint8Array | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const profile = mkdtempSync(join(memory, 'waymark-'));
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      // Chromium's sandbox refuses to run as root, which is what a container is.
      chromiumSandbox: !isRoot,
      args: ['--user-agent=-'],
      env: environment(profile),
      offline: true,
      javaScriptEnabled: false,
    });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.route('**/*', (route) => answer(route, html));
      await page.goto(DOCUMENT);
      return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    } finally {
      await context.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function answer(route: Route, html: string): Promise<void> {
  const url = route.request().url();
  if (url === DOCUMENT) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  const face = FACES.find(({ file }) => url === new URL(`${FONT_FOLDER}${file}.woff2`, DOCUMENT).href);
  return face === undefined ? route.abort() : route.fulfill({ contentType: 'font/woff2', body: bytesOf(face) });
}

function bytesOf({ pack, file }: (typeof FACES)[number]): Buffer {
  const packages = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource-variable');
  return readFileSync(join(packages, pack, 'files', `${file}.woff2`));
}

/** What a browser needs and no more: passwords stand in this process's environment. */
function environment(profile: string): Record<string, string> {
  const { PATH = '', LANG = '' } = process.env;
  return {
    PATH,
    LANG,
    HOME: profile,
    TMPDIR: profile,
    XDG_CACHE_HOME: profile,
    XDG_CONFIG_HOME: profile,
    XDG_RUNTIME_DIR: profile,
  };
}
