/**
 * `node build/readme/draw.ts`, after a build: draws today.png for the README, from a desk of invented cases in the Chromium shell.
 * The window is a little higher than the picture: the strip that says what this shell is for lies below it.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { shellMessage } from '../chromium-shell/hook-messages.ts';
import { startVirtualDisplay } from '../display.ts';

const PICTURE = { width: 1280, height: 720 };
const STRIP = 24;
/** Cases that show something of everything on one screen. */
const INVENTED = { cases: 60, seed: 5, user: 'Aida', language: 'en' } as const;

const place = mkdtempSync(join(tmpdir(), 'picture-'));
const display = await startVirtualDisplay();
const shell = fork(join(import.meta.dirname, '..', 'start.ts'), [], {
  env: {
    ...process.env,
    DISPLAY: display.name,
    WAYMARK_HOST: 'chromium-shell',
    WAYMARK_HOOK: '1',
    WAYMARK_STATION: join(place, 'station'),
  },
  execArgv: ['--disable-warning=ExperimentalWarning'],
});
const ended = new Promise((resolve) => shell.once('exit', resolve));
try {
  const endpoint = await new Promise<string>((resolve) => {
    shell.on('message', (message) => {
      const heard = shellMessage.safeParse(message);
      if (heard.success && 'endpoint' in heard.data) resolve(heard.data.endpoint);
    });
  });
  const page = (await chromium.connect(endpoint)).contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the shell has lent no page');
  await page.waitForURL('https://waymark.invalid/index.html');
  await page.setViewportSize({ width: PICTURE.width, height: PICTURE.height + STRIP });
  await page.evaluate(
    (demo) => Reflect.get(window, 'waymark').station.setUpDemo({ ...demo, password: 'for a picture only' }),
    INVENTED,
  );
  await page.reload();
  await page.locator('[data-group] [data-line]').first().waitFor();
  await page.screenshot({
    path: join(import.meta.dirname, 'today.png'),
    clip: { x: 0, y: 0, ...PICTURE },
    animations: 'disabled',
  });
} finally {
  shell.kill();
  await ended;
  display.end();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}
