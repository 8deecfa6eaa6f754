/** The line that a record's answers are read from, by its hash: what somebody has seen is named by it. */
import { hashOfRecord } from '../../store/chapter.ts';
import type { Database } from '../../store/database.ts';
import { heldLines } from './read.ts';

/** The hashes of the newest lines of a case's records, found by station and record. */
export function newestLines(
  db: Database,
  caseId: string,
): (of: { readonly station: string; readonly record: string }) => Buffer | undefined {
  const newest = new Map(heldLines(db, caseId).map(({ fields, line }) => [`${fields.station} ${fields.id}`, line]));
  return ({ station, record }) => {
    const line = newest.get(`${station} ${record}`);
    return line === undefined ? undefined : hashOfRecord(Buffer.from(line, 'utf8'));
  };
}
