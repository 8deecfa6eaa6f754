/**
 * Whether a database is damaged, or its disk only failed to give something back. The two look alike to SQLite, and ask opposite things of
 * people: to bring back a copy and lose what was written since, or to look at a cable.
 */
import { existsSync } from 'node:fs';
import type { Database } from '../store/database.ts';
import { isWaymarkError, WaymarkError } from '../store/errors.ts';
import { stationFiles } from '../store/folder.ts';
import { pageFaults } from '../store/integrity.ts';
import { readAllPages } from '../store/plain-read.ts';
import { refreshConnection } from '../store/store.ts';
import { asWaymarkError } from '../store/system-errors.ts';
import type { Desk } from './desk.ts';

/** Where damage was found once, it is not looked for again at each call. */
const damaged = new WeakSet<Database>();

/** The same error, but `read-failed` in the place of `database-damaged` where all pages are there when they are read once more. */
export function damageOrReading(desk: Desk, error: unknown): unknown {
  if (!isWaymarkError(error, 'database-damaged')) return error;
  const db = desk.store?.db;
  if (db !== undefined && (damaged.has(db) || db.memory)) return error;
  const { database } = stationFiles(desk.folder);
  // One that is still being made from a copy that was whole: what it lacks the disk did not give back.
  if (!existsSync(database)) return new WaymarkError('read-failed', {}, { cause: error });
  try {
    for (const path of [database, `${database}-wal`]) if (existsSync(path)) readAllPages(path);
  } catch (refused) {
    return asWaymarkError(refused);
  }
  if (desk.store === null || db?.open !== true) return error;
  refreshConnection(desk.store);
  if (pageFaults(db).length === 0) return new WaymarkError('read-failed', {}, { cause: error });
  damaged.add(db);
  return error;
}
