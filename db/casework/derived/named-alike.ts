/**
 * Who may be whom by name: every word of one name stands whole in the other, in whatever script, order or spelling (`name-keys`). One
 * likeness for first contact and for cases taken over.
 */
import { certainlyBefore } from '../../codebook/date.ts';
import type { NameGround } from '../../contract/case-list.ts';
import { keptKeys, type SoughtWord, soughtWords } from './name-keys/index.ts';

/**
 * In SQL over `case_index AS i`: the hours of an emergency are not over at this minute (a parameter), or there was none, and nobody said that nothing
 * may be kept.
 */
export function nameNotHidden(minute: string): string {
  return `((i.emergency_until IS NULL OR i.emergency_until >= ${minute}) AND i.closed_by_no = 0)`;
}

/** At the minute `@hidden`. */
export const NAME_NOT_HIDDEN = nameNotHidden('@hidden');

/** Letters of the longest part of a name: below, it is an initial. */
const SHORTEST = 3;

/** The words that a name is compared by; none where it is but initials. */
export function comparedWords(name: string): readonly SoughtWord[] {
  const words = soughtWords(name);
  return words.some(({ letters }) => letters >= SHORTEST) ? words : [];
}

/** A person as far as a name and a day tell. */
export interface Named {
  /** Of the full name, or of the one used. */
  readonly words: readonly SoughtWord[];
  /** The keys of everything that the person is searched by. */
  readonly kept: ReadonlySet<string>;
  readonly born: string | undefined;
}

/**
 * Whether two may be one person: all words of one name are in the other and the birth dates can be the same day. A single given name says
 * this only where the birth dates agree, or where neither has another name.
 */
export function maybeSamePerson(one: Named, other: Named): boolean {
  if (one.words.length === 0 || other.words.length === 0) return false;
  const holds = (a: Named, b: Named) => a.words.every(({ keys }) => keys.some((key) => b.kept.has(key)));
  if (!holds(one, other) && !holds(other, one)) return false;
  const bothBorn = one.born !== undefined && other.born !== undefined;
  if (bothBorn && differ(one.born, other.born)) return false;
  const [fewest, most] = [one.words.length, other.words.length].sort((a, b) => a - b);
  return bothBorn || fewest !== 1 || most === 1;
}

/**
 * By which ground a name that was found may be meant by what is typed.
 *
 * @param written the name that stands on the case
 * @param kept the keys of every name the person goes by
 */
export function groundOf(typed: string, written: string, kept: ReadonlySet<string>): NameGround {
  const letters = new Set(lettersOf(written));
  if (lettersOf(typed).every((part) => letters.has(part))) return 'same-name';
  const words = soughtWords(typed);
  const within = (keys: ReadonlySet<string>) => words.every((word) => word.keys.some((key) => keys.has(key)));
  if (within(new Set(keptKeys(written)))) return 'spelt-otherwise';
  return within(kept) ? 'other-name' : 'begins-so';
}

/** The parts of a name, letter for letter, but for capitals. */
function lettersOf(name: string): readonly string[] {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function differ(a: string, b: string): boolean {
  return certainlyBefore(a, b) || certainlyBefore(b, a);
}
