/** Finding records of a case: indexes that are made once a case, so that asking for each of them costs no more than reading them all. */
import type { Kind } from '../../codebook/forms/index.ts';
import type { CaseRecord } from './case-record.ts';
import { memoizeByCase } from './memoize-by-case.ts';

const NONE: readonly CaseRecord[] = [];

/** A record that is known to be of a kind: its questions are that kind's. */
export type RecordOf<K extends string> = CaseRecord & { readonly kind: K };

const byKind = memoizeByCase(
  (records): ReadonlyMap<string, readonly CaseRecord[]> => Map.groupBy(records, ({ kind }) => kind),
);

/** Null for an id that two records share. */
const byId = memoizeByCase((records): ReadonlyMap<string, CaseRecord | null> => {
  const found = new Map<string, CaseRecord | null>();
  for (const record of records) {
    const { id } = record;
    found.set(id, found.has(id) ? null : record);
  }
  return found;
});

/** The records of a kind, in the order in which they stand. */
export function ofKind<K extends Kind>(records: readonly CaseRecord[], kind: K): readonly RecordOf<K>[] {
  // Grouped by kind: each of them is of this one.
  return (byKind(records).get(kind) ?? NONE) as readonly RecordOf<K>[];
}

/** The one record of this id. Ids are random: one that two stations use was copied on purpose, and nobody shall answer for another by that. */
export function recordWithId(records: readonly CaseRecord[], id: string): CaseRecord | undefined {
  return byId(records).get(id) ?? undefined;
}
