import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { appendAudit } from '../../../db/store/audit.ts';
import { openConnection, sqliteCode } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { knownKey } from '../../../db/store/key-state.ts';
import { setSetting } from '../../../db/store/settings.ts';
import type { Store } from '../../../db/store/store.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { alteredTables, keptRoots } from '../../../db/store/watched-rows.ts';
import { WATCHED_TABLES } from '../../../db/store/watched-tables.ts';
import { type Freshness, freshness, witness, witnessed } from '../../../db/store/witness.ts';
import { makeStore, tempFolder } from './a-store.ts';
import { dropWatch, insertWatched, WATCHED_ROWS } from './a-watched-row.ts';
import { emptyDatabase } from './memory-database.ts';

const PAGE = 4096;
/** Every table, or those that stay small. */
const WHOLE = { quick: false, forgetFaults: () => {} };
const QUICK = { ...WHOLE, quick: true };

function act(db: Database, subject = 'case'): void {
  inTransaction(db, () => {
    appendAudit(db, { at: '2026-05-01T08:30Z', user: 1, act: 'open-case', subject });
  });
}

function closeCase(db: Database, caseId: string): void {
  inTransaction(db, () => {
    db.prepare("INSERT INTO closed_case (case_id, by, at) VALUES (?, 1, '2026-05-01T08:30Z')").run(caseId);
    appendAudit(db, { at: '2026-05-01T08:30Z', user: 1, act: 'close-case', subject: caseId });
  });
}

/** A station whose log is in the database and whose witness says so, as after a lock. */
async function atRest(acts: (db: Database) => void = () => {}) {
  const { folder, store } = await makeStore();
  acts(store.db);
  rest(store);
  return { folder, store, file: join(folder, 'witness') };
}

function rest(store: Store): void {
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  witness(store.db, [join(store.files.folder, 'witness')], witnessed(store.db));
}

/** The state of these database bytes beside the station's witness, as a start would find them; `damaged` where they cannot be read. */
function found(store: Store, database: Buffer, file: string): { state: Freshness | 'damaged'; rows?: string } {
  const place = join(tempFolder(), 'station.db');
  writeFileSync(place, database);
  const db = openConnection(place, knownKey(store).key);
  try {
    return { state: freshness(db, [file], WHOLE), rows: rowsIn(db) };
  } catch (error) {
    if (sqliteCode(error).startsWith('SQLITE_CORRUPT')) return { state: 'damaged' };
    throw error;
  } finally {
    db.close();
  }
}

/** What the trail and the closed cases say. */
function rowsIn(db: Database): string {
  const closed = db.prepare('SELECT * FROM closed_case ORDER BY case_id').all();
  return JSON.stringify([closed, db.prepare('SELECT n, act FROM audit ORDER BY n').all()]);
}

const bytesOf = (store: Store) => readFileSync(store.files.database);

describe('a database beside its witness', () => {
  it('is current where it is as far as it was', async () => {
    const { store, file } = await atRest((db) => act(db));
    expect(freshness(store.db, [file], WHOLE)).toEqual({ state: 'current' });
  });

  it('is current where it went on after the witness was written: a power cut took nothing', async () => {
    const { store, file } = await atRest((db) => act(db));
    act(store.db);
    inTransaction(store.db, () => setSetting(store.db, 'idle-minutes', '5'));
    expect(freshness(store.db, [file], WHOLE)).toEqual({ state: 'current' });
  });

  it('is current while another process writes between any two looks at it', async () => {
    const { store, file } = await atRest((db) => act(db));
    const other = openConnection(store.files.database, knownKey(store).key);
    onTestFinished(() => {
      other.close();
    });
    let written = 0;
    const prepare = store.db.prepare.bind(store.db);
    vi.spyOn(store.db, 'prepare').mockImplementation((sql: string) => {
      closeCase(other, `case-${written++}`);
      return prepare(sql);
    });
    expect(freshness(store.db, [file], WHOLE)).toEqual({ state: 'current' });
    expect(written).toBeGreaterThan(2);
  });

  it('is older where acts that were there are missing, and says how many', async () => {
    const { store, file } = await atRest((db) => act(db));
    const before = bytesOf(store);
    for (let n = 0; n < 3; n++) act(store.db);
    rest(store);
    expect(found(store, before, file).state).toMatchObject({ state: 'older', missing: 3 });
  });

  it('is older where a right changed since without a line of the trail', async () => {
    const { store, file } = await atRest();
    const before = bytesOf(store);
    inTransaction(store.db, () => setSetting(store.db, 'idle-minutes', '5'));
    rest(store);
    expect(found(store, before, file).state).toMatchObject({ state: 'older', missing: 0 });
  });

  it('is older where it went another way since: as many acts, but others', async () => {
    const { store, file } = await atRest((db) => act(db));
    const before = bytesOf(store);
    act(store.db, 'one');
    rest(store);
    const place = join(tempFolder(), 'station.db');
    writeFileSync(place, before);
    const other = openConnection(place, knownKey(store).key);
    act(other, 'another');
    expect(freshness(other, [file], WHOLE)).toMatchObject({ state: 'older', missing: 1 });
    other.close();
  });

  it('has no witness where the file is gone, empty, cut short or somebody else’s', async () => {
    const { store, file } = await atRest((db) => act(db));
    const other = await atRest();
    const whole = readFileSync(file);
    const states = [Buffer.alloc(0), whole.subarray(0, 300), readFileSync(other.file), undefined].map((bytes) => {
      if (bytes === undefined) rmSync(file);
      else writeFileSync(file, bytes);
      return freshness(store.db, [file], WHOLE).state;
    });
    expect(new Set(states)).toEqual(new Set(['no-witness']));
  });

  it('believes the newest of several witnesses, and none that was altered', async () => {
    const { store, file } = await atRest((db) => act(db));
    const old = join(tempFolder(), 'witness');
    cpSync(file, old);
    const before = bytesOf(store);
    act(store.db);
    rest(store);
    const db = openConnection(join(placed(before), 'station.db'), knownKey(store).key);
    expect(freshness(db, [old], WHOLE).state).toBe('current');
    expect(freshness(db, [old, file], WHOLE)).toMatchObject({ state: 'older', missing: 1 });
    const altered = readFileSync(file, 'latin1').replaceAll(/"acts":\d+/g, '"acts":0');
    writeFileSync(file, altered, 'latin1');
    expect(freshness(db, [file], WHOLE).state).toBe('no-witness');
    db.close();
  });
});

function placed(database: Buffer): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'station.db'), database);
  return folder;
}

describe('the two places of a witness', () => {
  it('keep the one before when the newer is cut by a power cut', async () => {
    const { store, file } = await atRest((db) => act(db));
    act(store.db);
    rest(store);
    const bytes = readFileSync(file);
    expect(bytes.length).toBe(1024);
    for (const at of [0, 512]) {
      const cut = Buffer.from(bytes);
      cut.fill(0, at + 100, at + 512);
      writeFileSync(file, cut);
      expect(freshness(store.db, [file], WHOLE)).toEqual({ state: 'current' });
    }
  });
});

const isCurrent = (state: Freshness | 'damaged') => state !== 'damaged' && state.state === 'current';

describe('pages that were put back one by one', () => {
  it('never let a case that was closed to named people pass for open: every choice of pages is told', async () => {
    const { store, file } = await atRest((db) => act(db));
    const before = bytesOf(store);
    closeCase(store.db, 'one');
    rest(store);
    const after = bytesOf(store);
    const newest = found(store, after, file);
    expect(newest.state).toEqual({ state: 'current' });
    const pages = Array.from({ length: after.length / PAGE }, (_, at) => at).filter(
      (at) => !after.subarray(at * PAGE, (at + 1) * PAGE).equals(before.subarray(at * PAGE, (at + 1) * PAGE)),
    );
    expect(pages.length).toBeLessThan(10);
    let told = 0;
    for (let choice = 1; choice < 2 ** pages.length; choice++) {
      const mixed = Buffer.from(after);
      pages.forEach((page, bit) => {
        if ((choice & (1 << bit)) !== 0) before.copy(mixed, page * PAGE, page * PAGE, (page + 1) * PAGE);
      });
      const result = found(store, mixed, file);
      if (isCurrent(result.state)) expect(result.rows).toBe(newest.rows);
      else told++;
    }
    expect(told).toBeGreaterThan(2 ** (pages.length - 1) - 1);
  });
});

describe('the sum over a watched table', () => {
  it('is the same however the rows came to be, and empty tables have one', async () => {
    const { store } = await makeStore();
    expect(keptRoots(store.db).map(({ table }) => table)).toEqual(WATCHED_TABLES.map(({ name }) => name).toSorted());
    closeCase(store.db, 'one');
    closeCase(store.db, 'two');
    const both = keptRoots(store.db).find(({ table }) => table === 'closed_case');
    inTransaction(store.db, () => {
      store.db.prepare("DELETE FROM closed_case WHERE case_id = 'one'").run();
      store.db.prepare("UPDATE closed_case SET case_id = 'one' WHERE case_id = 'two'").run();
      store.db.prepare("INSERT INTO closed_case (case_id, by, at) VALUES ('two', 1, '2026-05-01T08:30Z')").run();
    });
    expect(keptRoots(store.db).find(({ table }) => table === 'closed_case')).toEqual(both);
    expect(alteredTables(store.db, false)).toEqual([]);
  });

  it('follows a row that takes the place of another', async () => {
    const { store } = await makeStore();
    inTransaction(store.db, () => {
      store.db
        .prepare("INSERT INTO receipt (station, epoch, number, at) VALUES ('S', 1, 1, '2026-05-01T08:30Z')")
        .run();
    });
    const put = store.db.prepare(
      `INSERT OR REPLACE INTO receipt_held (by_station, case_id, station, epoch, n, head, lacking)
       VALUES ('S', 'one', 'S', 1, ?, x'00', '[]')`,
    );
    for (const n of [1, 2, 3]) inTransaction(store.db, () => put.run(n));
    expect(alteredTables(store.db, false)).toEqual([]);
  });

  it('is undone with the transaction that brought it forward', async () => {
    const { store } = await makeStore();
    const before = keptRoots(store.db);
    expect(() =>
      inTransaction(store.db, () => {
        setSetting(store.db, 'idle-minutes', '7');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(keptRoots(store.db)).toEqual(before);
  });

  it('tells rows that another tool wrote around the triggers', async () => {
    const { store, file } = await atRest();
    store.db.exec('DROP TRIGGER watch_user_update');
    store.db.prepare("UPDATE user SET role = 'focal-point' WHERE number = 1").run();
    expect(freshness(store.db, [file], QUICK)).toEqual({ state: 'altered', tables: ['user'] });
  });

  it('tells no page that the disk did not give back once: the connection forgets it, and is looked at again', async () => {
    const { store, file } = await atRest();
    const { db } = store;
    const asked = vi.spyOn(db, 'pragma').mockReturnValue('Tree 82 page 82: unable to get the page. error code=11');
    const forgotten = freshness(db, [file], { quick: true, forgetFaults: () => asked.mockRestore() });
    expect(forgotten).toEqual({ state: 'current' });
  });
});

describe('the watched tables', () => {
  const DECIDE = [
    'user',
    'slot',
    'assignment',
    'closed_case',
    'known_station',
    'directory',
    'receipt',
    'receipt_held',
    'receipt_hold',
    'acceptance',
    'erased',
    'setting',
  ];

  it('are all those that decide about rights and trust', () => {
    const watched = WATCHED_TABLES.map(({ name }) => name);
    expect(DECIDE.filter((name) => !watched.includes(name))).toEqual([]);
    expect(Object.keys(WATCHED_ROWS).toSorted()).toEqual(watched.toSorted());
  });

  it.each(Object.entries(WATCHED_ROWS))(
    'are named one by one: %s, of which a row is gone or any of it is other',
    (table, row) => {
      const db = emptyDatabase();
      onTestFinished(() => void db.close());
      // A row stands here for itself alone, and another value for any other.
      db.pragma('foreign_keys = OFF');
      db.pragma('ignore_check_constraints = ON');
      inTransaction(db, () => insertWatched(db, table));
      dropWatch(db, table);
      const named = () => alteredTables(db, false);
      expect(named()).toEqual([]);
      for (const [column, value] of Object.entries(row)) {
        const put = db.prepare(`UPDATE ${table} SET ${column} = ?`);
        put.run(typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value} ` : Buffer.alloc(32, 8));
        expect([column, named()]).toEqual([column, [table]]);
        put.run(value);
        expect([column, named()]).toEqual([column, []]);
      }
      db.exec(`DELETE FROM ${table}`);
      expect(named()).toEqual([table]);
      insertWatched(db, table);
      expect(named()).toEqual([]);
    },
  );
});
