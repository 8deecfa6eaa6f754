import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Eight random letters: a file name that says nothing. */
export function quietName(end: string): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('') + end;
}
