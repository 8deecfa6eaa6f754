/** The application in the shell, with its page lent to whoever takes a picture of it. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { shellMessage } from './hook-messages.ts';

/** How long a slow PC may take for one step of the screen. */
const SLOWEST_MS = 120_000;

interface LentPage {
  readonly page: Page;
  /** Ends the application; answers when it is gone. */
  readonly close: () => Promise<void>;
}

/** Opens the application that lies in `out/`. `env` says on which station and, of a display, on which. */
export async function lendPage(env: NodeJS.ProcessEnv): Promise<LentPage> {
  const shell = fork(join(import.meta.dirname, '..', 'start.ts'), [], {
    env: { ...env, WAYMARK_HOST: 'chromium-shell', WAYMARK_HOOK: '1' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    silent: true,
  });
  let said = '';
  shell.stdout?.resume();
  shell.stderr?.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = new Promise<number>((resolve) => shell.once('exit', (code) => resolve(code ?? 1)));
  const close = async () => {
    shell.kill();
    await ended;
  };
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      void ended.then((code) => reject(new Error(whyEnded(said, code))));
      shell.on('message', (message) => {
        const heard = shellMessage.safeParse(message);
        if (heard.success && 'endpoint' in heard.data) resolve(heard.data.endpoint);
      });
    });
    const page = (await chromium.connect(endpoint)).contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the shell has lent no page');
    page.setDefaultTimeout(SLOWEST_MS);
    await page.waitForURL('https://waymark.invalid/index.html');
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first line in which something is said to be wrong: by Chromium or its driver, or by Node of what it was running. */
function whyEnded(said: string, code: number): string {
  const wrong = said.split('\n').find((line) => /error|\[err\]|has been closed/i.test(line));
  return wrong?.trim() ?? `the application ended with ${code} before it had a window`;
}

/** The size of a small office screen. */
const PICTURE = { width: 1280, height: 720 };
/** Of the strip that says what the shell is for: it lies below the picture. */
const STRIP = 24;

/** Writes a PNG of what the page shows when everything that it asked for has come. */
export async function takePicture(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: PICTURE.width, height: PICTURE.height + STRIP });
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path, clip: { x: 0, y: 0, ...PICTURE }, animations: 'disabled' });
}
