/** What a file is: a case, a contact that became none, or the row of who refused that anything is kept. Pure. */
import { ofKind } from './answers.ts';
import type { CaseRecord } from './case-record.ts';
import { openingRecord } from './opening-record.ts';

export type FileKind = 'case' | 'intake' | 'anonymous';

/**
 * `isOwn`: the office's own records, by which a file is an anonymous row whatever others add to it; what another office calls so ends no file
 * of ours. Where every desk must answer alike, none is own: then a file is such a row where nothing else is in it.
 */
export function fileKind(records: readonly CaseRecord[], isOwn: (record: CaseRecord) => boolean): FileKind {
  if (openingRecord(records) !== undefined) return 'case';
  return isAnonymousRow(records, isOwn) ? 'anonymous' : 'intake';
}

/** The same for what may be written into: a `case` record of another office makes no file of such a row. */
export function isAnonymousRow(records: readonly CaseRecord[], isOwn: (record: CaseRecord) => boolean): boolean {
  const rows = ofKind(records, 'anonymous');
  return rows.length > 0 && (rows.length === records.length || rows.some(isOwn));
}
