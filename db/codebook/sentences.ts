/**
 * What is said to people about what they can cause or mend: faults, warnings, refusals, gates. A theme has its file in
 * `sentences/`; a new one is added to the list here.
 */
import { filled, placeInWords } from './filled.ts';
import { isolated } from './isolated.ts';
import { READINGS } from './pages/first-contact-reading.ts';
import { ACCESS_SENTENCES } from './sentences/access.ts';
import { ANSWER_SENTENCES } from './sentences/answers.ts';
import { CASEWORK_SENTENCES } from './sentences/casework.ts';
import { CLOSING_SENTENCES } from './sentences/closing.ts';
import { COMMAND_SENTENCES } from './sentences/command.ts';
import { DESK_SENTENCES } from './sentences/desk.ts';
import { EXCHANGE_SENTENCES } from './sentences/exchange.ts';
import { FUND_SENTENCES } from './sentences/fund.ts';
import { GATE_SENTENCES } from './sentences/gates.ts';
import { HOTLINE_SENTENCES } from './sentences/hotline.ts';
import { HOUSE_SENTENCES } from './sentences/house.ts';
import { IMPORT_SENTENCES } from './sentences/import.ts';
import { INBOX_SENTENCES } from './sentences/inbox.ts';
import { LINE_SENTENCES } from './sentences/lines.ts';
import { OWN_QUESTION_SENTENCES } from './sentences/own-questions.ts';
import { PAPER_SENTENCES } from './sentences/papers.ts';
import { PARTNERS_SENTENCES } from './sentences/partners.ts';
import { PICTURE_SENTENCES } from './sentences/pictures.ts';
import { PROJECTS_SENTENCES } from './sentences/projects.ts';
import { PUBLISH_SENTENCES } from './sentences/publish.ts';
import { REGISTERS_SENTENCES } from './sentences/registers.ts';
import { SAID_NO_SENTENCES } from './sentences/said-no.ts';
import { SEALING_SENTENCES } from './sentences/sealing.ts';
import { STATISTICS_SENTENCES } from './sentences/statistics.ts';
import { STORE_SENTENCES } from './sentences/store.ts';
import { SYSTEM_SENTENCES } from './sentences/system.ts';
import { TABLE_REFUSED_SENTENCES } from './sentences/table-refused.ts';
import { TELLING_SENTENCES } from './sentences/telling.ts';
import { TODAY_SENTENCES } from './sentences/today.ts';
import { TODAY_DESK_SENTENCES } from './sentences/today-desk.ts';
import { TOUR_SENTENCES } from './sentences/tour.ts';
import { VERIFY_SENTENCES } from './sentences/verify.ts';
import { WARNING_SENTENCES } from './sentences/warnings.ts';
import type { Language, Sentence } from './types.ts';

const THEMES = [
  ACCESS_SENTENCES,
  ANSWER_SENTENCES,
  WARNING_SENTENCES,
  READINGS.map((reading) => reading.sentence),
  LINE_SENTENCES,
  EXCHANGE_SENTENCES,
  INBOX_SENTENCES,
  SEALING_SENTENCES,
  STORE_SENTENCES,
  SYSTEM_SENTENCES,
  STATISTICS_SENTENCES,
  TABLE_REFUSED_SENTENCES,
  CASEWORK_SENTENCES,
  CLOSING_SENTENCES,
  IMPORT_SENTENCES,
  FUND_SENTENCES,
  GATE_SENTENCES,
  TODAY_SENTENCES,
  SAID_NO_SENTENCES,
  HOTLINE_SENTENCES,
  PARTNERS_SENTENCES,
  PROJECTS_SENTENCES,
  PICTURE_SENTENCES,
  REGISTERS_SENTENCES,
  TELLING_SENTENCES,
  TODAY_DESK_SENTENCES,
  OWN_QUESTION_SENTENCES,
  PAPER_SENTENCES,
  HOUSE_SENTENCES,
  DESK_SENTENCES,
  COMMAND_SENTENCES,
  PUBLISH_SENTENCES,
  TOUR_SENTENCES,
  VERIFY_SENTENCES,
] as const satisfies readonly (readonly Sentence[])[];

type Known = (typeof THEMES)[number][number];

/** The code of every sentence there is. What a person is told is named by one of these and by nothing else. */
export type SentenceCode = Known['code'];

type English = { readonly [S in Known as S['code']]: S['text']['en'] };
type NamesIn<Words extends string> = Words extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}:${string}` ? Name : Place) | NamesIn<Rest>
  : never;

/** The names of the `{name}` places of a sentence; one that is a day or a moment says so: `{until:day}` (`filled.ts`). */
type PlaceOf<C extends SentenceCode> = NamesIn<English[C]>;

/** What a sentence is filled with: numbers, days (`2026-11-28`) and UTC minutes, names of offices. Never an answer, a password or a key. */
export type Places = Readonly<Record<string, string | number>>;

/**
 * The arguments that fill the sentence of a code: each `{name}` place must have a value. More may be told than the sentence says. Where the
 * code is one of several, the compiler cannot know the places and asks for none.
 */
export type Filled<C extends SentenceCode, More> = [PlaceOf<C>] extends [never]
  ? [places?: Places, more?: More]
  : IsOne<C> extends true
    ? [places: Places & { readonly [name in PlaceOf<C>]: string | number }, more?: More]
    : [places?: Places, more?: More];

type IsOne<C, All = C> = C extends unknown ? ([All] extends [C] ? true : false) : never;

/** Every sentence by its code. */
export const SENTENCES: ReadonlyMap<string, Sentence> = byCode(THEMES.flat());

function byCode(sentences: readonly Sentence[]): ReadonlyMap<string, Sentence> {
  const map = new Map<string, Sentence>();
  for (const entry of sentences) {
    if (map.has(entry.code)) throw new Error(`two sentences are called ${entry.code}`);
    map.set(entry.code, entry);
  }
  return map;
}

/** Whether a text is the code of a sentence: for codes that were kept, or were made by another version. */
export function isSentenceCode(code: string): code is SentenceCode {
  return SENTENCES.has(code);
}

/**
 * The sentence of a code in a language, its `{name}` places filled, days in the words of that language; a place without a value stays visible
 * as it is written. A code without a sentence is given back as it is, so that nothing is ever said in silence. `dates`: as they are kept, for programs.
 */
export function say(
  code: SentenceCode,
  language: Language,
  places: Readonly<Record<string, string | number>> = {},
  dates: 'in-words' | 'as-kept' = 'in-words',
): string {
  const words = SENTENCES.get(code)?.text[language];
  if (words === undefined) return code;
  return filled(words, (name, kind) => {
    if (!Object.hasOwn(places, name)) return undefined;
    const value = String(places[name]);
    return isolated(dates === 'as-kept' ? value : placeInWords(value, kind, language));
  });
}
