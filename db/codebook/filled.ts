/** The `{name}` places of a sentence. One that is a day, a month or a year says so, `{name:day}`, and so does a moment, `{name:moment}`. */
import { dateFault } from './date.ts';
import { dateInSentence, momentInSentence } from './dates-in-words.ts';
import type { Language } from './types.ts';

type PlaceKind = 'day' | 'moment';

const PLACE = /\{([a-zA-Z][a-zA-Z0-9-]*)(?::(day|moment))?\}/g;

/** Fills each place with what `value` says of it; undefined leaves it as it is written, so that it is seen. */
export function filled(
  words: string,
  value: (name: string, kind: PlaceKind | undefined) => string | undefined,
): string {
  return words.replaceAll(PLACE, (place, name: string, kind?: PlaceKind) => value(name, kind) ?? place);
}

/** The same with values that are words already. */
export function filledWith(words: string, places: Readonly<Record<string, string | number>>): string {
  return filled(words, (name) => places[name]?.toString());
}

/** What fills a place, as the language writes it. What is no day, or no moment, stays as it was typed: a sentence may be about just that. */
export function placeInWords(value: string, kind: PlaceKind | undefined, language: Language): string {
  if (kind === 'day') return dateFault(value) === undefined ? dateInSentence(value, language) : value;
  if (kind !== 'moment') return value;
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? value : momentInSentence(at, language);
}
