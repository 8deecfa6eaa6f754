/**
 * `npm test`: types, lint and the build side by side, unit and property tests, and the application end to end on a virtual display.
 * Types, lint and build count as one check each. It ends with what failed, by name; the last line is `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { startVirtualDisplay } from './display.ts';
import { chromium, isOnPath, poppler, provide, strace, virtualDisplay } from './programs.ts';
import { roomInMemory } from './room-in-memory.ts';
import { STRAY_ERRORS } from './stray-errors.ts';
import { type Outcome, outcomeOfAll, outcomeOfPlaywright, outcomeOfVitest, tellFailures } from './test-outcome.ts';

const results = 'test-results';
const unitReport = `${results}/unit.json`;
const endToEndReport = `${results}/e2e.json`;

function run(title: string, command: readonly [string, ...string[]], env: NodeJS.ProcessEnv = process.env): boolean {
  console.log(`\n— ${title}`);
  const [program, ...given] = command;
  const began = performance.now();
  const { status } = spawnSync(program, given, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  sayMinutes(title, began);
  return status === 0;
}

function sayMinutes(what: string, began: number): void {
  console.log(`\n${what}: ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
}

/** For checks that run side by side: what each says is shown when it has ended, so that nothing is mixed up. */
function check(title: string, command: readonly [string, ...string[]]): Promise<Outcome> {
  const [program, ...given] = command;
  const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => void said.push(part));
  child.stderr.on('data', (part: Buffer) => void said.push(part));
  return new Promise((resolve) => {
    // What cannot be started is closed too, after its error.
    child.on('error', (error) => void said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      const output = Buffer.concat(said);
      console.log(`\n— ${title}`);
      process.stdout.write(output);
      resolve(code === 0 ? { passed: 1, failures: [] } : failed(title, output.toString()));
    });
  });
}

/** What has failed without a report that says what. */
function failed(name: string, message: string): Outcome {
  return { passed: 0, failures: [{ name, message }] };
}

/** Reads a runner's report; a runner that failed without one, or without naming a failure, is one failure. */
function readOutcome(title: string, report: string, succeeded: boolean, read: (report: unknown) => Outcome): Outcome {
  if (!existsSync(report)) return failed(title, 'It ended without a report.');
  const outcome = read(readJson(report));
  if (succeeded || outcome.failures.length > 0) return outcome;
  return outcomeOfAll([outcome, failed(title, 'It failed and names no test.')]);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * Desks that are driven at once, each with a screen of its own: two windows on one screen would take the keyboard from each other. One more than two
 * cores have: a desk rests a fifth of the time between two looks of the test at its window.
 */
const SCREENS = 3;

const UNITS = 'unit and property tests';
const END_TO_END = 'end to end';

async function endToEnd(): Promise<Outcome> {
  const has = process.platform === 'linux' && isOnPath('Xvfb') ? SCREENS : 0;
  const screens = await Promise.all(Array.from({ length: has }, startVirtualDisplay));
  const names = screens.map(({ name }) => name);
  const env = {
    ...process.env,
    ...(has > 0 ? { DISPLAY: names[0], WAYLAND_DISPLAY: '', WAYMARK_SCREENS: names.join(' ') } : {}),
  };
  try {
    const succeeded = run(END_TO_END, ['playwright', 'test', '--pass-with-no-tests'], {
      ...env,
      WAYMARK_REPORT: endToEndReport,
    });
    return readOutcome(END_TO_END, endToEndReport, succeeded, (report) => outcomeOfPlaywright(report, process.cwd()));
  } finally {
    for (const screen of screens) screen.end();
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
console.log(`Waymark’s tests on Node ${process.version}`);
provide(process.platform === 'linux' ? [chromium, virtualDisplay, strace, poppler] : [chromium]);
const room = roomInMemory();
if (room !== undefined) process.env.TMPDIR = room;

const began = performance.now();
// None of the three has work for two cores all the time.
const [types, lint, built] = await Promise.all([
  // Of its own accord it takes four checkers, each of which looks anew at what all of them share.
  check('types', ['tsc', '-p', '.', '--checkers', '2']),
  check('lint', ['npm', 'run', '--silent', 'lint']),
  check('build', ['npm', 'run', '--silent', 'build']),
]);
sayMinutes('types, lint and build', began);
const outcomes: Outcome[] = [types, lint, built];
const unitsSucceeded = run(UNITS, [
  ...(['vitest', 'run', '--reporter=default', '--reporter=json', '--reporter=./build/stray-errors.ts'] as const),
  `--outputFile.json=${unitReport}`,
]);
const strays = existsSync(STRAY_ERRORS) ? readJson(STRAY_ERRORS) : [];
outcomes.push(
  readOutcome(UNITS, unitReport, unitsSucceeded, (report) => outcomeOfVitest(report, strays, process.cwd())),
);
outcomes.push(built.failures.length === 0 ? await endToEnd() : failed(END_TO_END, 'There is no build to drive.'));
if (room !== undefined) rmSync(room, { recursive: true, force: true, maxRetries: 5 });

const { passed, failures } = outcomeOfAll(outcomes);
if (failures.length > 0) console.log(`\n${tellFailures(failures)}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
