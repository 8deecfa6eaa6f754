/** When headquarters was sent each case, and chapters of which headquarters, or another office that the case concerns, was not sent all that stands in them: kept by the schema as chapters grow and packages leave. */
import type { Database } from '../../store/database.ts';
import { areSameRows } from './same-rows.ts';

const SENT = 'SELECT place, sealed_at, received_at FROM sent_now WHERE sealed_at IS NOT NULL';

/** Looks for them anew; in the transaction that derives every case. */
export function findUnsentChapters(db: Database): void {
  db.exec(`DELETE FROM case_sent;
    INSERT INTO case_sent (place, sealed_at, received_at) ${SENT};
    DELETE FROM unsent_chapter;
    INSERT INTO unsent_chapter (case_id, station, epoch) SELECT case_id, station, epoch FROM never_sent;
    DELETE FROM unsent_to;
    INSERT INTO unsent_to (addressee, case_id, station, epoch) SELECT addressee, case_id, station, epoch FROM never_sent_to;`);
}

/** Whether it stands of each case when headquarters was sent it. */
export function isSentKept(db: Database): boolean {
  return areSameRows(db, 'SELECT place, sealed_at, received_at FROM case_sent', SENT);
}

/** Whether it stands of each chapter that headquarters was not sent, and whether that is to go. Both are counted as they are kept: one too many shows as well. */
export function areUnsentKept(db: Database): boolean {
  const columns = 'station, case_id, epoch, goes';
  return areSameRows(db, `SELECT ${columns} FROM unsent_chapter`, `SELECT ${columns} FROM unsent_now`);
}

/** Whether none is missing of those that other offices were not sent. One that is kept too long shows nothing: whoever asks looks at it again. */
export function areUnsentToKept(db: Database): boolean {
  const missing = db.prepare(
    `SELECT 1 FROM never_sent_to AS n WHERE NOT EXISTS (SELECT 1 FROM unsent_to AS u
       WHERE u.addressee = n.addressee AND u.case_id = n.case_id AND u.station = n.station AND u.epoch = n.epoch) LIMIT 1`,
  );
  return missing.get() === undefined;
}
