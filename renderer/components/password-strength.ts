/** How hard a password is to guess for someone who has the PC, in words of `locales/common.ts`. */
export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'strong';

/** The shortest password that the database takes (`db/contract/station.ts`). */
export const SHORTEST = 8;

/**
 * A rough judgement by length and variety; what goes on a run (`aaaa`, `1234`, `dcba`) counts for nothing. About 2 bits a letter
 * of a phrase; the database's Argon2id of a second makes 30 bits a matter of years and 45 out of reach.
 */
export function strengthOf(password: string): Strength {
  if (password === '') return 'empty';
  const characters = [...password];
  if (characters.length < SHORTEST) return 'short';
  const points = characters.map((character) => character.codePointAt(0) ?? 0);
  const counted = points.filter((_, at) => !goesOnRun(points.slice(Math.max(0, at - 2), at + 1))).length;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const different = new Set(characters.map((character) => character.toLowerCase())).size;
  const worth = Math.min(counted, different * 2) * (1.9 + 0.2 * kinds);
  if (worth < 26) return 'weak';
  return worth < 36 ? 'fair' : 'strong';
}

/** The last of three goes on as the two before it: the same again, or the next of the alphabet, up or down. */
function goesOnRun([first, second, third]: readonly number[]): boolean {
  if (first === undefined || second === undefined || third === undefined) return false;
  const step = second - first;
  return Math.abs(step) <= 1 && third - second === step;
}
