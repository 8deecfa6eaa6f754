/** Whether the pages of a database are what was written: structure, references, and under SQLCipher each page's own HMAC. */
import { sqliteCode } from './connection.ts';
import type { Database } from './database.ts';
import { readAllPages } from './plain-read.ts';

/**
 * What is wrong with the pages, in SQLite's words; empty when nothing is. Every page in use is read, and a page that fails its HMAC ends the
 * check. A page that the disk did not give back once looks the same, so what is wrong is looked at again.
 */
export function pageFaults(db: Database): string[] {
  const look = (): string[] => {
    try {
      return checkPages(db);
    } catch (error) {
      if (isDamage(error)) return [sqliteCode(error)];
      throw error;
    }
  };
  return look().length === 0 ? [] : look();
}

/** {@link pageFaults}; but what the disk refuses is thrown, by SQLite or by the system: no page is wrong then. */
export function wrongPages(db: Database): string[] {
  if (checkPages(db).length === 0) return [];
  readAllPages(db.name);
  return checkPages(db);
}

function checkPages(db: Database): string[] {
  try {
    const checks = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all();
    const faults = checks.filter((line) => line !== 'ok');
    const broken = db.prepare<[], string>('SELECT DISTINCT "table" FROM pragma_foreign_key_check').pluck().all();
    return [...faults, ...broken.map((table) => `broken reference in ${table}`)];
  } catch (error) {
    if (isDamage(error) && !sqliteCode(error).startsWith('SQLITE_IOERR')) return [sqliteCode(error)];
    throw error;
  }
}

/** True where an error says that pages cannot be read, as against a database that others hold or a full disk. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCode(error);
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR') || code === 'SQLITE_NOTADB';
}
