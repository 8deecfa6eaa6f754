/** Electron's runtime on a developer's machine: where it is, what it is started with, and what it may mean that it ended. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program is in Electron's folder, on each system. */
const PROGRAM: { readonly [platform: string]: string } = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** A fault of the sandbox or of the screen ends Electron within this time of its start. */
const AT_ONCE_MS = 2_000;

/**
 * The runtime's program, when it is on this machine and is of the version that the package asks for: after an update
 * the old one still lies there. ELECTRON_OVERRIDE_DIST_PATH names another folder, and is believed.
 */
export function electronProgram(
  packageFolder: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string | undefined {
  const given = env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = given ?? join(packageFolder, 'dist');
  const program = join(folder, PROGRAM[platform] ?? 'electron');
  if (!existsSync(program)) return undefined;
  return given !== undefined || textOf(join(folder, 'version')) === wantedVersion(packageFolder) ? program : undefined;
}

function wantedVersion(packageFolder: string): string {
  const { version }: { readonly version: unknown } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  );
  return String(version);
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

/** Without what an editor's terminal may have left: with ELECTRON_RUN_AS_NODE Electron is a Node and opens no window. */
export function electronEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...others } = env;
  return others;
}

/** After a lock Electron starts itself anew, outside this terminal; nothing tells that from a closed window. */
const GOES_ON =
  'Electron has ended. If Waymark was locked, it goes on by itself: in a new window, which this terminal does not hold ' +
  'and Ctrl+C here does not end.';

/** What to say when Electron has ended: that it may go on, or what to do when it failed right after its start. */
export function adviceOn(
  code: number,
  afterMs: number,
  platform: NodeJS.Platform,
  isRoot: boolean,
): string | undefined {
  if (code === 0) return GOES_ON;
  if (afterMs > AT_ONCE_MS) return undefined;
  const shell = 'WAYMARK_HOST=chromium-shell npm start opens the Chromium shell instead.';
  if (platform !== 'linux') return `Electron ended at once. ${shell}`;
  if (isRoot) return `Electron does not run as root. Start it as another user; ${shell}`;
  return (
    'Electron ended at once: on this Linux its sandbox may be closed. Give it to root once (sudo chown root ' +
    'node_modules/electron/dist/chrome-sandbox && sudo chmod 4755 node_modules/electron/dist/chrome-sandbox), or: ' +
    shell
  );
}
