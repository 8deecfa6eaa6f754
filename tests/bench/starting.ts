/** From starting the application to its log-in screen, against an empty window of the same shell; needs Chromium and Xvfb. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../build/chromium-shell/find-chromium.ts';
import { shellMessage } from '../../build/chromium-shell/hook-messages.ts';
import { startVirtualDisplay } from '../../build/display.ts';
import { alternating } from './alternating.ts';
import { withCopy } from './offices.ts';
import type { Measure } from './row.ts';

const project = join(import.meta.dirname, '..', '..');

export const starting: Measure = async ({ mission, place }, { rounds }) => {
  if (findChromium() === undefined) return [absent('there is no Chromium here')];
  build();
  const display = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
  if (display !== undefined) Object.assign(process.env, { DISPLAY: display.name, WAYLAND_DISPLAY: '' });
  try {
    return await withCopy(mission, place, async ({ folder }) => [
      {
        ...absent(''),
        ...(await alternating(
          rounds,
          () => toLogIn(folder),
          () => toEmptyWindow(),
        )),
      },
    ]);
  } finally {
    display?.end();
  }
};

function absent(note: string) {
  return {
    what: 'start to the log-in screen',
    against: 'an empty window of the same shell',
    ours: null,
    bare: null,
    memory: null,
    note,
    faults: [],
  };
}

function build(): void {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the application could not be built: ${stderr}`);
}

/** What the password is typed into: the log-in screen is there, and can be used. */
const LOG_IN = 'input[type=password]';

function toLogIn(folder: string): Promise<number> {
  return untilShown(join(project, 'build', 'start.ts'), LOG_IN, {
    WAYMARK_HOST: 'chromium-shell',
    WAYMARK_STATION: folder,
  });
}

function toEmptyWindow(): Promise<number> {
  return untilShown(join(import.meta.dirname, 'empty-window.ts'), 'main', {});
}

/** Milliseconds from starting a program until the page that its shell lends shows something; the way of tests/e2e/desk.ts. */
async function untilShown(program: string, what: string, settings: Readonly<Record<string, string>>): Promise<number> {
  const start = performance.now();
  const starter: ChildProcess = fork(program, [], {
    cwd: project,
    env: { ...process.env, ...settings, WAYMARK_HOOK: '1' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const ended = new Promise<void>((resolve) => starter.once('exit', () => resolve()));
  try {
    const browser = await chromium.connect(await endpointOf(starter));
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the shell has lent no page');
    await page.waitForURL('https://waymark.invalid/index.html');
    await page.locator(what).waitFor();
    return performance.now() - start;
  } finally {
    starter.kill();
    await ended;
  }
}

function endpointOf(starter: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    starter.once('exit', (code) => reject(new Error(`it ended with ${code} before it had a window`)));
    starter.on('message', (message) => {
      const heard = shellMessage.safeParse(message);
      if (heard.success && 'endpoint' in heard.data) resolve(heard.data.endpoint);
    });
  });
}
