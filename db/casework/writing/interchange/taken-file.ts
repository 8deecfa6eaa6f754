/** Owner of `taken_file`: which files cases were taken over from, known by the SHA-256 of their bytes. */
import { minuteOf } from '../../../store/clock.ts';
import type { Database } from '../../../store/database.ts';
import type { UserSession } from '../../people/user-session.ts';

/** When a file was last taken over, and the name of who did. */
export function takenBefore(db: Database, digest: Buffer): { readonly at: string; readonly user: string } | undefined {
  return db
    .prepare<[Buffer], { at: string; user: string }>(
      `SELECT at, user.name AS user FROM taken_file JOIN user ON user.number = taken_file.user
       WHERE digest = ? ORDER BY taken_file.number DESC LIMIT 1`,
    )
    .get(digest);
}

/** Inside the transaction that writes its cases. */
export function noteTaken(session: UserSession, digest: Buffer, cases: number): void {
  session.db
    .prepare('INSERT INTO taken_file (digest, cases, user, at) VALUES (?, ?, ?, ?)')
    .run(digest, cases, session.user.number, minuteOf(session.clock()));
}
