/** Before the first test that starts a program: all of them are built and compiled, and taken away after the last. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { compiledIn, PROGRAMS, PROJECT } from './programs.ts';

export default async function buildPrograms(): Promise<() => void> {
  // Two levels below the project, as the built application lies: the command finds what prints its papers from there.
  const out = join(PROJECT, 'test-results', `programs-${process.pid}`);
  const input = Object.entries(PROGRAMS).map(([name, source]) => [name, join(PROJECT, source)]);
  await build({
    configFile: false,
    logLevel: 'error',
    root: PROJECT,
    // Bundled as well: Node looks for each of a hundred files of other people's. What is not JavaScript cannot be.
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(input),
        // In one folder: the command looks for the database's process beside itself.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  compile(out);
  process.env.WAYMARK_TEST_PROGRAMS = out;
  return () => rmSync(out, { recursive: true, force: true });
}

/** Loads what the programs share: Node keeps what it compiled only when it ends by itself, and most of them are killed. */
function compile(out: string): void {
  const entries = new Set(Object.keys(PROGRAMS).map((name) => `${name}.js`));
  const shared = readdirSync(out).filter((name) => name.endsWith('.js') && !entries.has(name));
  const script = shared
    .map((name) => `await import(${JSON.stringify(pathToFileURL(join(out, name)).href)});`)
    .join('\n');
  const env = { ...process.env, NODE_COMPILE_CACHE: compiledIn(out) };
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env });
  if (status !== 0) throw new Error(String(stderr));
}
