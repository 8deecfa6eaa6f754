/**
 * `npm start`: builds `out/` when it is older than what it is made from, then opens the application in Electron where its
 * runtime is on this machine or can be fetched, and otherwise in the Chromium shell, saying so.
 *
 * WAYMARK_HOST=electron or chromium-shell decides without looking. WAYMARK_HOOK=1 (tests) takes `out/` as it is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { keepOutOfCoreDumps } from '../db/core-dump.ts';
import { runShell } from './chromium-shell/starter.ts';
import { adviceOn, electronEnvironment, electronProgram } from './electron-runtime.ts';
import { chromium, provide } from './programs.ts';

const project = dirname(import.meta.dirname);
const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** How long a fetch of Electron's runtime may take before we go on without: an office's line is slow, a closed one silent. */
const FETCH_MS = 180_000;
/** How long the first answer of the place it comes from may take. */
const REACH_MS = 5_000;

const sources = ['db', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];
const made = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** The newest moment anything below a path was changed, in milliseconds since 1970. */
function changed(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function isStale(): boolean {
  const outputs = made.map((path) => join(project, path));
  if (!outputs.every(existsSync)) return true;
  const newest = Math.max(...sources.map((path) => changed(join(project, path))));
  return newest > Math.min(...outputs.map((path) => statSync(path).mtimeMs));
}

function build(): void {
  console.log('Building Waymark …');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    { cwd: project, encoding: 'utf8' },
  );
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(1);
}

const electronRuntime = () => electronProgram(electronPackage, process.env, process.platform);

/** Fetches the runtime (Electron's own script, checksums its own), if the place it comes from answers soon. */
async function fetchElectron(): Promise<void> {
  const from = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  const reached = await fetch(from, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) }).then(
    () => true,
    () => false,
  );
  if (!reached) return;
  console.log('Fetching the Electron runtime, once (about 120 MB) …');
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], { timeout: FETCH_MS, stdio: 'inherit' });
}

/** Until Electron ends. After a lock a new one goes on by itself while this has ended, which it says (`adviceOn`). */
async function runElectron(program: string, args: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(program, [project, ...args], { stdio: 'inherit', env: electronEnvironment(process.env) });
  const code = await new Promise<number>((resolve) => child.on('exit', (given) => resolve(given ?? 1)));
  const advice = adviceOn(code, performance.now() - began, process.platform, process.getuid?.() === 0);
  if (advice !== undefined) console.error(advice);
  return code;
}

async function start(args: readonly string[]): Promise<number> {
  const wanted = process.env.WAYMARK_HOST;
  if (process.env.WAYMARK_HOOK !== '1' && isStale()) build();
  if (wanted !== 'chromium-shell') {
    if (electronRuntime() === undefined) await fetchElectron();
    const program = electronRuntime();
    if (program !== undefined) return runElectron(program, args);
    if (wanted === 'electron') {
      console.error('The Electron runtime is not on this machine and cannot be fetched (npx install-electron).');
      return 1;
    }
    console.log(
      'The Electron runtime is not on this machine and cannot be fetched now (npx install-electron tries again). ' +
        'Waymark opens in the Chromium shell instead: for a trial and for development, not for real cases.',
    );
  }
  if (!provide([chromium])) return 1;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.error('This machine has no screen: DISPLAY is not set. With a virtual one: xvfb-run npm start.');
    return 1;
  }
  return runShell(args);
}

keepOutOfCoreDumps();
process.exitCode = await start(process.argv.slice(2));
