/**
 * What SQLite and the system refuse, as codes of ours: each has a sentence that says what happened, what is kept and what to do. None of
 * them claims that nothing was done: the same error may come before an act or after it.
 */
import { sqliteCode } from './connection.ts';
import { isWaymarkError, WaymarkError } from './errors.ts';

export const SYSTEM_CODES = [
  'database-damaged',
  'database-busy',
  'database-gone',
  'disk-full',
  'file-exists',
  'file-in-use',
  'file-too-large',
  'memory-short',
  'name-not-possible',
  'not-allowed-here',
  'not-writable',
  'place-not-found',
  'read-failed',
  'write-failed',
] as const;
type SystemCode = (typeof SYSTEM_CODES)[number];

/** By SQLite's extended result name; the first that begins it decides. */
const BY_SQLITE: readonly (readonly [begins: string, code: SystemCode])[] = [
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_IOERR_DATA', 'database-damaged'],
  // The file ends before the database does: it was cut.
  ['SQLITE_IOERR_SHORT_READ', 'database-damaged'],
  ['SQLITE_IOERR_NOMEM', 'memory-short'],
  ['SQLITE_IOERR_READ', 'read-failed'],
  // So SQLite names a read that the system answered with EIO: a bad sector, or a loose cable.
  ['SQLITE_IOERR_CORRUPTFS', 'read-failed'],
  ['SQLITE_IOERR_FSTAT', 'read-failed'],
  ['SQLITE_IOERR_SEEK', 'read-failed'],
  ['SQLITE_IOERR_ACCESS', 'read-failed'],
  ['SQLITE_IOERR_LOCK', 'file-in-use'],
  ['SQLITE_IOERR_RDLOCK', 'file-in-use'],
  ['SQLITE_IOERR_CHECKRESERVEDLOCK', 'file-in-use'],
  // The log's index could not grow.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'write-failed'],
  ['SQLITE_READONLY_DBMOVED', 'database-gone'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_PERM', 'not-allowed-here'],
  ['SQLITE_CANTOPEN', 'not-allowed-here'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'database-busy'],
  ['SQLITE_LOCKED', 'database-busy'],
  ['SQLITE_PROTOCOL', 'database-busy'],
  ['SQLITE_NOMEM', 'memory-short'],
];

/** By the system's own name of an error. */
const BY_SYSTEM: Readonly<Record<string, SystemCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'file-too-large',
  EROFS: 'not-writable',
  EACCES: 'not-allowed-here',
  EPERM: 'not-allowed-here',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  EEXIST: 'file-exists',
  ENOTEMPTY: 'file-exists',
  EISDIR: 'file-exists',
  ENOENT: 'place-not-found',
  ENOTDIR: 'place-not-found',
  ENODEV: 'place-not-found',
  ENXIO: 'place-not-found',
  ELOOP: 'place-not-found',
  ESTALE: 'place-not-found',
  ENAMETOOLONG: 'name-not-possible',
  EILSEQ: 'name-not-possible',
  EINVAL: 'name-not-possible',
  EMFILE: 'memory-short',
  ENFILE: 'memory-short',
  ENOMEM: 'memory-short',
};

/** The calls that only read; another that fails in a way not named above was writing. */
const READING: ReadonlySet<string> = new Set([
  'read',
  'open',
  'stat',
  'lstat',
  'fstat',
  'scandir',
  'realpath',
  'access',
]);

/**
 * The same error, or where SQLite or the system threw it a {@link WaymarkError} with one of {@link SYSTEM_CODES}, the error as its cause.
 * A fault of ours (a type error, a broken constraint) stays what it is.
 */
export function asWaymarkError(error: unknown): unknown {
  if (isWaymarkError(error)) return error;
  const code = systemCodeOf(error);
  return code === undefined ? error : new WaymarkError(code, {}, { cause: error });
}

/** What SQLite or the system said beneath an error that {@link asWaymarkError} made; undefined for any other. */
export function systemFault(error: WaymarkError): unknown {
  return systemCodeOf(error.cause) === error.code ? error.cause : undefined;
}

function systemCodeOf(error: unknown): SystemCode | undefined {
  const sqlite = sqliteCode(error);
  if (sqlite !== '') return BY_SQLITE.find(([begins]) => sqlite.startsWith(begins))?.[1];
  if (!isSystemError(error)) return undefined;
  const known = Object.hasOwn(BY_SYSTEM, error.code) ? BY_SYSTEM[error.code] : undefined;
  return known ?? (READING.has(error.syscall) ? 'read-failed' : 'write-failed');
}

function isSystemError(error: unknown): error is Error & { readonly code: string; readonly syscall: string } {
  return (
    error instanceof Error &&
    'syscall' in error &&
    typeof error.syscall === 'string' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

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

/** Of the database: the code of what SQLite said where the disk refused or the bytes are wrong, `disk-full`, or the same error. */
export function orDiskRefused(error: unknown): unknown {
  return systemCode(error).startsWith('SQLITE_IOERR') ? asWaymarkError(error) : orDiskFull(error);
}
