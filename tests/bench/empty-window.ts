/**
 * An empty window of the Chromium shell: everything the shell does to show a page, and a page with nothing in it. Run as a script, in
 * as many processes as the application's own start: the first starts the second, with a profile that it removes at the end.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../../build/chromium-shell/chromium.ts';
import { SHOWN_ORIGIN } from '../../build/chromium-shell/origin.ts';
import { sessions } from '../../build/chromium-shell/session.ts';
import { PARTITION, windowSettings } from '../../main/window.ts';

const PAGE = '<!doctype html><title>Waymark</title><main>…</main>';

function startWindow(): void {
  const profile = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'waymark-'));
  const window = fork(import.meta.filename, ['window'], {
    env: { ...process.env, WAYMARK_PROFILE: profile, TMPDIR: profile, XDG_CACHE_HOME: profile },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const stop = () => void window.kill();
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  window.on('message', (message) => void process.send?.(message));
  window.once('exit', (code) => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
    process.exit(code ?? 0);
  });
}

async function showWindow(): Promise<void> {
  process.on('SIGTERM', () => process.exit(0));
  process.on('disconnect', () => process.exit(1));
  sessions
    .fromPartition(PARTITION, { cache: false })
    .protocol.handle(
      'app',
      async () => new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
  const { page } = await openChromium(windowSettings(''), () => true);
  await page.goto(`${SHOWN_ORIGIN}/index.html`);
}

const [, script, role] = process.argv;
if (script === import.meta.filename) {
  if (role === 'window') await showWindow();
  else startWindow();
}
