/** Which of a case's records opened it. */
import { ofKind } from './answers.ts';
import type { CaseRecord } from './case-record.ts';

/**
 * The opener's `case` record: the one whose line the case's id comes from. Where that line is not here (it was withdrawn, or left out on the
 * way), the one of the smallest station id, so that offices that hold the same lines agree.
 */
export function openingRecord(records: readonly CaseRecord[]): CaseRecord | undefined {
  const proven = records.find((record) => record.kind === 'case' && record.opensCase === true);
  if (proven !== undefined) return proven;
  return [...ofKind(records, 'case')].sort((a, b) =>
    a.station < b.station ? -1 : a.station > b.station ? 1 : a.epoch - b.epoch || a.n - b.n,
  )[0];
}
