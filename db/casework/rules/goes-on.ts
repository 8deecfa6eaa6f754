/** Records that go on with one another, as the stages of one proceeding or the versions of one plan do (codebook/FORMS.md). Pure. */
import { ofKind, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { mayOpen } from './child-answers.ts';
import { namedRecord } from './named-record.ts';

/** Kinds whose records say which earlier one they go on with. */
type GoesOn = 'legal' | 'plan';

/** The records (of `all`: those in force) that no other goes on with, of those that count whole here; of a circle all. */
export function lastOfEach<K extends GoesOn>(
  kind: K,
  records: readonly CaseRecord[],
  all: readonly RecordOf<K>[] = ofKind(records, kind),
): readonly RecordOf<K>[] {
  const before = new Map(
    all.filter(mayOpen).map((record) => [record.id, namedRecord(record, 'continues', records)] as const),
  );
  const named = new Set(before.values());
  const continued = new Set<string>();
  for (const { id } of all) {
    if (named.has(id)) continue;
    for (let at = before.get(id); at !== undefined && !continued.has(at); at = before.get(at)) continued.add(at);
  }
  return all.filter(({ id }) => !continued.has(id));
}
