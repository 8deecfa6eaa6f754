import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitest = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwright = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** Vitest's JSON report. A file that could not even be read has failed without a test to its name, and counts as one. */
export function countVitest(report: unknown): Counts {
  const files = vitest.parse(report).testResults;
  const statuses = files.flatMap((file) => file.assertionResults.map((assertion) => assertion.status));
  const unreadable = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed)).length;
  return {
    passed: statuses.filter((status) => status === 'passed').length,
    failed: statuses.filter((status) => status === 'failed').length + unreadable,
  };
}

const isFailed = (assertion: { readonly status: string }) => assertion.status === 'failed';

/** Playwright's JSON report. A test that passed only when tried again has failed; so has a spec that could not be read. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwright.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((left, right) => ({ passed: left.passed + right.passed, failed: left.failed + right.failed }), {
    passed: 0,
    failed: 0,
  });
}
