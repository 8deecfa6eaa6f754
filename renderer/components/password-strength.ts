/** How hard a password is to guess for someone who has the PC, in words of `locales/common.ts`. */
export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'strong';

/** The shortest password that the database takes (`db/contract/station.ts`). */
export const SHORTEST = 8;

/**
 * A rough judgement by length and variety: repeated characters and runs (`aaaa`, `1234`, `abcd`) count as one. About 2 bits
 * a letter of a phrase; the database's Argon2id of a second makes 30 bits a matter of years and 45 out of reach.
 */
export function strengthOf(password: string): Strength {
  if (password === '') return 'empty';
  const characters = [...password];
  if (characters.length < SHORTEST) return 'short';
  const steps = characters.filter((character, at) => at === 0 || !isRun(characters[at - 1], character)).length;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const different = new Set(characters.map((character) => character.toLowerCase())).size;
  const worth = Math.min(steps, different * 2) * (1.6 + 0.35 * kinds);
  if (worth < 26) return 'weak';
  return worth < 38 ? 'fair' : 'strong';
}

/** The second continues the first: the same again, or its neighbour in the alphabet. */
function isRun(before: string | undefined, after: string): boolean {
  const step = (after.codePointAt(0) ?? 0) - (before?.codePointAt(0) ?? 0);
  return before !== undefined && Math.abs(step) <= 1;
}
