/**
 * What this database knows of which words of other offices count here (exchange/SHARING.md). The only file that reads and writes
 * `counted_until`, `came_later`, `taking_part` and `accepted_loosening`.
 */
import { toText } from '../../store/bytes.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownOffice } from '../../store/station.ts';

/** How the lines of other offices in one case are to be read here. */
export interface CountingHere {
  /** This office; all its stations are one. */
  readonly office: string;
  /** The last line (`seq`) that was here when the case was accepted; undefined where nobody accepted it. */
  readonly until: number | undefined;
  /** Lines (`seq`) whose content came after that, although their place was here. */
  readonly cameLater: ReadonlySet<number>;
  /** Hashes (base64url) of the lines that a person here accepted. */
  readonly accepted: ReadonlySet<string>;
}

/**
 * How somebody here made sure of a loosening that another office recorded: asked the person herself; read the agreement as signed or
 * witnessed and spoke with that office on the directory's number; spoke with a third office that met her.
 */
export type MadeSure =
  | { readonly how: 'asked-person' }
  | { readonly how: 'read-agreement'; readonly agreement: 'signed' | 'witnessed'; readonly office: string }
  | { readonly how: 'third-office'; readonly office: string };

function prepare(db: Database) {
  return {
    others: db
      .prepare<[string, string], number>(
        `SELECT 1 FROM chapter LEFT JOIN known_station AS known ON known.id = station
         WHERE case_id = ? AND coalesce(known.office, '') <> ? AND station NOT IN our_station LIMIT 1`,
      )
      .pluck(),
    until: db.prepare<[string], number>('SELECT seq FROM counted_until WHERE case_id = ?').pluck(),
    cameLater: db
      .prepare<[string], number>('SELECT came_later.seq FROM came_later JOIN record USING (seq) WHERE case_id = ?')
      .pluck(),
    accepted: db.prepare<[string], Buffer>('SELECT hash FROM accepted_loosening WHERE case_id = ?').pluck(),
    begin: db.prepare(
      `INSERT OR IGNORE INTO counted_until (case_id, seq)
       SELECT case_id, max(seq) FROM record WHERE case_id = ? GROUP BY case_id`,
    ),
    takePart: db.prepare(
      `INSERT OR IGNORE INTO taking_part (case_id, office)
       SELECT case_id, office FROM case_index JOIN known_station ON known_station.id = opener WHERE case_id = @caseId
       UNION
       SELECT @caseId, office FROM known_station WHERE id = @broughtBy`,
    ),
    noteLater: db.prepare(
      `INSERT OR IGNORE INTO came_later (seq)
       SELECT record.seq FROM record JOIN counted_until USING (case_id) WHERE record.seq = ?`,
    ),
    accept: db.prepare(
      `INSERT OR IGNORE INTO accepted_loosening (hash, case_id, record, how, agreement, spoke_with, user, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
  };
}
const statements = cachedPerDatabase(prepare);

/** Undefined where no other office wrote in the case: then everything counts as it is written. */
export function countingHere(db: Database, caseId: string): CountingHere | undefined {
  const sql = statements(db);
  const office = ownOffice(db)?.office;
  if (office === undefined || sql.others.get(caseId, office) === undefined) return undefined;
  return {
    office,
    until: sql.until.get(caseId),
    cameLater: new Set(sql.cameLater.all(caseId)),
    accepted: new Set(sql.accepted.all(caseId).map(toText)),
  };
}

/**
 * From now on what the case brought counts as the offices that met the person wrote it. The first time decides; later ones change
 * nothing. Call in the transaction that accepts the case, and derive the case afterwards. True the first time.
 */
export function beginCounting(db: Database, caseId: string): boolean {
  const sql = statements(db);
  if (sql.until.get(caseId) !== undefined) return false;
  sql.begin.run(caseId);
  return true;
}

/**
 * The office that opened a case and the one that brought it here take part in it: nobody else who wrote in it does. `broughtBy`: the station
 * whose hand-over is accepted, or that sent the case to headquarters. The case is derived.
 */
export function noteTakingPart(db: Database, caseId: string, broughtBy: string | null): void {
  statements(db).takePart.run({ caseId, broughtBy });
}

/** Notes that the content of a line came now; call it where a place that was here already is filled in. */
export function noteCameLater(db: Database, seq: number): void {
  statements(db).noteLater.run(seq);
}

/** Notes that a person here accepted a line of another office. Derive the case afterwards. */
export function noteAccepted(
  db: Database,
  accepted: {
    readonly hash: Buffer;
    readonly caseId: string;
    readonly record: string;
    readonly by: MadeSure;
    readonly user: number;
    readonly at: string;
  },
): void {
  const { hash, caseId, record, by, user, at } = accepted;
  const agreement = by.how === 'read-agreement' ? by.agreement : null;
  const spokeWith = by.how === 'asked-person' ? null : by.office;
  statements(db).accept.run(hash, caseId, record, by.how, agreement, spokeWith, user, at);
}
