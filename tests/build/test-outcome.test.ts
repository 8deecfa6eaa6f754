import { describe, expect, test } from 'vitest';
import { outcomeOfAll, outcomeOfPlaywright, outcomeOfVitest, tellFailures } from '../../build/test-outcome.ts';

const ROOT = '/project';

/** A file of tests in Vitest's report; a test that failed says why. */
const file = (status: string, ...tests: readonly (readonly [status: string, message?: string])[]) => ({
  name: `${ROOT}/tests/db/age.test.ts`,
  status,
  message: 'Cannot find module',
  assertionResults: tests.map(([given, message]) => ({
    fullName: `an age ${given}`,
    status: given,
    failureMessages: message === undefined ? [] : [message],
  })),
});
const units = (...testResults: readonly object[]) => outcomeOfVitest({ testResults }, [], ROOT);

/** Playwright's report of one spec, with a suite in it. */
const endToEnd = (statuses: readonly string[], errors: readonly object[] = []) =>
  outcomeOfPlaywright(
    {
      config: { rootDir: `${ROOT}/tests/e2e` },
      errors,
      suites: [
        {
          title: 'lock.spec.ts',
          suites: [
            {
              title: 'a lock',
              specs: statuses.map((status) => ({
                title: `is ${status}`,
                file: 'lock.spec.ts',
                tests: [{ status, results: [{ errors: status === 'expected' ? [] : [{ message: 'Still open' }] }] }],
              })),
            },
          ],
        },
      ],
    },
    ROOT,
  );

describe('the units', () => {
  test('passed and failed tests are told apart, and what failed is named', () => {
    expect(
      units(file('passed', ['passed'], ['passed'], ['skipped']), file('failed', ['passed'], ['failed', 'Not 17'])),
    ).toEqual({
      passed: 3,
      failures: [{ file: 'tests/db/age.test.ts', name: 'an age failed', message: 'Not 17' }],
    });
  });

  test('a file of tests that cannot be read is a failure, not nothing', () => {
    expect(units(file('failed'))).toEqual({
      passed: 0,
      failures: [{ file: 'tests/db/age.test.ts', name: 'the file itself', message: 'Cannot find module' }],
    });
  });

  test('what fails outside of every test is a failure', () => {
    expect(outcomeOfVitest({ testResults: [file('passed', ['passed'])] }, ['Error: nobody waited'], ROOT)).toEqual({
      passed: 1,
      failures: [{ name: 'outside of every test', message: 'Error: nobody waited' }],
    });
  });
});

describe('end to end', () => {
  test('a test that passed only when tried again has failed; one that did not run counts for nothing', () => {
    expect(endToEnd(['expected', 'unexpected', 'flaky', 'skipped'])).toEqual({
      passed: 1,
      failures: [
        { file: 'tests/e2e/lock.spec.ts', name: 'a lock › is unexpected', message: 'Still open' },
        { file: 'tests/e2e/lock.spec.ts', name: 'a lock › is flaky', message: 'Still open' },
      ],
    });
  });

  test('a spec that cannot be read is a failure', () => {
    expect(endToEnd([], [{ message: 'Unexpected token' }]).failures).toEqual([
      { name: 'outside of every test', message: 'Unexpected token' },
    ]);
  });
});

test('a report of another shape is an error', () => {
  expect(() => outcomeOfVitest({}, [], ROOT)).toThrow();
  expect(() => outcomeOfPlaywright({}, ROOT)).toThrow();
});

test('outcomes add up', () => {
  const failure = { name: 'lint', message: 'One error' };
  expect(outcomeOfAll([])).toEqual({ passed: 0, failures: [] });
  expect(
    outcomeOfAll([
      { passed: 1, failures: [] },
      { passed: 3, failures: [failure] },
    ]),
  ).toEqual({ passed: 4, failures: [failure] });
});

test('a failure is told by file, name and the first lines, without colours, blank lines and what is not of the project', () => {
  const message = `\u001b[31mNot 17\u001b[39m\n\n    at file:///project/node_modules/vitest/run.js:1\n${Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n')}`;
  const told = tellFailures([
    { file: 'tests/db/age.test.ts', name: 'an age', message },
    { name: 'lint', message: '' },
  ]);
  expect(told.split('\n')).toEqual([
    '✗ tests/db/age.test.ts: an age',
    '    Not 17',
    ...[0, 1, 2, 3, 4, 5, 6].map((at) => `    line ${at}`),
    '✗ lint',
  ]);
});
