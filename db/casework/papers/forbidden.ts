/** Words that must not stand on a paper that lies about in a house, however they are spelt: `H.I.V.`, `V-I-C-T-I-M`, `traff icking`. Pure. */
import { FORBIDDEN_BESIDE_HEALTH, FORBIDDEN_WORDS } from '../../codebook/papers/forbidden-words.ts';
import { HARMLESS_PHRASES, LIKE_WORDS, LIKE_WORDS_BESIDE_HEALTH } from '../../codebook/papers/like-words.ts';
import { isAt, isPart, type Pattern, patternOf } from './word-pattern.ts';
import { type Joined, readWords, sideBySide, spelledOut, type Word } from './words.ts';

/** What a text holds that it should not. */
export interface Found {
  /** As it stands there. */
  readonly word: string;
  /** False where it may be meant otherwise. */
  readonly certain: boolean;
}

interface Listed {
  readonly pattern: Pattern;
  readonly certain: boolean;
}

/** Letters. */
const BEGINNING = 2;
/** Of Arabic and Thai, whose words may begin with other letters, every word is looked at. */
const ANYWHERE = '';

/** Listed words by how they begin: a long text has thousands of words, and the lists hundreds. */
type Shelf = ReadonlyMap<string, readonly Listed[]>;

/** Each list once, when a paper first asks for it: there are hundreds of words, and no start waits for them. */
const SHELVES = new WeakMap<readonly string[], Shelf>();

function shelf(words: readonly string[], certain: boolean): Shelf {
  const known = SHELVES.get(words);
  if (known !== undefined) return known;
  const made = shelved(words.map((word) => ({ pattern: patternOf(word), certain })));
  SHELVES.set(words, made);
  return made;
}

const LISTS = {
  anybody: { forbidden: FORBIDDEN_WORDS, like: LIKE_WORDS },
  'who-treats': { forbidden: FORBIDDEN_BESIDE_HEALTH, like: LIKE_WORDS_BESIDE_HEALTH },
} as const;

/** Who reads a paper by right: whoever treats the person is told of illness. */
export type ReadBy = keyof typeof LISTS;

function shelved(words: readonly Listed[]): Shelf {
  const map = new Map<string, Listed[]>();
  for (const listed of words) {
    const first = listed.pattern[0];
    if (first === undefined) continue;
    const keys = first.script === 'spaced' ? beginnings(first.own, first.latin) : [ANYWHERE];
    for (const key of keys) map.set(key, [...(map.get(key) ?? []), listed]);
  }
  return map;
}

function beginnings(...spellings: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(spellings.flatMap((letters) => (letters === undefined ? [] : [letters.slice(0, BEGINNING)])))];
}

function* candidates(shelves: readonly Shelf[], { own, latin }: Pick<Word, 'own' | 'latin'>): Generator<Listed> {
  for (const key of [...beginnings(own, latin), ANYWHERE]) {
    for (const one of shelves) yield* one.get(key) ?? [];
  }
}

/** Letters of a word that two words of a text must make together to be like it, and to be it: such words meet by chance, or they do not. */
const LIKE_JOINED = 5;
const CERTAIN_JOINED = 8;

/** What of a text is forbidden, what is certain first; `also` are further words that are, as the codebook writes them. */
export function forbiddenIn(text: string, also: readonly string[] = [], readBy: ReadBy = 'anybody'): readonly Found[] {
  const words = readWords(text);
  const { forbidden, like } = LISTS[readBy];
  const shelves = [shelf(forbidden, true), shelf(like, false), ...(also.length === 0 ? [] : [shelf(also, true)])];
  const harmless = harmlessPlaces(words);
  const found: Found[] = [];
  for (const [at, word] of words.entries()) {
    for (const { pattern, certain } of candidates(shelves, word)) {
      if (isAt(pattern, words, at) && !isHarmless(harmless, at, pattern.length)) {
        found.push({ word: typedAt(words, at, pattern.length), certain });
      }
    }
  }
  for (const joined of spelledOut(words)) {
    for (const { pattern, certain } of candidates(shelves, joined)) {
      if (isJoined(pattern, joined, 0)) found.push({ word: joined.typed, certain });
    }
  }
  for (const joined of sideBySide(words)) {
    if (isHarmless(harmless, joined.at, 2)) continue;
    for (const { pattern, certain } of candidates(shelves, joined)) {
      if (!isJoined(pattern, joined, LIKE_JOINED)) continue;
      found.push({ word: joined.typed, certain: certain && isJoined(pattern, joined, CERTAIN_JOINED) });
    }
  }
  return eachOnce(found);
}

/** Whether a word of ours is forbidden for certain: nobody can edit it, so a paper leaves its place to the hand. */
export function tellsForCertain(words: string, readBy: ReadBy = 'anybody'): boolean {
  return forbiddenIn(words, [], readBy).some(({ certain }) => certain);
}

function eachOnce(found: readonly Found[]): readonly Found[] {
  const certain = new Set(found.filter((one) => one.certain).map(({ word }) => word));
  const like = new Set(found.map(({ word }) => word).filter((word) => !certain.has(word)));
  return [
    ...[...certain].map((word) => ({ word, certain: true })),
    ...[...like].map((word) => ({ word, certain: false })),
  ];
}

/** The places of the words that stand in a phrase that is ordinary for certain. */
function harmlessPlaces(words: readonly Word[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [at, word] of words.entries()) {
    for (const { pattern } of candidates([shelf(HARMLESS_PHRASES, false)], word)) {
      if (isAt(pattern, words, at)) for (const step of pattern.keys()) places.add(at + step);
    }
  }
  return places;
}

function isHarmless(harmless: ReadonlySet<number>, at: number, length: number): boolean {
  return Array.from({ length }, (_, step) => at + step).every((place) => harmless.has(place));
}

function typedAt(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ typed }) => typed)
    .join(' ');
}

/** Whether words are one of the list when they are joined: one that begins in the first and has not ended there. */
function isJoined([part, more]: Pattern, joined: Joined, least: number): boolean {
  return (
    part !== undefined &&
    more === undefined &&
    part.own.length >= least &&
    joined.first < part.own.length &&
    isPart(part, joined)
  );
}
