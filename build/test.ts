/**
 * `npm test`: types, lint and the build side by side, unit and property tests, and the application end to end on a virtual display.
 * Types, lint and build count as one check each. The last line is `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { startVirtualDisplay } from './display.ts';
import { chromium, isOnPath, poppler, provide, strace, virtualDisplay } from './programs.ts';
import { type Counts, countPlaywright, countVitest, sum } from './test-counts.ts';

const results = 'test-results';
const unitReport = `${results}/unit.json`;
const endToEndReport = `${results}/e2e.json`;

function run(title: string, command: readonly [string, ...string[]], env: NodeJS.ProcessEnv = process.env): boolean {
  console.log(`\n— ${title}`);
  const [program, ...given] = command;
  return spawnSync(program, given, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

/** For checks that run side by side: what each says is shown when it has ended, so that nothing is mixed up. */
function check(title: string, command: readonly [string, ...string[]]): Promise<Counts> {
  const [program, ...given] = command;
  const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => void said.push(part));
  child.stderr.on('data', (part: Buffer) => void said.push(part));
  return new Promise((resolve) => {
    // What cannot be started is closed too, after its error.
    child.on('error', (error) => void said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      console.log(`\n— ${title}`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    });
  });
}

/** Reads a runner's report; a runner that failed without one, or without naming a failure, counts as one failure. */
function counted(report: string, succeeded: boolean, count: (report: unknown) => Counts): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Desks that are driven at once, each with a screen of its own: two windows on one screen would take the keyboard from each other. */
const SCREENS = 2;

async function endToEnd(): Promise<Counts> {
  const has = process.platform === 'linux' && isOnPath('Xvfb') ? SCREENS : 0;
  const screens = await Promise.all(Array.from({ length: has }, startVirtualDisplay));
  const names = screens.map(({ name }) => name);
  const env = {
    ...process.env,
    ...(has > 0 ? { DISPLAY: names[0], WAYLAND_DISPLAY: '', WAYMARK_SCREENS: names.join(' ') } : {}),
  };
  try {
    const succeeded = run('end to end', ['playwright', 'test', '--pass-with-no-tests'], {
      ...env,
      WAYMARK_REPORT: endToEndReport,
    });
    return counted(endToEndReport, succeeded, countPlaywright);
  } finally {
    for (const screen of screens) screen.end();
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
console.log(`Waymark’s tests on Node ${process.version}`);
provide(process.platform === 'linux' ? [chromium, virtualDisplay, strace, poppler] : [chromium]);

// None of the three has work for two cores all the time.
const [types, lint, built] = await Promise.all([
  check('types', ['tsc', '-p', '.']),
  check('lint', ['npm', 'run', '--silent', 'lint']),
  check('build', ['npm', 'run', '--silent', 'build']),
]);
const counts: Counts[] = [types, lint, built];
const unitSucceeded = run('unit and property tests', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
counts.push(counted(unitReport, unitSucceeded, countVitest));
counts.push(built.failed === 0 ? await endToEnd() : { passed: 0, failed: 1 });

const { passed, failed } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
