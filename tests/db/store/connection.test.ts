import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUSY_MS, openConnection, openMemoryConnection } from '../../../db/store/connection.ts';
import { tempFolder } from './a-store.ts';

const pragma = (db: ReturnType<typeof openConnection>, name: string) => db.pragma(name, { simple: true });

describe('every connection', () => {
  it('is encrypted, careful and keeps no plain temporary file', () => {
    const path = join(tempFolder(), 'x.db');
    const key = randomBytes(32);
    for (const options of [{ create: true }, {}, { readonly: true }]) {
      const db = openConnection(path, key, options);
      expect.soft(pragma(db, 'cipher')).toBe('sqlcipher');
      expect.soft(pragma(db, 'legacy')).toBe('4');
      expect.soft(pragma(db, 'temp_store')).toBe(2);
      expect.soft(pragma(db, 'journal_mode')).toBe('wal');
      expect.soft(pragma(db, 'synchronous')).toBe(2);
      expect.soft(pragma(db, 'secure_delete')).toBe(1);
      expect.soft(pragma(db, 'foreign_keys')).toBe(1);
      expect.soft(pragma(db, 'trusted_schema')).toBe(0);
      expect.soft(pragma(db, 'cell_size_check')).toBe(1);
      expect.soft(Number(pragma(db, 'busy_timeout'))).toBeLessThanOrEqual(BUSY_MS);
      if (options.create === true) db.exec("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('Mira Invented')");
      db.close();
    }
    expect(readFileSync(path).includes('Invented')).toBe(false);
    expect(readFileSync(path).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  it('refuses a wrong key, and leaves the file as it was', () => {
    const path = join(tempFolder(), 'x.db');
    const db = openConnection(path, randomBytes(32), { create: true });
    db.exec('CREATE TABLE t (a)');
    db.close();
    const before = readFileSync(path);
    expect(() => openConnection(path, randomBytes(32))).toThrow(expect.objectContaining({ code: 'wrong-key' }));
    expect(readFileSync(path)).toEqual(before);
  });

  it('does not take a missing or an emptied file for a new database', () => {
    const path = join(tempFolder(), 'x.db');
    const missing = expect.objectContaining({ code: 'database-missing' });
    expect(() => openConnection(path, randomBytes(32))).toThrow(missing);
    writeFileSync(path, '');
    expect(() => openConnection(path, randomBytes(32))).toThrow(missing);
  });

  it('does not make a database where one is', () => {
    const path = join(tempFolder(), 'x.db');
    writeFileSync(path, 'something');
    expect(() => openConnection(path, randomBytes(32), { create: true })).toThrow('there already');
  });

  it('takes nothing but 32 bytes for a key', () => {
    expect(() => openConnection(join(tempFolder(), 'x.db'), Buffer.from('secret'), { create: true })).toThrow(
      '32 bytes',
    );
  });

  it.each<[string, string]>([
    ['the schema’s own table', "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (b)' WHERE name = 't'"],
    ['a row of the schema’s own table', 'DELETE FROM sqlite_schema'],
    ['what a search index is made of', 'DELETE FROM s_data'],
  ])('lets no SQL change %s, whatever it says before', (_, sql) => {
    const path = join(tempFolder(), 'x.db');
    const key = randomBytes(32);
    const tables = 'CREATE TABLE t (a); CREATE VIRTUAL TABLE s USING fts5 (a)';
    openConnection(path, key, { create: true }).exec(tables).close();
    for (const db of [openConnection(path, key), openMemoryConnection()]) {
      if (db.memory) db.exec(tables);
      db.pragma('writable_schema = ON');
      expect(pragma(db, 'writable_schema')).toBe(0);
      expect(() => db.exec(sql)).toThrow('may not be modified');
      db.close();
    }
  });

  it('keeps its log and the count of its schema’s changes, whatever SQL asks for', () => {
    const db = openConnection(join(tempFolder(), 'x.db'), randomBytes(32), { create: true });
    db.exec('CREATE TABLE t (a)');
    const version = pragma(db, 'schema_version');
    db.pragma('journal_mode = OFF');
    db.pragma('schema_version = 4711');
    expect([pragma(db, 'journal_mode'), pragma(db, 'schema_version')]).toEqual(['wal', version]);
    db.close();
  });

  it('may live in memory only', () => {
    const db = openMemoryConnection();
    expect(pragma(db, 'temp_store')).toBe(2);
    expect(pragma(db, 'foreign_keys')).toBe(1);
    db.close();
  });
});

describe('the tree', () => {
  const root = join(import.meta.dirname, '../../..');
  const sources = ['db', 'main', 'preload', 'renderer'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|sql)$/.test(name))
      .map((name) => join(top, name)),
  );
  const elsewhere = sources.filter((name) => name !== join('db', 'store', 'connection.ts'));

  it.each([
    [
      'imports the library’s constructor',
      /import (?!type\b)(?!\{ type )[^;]*from 'better-sqlite3'|require\('better-sqlite3'\)/,
    ],
    ['attaches a database', /\bATTACH\b/],
    ['serialises a database, which is plain text', /\.serialize\(/],
    ['loads an extension', /loadExtension/],
    ['lets SQL change what the database is made of', /unsafeMode|writable_schema/],
    ['uses the library’s own backup, which refuses encrypted databases', /\bdb\.backup\(/],
  ])('%s nowhere else', (_, pattern) => {
    expect(elsewhere.filter((name) => pattern.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
  });

  it('makes cheap passwords at one place alone, where the environment of a test run asks for them', () => {
    const asking = sources.filter((name) => /belowFloor: true\b(?!;)/.test(readFileSync(join(root, name), 'utf8')));
    expect(asking.filter((name) => name !== join('db', 'process.ts'))).toEqual([]);
  });
});
