/** A window of the Chromium shell, started as `npm start` does: needs Chromium and, on Linux, Xvfb. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../build/chromium-shell/find-chromium.ts';
import { shellMessage } from '../../build/chromium-shell/hook-messages.ts';
import { startVirtualDisplay } from '../../build/display.ts';

export const project = join(import.meta.dirname, '..', '..');

export interface ShellWindow {
  readonly page: Page;
  /** The process that all others of the window are below. */
  readonly pid: number;
}

let isBuilt = false;

/** Does something that opens windows: the application is built, and there is a display. Answers why not, where it cannot. */
export async function withDisplay<T>(work: () => Promise<T>): Promise<T | string> {
  if (findChromium() === undefined) return 'there is no Chromium here';
  if (!isBuilt) build();
  isBuilt = true;
  const display = process.platform === 'linux' ? await startVirtualDisplay() : undefined;
  if (display !== undefined) Object.assign(process.env, { DISPLAY: display.name, WAYLAND_DISPLAY: '' });
  try {
    return await work();
  } finally {
    display?.end();
  }
}

function build(): void {
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the application could not be built: ${stderr}`);
}

/** Starts the application at a station's folder; it ends when the work has. */
export function withApplication<T>(folder: string, work: (window: ShellWindow) => Promise<T>): Promise<T> {
  return withProgram(
    join(project, 'build', 'start.ts'),
    { WAYMARK_HOST: 'chromium-shell', WAYMARK_STATION: folder },
    work,
  );
}

/** Starts a program that lends the page of its shell, and waits until something is shown there; the way of tests/e2e/desk.ts. */
export async function withProgram<T>(
  program: string,
  settings: Readonly<Record<string, string>>,
  work: (window: ShellWindow) => Promise<T>,
): Promise<T> {
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
    return await work({ page, pid: starter.pid ?? 0 });
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
