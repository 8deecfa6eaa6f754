/**
 * Who may be whom by name: every word of one name stands whole in the other, in whatever script, order or spelling (`names.ts`). One
 * likeness for first contact and for cases taken over.
 */
import { certainlyBefore } from '../../codebook/date.ts';
import { keptTokens, nameTokens } from './names.ts';

/** In SQL over `case_index AS i`: the hours of an emergency are not over at the minute `@hidden`, or there was none. */
export const NAME_NOT_HIDDEN = `NOT EXISTS (
  SELECT 1 FROM json_each(i.today) AS t
  WHERE json_extract(t.value, '$.code') = 'today-emergency' AND json_extract(t.value, '$.until') < @hidden)`;

/** Letters of the longest part of a name: below, it is an initial. */
const SHORTEST = 3;

/** The words that a name is compared by; none where it is but initials. */
export function comparedWords(name: string): readonly string[] {
  const words = nameTokens(name);
  return words.some((word) => word.length >= SHORTEST) ? words : [];
}

/** What the search is asked for cases whose names hold every one of the words, whole. */
export function holdingAll(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' AND ');
}

/** The search keeps references beside names: an office's code is nobody's name. */
export function namesSomebody(words: readonly string[], reference: string): boolean {
  const kept = keptTokens(reference);
  return words.some((word) => !kept.includes(word));
}

/** A person as far as a name and a day tell. */
export interface Named {
  /** Of the full name, or of the one used. */
  readonly words: readonly string[];
  /** Everything that the person is searched by. */
  readonly kept: ReadonlySet<string>;
  readonly born: string | undefined;
}

/**
 * Whether two may be one person: all words of one name are in the other and the birth dates can be the same day. A single given name says
 * this only where the birth dates agree, or where neither has another name.
 */
export function maybeSamePerson(one: Named, other: Named): boolean {
  if (one.words.length === 0 || other.words.length === 0) return false;
  const holds = (a: Named, b: Named) => a.words.every((word) => b.kept.has(word));
  if (!holds(one, other) && !holds(other, one)) return false;
  const bothBorn = one.born !== undefined && other.born !== undefined;
  if (bothBorn && differ(one.born, other.born)) return false;
  const [fewest, most] = [one.words.length, other.words.length].sort((a, b) => a - b);
  return bothBorn || fewest !== 1 || most === 1;
}

function differ(a: string, b: string): boolean {
  return certainlyBefore(a, b) || certainlyBefore(b, a);
}
