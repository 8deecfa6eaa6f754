/** What the log beside a database holds, and when it is brought into it: a save writes few pages and never waits for the log, opening a case not for the disk. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { currentSession, type Desk, newDesk, openStoreOf } from '../../../db/calls/desk.ts';
import { PAGES_MOST, quietLog, whenToEmpty } from '../../../db/calls/quiet-log.ts';
import { isToBeKept, keepReadyLater } from '../../../db/casework/derived/ready-store.ts';
import { isAnySaved } from '../../../db/casework/record/last-change.ts';
import { openCase } from '../../../db/casework/views/case-file.ts';
import { saveRecords } from '../../../db/casework/writing/save.ts';
import { appendAudit, auditHead } from '../../../db/store/audit.ts';
import { KEY_BYTES, LOG_BYTES, openConnection } from '../../../db/store/connection.ts';
import type { Database } from '../../../db/store/database.ts';
import { knownKey } from '../../../db/store/key-state.ts';
import { emptyLogAhead, pagesInLog } from '../../../db/store/log-file.ts';
import { inUnsyncedTransaction, isUnsynced, syncLog } from '../../../db/store/log-synced.ts';
import { closeStore, followAct, restStore, type Store } from '../../../db/store/store.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { witnessKey } from '../../../db/store/watched-rows.ts';
import { readWitness } from '../../../db/store/witness-file.ts';
import { CHEAP, makeStore, tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';

const NOTE = { kind: 'note', body: { kind: 'note', text: 'seen again, and well; asks for the school. '.repeat(5) } };
const SERVICE = {
  kind: 'service',
  body: {
    ...{ date: '2026-05-01', service: 'counselling', phase: 'first-help', outcome: 'given' },
    ...{ 'provider-kind': 'this-office', project: 'CT-0412' },
  },
};
const CASES = 100;

let desk: Desk;
let store: Store;
let ids: readonly string[];
let caseId: string;
let keyOfWitness: Buffer;
beforeAll(async () => {
  desk = newDesk(
    mkdtempSync(join(tmpdir(), 'quiet-log-')),
    () => new Date('2026-05-04T10:00'),
    () => {},
    CHEAP,
  );
  const who = { user: 'Vera', password: 'seven quiet rivers', language: 'en' };
  await call(desk, 'station', 'setUpDemo', { ...who, cases: CASES, seed: 7 });
  store = openStoreOf(desk);
  keyOfWitness = witnessKey(store.db) ?? Buffer.alloc(0);
  ids = store.db
    .prepare<[], string>("SELECT case_id FROM case_index WHERE kind = 'case' ORDER BY case_id")
    .pluck()
    .all();
  caseId = ids[0] ?? '';
});
beforeEach(async () => {
  await syncLog(store.db);
  emptyLogAhead(store.db);
});
afterAll(() => {
  closeStore(store);
  rmSync(desk.folder, { recursive: true });
});

/** How many acts the witness names. */
function witnessed(): number | string {
  const found = readWitness(store.files.witness, keyOfWitness);
  return typeof found === 'string' ? found : found.acts;
}

/** Hears of work that failed while nobody waited; a test that puts no fault in hears of none. */
const failsLoudly = (what: string, error: unknown): void => {
  throw new Error(`${what} failed`, { cause: error });
};
let heard = failsLoudly;

const save = () => call(desk, 'records', 'save', { caseId, records: [NOTE] });
/** A quarter of them are at most so much, and half of them. */
const quarterAndHalf = (of: readonly number[]) => {
  const sorted = of.toSorted((a, b) => a - b);
  return [sorted[of.length >> 2] ?? 0, sorted[of.length >> 1] ?? 0] as const;
};

describe('a save', () => {
  it.each([
    // The line, its place, the head of the chapter, the line of audit, and that the case was saved.
    ['that changes nothing else', NOTE, 5, 6],
    // And the facts; of some cases the stage too, and what is counted by it.
    ['by which help is given', SERVICE, 6, 8],
  ])('of a record of 400 bytes %s writes so few pages', async (_what, record, most, mostOfHalf) => {
    const pages: number[] = [];
    for (const one of ids.slice(0, 40)) {
      const before = pagesInLog(store.db);
      await call(desk, 'records', 'save', { caseId: one, records: [record] });
      pages.push(pagesInLog(store.db) - before);
    }
    const written = store.db
      .prepare<[], number>(
        'SELECT length(line) + coalesce(length(private_line), 0) FROM record ORDER BY seq DESC LIMIT 1',
      )
      .pluck()
      .get();
    expect(written).toBeGreaterThan(400);
    // Of the others a page is full and becomes two, or the help moves the case to another stage and its counts.
    const [quarter, half] = quarterAndHalf(pages);
    expect(quarter).toBeLessThanOrEqual(most);
    expect(half).toBeLessThanOrEqual(mostOfHalf);
  });

  it('never brings the log into the database, however long it has become', async () => {
    const session = currentSession(desk);
    const note = () => inTransaction(store.db, () => saveRecords(session, caseId, [NOTE]));
    // More than SQLite left to itself lets stand, and more than is kept of the disk for it.
    while (pagesInLog(store.db) < 1_200) {
      const before = pagesInLog(store.db);
      note();
      expect(pagesInLog(store.db)).toBeGreaterThan(before);
    }
    await save();
    expect(pagesInLog(store.db)).toBeGreaterThan(1_200);
  });
});

describe('the log', () => {
  it.each([
    [99, 0, 'not-yet'],
    [100, 0, 'when-quiet'],
    // What was taken back is no page of the log, and takes room all the same.
    [0, LOG_BYTES + 1, 'when-quiet'],
    [PAGES_MOST, 0, 'now'],
  ])('of %d pages and %d bytes is emptied: %s', (pages, bytes, when) => expect(whenToEmpty(pages, bytes)).toBe(when));

  describe('of a process that answers calls', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    /** Whether what sealing asks of the case is kept as it is now. */
    const isReady = () =>
      store.db
        .prepare<[string], 0 | 1>(
          'SELECT places = (SELECT sum(n) FROM chapter WHERE chapter.case_id = r.case_id) FROM ready_case AS r WHERE case_id = ?',
        )
        .pluck()
        .get(caseId);
    /** Whether it is only noted that the case was saved. */
    const isNoted = () => isAnySaved(store.db);

    it('is left where it is short, but what sealing asks of the case that was saved is kept anew all the same, and its row says when', async () => {
      const log = quietLog(() => desk.store, heard);
      log.asked();
      await save();
      log.answered();
      const held = pagesInLog(store.db);
      expect(whenToEmpty(held, 0)).toBe('not-yet');
      expect([isReady(), isNoted()]).toEqual([0, true]);
      vi.advanceTimersByTime(2_000);
      expect([isReady(), isNoted()]).toEqual([1, false]);
      const kept = pagesInLog(store.db);
      expect(kept).toBeGreaterThan(held);
      log.asked();
      log.answered();
      vi.advanceTimersByTime(60_000);
      expect(pagesInLog(store.db)).toBe(kept);
    });

    it('is emptied when no call came for a while, and begun anew', async () => {
      const log = quietLog(() => desk.store, heard);
      const asked = async () => {
        log.asked();
        await save();
        log.answered();
      };
      while (pagesInLog(store.db) < 150) {
        await asked();
        vi.advanceTimersByTime(1_500);
      }
      const held = pagesInLog(store.db);
      // A call that is still being answered is no quiet.
      log.asked();
      vi.advanceTimersByTime(60_000);
      expect(pagesInLog(store.db)).toBe(held);
      expect(isReady()).toBe(0);
      log.answered();
      vi.advanceTimersByTime(2_000);
      // What sealing asks of the case, which no save waited for.
      expect(isReady()).toBe(1);
      // The first page, as it was: the head of the log is on the disk before anybody saves.
      expect(pagesInLog(store.db)).toBe(1);
      await asked();
      expect(pagesInLog(store.db)).toBeLessThan(30);
    });
  });

  describe('that fails while nobody waits', () => {
    let failed: (readonly [string, unknown])[];
    beforeEach(() => {
      vi.useFakeTimers();
      failed = [];
      heard = (what, error) => void failed.push([what, error]);
    });
    afterEach(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
      heard = failsLoudly;
    });
    async function savesAndRests(): Promise<void> {
      const log = quietLog(() => desk.store, heard);
      for (let times = 0; times < 3; times++) {
        log.asked();
        await save();
        log.answered();
        vi.advanceTimersByTime(60_000);
      }
    }

    it('is told of once, and every save stands: the process goes on', async () => {
      const pragma = store.db.pragma.bind(store.db);
      vi.spyOn(store.db, 'pragma').mockImplementation((source, options) => {
        if (source.startsWith('wal_checkpoint')) throw new TypeError('put in');
        return pragma(source, options);
      });
      const before = auditHead(store.db).n;
      await savesAndRests();
      expect(auditHead(store.db).n).toBe(before + 3);
      expect(failed).toEqual([['looking at the log', new TypeError('put in')]]);
      vi.restoreAllMocks();
      expect(emptyLogAhead(store.db)).toBe('empty');
    });

    it('keeps ready the other cases another time where one of them cannot be read, which sealing tells', async () => {
      const [, other = ''] = ids;
      const row = store.db
        .prepare<[string], { seq: number; line: Buffer }>(
          'SELECT seq, line FROM record WHERE case_id = ? AND line IS NOT NULL LIMIT 1',
        )
        .get(other);
      const put = store.db.prepare<[Buffer, number]>('UPDATE record SET line = ? WHERE seq = ?');
      put.run(Buffer.from('{"name":'), row?.seq ?? 0);
      onTestFinished(() => void put.run(row?.line ?? Buffer.alloc(0), row?.seq ?? 0));
      keepReadyLater(store.db, other);
      keepReadyLater(store.db, caseId);
      await save();
      const log = quietLog(() => desk.store, heard);
      for (let times = 0; times < 2; times++) {
        log.asked();
        log.answered();
        vi.advanceTimersByTime(60_000);
      }
      expect(failed).toEqual([['keeping cases ready', expect.any(Error)]]);
      expect([isToBeKept(store.db), isAnySaved(store.db)]).toEqual([false, false]);
      expect(store.db.prepare('SELECT 1 FROM ready_case WHERE case_id = ?').get(caseId)).toBeDefined();
    });

    it('ends the process where it leaves a transaction open: what a save would write with it nobody knows', async () => {
      const log = quietLog(() => desk.store, heard);
      const pragma = store.db.pragma.bind(store.db);
      vi.spyOn(store.db, 'pragma').mockImplementation((source, options) => {
        if (source === 'wal_checkpoint(PASSIVE)') {
          store.db.exec('BEGIN');
          throw new TypeError('put in');
        }
        return pragma(source, options);
      });
      while (whenToEmpty(pagesInLog(store.db), 0) === 'not-yet') await save();
      log.asked();
      log.answered();
      expect(() => vi.advanceTimersByTime(60_000)).toThrow(TypeError);
      store.db.exec('ROLLBACK');
    });
  });

  it('that somebody else reads from is left to them, and emptied afterwards', async () => {
    const reader = openConnection(store.files.database, knownKey(store).key, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN; SELECT count(*) FROM record');
    await save();
    expect(emptyLogAhead(store.db)).toBe('in-use');
    expect(pagesInLog(store.db)).toBeGreaterThan(0);
    reader.exec('COMMIT');
    expect(emptyLogAhead(store.db)).toBe('empty');
  });
});

let copies = 0;
/** The number of the last line of audit in what a killed program leaves on the disk. */
function lastLineLeft(): number {
  const copy = join(store.files.folder, `copy-${copies++}.db`);
  for (const end of ['', '-wal']) copyFileSync(`${store.files.database}${end}`, `${copy}${end}`);
  const db = openConnection(copy, knownKey(store).key);
  onTestFinished(() => void db.close());
  return db.prepare<[], number>('SELECT max(n) FROM audit').pluck().get() ?? 0;
}

describe('opening a case', () => {
  it('is in the trail when its answer leaves: a program that is killed loses nothing', async () => {
    const before = lastLineLeft();
    await call(desk, 'cases', 'open', { caseId });
    expect(lastLineLeft()).toBe(before + 1);
  });

  it('with a reason, which gives a right, waits for the disk', async () => {
    await call(desk, 'cases', 'open', { caseId, reason: 'she telephoned me herself' });
    expect(isUnsynced(store.db)).toBe(false);
  });

  it('has no witness before its line is on the disk: one of later would call the database older', async () => {
    await save();
    const saved = auditHead(store.db).n;
    expect(witnessed()).toBe(saved);
    await call(desk, 'cases', 'open', { caseId });
    expect(isUnsynced(store.db)).toBe(true);
    expect(witnessed()).toBe(saved);
    await syncLog(store.db);
    expect(isUnsynced(store.db)).toBe(false);
    expect(witnessed()).toBe(saved + 1);

    // Another case opens in the moment in which the line of the first has come to the disk.
    const open = () => inUnsyncedTransaction(store.db, () => openCase(currentSession(desk), caseId));
    open();
    const synced = syncLog(store.db).then(open);
    followAct(store);
    await synced;
    // What waits for the same moment has been done when the queue was gone through.
    await new Promise(setImmediate);
    expect(isUnsynced(store.db) ? witnessed() : 'on the disk').not.toBe(saved + 3);
    await syncLog(store.db);
    expect(witnessed()).toBe(saved + 3);
  });
});

describe('another process of the desk that opened a case and did not wait', () => {
  /** As a package is being opened in a process of its own. */
  function second() {
    const other = openConnection(store.files.database, knownKey(store).key);
    onTestFinished(() => void other.close());
    const session = { ...currentSession(desk), db: other };
    return { other, opens: () => inUnsyncedTransaction(other, () => openCase(session, caseId)) };
  }

  it('has no witness by this one before its line is on the disk, whether this one read or saved', async () => {
    await save();
    await syncLog(store.db);
    const { opens } = second();
    for (const act of [() => Promise.resolve(), save]) {
      const before = witnessed();
      opens();
      const last = auditHead(store.db).n;
      followAct(store);
      expect([witnessed(), isUnsynced(store.db)]).toEqual([before, true]);
      await syncLog(store.db);
      await new Promise(setImmediate);
      expect([witnessed(), isUnsynced(store.db)]).toEqual([last, false]);
      await act();
    }
  });

  it('nor when the desk is closed', async () => {
    const { store: closing } = await makeStore();
    const other = openConnection(closing.files.database, knownKey(closing).key);
    onTestFinished(() => void other.close());
    const noteRead = (db: Database) =>
      appendAudit(db, { at: '2026-05-04T10:00Z', user: 1, act: 'open-case', subject: caseId });
    inTransaction(closing.db, () => noteRead(closing.db));
    const [before, key] = [auditHead(closing.db).n, witnessKey(closing.db)];
    const pragma = closing.db.pragma.bind(closing.db);
    vi.spyOn(closing.db, 'pragma').mockImplementation((source, options) => {
      const answer = pragma(source, options);
      if (source.startsWith('wal_checkpoint')) inUnsyncedTransaction(other, () => noteRead(other));
      return answer;
    });
    restStore(closing);
    expect(auditHead(other).n).toBe(before + 1);
    expect(readWitness(closing.files.witness, key ?? Buffer.alloc(0))).toMatchObject({ acts: before });
  });
});

it('a commit that waits for the disk waits where a part of it would not, and so does the next after one that did not', () => {
  const db = openConnection(join(tempFolder(), 'any.db'), Buffer.alloc(KEY_BYTES, 7), { create: true });
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE note (text TEXT)');
  const level = () => db.pragma('synchronous', { simple: true });
  const [NORMAL, FULL] = [1, 2];
  inTransaction(db, () => inUnsyncedTransaction(db, () => expect(level()).toBe(FULL)));
  expect(isUnsynced(db)).toBe(false);
  inUnsyncedTransaction(db, () => expect(level()).toBe(NORMAL));
  expect(level()).toBe(FULL);
  const refuse = () => {
    throw new Error('refused');
  };
  expect(() => inUnsyncedTransaction(db, refuse)).toThrow('refused');
  expect(level()).toBe(FULL);

  // SQLite changes nothing while a statement is under way, and so cannot be told to wait again either.
  let reading: IterableIterator<unknown> | undefined;
  const leave = () => {
    reading = db.prepare('SELECT 1 UNION SELECT 2').iterate();
    reading.next();
  };
  expect(() => inUnsyncedTransaction(db, leave)).toThrow();
  reading?.return?.();
  if (db.inTransaction) db.exec('ROLLBACK');
  inTransaction(db, () => expect(level()).toBe(FULL));
});
