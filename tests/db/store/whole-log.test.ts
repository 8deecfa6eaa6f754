/** A log that the disk does not give back is never taken for none: SQLite would go on without it and delete it. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConnection } from '../../../db/store/connection.ts';
import { framesInLog, openWhole } from '../../../db/store/whole-log.ts';

const KEY = Buffer.alloc(32, 7);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A database as a power cut leaves it: what was saved last stands in its log alone. */
function cutOff(saves: number): string {
  const made = join(folder, 'made.db');
  const db = openConnection(made, KEY, { create: true });
  db.exec('CREATE TABLE note (text TEXT)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let at = 0; at < saves; at++) db.prepare('INSERT INTO note VALUES (?)').run('invented '.repeat(100 * at));
  const left = join(folder, 'left.db');
  for (const part of ['', '-wal']) copyFileSync(`${made}${part}`, `${left}${part}`);
  db.close();
  return left;
}

describe('the frames of a log', () => {
  it('are counted as SQLite counts them, up to the last that was committed', () => {
    const left = cutOff(12);
    const db = openConnection(left, KEY);
    expect(db.pragma('wal_checkpoint(NOOP)')).toEqual([{ busy: 0, log: framesInLog(left), checkpointed: 0 }]);
    expect(framesInLog(left)).toBeGreaterThan(12);
    db.close();
  });

  it.each([
    ['a frame cut short', (log: Buffer) => log.subarray(0, -1), 1],
    ['a bit turned in the last frame', (log: Buffer) => turned(log, log.length - 9), 1],
    ['a bit turned in its head', (log: Buffer) => turned(log, 17), 0],
    ['nothing in it', () => Buffer.alloc(0), 0],
  ])('end where SQLite ends them: %s', (_, change, frames) => {
    const left = cutOff(2);
    writeFileSync(`${left}-wal`, change(readFileSync(`${left}-wal`)));
    expect(framesInLog(left)).toBe(frames);
    const db = openConnection(left, KEY);
    expect(db.pragma('wal_checkpoint(NOOP)')).toMatchObject([{ log: frames }]);
    db.close();
  });
});

function turned(log: Buffer, at: number): Buffer {
  const other = Buffer.from(log);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

it('a log of which SQLite was given back less than there is stays whole, and is read by the next attempt', () => {
  const left = cutOff(3);
  const log = readFileSync(`${left}-wal`);
  // What SQLite believes of the log from then on: that there is none in it.
  writeFileSync(`${left}-wal`, turned(log, 17));
  const misread = openConnection(left, KEY, { readonly: true });
  writeFileSync(`${left}-wal`, log);
  for (const readonly of [true, false]) expect(() => openWhole(left, KEY, { readonly })).toThrow('read-failed');
  misread.close();
  expect(readFileSync(`${left}-wal`).equals(log)).toBe(true);
  const db = openWhole(left, KEY);
  expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(3);
  db.close();
});

it('a database is opened with all that its log holds, whoever reads or writes', () => {
  const left = cutOff(3);
  for (const readonly of [true, false]) {
    const db = openWhole(left, KEY, { readonly });
    expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(3);
    db.close();
  }
  expect(statSync(`${left}-wal`, { throwIfNoEntry: false })).toBeUndefined();
});
