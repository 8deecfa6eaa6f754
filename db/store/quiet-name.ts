import { randomInt } from 'node:crypto';

/** Eight random small letters: the beginning of a file name that says nothing. */
export function quietName(): string {
  return Array.from({ length: 8 }, () => String.fromCharCode(0x61 + randomInt(26))).join('');
}
