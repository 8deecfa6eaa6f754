/** What the reports of the test runners say: how many passed, and what failed, so that the end of a run names it. */
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** What failed: the file it stands in (none for a check), what it is called, and what was said of it. */
export interface Failure {
  readonly file?: string;
  readonly name: string;
  readonly message: string;
}

export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
}

const vitest = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

type VitestFile = z.infer<typeof vitest>['testResults'][number];

/**
 * Vitest's JSON report. A file that could not even be read has failed without a test to its name, and is one failure.
 * `strays` are errors outside of every test (`stray-errors.ts`), of which that report is silent.
 */
export function outcomeOfVitest(report: unknown, strays: unknown, root: string): Outcome {
  const files = vitest.parse(report).testResults;
  const outside = z
    .array(z.string())
    .parse(strays)
    .map((message) => ({ name: 'outside of every test', message }));
  return {
    passed: files.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'passed').length,
    failures: [...files.flatMap((file) => failuresIn(file, relative(root, file.name))), ...outside],
  };
}

function failuresIn({ status, message, assertionResults }: VitestFile, file: string): readonly Failure[] {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [{ file, name: 'the file itself', message }];
  return failed.map(({ fullName, failureMessages }) => ({ file, name: fullName, message: failureMessages.join('\n') }));
}

const said = z.object({ message: z.string().default('') });

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(said).default([]) })).default([]) }),
  ),
});

const suite = z.object({
  title: z.string(),
  specs: z.array(spec).default([]),
  get suites() {
    return z.array(suite).default([]);
  },
});

const playwright = z.object({
  config: z.object({ rootDir: z.string() }),
  suites: z.array(suite).default([]),
  errors: z.array(said).default([]),
});

/** Playwright's JSON report. A test that passed only when tried again has failed; so has a spec that could not be read. */
export function outcomeOfPlaywright(report: unknown, root: string): Outcome {
  const { config, suites, errors } = playwright.parse(report);
  const tests = suites.flatMap((outermost) => testsIn(outermost, []));
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failures: [
      ...failed.map(({ file, name, message }) => ({ file: relative(root, join(config.rootDir, file)), name, message })),
      ...errors.map(({ message }) => ({ name: 'outside of every test', message })),
    ],
  };
}

interface FoundTest extends Failure {
  readonly file: string;
  readonly status: string;
}

/** The outermost suite is the file; titles of those within it stand before the test's own. */
function testsIn({ specs, suites }: z.infer<typeof suite>, titles: readonly string[]): readonly FoundTest[] {
  const here = specs.flatMap(({ title, file, tests }) =>
    tests.map(({ status, results }) => ({
      ...{ file, status, name: [...titles, title].join(' › ') },
      message: results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n'),
    })),
  );
  return [...here, ...suites.flatMap((inner) => testsIn(inner, [...titles, inner.title]))];
}

export function outcomeOfAll(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

/** As many lines of what was said, each as long, tell a failure at the end of a run; the whole stands further up. */
const LINES = 8;
const CHARACTERS = 240;

/** A line of a stack that is not in the project's own code. */
const FOREIGN = /^\s+at .*(?:node_modules|node:)/;

/** Each failure with its file, its name and the first lines of what was said of it. */
export function tellFailures(failures: readonly Failure[]): string {
  return failures
    .map(({ file, name, message }) => {
      const lines = stripVTControlCharacters(message)
        .split('\n')
        .filter((line) => line.trim() !== '' && !FOREIGN.test(line));
      const first = lines.slice(0, LINES).map((line) => `    ${line.slice(0, CHARACTERS)}`);
      return [`✗ ${file === undefined ? '' : `${file}: `}${name}`, ...first].join('\n');
    })
    .join('\n');
}
