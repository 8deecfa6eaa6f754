/** Which of a case's records opened it. */
import { ofKind, textOf } from './answers.ts';
import { byPlace, type CaseRecord } from './case-record.ts';
import { memoizeByCase } from './memoize-by-case.ts';

/**
 * The opener's `case` record: that of the station whose first line the case's id comes from. A contact that this office opened becomes a case
 * by a record of this office alone. Where the first line is not here (it was left out on the way), or its station has no such record, the one
 * of the smallest station id, so that offices that hold the same lines agree.
 */
export const openingRecord = memoizeByCase((records): CaseRecord | undefined => {
  const cases = ofKind(records, 'case');
  const ofOpener = cases.filter((record) => record.ofOpener === true);
  if (ofOpener.length > 0) return earliest(ofOpener);
  const isOwnContact = records.some((record) => record.ofOpener === true && countsAsOwn(record));
  return earliest(isOwnContact ? cases.filter(countsAsOwn) : cases);
});

/** The id of the person whose case it is; null where the record that opened it is not here. */
export function personOf(records: readonly CaseRecord[]): string | null {
  const opening = openingRecord(records);
  return opening === undefined ? null : (textOf(opening, 'person', records) ?? null);
}

/** Whether this office wrote a record, by how it counts. */
export function countsAsOwn({ counts }: CaseRecord): boolean {
  return counts === undefined;
}

function earliest<R extends CaseRecord>(records: readonly R[]): R | undefined {
  return records.toSorted(byPlace)[0];
}
