/** From lines to records: the only place where casework parses bytes. */

import type { Body } from '../codebook/types.ts';
import type { Database } from '../store/database.ts';
import { ownStation } from '../store/station.ts';
import type { CaseRecord } from './case-record.ts';

interface Row {
  readonly seq: number;
  readonly case_id: string;
  readonly station: string;
  readonly office: string | null;
  readonly epoch: number;
  readonly n: number;
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly at: string;
  readonly by: number;
  readonly line: Buffer;
  readonly private_hash: Buffer | null;
  readonly private_line: Buffer | null;
}

const EMPTY: Body = {};

function prepare(db: Database) {
  return {
    current: db.prepare<[string], Row>(
      `SELECT record.seq, case_id, station, office, epoch, n, record.id, revision, kind, at, by, line, private_hash, private_line
       FROM record LEFT JOIN (
         SELECT id AS known, office FROM known_station UNION SELECT id, office FROM own_station
       ) ON known = station
       WHERE case_id = ? AND current = 1 ORDER BY station, epoch, n`,
    ),
  };
}
const statements = new WeakMap<Database, ReturnType<typeof prepare>>();

/** The records of a case in force, parsed; unknown kinds among them. Order: station, epoch, place. */
export function caseRecords(db: Database, caseId: string): readonly CaseRecord[] {
  let sql = statements.get(db);
  if (sql === undefined) {
    sql = prepare(db);
    statements.set(db, sql);
  }
  return sql.current.all(caseId).map((row) => ({
    seq: row.seq,
    caseId: row.case_id,
    station: row.station,
    office: row.office ?? row.station,
    epoch: row.epoch,
    n: row.n,
    id: row.id,
    revision: row.revision,
    kind: row.kind,
    at: row.at,
    by: row.by,
    open: bodyIn(row.line),
    private: row.private_line === null ? EMPTY : bodyIn(row.private_line),
    privateLacking: row.private_hash !== null && row.private_line === null,
  }));
}

/** The `body` of a line this database holds; its shape was checked when it was written or taken in. */
export function bodyIn(line: Buffer): Body {
  const { body } = JSON.parse(line.toString('utf8')) as { readonly body: Body | null };
  return body ?? EMPTY;
}

/** The station's own office, for marking what may be changed here. */
export function ownOffice(db: Database): string {
  return ownStation(db).office;
}
