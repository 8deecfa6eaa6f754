/** The tables `chapter` and `record`: the one place that writes them. The caller decides which rows may come in. */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';

/** The head of a chapter of a case, as it was signed. `at`: a UTC minute. */
export interface SignedHead {
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly head: Buffer;
  readonly at: string;
  readonly signature: Buffer;
}

interface ChapterHead extends SignedHead {
  readonly caseId: string;
}

/** A place in a chapter and the hash of the line that belongs there. */
interface Place {
  readonly caseId: string;
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly hash: Buffer;
}

/** What a line says of itself, and its bytes. Null where a line that was staged lacks its content. */
export interface LineColumns {
  readonly id: string | null;
  readonly revision: number | null;
  readonly kind: string | null;
  readonly at: string | null;
  readonly by: number | null;
  readonly line: Buffer | null;
  readonly privateHash: Buffer | null;
  readonly privateLine: Buffer | null;
}

interface HeldLine extends Place, LineColumns {
  /** 1 for the newest revision of a record that is not withdrawn. */
  readonly current: 0 | 1;
}

function prepare(db: Database) {
  return {
    // By place, which binds in half the time that names take.
    setHead: db.prepare<[string, string, number, number, Buffer, string, Buffer]>(
      `INSERT INTO chapter (case_id, station, epoch, n, head, at, signature) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (case_id, station, epoch) DO UPDATE SET n = excluded.n, head = excluded.head, at = excluded.at,
         signature = excluded.signature`,
    ),
    insert: db.prepare<(string | number | Buffer | null)[]>(
      `INSERT INTO record (case_id, station, epoch, n, hash, state, id, revision, kind, at, by, line, private_hash, private_line, current)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    fill: db.prepare<[LineColumns & { readonly seq: number }]>(
      `UPDATE record SET state = 'held', id = @id, revision = @revision, kind = @kind, at = @at, by = @by, line = @line,
         private_hash = @privateHash, private_line = @privateLine
       WHERE seq = @seq`,
    ),
    fillPrivate: db.prepare<[Buffer, number]>('UPDATE record SET private_line = ? WHERE seq = ?'),
    supersede: db.prepare<[string, string, string]>(
      'UPDATE record SET current = 0 WHERE case_id = ? AND station = ? AND id = ? AND current = 1',
    ),
    mark: db.prepare<[0 | 1, number]>('UPDATE record SET current = ? WHERE seq = ?'),
    eraseLines: db.prepare(
      `UPDATE record SET state = 'erased', line = NULL, private_line = NULL, current = 0
       WHERE state = 'held' AND hash IN (SELECT hash FROM erased)`,
    ),
    erasePrivateLines: db.prepare(
      'UPDATE record SET private_line = NULL WHERE private_hash IN (SELECT hash FROM erased)',
    ),
  };
}
const statements = cachedPerDatabase(prepare);

/** Writes the head of a chapter that is new or has grown. */
export function setChapterHead(db: Database, chapter: ChapterHead): void {
  const { caseId, station, epoch, n, head, at, signature } = chapter;
  statements(db).setHead.run(caseId, station, epoch, n, head, at, signature);
}

/** Adds a line whose content is here. Answers its row number (`seq`). */
export function insertHeldLine(db: Database, row: HeldLine): number {
  return insertRow(db, row, 'held');
}

function insertRow(db: Database, row: HeldLine, state: 'held' | 'lacking' | 'erased'): number {
  const { caseId, station, epoch, n, hash, id, revision, kind, at, by, line, privateHash, privateLine, current } = row;
  const place = [caseId, station, epoch, n, hash, state];
  const content = [id, revision, kind, at, by, line, privateHash, privateLine, current];
  return Number(statements(db).insert.run(...place, ...content).lastInsertRowid);
}

/** Adds a place of a chapter whose content is not here: nothing is known of it beside its hash. */
export function insertEmptyPlace(db: Database, place: Place, state: 'lacking' | 'erased'): void {
  insertRow(db, { ...place, ...NO_CONTENT, current: 0 }, state);
}
const NO_CONTENT: LineColumns = {
  id: null,
  revision: null,
  kind: null,
  at: null,
  by: null,
  line: null,
  privateHash: null,
  privateLine: null,
};

/** Puts the content that came later into a place that lacked it. */
export function fillPlace(db: Database, seq: number, line: LineColumns): void {
  statements(db).fill.run({ ...line, seq });
}

/** The same for the private half alone. */
export function fillPrivateHalf(db: Database, seq: number, half: Buffer): void {
  statements(db).fillPrivate.run(half, seq);
}

/** Marks the revision of a record that was in force as one that is not any more. */
export function markSuperseded(db: Database, caseId: string, station: string, id: string): void {
  statements(db).supersede.run(caseId, station, id);
}

/** Marks a line as in force (1) or not (0). */
export function markCurrent(db: Database, seq: number, current: 0 | 1): void {
  statements(db).mark.run(current, seq);
}

/** Takes out the content of every line and private half whose hash was erased. */
export function takeOutErased(db: Database): void {
  const sql = statements(db);
  sql.eraseLines.run();
  sql.erasePrivateLines.run();
}
