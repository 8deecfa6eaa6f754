/**
 * A folder in memory (Linux) for what tests make and throw away: their stations wait for the disk many thousand times, and keep nothing there that
 * is wanted afterwards. What the application asks of a disk is the same in both, and is counted and refused by `strace` in both.
 */
import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
const GIB = 1024 ** 3;
/** What lies there at once is some hundreds of MB; a container often has 64 MB there. */
const ROOM = 2 * GIB;
/** With what the tests' own programs need. */
const MEMORY = 5 * GIB;
const OURS = /^waymark-tests-(\d+)-/;

/** A new folder in memory; undefined where there is no room, and the system's own temporary folder will do. */
export function roomInMemory(): string | undefined {
  if (process.platform !== 'linux' || !existsSync(IN_MEMORY)) return undefined;
  giveBackWhatWasLeft();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  if (bavail * bsize < ROOM || process.availableMemory() < MEMORY) return undefined;
  const folder = mkdtempSync(join(IN_MEMORY, `waymark-tests-${process.pid}-`));
  // Run as root, some of what is tested runs as another, who has to get to what is theirs.
  chmodSync(folder, 0o711);
  return folder;
}

/** Of runs that were broken off; of those of the same user, because nobody else's can be taken away. */
function giveBackWhatWasLeft(): void {
  for (const name of readdirSync(IN_MEMORY)) {
    const pid = OURS.exec(name)?.[1];
    if (pid === undefined || existsSync(join('/proc', pid))) continue;
    const folder = join(IN_MEMORY, name);
    const isOwn = lstatSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (isOwn) rmSync(folder, { recursive: true, force: true });
  }
}
