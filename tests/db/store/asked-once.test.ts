/** What one act asks again and again is asked once, and is never what it was before this act wrote it or before somebody else did. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { askedOnce } from '../../../db/store/asked-once.ts';
import { openConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { inSnapshot, inTransaction } from '../../../db/store/transaction.ts';
import { tempFolder } from './a-store.ts';

let db: Database;
let other: Database;
let asked = 0;
const largest = askedOnce((on) => {
  asked += 1;
  return on.prepare<[], number | null>('SELECT max(a) FROM t').pluck().get() ?? undefined;
});
const insert = (value: number, on = db) => {
  on.prepare('INSERT INTO t VALUES (?)').run(value);
  largest.forget(on);
};

beforeEach(() => {
  const path = join(tempFolder(), 'x.db');
  const key = randomBytes(32);
  db = openConnection(path, key, { create: true });
  db.exec('CREATE TABLE t (a INTEGER)');
  other = openConnection(path, key);
  asked = 0;
  onTestFinished(() => {
    db.close();
    other.close();
  });
});

describe('what is asked once', () => {
  it('is asked once in a transaction, an empty answer too, and each time outside of one', () => {
    inTransaction(db, () => [largest(db), largest(db)]);
    expect(asked).toBe(1);
    expect([largest(db), largest(db), asked]).toEqual([undefined, undefined, 3]);
  });

  it('is asked again once it was written', () => {
    const seen = inTransaction(db, () => {
      insert(1);
      const first = largest(db);
      insert(2);
      return [first, largest(db), largest(db)];
    });
    expect([seen, asked]).toEqual([[1, 2, 2], 2]);
  });

  it('is what it was where a part of the transaction is undone', () => {
    const seen = inTransaction(db, () => {
      insert(1);
      const undone = () => {
        insert(7);
        expect(largest(db)).toBe(7);
        throw new Error('no');
      };
      expect(() => inTransaction(db, undone)).toThrow('no');
      return largest(db);
    });
    expect(seen).toBe(1);
    expect(() =>
      inTransaction(db, () => {
        insert(8);
        largest(db);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(inTransaction(db, () => largest(db))).toBe(1);
  });

  it('is what another connection committed, but not in the middle of a snapshot', () => {
    const seen = inSnapshot(db, () => {
      const before = largest(db);
      insert(3, other);
      return [before, largest(db)];
    });
    expect([seen, largest(db), inSnapshot(db, () => largest(db))]).toEqual([[undefined, undefined], 3, 3]);
  });

  it('is of its connection alone', () => {
    inTransaction(db, () => {
      insert(4);
      expect([largest(db), largest(other)]).toEqual([4, undefined]);
    });
  });
});
