import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, chromium, type ElectronApplication, type Page } from '@playwright/test';
import { exitCodeOf } from '../../build/chromium-shell/exit-code.ts';
import { type HookMessage, shellMessage } from '../../build/chromium-shell/hook-messages.ts';

/** What the machine can do that makes the application lock. */
type MachineEvent = 'lock-screen' | 'suspend';

/** A running application on a station's folder of its own, in whichever host WAYMARK_HOST names. */
export interface Desk {
  /** The window's page; after a lock, the new one (`lockedBy`). */
  readonly page: Page;
  /** The station's folder, and an empty one for files to be saved in. */
  readonly folder: string;
  readonly files: string;
  /** Answers the next dialog of the system (open, folder, save, print) with paths; `null` closes it. */
  readonly answerDialog: (paths: readonly string[] | null) => Promise<void>;
  readonly machine: (event: MachineEvent) => Promise<void>;
  /** As if nobody had touched the machine for so long. */
  readonly idleFor: (seconds: number) => Promise<void>;
  /** Does something that locks, and waits until the application has begun anew. */
  readonly lockedBy: (act: () => Promise<unknown>) => Promise<Page>;
  /** The processes that may have seen an answer: all of the application's but the one that starts it. */
  readonly processes: () => readonly number[];
  /** Waits until the application has ended, and answers its exit code: 0 where it ended by itself and nothing ended it by force. */
  readonly ended: () => Promise<number>;
  readonly close: () => Promise<void>;
}

interface DeskSettings {
  /** A station's folder that is there already; a fresh one otherwise. */
  readonly folder?: string;
}

/** How long a button may take to be there, on two slow cores that others use too. */
const ACT_MS = 60_000;

const inElectron = process.env.WAYMARK_HOST === 'electron';
const project = join(import.meta.dirname, '..', '..');

/** Where desks are set up and driven; everything of theirs is gone after `leave`. */
export interface Place {
  readonly openDesk: (settings?: DeskSettings) => Promise<Desk>;
  readonly leave: () => Promise<void>;
}

/** For desks that the tests of one file share (`beforeAll`); a test on its own takes the fixtures. */
export function tempDir(): Place {
  const place = mkdtempSync(join(tmpdir(), 'desk-'));
  const ends: (() => Promise<void>)[] = [];
  let desks = 0;
  return {
    openDesk: ({ folder } = {}) => {
      const files = mkdtempSync(join(place, 'files-'));
      return start(folder ?? join(place, `station-${++desks}`), files, (end) => ends.push(end));
    },
    leave: async () => {
      await Promise.all(ends.map((end) => end()));
      rmSync(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Tests get `desk`, a fresh one; or `openDesk`, for as many as the story has offices. */
export const test = base.extend<{ openDesk: Place['openDesk']; desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  openDesk: async ({}, use) => {
    const { openDesk, leave } = tempDir();
    await use(openDesk);
    await leave();
  },
  desk: async ({ openDesk }, use) => use(await openDesk()),
  page: async ({ desk }, use) => use(desk.page),
});
export { expect } from '@playwright/test';

/** `started` is told how to end what is running, before it is known to run. */
type Started = (end: () => Promise<void>) => void;

function start(folder: string, files: string, started: Started): Promise<Desk> {
  const env: Record<string, string> = {
    WAYMARK_STATION: folder,
    WAYMARK_TEST_PASSWORD_COST: 'cheap',
    // Some forty times the same programs: compiled once.
    NODE_COMPILE_CACHE: join(project, 'test-results', 'compiled'),
  };
  const screen = process.env.WAYMARK_SCREENS?.split(' ')[Number(process.env.TEST_PARALLEL_INDEX)];
  if (screen !== undefined) env.DISPLAY = screen;
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value;
  return inElectron ? startElectron(folder, files, env, started) : startShell(folder, files, env, started);
}

/** A process's children and theirs. */
function descendants(of: number): readonly number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    rows.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid, ...below(pid)] : []));
  return below(of);
}

/** Resolves the promise that waits for the next value. */
class Next<Value> {
  #waiting: ((value: Value) => void)[] = [];
  tell(value: Value): void {
    for (const waiting of this.#waiting.splice(0)) waiting(value);
  }
  value(): Promise<Value> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

async function startShell(folder: string, files: string, env: Record<string, string>, started: Started): Promise<Desk> {
  const starter: ChildProcess = fork(join(project, 'build', 'start.ts'), [], {
    cwd: project,
    env: { ...env, WAYMARK_HOST: 'chromium-shell', WAYMARK_HOOK: '1' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const pages = new Next<Page>();
  const ended = new Promise<number>((resolve) =>
    starter.on('exit', (code, signal) => resolve(exitCodeOf(code, signal))),
  );
  const close = async () => {
    starter.kill();
    await ended;
  };
  started(close);
  starter.on('message', (message) => {
    const heard = shellMessage.safeParse(message);
    if (heard.success && 'endpoint' in heard.data) void pageAt(heard.data.endpoint).then((page) => pages.tell(page));
  });
  const nextPage = () =>
    Promise.race([
      pages.value(),
      ended.then((code): never => {
        throw new Error(`the application ended with ${code} before it had a window`);
      }),
    ]);
  const say = async (message: HookMessage) => void starter.send(message);
  let page = await nextPage();

  return {
    get page() {
      return page;
    },
    folder,
    files,
    answerDialog: (paths) => say({ answer: { paths: paths === null ? null : [...paths] } }),
    machine: (event) => say({ power: event }),
    idleFor: (idleSeconds) => say({ idleSeconds }),
    lockedBy: async (act) => {
      const coming = nextPage();
      await act();
      page = await coming;
      return page;
    },
    processes: () => descendants(starter.pid ?? 0),
    ended: () => ended,
    close,
  };
}

/** Playwright's own objects for the page that the shell shows, once main has put something there. */
async function pageAt(endpoint: string): Promise<Page> {
  const browser = await chromium.connect(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the shell has lent no page');
  page.setDefaultTimeout(ACT_MS);
  await page.waitForURL('https://waymark.invalid/index.html');
  return page;
}

async function startElectron(
  folder: string,
  files: string,
  env: Record<string, string>,
  started: Started,
): Promise<Desk> {
  const launch = (args: readonly string[]) => _electron.launch({ args: [project, ...args], cwd: project, env });
  let application: ElectronApplication = await launch([]);
  let page = await application.firstWindow();
  let code = 0;
  const endOf = (running: ElectronApplication) =>
    new Promise<number>((resolve) =>
      running.process().once('exit', (given, signal) => resolve(exitCodeOf(given, signal))),
    );
  const close = async () => {
    const running = application.process();
    if (running.exitCode !== null || running.signalCode !== null) return;
    const end = endOf(application);
    running.kill('SIGKILL');
    await end;
  };
  started(close);

  return {
    get page() {
      return page;
    },
    folder,
    files,
    answerDialog: (paths) =>
      application.evaluate(({ dialog, BrowserWindow }, given) => {
        const chosen = given ?? [];
        dialog.showOpenDialog = async () => ({ canceled: given === null, filePaths: [...chosen] });
        dialog.showSaveDialog = async () => ({ canceled: given === null, filePath: chosen[0] ?? '' });
        const window = BrowserWindow.getAllWindows()[0];
        if (!window) return;
        // A paper is printed from a window that is yet to come.
        const every: Electron.WebContents = Object.getPrototypeOf(window.webContents);
        every.print = function (this: Electron.WebContents, _settings, done) {
          if (given === null) return done?.(false, 'canceled');
          const { writeFile } = process.getBuiltinModule('node:fs/promises');
          void this.printToPDF({ preferCSSPageSize: true, printBackground: true })
            .then((pdf) => writeFile(chosen[0] ?? '', pdf))
            .then(() => done?.(true, ''));
        };
      }, paths),
    machine: async (event) => {
      await application.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
    },
    idleFor: async (seconds) => {
      await application.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle;
      }, seconds);
    },
    // `app.relaunch` starts a process that Playwright does not hold, so it is told not to, and we start it ourselves.
    lockedBy: async (act) => {
      await application.evaluate(({ app }) => {
        app.relaunch = () => undefined;
      });
      const end = endOf(application);
      await act().catch(() => undefined);
      code = await end;
      application = await launch([]);
      page = await application.firstWindow();
      return page;
    },
    processes: () => {
      const pid = application.process().pid ?? 0;
      return [pid, ...descendants(pid)];
    },
    ended: async () => (application.process().exitCode === null ? endOf(application) : code),
    close,
  };
}
