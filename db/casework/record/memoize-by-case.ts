/** Answering a question about a case once, however many rules ask it. */
import { memoize } from '../../codebook/memoize.ts';
import type { CaseRecord } from './case-record.ts';

export const memoizeByCase: <T>(
  answer: (records: readonly CaseRecord[]) => T,
) => (records: readonly CaseRecord[]) => T = memoize;
