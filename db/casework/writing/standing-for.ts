/** Revising what this office wrote before it got new keys. */
import { toText } from '../../store/bytes.ts';
import type { Database } from '../../store/database.ts';
import type { NewLine } from '../../store/records.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import { replacedBy } from '../record/read.ts';

const revisedLine = cachedPerDatabase((db) =>
  db.prepare<{ caseId: string; id: string; own: string }, { hash: Buffer; line: string; ours: 0 | 1 }>(
    `SELECT hash, CAST(line AS TEXT) AS line, station = @own AS ours FROM record
     WHERE case_id = @caseId AND id = @id AND state = 'held' AND station IN our_station ORDER BY ours DESC, revision DESC LIMIT 1`,
  ),
);

/**
 * The lines as a successor writes them. A revision of a record that this station wrote as the one it was before keeps the record's id and
 * names the line in whose place it stands, and so does each revision after it: only the last one travels.
 */
export function standingFor(db: Database, caseId: string, lines: readonly NewLine[]): readonly NewLine[] {
  if (lines.every(({ revision }) => revision === 1)) return lines;
  const own = ownStation(db).id;
  const before = revisedLine(db);
  return lines.map((line) => {
    const found = line.revision === 1 ? undefined : before.get({ caseId, id: line.id, own });
    if (found === undefined) return line;
    return { ...line, replaces: found.ours === 1 ? replacedBy(found.line) : toText(found.hash) };
  });
}
