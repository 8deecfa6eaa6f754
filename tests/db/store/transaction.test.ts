import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { inTransaction, saveWithRetry } from '../../../db/store/transaction.ts';
import { tempFolder } from './a-store.ts';

let db: Database;
let other: Database;
const rows = () => db.prepare<[], number>('SELECT a FROM t ORDER BY a').pluck().all();
const insert = (value: number) => db.prepare('INSERT INTO t VALUES (?)').run(value);

beforeEach(() => {
  const path = join(tempFolder(), 'x.db');
  const key = randomBytes(32);
  db = openConnection(path, key, { create: true });
  db.exec('CREATE TABLE t (a INTEGER)');
  other = openConnection(path, key);
  onTestFinished(() => {
    db.close();
    other.close();
  });
});

describe('a transaction', () => {
  it('writes all or nothing', () => {
    inTransaction(db, () => [insert(1), insert(2)]);
    expect(() =>
      inTransaction(db, () => {
        insert(3);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(rows()).toEqual([1, 2]);
  });

  it('never waits: a promise is refused and undone', () => {
    expect(() => inTransaction(db, async () => insert(1))).toThrow('cannot wait');
    expect(rows()).toEqual([]);
    expect(db.inTransaction).toBe(false);
  });

  it('inside another is undone alone, or with the other', () => {
    inTransaction(db, () => {
      insert(1);
      expect(() =>
        inTransaction(db, () => {
          insert(2);
          throw new Error('inner');
        }),
      ).toThrow('inner');
    });
    expect(rows()).toEqual([1]);
  });
});

describe('a save while another process writes', () => {
  it('waits until the other is done, says that it waits, and is saved', async () => {
    other.exec('BEGIN IMMEDIATE');
    let waiting = 0;
    const saved = saveWithRetry(db, () => insert(1), {
      onWaiting: () => {
        waiting++;
        setImmediate(() => other.exec('COMMIT'));
      },
    });
    await saved;
    expect(waiting).toBe(1);
    expect(rows()).toEqual([1]);
  });

  it('is refused when the other never ends, and nothing is written', async () => {
    other.exec('BEGIN IMMEDIATE');
    await expect(saveWithRetry(db, () => insert(1), { forMs: 0 })).rejects.toMatchObject({ code: 'database-busy' });
    other.exec('COMMIT');
    expect(rows()).toEqual([]);
  });

  it('does not repeat what failed for another reason', async () => {
    let attempts = 0;
    const failing = () => {
      attempts++;
      throw new Error('a rule');
    };
    await expect(saveWithRetry(db, failing)).rejects.toThrow('a rule');
    expect(attempts).toBe(1);
  });
});

describe('a full disk', () => {
  it('is said in so many words, and nothing is half written', () => {
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages + 2}`);
    db.exec('CREATE TABLE large (a BLOB)');
    expect(() => inTransaction(db, () => db.prepare('INSERT INTO large VALUES (zeroblob(100000))').run())).toThrow(
      expect.objectContaining({ code: 'disk-full' }),
    );
    expect(db.prepare('SELECT count(*) FROM large').pluck().get()).toBe(0);
  });
});
