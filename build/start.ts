/**
 * `npm start`: builds `out/` when it is older than what it is made from, then opens the application in Electron where its
 * runtime is on this machine or can be fetched, and otherwise in the Chromium shell, saying so. Where nobody could see a
 * window it gives the tour instead.
 *
 * WAYMARK_HOST=electron or chromium-shell decides without looking. WAYMARK_HOOK=1 (tests) takes `out/` as it is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { keepOutOfCoreDumps } from '../db/core-dump.ts';
import { runShell } from './chromium-shell/starter.ts';
import { adviceOn, electronEnvironment, electronProgram } from './electron-runtime.ts';
import { buildWhenStale } from './out.ts';
import { chromium, provide } from './programs.ts';
import { hasScreen } from './screen.ts';

const project = dirname(import.meta.dirname);
const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** How long a fetch of Electron's runtime may take before we go on without: an office's line is slow, a closed one silent. */
const FETCH_MS = 180_000;
/** How long the first answer of the place it comes from may take. */
const REACH_MS = 5_000;

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
  const takesOutAsItIs = process.env.WAYMARK_HOOK === '1';
  const sees = hasScreen(process.env, process.platform);
  if (!sees) console.log('This machine has no screen: here is a tour with invented cases instead of the window.');
  if (!takesOutAsItIs && !(await buildWhenStale())) return 1;
  if (!sees) return (await import('./tour/give-tour.ts')).giveTour([]);
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
  return runShell(args);
}

keepOutOfCoreDumps();
process.exitCode = await start(process.argv.slice(2));
