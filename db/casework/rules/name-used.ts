/** The name a person goes by here: one answer for lists, the house and its sheet. Pure. */
import type { CaseRecord } from '../record/case-record.ts';
import { newest } from '../record/counted-day.ts';
import { metOffices } from '../record/counted-here.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { openingRecord } from '../record/opening-record.ts';

/** The records without what offices that never met the person say of who it is: this office, the opener and who met them know. */
export const namedBy = memoizeByCase((records): readonly CaseRecord[] => {
  const met = metOffices(records);
  const opener = openingRecord(records)?.office;
  return records.filter(
    ({ kind, office, counts }) => kind !== 'identity' || counts === undefined || office === opener || met.has(office),
  );
});

/** The newest that one of those told; undefined where none did. */
export function nameUsed(records: readonly CaseRecord[]): string | undefined {
  const value = newest(namedBy(records), 'identity', 'name-used', 'date')?.value;
  return typeof value === 'string' ? value : undefined;
}
