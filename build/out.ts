/** `out/`, the compiled application: whether it is older than what it is made from, and how it is made. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildProgress } from './build-progress.ts';

const project = dirname(import.meta.dirname);

const sources = [
  ...['db', 'main', 'preload', 'renderer', 'build/one-page.ts'],
  ...['electron.vite.config.ts', 'package.json', 'package-lock.json'],
];
const made = [
  'main/index.js',
  'main/case-worker.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'renderer/pdf-reader/index.html',
].map((file) => `out/${file}`);

/** The newest moment anything below a path was changed, in milliseconds since 1970. */
function changed(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** Whether the window can be opened, whatever it was made from. */
export function isBuilt(): boolean {
  return made.every((path) => existsSync(join(project, path)));
}

function isStale(): boolean {
  if (!isBuilt()) return true;
  const newest = Math.max(...sources.map((path) => changed(join(project, path))));
  return newest > Math.min(...made.map((path) => statSync(join(project, path)).mtimeMs));
}

/** Builds what is stale, and says meanwhile what is being built. Answers false where it failed, which has been said. */
export async function buildWhenStale(): Promise<boolean> {
  if (!isStale()) return true;
  const child = spawn(process.execPath, [join(project, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
    cwd: project,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const progress = buildProgress(process.stdout);
  let said = '';
  const hear = (part: Buffer) => {
    said += part.toString();
    progress.heard(said);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (given) => resolve(given ?? 1));
  });
  progress.end();
  if (code !== 0) process.stderr.write(said);
  return code === 0;
}
