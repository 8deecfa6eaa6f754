/** Settings of this station: short texts by key. No answer and no name of a person is ever one. */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';

export type SettingKey =
  | 'copies-folder'
  // When the newest copy was made at the second place for copies, and anywhere else.
  | 'copy-at'
  | 'copy-elsewhere-at'
  | 'idle-minutes'
  | 'duty-telephone'
  // Years after which a closed file is looked at again.
  | 'keeping-years'
  | 'facts-version'
  | 'root-public'
  | 'root-next'
  | 'cases-shared'
  | 'slot-derivation'
  // Where receipts are written by themselves; the day of the next month by which a month is reported.
  | 'receipts-folder'
  | 'report-due-day'
  // The number that the last guest got. A guest is somebody who gave no name.
  | 'guest-number'
  // Where a witness was left: `folder`, `ownData` or both; and when one was missing, or there were none yet.
  | 'witness-kept'
  | 'witness-missing'
  | 'witness-begun'
  // What was lost when an older database was gone on with, or a copy brought back (`lost-acts.ts`).
  | 'lost-acts'
  // When everything was last verified, and what was found.
  | 'verified'
  // About copies (`copies-news.ts`).
  | 'copies-news'
  | 'copies-stale'
  | 'copies-to-clear'
  | 'copies-former'
  | 'copies-missed'
  // Editions of numbers that are given out no more (`stopped-editions.ts`).
  | 'stopped-editions'
  // Of these, what is given out again since when; and what each desk was told of headquarters' holds (`contract-hold.ts`).
  | 'editions-again'
  | 'holds-told'
  // At headquarters, what offices say they had of this desk and it does not know (`not-known-here.ts`).
  | 'files-not-known'
  // What is being written where it leaves from (`folders-on-their-way.ts`).
  | 'folders-on-their-way';

const statements = cachedPerDatabase((db) => ({
  read: db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck(),
}));

export function setting(db: Database, key: SettingKey): string | null {
  return statements(db).read.get(key) ?? null;
}

export function setSetting(db: Database, key: SettingKey, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM setting WHERE key = ?').run(key);
  else {
    db.prepare(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(key, value);
  }
}
