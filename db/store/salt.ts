/** The salt of a line: what nobody can guess, so that the hash of a line tells nothing of what stands in it. */
import { randomFillSync } from 'node:crypto';

const SALT_BYTES = 16;

/** How many are drawn from the system's source at once: to ask for each takes longer than to hash its line. Node draws its UUIDs so too. */
const TOGETHER = 256;
const drawn = Buffer.alloc(TOGETHER * SALT_BYTES);
let used = drawn.length;

/** Sixteen random bytes, which nobody is given again and which stay nowhere else. */
export function newSalt(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const salt = Buffer.from(drawn.subarray(used, used + SALT_BYTES));
  drawn.fill(0, used, used + SALT_BYTES);
  used += SALT_BYTES;
  return salt;
}
