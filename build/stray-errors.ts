/**
 * A reporter for Vitest: writes what failed outside of every test (a rejection that nobody waited for, a worker that ended) into
 * `stray-errors.json` beside the JSON report, which is silent of it.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

export const STRAY_ERRORS = 'test-results/stray-errors.json';

export default class StrayErrors implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (_modules, errors) => {
    writeFileSync(STRAY_ERRORS, JSON.stringify(errors.map(({ stack, message }) => stack ?? message)));
  };
}
