/** A document as PDF, through an installed Chromium without a window. For the command; the window prints through main. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const isRoot = process.getuid?.() === 0;
/** Chromium hands a PDF over through a temporary file; where there is a file system in memory it never touches the disk. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Whether a Chromium is installed. */
export const canPrint = (): boolean => findChromium() !== undefined;

/** The PDF's bytes, or undefined where no Chromium is installed. Nothing the document names is ever fetched. */
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
      await page.route('**/*', (route) => route.abort());
      await page.setContent(html);
      return await page.pdf({ preferCSSPageSize: true, printBackground: true });
    } finally {
      await context.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
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
