/**
 * Opening a database with all of its log. The cipher's library tells SQLite that what the disk refused to give back was read: the head of a log that
 * looks like no log, or a frame that looks like the end of one. SQLite then goes on without it, and cuts it to nothing when it closes. So the log is
 * read here first, plainly, and what SQLite has found in it is compared.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { openConnection } from './connection.ts';
import type { Database } from './database.ts';
import { WaymarkError } from './errors.ts';
import { orNotRead } from './system-errors.ts';

/** sqlite.org/fileformat.html, 4.1 and 4.2. */
const HEAD_BYTES = 32;
const FRAME_HEAD_BYTES = 24;
const BYTES_SUMMED_OF_FRAME_HEAD = 8;

/**
 * Opens a database that nobody else has open. Throws `read-failed` where the disk did not give all of its log back: nothing of that is lost, and the
 * next attempt reads it again; and what `openConnection` throws.
 */
export function openWhole(database: string, key: Buffer, options: { readonly readonly?: boolean } = {}): Database {
  const frames = framesInLog(database);
  if (frames === 0) return openConnection(database, key, options);
  // The last connection to close cuts a log that it takes for empty; this one cannot, and while it is open no other does.
  const keeper = openConnection(database, key, { readonly: true });
  try {
    const db = openConnection(database, key, options);
    try {
      if (framesSeen(db) !== frames) throw new WaymarkError('read-failed');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } finally {
    keeper.close();
  }
}

/** Reads the log wholly and answers how many of its frames are committed; 0 where there is no log. Throws `read-failed`. */
export function framesInLog(database: string): number {
  const path = `${database}-wal`;
  if (!existsSync(path)) return 0;
  try {
    const file = openSync(path, 'r');
    try {
      return framesIn((into, at) => readSync(file, into, 0, into.length, at) === into.length);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw orNotRead(error);
  }
}

/** `read` fills a buffer from a place; false where the log ends before. */
function framesIn(read: (into: Buffer, at: number) => boolean): number {
  const head = Buffer.alloc(HEAD_BYTES);
  if (!read(head, 0)) return 0;
  const sum = checksum((head.readUInt32BE(0) & 1) === 1);
  sum.add(head.subarray(0, HEAD_BYTES - 8));
  if (!sum.is(head.subarray(HEAD_BYTES - 8))) return 0;
  const frame = Buffer.alloc(FRAME_HEAD_BYTES + head.readUInt32BE(8));
  let committed = 0;
  for (let at = HEAD_BYTES, frames = 1; read(frame, at); at += frame.length, frames += 1) {
    // Of a log that was begun anew, what follows is of the one before.
    if (!frame.subarray(8, 16).equals(head.subarray(16, 24))) break;
    sum.add(frame.subarray(0, BYTES_SUMMED_OF_FRAME_HEAD));
    sum.add(frame.subarray(FRAME_HEAD_BYTES));
    if (!sum.is(frame.subarray(16, FRAME_HEAD_BYTES))) break;
    if (frame.readUInt32BE(4) !== 0) committed = frames;
  }
  return committed;
}

/** The two running sums of a log, over words of the byte order that its head says. */
function checksum(isBigEndian: boolean) {
  let one = 0;
  let two = 0;
  return {
    add(bytes: Buffer): void {
      for (let at = 0; at < bytes.length; at += 8) {
        one = (one + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
        two = (two + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
      }
    },
    is: (said: Buffer): boolean => said.readUInt32BE(0) === one && said.readUInt32BE(4) === two,
  };
}

const SEEN = z.tuple([z.object({ log: z.int() })]);

/** The frames that SQLite found; asked in the way that brings none of them into the database. */
function framesSeen(db: Database): number {
  const [{ log }] = SEEN.parse(db.pragma('wal_checkpoint(NOOP)'));
  return log;
}
