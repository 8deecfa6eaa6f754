/** What SQLite and the system refuse has a code of ours and a sentence; what is a fault of ours stays one. */
import { chmodSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Library from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { asWaymarkError, SYSTEM_CODES } from '../../../db/store/system-errors.ts';
import { tempFolder } from './a-store.ts';

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    const named = asWaymarkError(error);
    return typeof named === 'object' && named !== null && 'code' in named ? named.code : named;
  }
  throw new Error('this was to fail');
};
const sqlite = (name: string) => () => {
  throw new Library.SqliteError('said by SQLite', name);
};
const system = (code: string, syscall: string) => () => {
  throw Object.assign(new Error(`${code}: said by the system, ${syscall} '/home/mira'`), { code, syscall, errno: -1 });
};

describe('what SQLite refuses', () => {
  it.each([
    ['SQLITE_CORRUPT', 'database-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'database-damaged'],
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'database-damaged'],
    ['SQLITE_IOERR_READ', 'read-failed'],
    ['SQLITE_IOERR_CORRUPTFS', 'read-failed'],
    ['SQLITE_IOERR_FSTAT', 'read-failed'],
    ['SQLITE_IOERR_WRITE', 'write-failed'],
    ['SQLITE_IOERR_FSYNC', 'write-failed'],
    ['SQLITE_IOERR_TRUNCATE', 'write-failed'],
    ['SQLITE_IOERR_SHMMAP', 'write-failed'],
    ['SQLITE_IOERR', 'write-failed'],
    ['SQLITE_IOERR_NOMEM', 'memory-short'],
    ['SQLITE_IOERR_LOCK', 'file-in-use'],
    ['SQLITE_READONLY', 'not-writable'],
    ['SQLITE_READONLY_DIRECTORY', 'not-writable'],
    ['SQLITE_READONLY_DBMOVED', 'database-gone'],
    ['SQLITE_CANTOPEN', 'not-allowed-here'],
    ['SQLITE_CANTOPEN_ISDIR', 'not-allowed-here'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_BUSY', 'database-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'database-busy'],
  ])('%s is %s', (name, code) => {
    expect(codeOf(sqlite(name))).toBe(code);
  });

  it('because a statement of ours is wrong stays a fault of ours', () => {
    const db = new Library(':memory:');
    db.exec('CREATE TABLE t (a UNIQUE); INSERT INTO t VALUES (1)');
    expect(codeOf(() => db.exec('INSERT INTO t VALUES (1)'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
    expect(codeOf(() => db.exec('SELECT nothing'))).toBe('SQLITE_ERROR');
    db.close();
  });
});

describe('what the system refuses', () => {
  it.each([
    ['ENOSPC', 'write', 'disk-full'],
    ['EDQUOT', 'fsync', 'disk-full'],
    ['EROFS', 'open', 'not-writable'],
    ['EACCES', 'open', 'not-allowed-here'],
    ['EPERM', 'rename', 'not-allowed-here'],
    ['EBUSY', 'rename', 'file-in-use'],
    ['EMFILE', 'open', 'memory-short'],
    ['EIO', 'read', 'read-failed'],
    ['EIO', 'fsync', 'write-failed'],
    ['EIO', 'rename', 'write-failed'],
    ['UNKNOWN', 'read', 'read-failed'],
    ['UNKNOWN', 'write', 'write-failed'],
    ['EFBIG', 'write', 'file-too-large'],
  ])('%s in %s is %s', (code, syscall, ours) => {
    expect(codeOf(system(code, syscall))).toBe(ours);
  });

  it('is named as it comes', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a file'), '');
    mkdirSync(join(folder, 'full', 'of'), { recursive: true });
    expect(codeOf(() => readFileSync(join(folder, 'nothing')))).toBe('place-not-found');
    expect(codeOf(() => readdirSync(join(folder, 'a file', 'below')))).toBe('place-not-found');
    expect(codeOf(() => openSync(join(folder, 'x'.repeat(400)), 'w'))).toBe('name-not-possible');
    expect(codeOf(() => writeFileSync(join(folder, 'full'), ''))).toBe('file-exists');
    expect(codeOf(() => renameSync(join(folder, 'a file'), join(folder, 'full')))).toBe('file-exists');
    expect(codeOf(() => chmodSync(join(folder, 'nothing'), 0o600))).toBe('place-not-found');
  });

  it('keeps its cause for the log, and no path gets into what is said', () => {
    const named = asWaymarkError(Object.assign(new Error('EIO /home/mira'), { code: 'EIO', syscall: 'read' }));
    expect(named).toMatchObject({ code: 'read-failed', message: 'read-failed', places: {}, cause: expect.any(Error) });
  });
});

it('an error of ours stays what it is', () => {
  const fault = new TypeError('no such thing');
  expect(asWaymarkError(fault)).toBe(fault);
  expect(asWaymarkError('thrown text')).toBe('thrown text');
  // A bad argument to a call of Node has a code too, but is no word of the system.
  expect(codeOf(() => new URL('no address'))).toBe('ERR_INVALID_URL');
});

it('every code has its sentence, and none says that nothing was done', () => {
  for (const code of SYSTEM_CODES.filter((each) => !['disk-full', 'file-exists', 'database-busy'].includes(each))) {
    const { en, fr, es } = SENTENCES.get(code)?.text ?? {};
    expect(
      [en, fr, es].every((words) => (words?.length ?? 0) > 60),
      code,
    ).toBe(true);
    expect(`${en} ${fr} ${es}`).not.toMatch(/nothing was (changed|done|written)|rien n’a été|no se ha cambiado nada/i);
  }
});
