/** What the system or SQLite said of a call that failed, in the codes of our sentences. One place, so that the same refusal is told alike. */
import { isWaymarkError, WaymarkError } from './errors.ts';

const DISK_FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
/** Another program (a virus scanner, a synchronising folder) has the file open: on Windows daily life, and soon over. */
const HELD_BY_OTHERS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The system's or SQLite's own name of an error (`EBUSY`, `SQLITE_IOERR_READ`), or an empty string; ours have names of their own. */
export function systemCode(error: unknown): string {
  if (isWaymarkError(error)) return '';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function isHeldByOthers(error: unknown): boolean {
  return HELD_BY_OTHERS.has(systemCode(error));
}

/** The same error, or `disk-full` where the system said that no space is left. */
export function orDiskFull(error: unknown): unknown {
  return DISK_FULL.has(systemCode(error)) ? new WaymarkError('disk-full', {}, { cause: error }) : error;
}

/** Of a file that was to be read: `read-failed` for whatever the system refuses, or the same error. */
export function orNotRead(error: unknown): unknown {
  return systemCode(error) === '' ? error : new WaymarkError('read-failed', {}, { cause: error });
}

/** Of a file that was to be written: `disk-full`, `file-in-use`, `write-failed` for whatever else the system refuses, or the same error. */
export function orNotWritten(error: unknown): unknown {
  if (systemCode(error) === '') return error;
  if (isHeldByOthers(error)) return new WaymarkError('file-in-use', {}, { cause: error });
  const full = orDiskFull(error);
  return full === error ? new WaymarkError('write-failed', {}, { cause: error }) : full;
}

/**
 * Of the database: `disk-full`; `write-failed` and `read-failed` where the disk refused, as against bytes that were read and are wrong; or
 * the same error.
 */
export function orDiskRefused(error: unknown): unknown {
  const code = systemCode(error);
  if (!code.startsWith('SQLITE_IOERR')) return orDiskFull(error);
  const wrote = /WRITE|FSYNC|TRUNCATE|DELETE|SHMSIZE|SHMMAP/.test(code);
  return new WaymarkError(wrote ? 'write-failed' : 'read-failed', {}, { cause: error });
}
