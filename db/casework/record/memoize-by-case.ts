/** Answering a question about a case once, however many rules ask it. */
import type { CaseRecord } from './case-record.ts';

/** The same pure function, remembering its answer for as long as somebody holds these very records, which never change. */
export function memoizeByCase<T>(answer: (records: readonly CaseRecord[]) => T): (records: readonly CaseRecord[]) => T {
  const known = new WeakMap<readonly CaseRecord[], { readonly answer: T }>();
  return (records) => {
    let found = known.get(records);
    if (found === undefined) {
      found = { answer: answer(records) };
      known.set(records, found);
    }
    return found.answer;
  };
}
