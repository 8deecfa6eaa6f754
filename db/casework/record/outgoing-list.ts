/** The list of what left: every package, paper and file that somebody asked for, noted before it leaves. */
import type { Depth } from '../../contract/exchange.ts';
import type { OutgoingRow } from '../../contract/station.ts';
import type { Database } from '../../store/database.ts';
import { destroyedPapers } from './destroyed-papers.ts';

interface Outgoing {
  /** Minute, UTC. */
  readonly at: string;
  readonly user: number;
  readonly what: string;
  /** The one case it holds; null where it holds none, or several. */
  readonly caseId: string | null;
  readonly recipient: string | null;
  readonly copies: number;
  /** Of a package: how much of its cases goes. */
  readonly depth: Depth | null;
  /** Of a package, what headquarters gets names for; of a paper or a file, why it was saved; of what was told, the ground. */
  readonly reason: string | null;
  /** Day. */
  readonly destroyBy: string | null;
}

/** Notes what is about to leave; answers its number. Call inside a transaction. */
export function noteOutgoing(db: Database, outgoing: Outgoing): number {
  const { lastInsertRowid } = db
    .prepare<[Outgoing]>(
      `INSERT INTO outgoing (at, user, what, case_id, recipient, copies, depth, reason, destroy_by)
       VALUES (@at, @user, @what, @caseId, @recipient, @copies, @depth, @reason, @destroyBy)`,
    )
    .run(outgoing);
  return Number(lastInsertRowid);
}

/** Another file of the same act is about to leave. Call inside a transaction. */
export function noteOneMoreCopy(db: Database, number: number): void {
  db.prepare<[number]>('UPDATE outgoing SET copies = copies + 1 WHERE number = ?').run(number);
}

/** Notes of a paper that it did not leave: no copy of it lies anywhere, and none is to be destroyed. Its number is not given again. */
export function noteNotLeft(db: Database, number: number): void {
  db.prepare<[number]>('UPDATE outgoing SET copies = 0, destroy_by = NULL WHERE number = ?').run(number);
}

/** What left, the newest first. */
export function outgoingList(db: Database, limit: number): readonly OutgoingRow[] {
  const gone = destroyedPapers(db);
  return db
    .prepare<[number], Omit<OutgoingRow, 'destroyed'>>(
      `SELECT outgoing.number, outgoing.at, user.name AS user, what, reference, recipient, copies, depth, reason, destroy_by AS destroyBy
       FROM outgoing JOIN user ON user.number = outgoing.user LEFT JOIN case_index USING (case_id) ORDER BY outgoing.number DESC LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({ ...row, destroyed: gone.get(row.number) ?? null }));
}

/** Papers and files of one case that left and of which a copy may lie somewhere, the oldest first. */
export function outgoingOfCase(
  db: Database,
  caseId: string,
): readonly Pick<OutgoingRow, 'number' | 'at' | 'what' | 'recipient' | 'copies'>[] {
  return db
    .prepare<[string], Pick<OutgoingRow, 'number' | 'at' | 'what' | 'recipient' | 'copies'>>(
      'SELECT number, at, what, recipient, copies FROM outgoing WHERE case_id = ? AND copies > 0 ORDER BY number',
    )
    .all(caseId);
}
