/**
 * A file that only takes up room, so that on a full disk there is some to give: the line of audit without which nobody logs in. It is given
 * up for that line, and made again when there is room.
 *
 * 256 KiB: a log-in and a closing write some ten pages of 4 KiB each into the log, the log's index takes 32 KiB, and bringing the log into
 * the database may add as many pages again; twice that is left over. Random bytes, because some file systems keep zeros without room.
 */
import { randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freeBytes } from './disk-space.ts';
import { writeDurably } from './durable-file.ts';
import { isWaymarkError } from './errors.ts';
import { asWaymarkError } from './system-errors.ts';

const RESERVE_BYTES = 256 * 1024;
/** Less than this lets nobody in. */
const LEAST_BYTES = 64 * 1024;
const PAGE_BYTES = 4096;

const RESERVE_NAME = 'reserve';

/**
 * Makes the reserve where it is not there, on a nearly full disk of the room that is left. A disk that refuses has none; the next log-in
 * or closing tries again. `leaving`: bytes that must be left beside it for the work of the session.
 */
export function keepReserve(folder: string, leaving = 0): void {
  const path = join(folder, RESERVE_NAME);
  const free = Math.max(0, (freeBytes(folder) ?? 0) - leaving);
  const room = Math.min(RESERVE_BYTES, Math.floor(free / PAGE_BYTES) * PAGE_BYTES);
  const kept = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (room < LEAST_BYTES || room <= kept) return;
  try {
    writeDurably(path, randomBytes(room));
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    if (!isWaymarkError(asWaymarkError(error))) throw error;
  }
}

/** Gives the room free. False where there was none to give. */
function giveUpReserve(folder: string): boolean {
  const path = join(folder, RESERVE_NAME);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return false;
  rmSync(path, { force: true });
  return true;
}

/** Runs `work`; where the disk is too full for it, once more with the reserve given up. For what must not wait for room, and writes little. */
export async function withReserve<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isWaymarkError(asWaymarkError(error), 'disk-full') || !giveUpReserve(folder)) throw error;
    return work();
  }
}
