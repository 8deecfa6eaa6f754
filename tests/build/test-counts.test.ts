import { expect, test } from 'vitest';
import { countPlaywright, countVitest, sum } from '../../build/test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((given) => ({ status: given })),
});

test('passed and failed tests are counted', () => {
  expect(
    countVitest({ testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }),
  ).toEqual({
    passed: 3,
    failed: 1,
  });
});

test('a file of tests that cannot be read is a failure, not nothing', () => {
  expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] })).toEqual({
    passed: 0,
    failed: 1,
  });
});

test('a test that passed only when tried again has failed', () => {
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 2 } })).toEqual({ passed: 4, failed: 3 });
});

test('a report of another shape is an error', () => {
  expect(() => countVitest({})).toThrow();
});

test('counts add up', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
  expect(
    sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 });
});
