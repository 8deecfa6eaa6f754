/**
 * `npm test`: types, lint, unit and property tests, the build, and the application end to end on a virtual display.
 * Types, lint and build count as one check each. The last line is `N passed, N failed`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, howToGetChromium } from './chromium-shell/find-chromium.ts';
import { startVirtualDisplay } from './display.ts';
import { type Counts, countPlaywright, countVitest, sum } from './test-counts.ts';

const results = 'test-results';
const unitReport = `${results}/unit.json`;
const endToEndReport = `${results}/e2e.json`;

/** Programs the tests need beside Node, with Debian's package of each. */
const programs = [
  { name: 'chromium', package: 'chromium', present: () => findChromium() !== undefined, how: howToGetChromium },
  {
    name: 'Xvfb',
    package: 'xvfb',
    present: () => onPath('Xvfb'),
    how: 'Install Xvfb (Debian: sudo apt-get install xvfb).',
  },
  {
    name: 'strace',
    package: 'strace',
    present: () => onPath('strace'),
    how: 'Install strace (Debian: sudo apt-get install strace).',
  },
];

function onPath(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** As root on Debian what is missing is installed; anywhere else the person is told how. */
function provide(): void {
  if (process.platform !== 'linux') return;
  const missing = () => programs.filter((program) => !program.present());
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const packages = missing().map((program) => program.package);
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
  }
  for (const program of missing()) console.error(program.how);
}

function run(title: string, command: readonly [string, ...string[]], env: NodeJS.ProcessEnv = process.env): boolean {
  console.log(`\n— ${title}`);
  const [program, ...given] = command;
  return spawnSync(program, given, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

function check(title: string, command: readonly [string, ...string[]]): Counts {
  return run(title, command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Reads a runner's report; a runner that failed without one, or without naming a failure, counts as one failure. */
function counted(report: string, succeeded: boolean, count: (report: unknown) => Counts): Counts {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

async function endToEnd(): Promise<Counts> {
  const display = process.platform === 'linux' && onPath('Xvfb') ? await startVirtualDisplay() : undefined;
  const env = { ...process.env, ...(display ? { DISPLAY: display.name, WAYLAND_DISPLAY: '' } : {}) };
  try {
    const succeeded = run('end to end', ['playwright', 'test', '--pass-with-no-tests'], {
      ...env,
      WAYMARK_REPORT: endToEndReport,
    });
    return counted(endToEndReport, succeeded, countPlaywright);
  } finally {
    display?.end();
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
console.log(
  `Node ${process.version}, npm test of Waymark ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()}`,
);
provide();

const counts: Counts[] = [check('types', ['tsc', '-p', '.']), check('lint', ['npm', 'run', '--silent', 'lint'])];
const unitSucceeded = run('unit and property tests', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
counts.push(counted(unitReport, unitSucceeded, countVitest));
const built = check('build', ['npm', 'run', '--silent', 'build']);
counts.push(built, built.failed === 0 ? await endToEnd() : { passed: 0, failed: 1 });

const { passed, failed } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
