/** Bringing a database's schema up to date. `user_version` is the number of the last migration that ran. */
import type { Database } from './database.ts';
import { WaymarkError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { inTransaction } from './transaction.ts';
import { beginWatch } from './watched-rows.ts';

/**
 * Runs what is missing, each migration in one transaction. Returns the version reached.
 * Throws `newer-waymark` for a database that a newer version has already changed; it is left as it is.
 */
export function migrate(db: Database, migrations: readonly Migration[] = MIGRATIONS): number {
  const reached = schemaVersion(db);
  if (reached > migrations.length) throw new WaymarkError('newer-waymark');
  for (const [index, migration] of migrations.entries()) {
    if (migration.number !== index + 1) throw new Error(`migration ${migration.name} is out of order`);
    if (migration.number <= reached) continue;
    inTransaction(db, () => {
      db.exec(migration.sql);
      const broken = db.prepare('PRAGMA foreign_key_check').all();
      if (broken.length > 0) throw new Error(`migration ${migration.name} leaves ${broken.length} broken references`);
      beginWatch(db);
      db.pragma(`user_version = ${migration.number}`);
    });
  }
  return migrations.length;
}

export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
