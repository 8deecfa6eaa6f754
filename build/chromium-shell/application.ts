import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Application } from '../../main/electron.ts';
import { say } from './hook.ts';

const project = join(import.meta.dirname, '..', '..');
const version: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version;

/** Switches main has set for Chromium, as arguments of its command line. */
export const switches: string[] = [];

let userData = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Waymark');
let relaunchArgs: readonly string[] | undefined;
let exiting = false;

const events = new EventEmitter();

/** Tells those who asked `app.on(…)`. */
export const announce = (event: string, ...details: unknown[]) => void events.emit(event, ...details);

export const app: Application = {
  isPackaged: false,
  userAgentFallback: '',
  commandLine: {
    appendSwitch: (name, value) => void switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
    hasSwitch: (name) => process.argv.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
  },
  setName: () => undefined,
  setAppUserModelId: () => undefined,
  getVersion: () => String(version),
  getLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  getAppPath: () => project,
  getPath: (name) => (name === 'userData' ? userData : homedir()),
  setPath: (_name, path) => {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    userData = path;
  },
  enableSandbox: () => undefined,
  requestSingleInstanceLock: () => {
    mkdirSync(userData, { recursive: true });
    if (isHeld()) {
      // Whoever has it hears of this start: a signal could end a stranger that has got its number since.
      utimesSync(lockFile(), new Date(), new Date());
      return false;
    }
    writeFileSync(lockFile(), String(process.pid));
    watch(lockFile(), { persistent: false }, () => announce('second-instance'));
    process.on('exit', () => rmSync(lockFile(), { force: true }));
    return true;
  },
  whenReady: () => Promise.resolve(),
  relaunch: ({ args = process.argv.slice(1) } = {}) => {
    relaunchArgs = args;
  },
  /** Playwright ends Chromium, by force, in the moment this process ends. */
  exit: (code = 0) => {
    if (exiting) return;
    exiting = true;
    const end = () => process.exit(code);
    if (relaunchArgs === undefined) end();
    else say({ relaunch: [...relaunchArgs] }, end);
  },
  on: (event: string, listener: (...details: never[]) => void) => events.on(event, listener as () => void),
};

const lockFile = () => join(userData, 'open');

/** Another process that is still alive has this desk open. */
function isHeld(): boolean {
  try {
    const pid = Number(readFileSync(lockFile(), 'utf8'));
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
