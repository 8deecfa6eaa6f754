import type { Report } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import type { requestOf } from './asked-report.ts';

type Request = ReturnType<typeof requestOf>;

let before: Promise<unknown> = Promise.resolve();
let latest: Request | undefined;

/**
 * One report at a time: a choice made while one is being counted waits for it, and of several only the last is counted.
 * `undefined` for a request that a later one overtook.
 */
export function count(request: Request): Promise<Report | undefined> {
  latest = request;
  const turn = before.then(() => (latest === request ? waymark.statistics.report(request) : undefined));
  before = turn.catch(() => undefined);
  return turn;
}
