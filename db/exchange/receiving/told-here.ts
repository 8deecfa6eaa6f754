/**
 * What other offices told us without the person's consent: kept as the line came, in no chapter and no record, counted nowhere. The one place
 * that reads and writes the table `told_here`.
 */
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import type { ToldHere } from '../../contract/exchange.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { readLine } from '../../store/line.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import type { Manifest } from '../format/manifest.ts';
import { refusal } from '../format/refusal.ts';
import { readTold, withoutAnswers } from '../format/told.ts';
import { isAnswerKeptHere } from './kept-here.ts';
import { notePackage } from './package-log.ts';

interface Row {
  readonly package: string;
  readonly office: string;
  readonly at: string;
  readonly line: Buffer;
  readonly caseId: string;
  readonly isHere: 0 | 1;
  readonly readAt: string | null;
}

const statements = cachedPerDatabase((db) => ({
  keep: db.prepare<[string, string, Buffer]>('INSERT INTO told_here (package, case_id, line) VALUES (?, ?, ?)'),
  all: db.prepare<[], Row>(
    `SELECT package, coalesce(office, p.station) AS office, p.at, line, t.case_id AS caseId, read_at AS readAt,
       EXISTS (SELECT 1 FROM case_index AS i WHERE i.case_id = t.case_id) AS isHere
     FROM told_here AS t JOIN package_in AS p ON p.id = package LEFT JOIN known_station AS k ON k.id = p.station
     ORDER BY p.at DESC, package`,
  ),
  read: db.prepare<[string, number, string]>(
    'UPDATE told_here SET read_at = ?, read_by = ? WHERE package = ? AND read_at IS NULL',
  ),
  isThere: db.prepare<[string]>('SELECT 1 FROM told_here WHERE package = ?'),
}));

/**
 * Takes in what was told: one line. What may not be kept here is kept without its answer, and counts as unreadable. Call inside a transaction.
 * Throws `told-malformed`.
 */
export function takeTold(db: Database, manifest: Manifest, lines: readonly Buffer[], at: string): void {
  const [line, ...more] = lines;
  if (line === undefined || more.length > 0) throw refusal('told-malformed');
  const own = ownStation(db);
  const kept = withoutAnswers(line, (answer) => !isAnswerKeptHere(own, answer));
  const told = readTold(readLine(kept));
  notePackage(db, manifest, at, { answers: told.answers.length });
  statements(db).keep.run(manifest.id, told.case, kept);
}

/** Everything that was told, newest first. Throws `role-may-not`. */
export function toldHere(session: UserSession): readonly ToldHere[] {
  requirePermission(session.user.role, 'open-package');
  return statements(session.db)
    .all.all()
    .map((row) => {
      const { reference, ground, answers, unreadable } = readTold(readLine(row.line));
      const { office, at, readAt } = row;
      return {
        package: row.package,
        office,
        at,
        readAt,
        caseId: row.isHere === 1 ? row.caseId : null,
        reference,
        ground,
        answers,
        unreadable,
      };
    });
}

/** Notes that somebody has read it: it leaves Today. Throws `role-may-not`, `told-unknown`. */
export function noteRead(session: UserSession, packageId: string): void {
  requirePermission(session.user.role, 'open-package');
  const sql = statements(session.db);
  if (sql.isThere.get(packageId) === undefined) throw new WaymarkError('told-unknown');
  sql.read.run(minuteOf(session.clock()), session.user.number, packageId);
}
