/** The shape of the texts that a person is asked to agree to, as they are read aloud and printed in the person's own language. */
import type { QuestionId } from '../../forms/index.ts';
import type { CodeOf } from '../../lists/index.ts';

/** What a text is for: a code of the list `text-shown`, so that an answer can name it. */
export const CONSENT_TEXTS = [
  'agreement',
  'declined',
  'deferred',
  'withdrawn',
  'return',
  'authorities',
  'family',
  'police',
  'media',
] as const satisfies readonly CodeOf<'text-shown'>[];
export type ConsentTextId = (typeof CONSENT_TEXTS)[number];

/** The languages in which there are texts, as documents name them. */
export const TEXT_LANGUAGES = ['en', 'fr', 'es', 'ro', 'ru', 'uk', 'ar'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** A box that the person ticks. `taken-back`: what was agreed to before holds no more. */
type Box = 'yes' | 'no' | 'with-name' | 'without-name' | 'counted-only' | 'not-sure' | 'taken-back';

/** The text, language and edition that somebody was shown or read. */
export interface ShownText {
  readonly id: ConsentTextId;
  readonly language: TextLanguage;
  readonly version: string;
}

/** One matter of the consent form, as it is asked, and the boxes that answer it. */
export interface ConsentAsk {
  readonly matter: QuestionId<'consent'>;
  readonly boxes: readonly Box[];
  readonly says: string;
}

export interface ConsentText {
  readonly title: string;
  /** What the person should know, sentence by sentence: as many, about the same, in every language. */
  readonly says: readonly string[];
  readonly asks: readonly ConsentAsk[];
  /** What is asked only when its step comes. */
  readonly further?: readonly ConsentAsk[];
}

/** What stands on every paper beside its text. */
interface EditionWords {
  readonly know: string;
  readonly decide: string;
  /** Over what is asked only when its step comes. */
  readonly further: string;
  readonly day: string;
  readonly place: string;
  /** The day on which one meets again. */
  readonly again: string;
  /** To whom to complain. */
  readonly complaints: string;
  readonly signature: string;
  readonly thumb: string;
  readonly witness: string;
  readonly interpreter: string;
  /** Who answers for a child. */
  readonly guardian: string;
  /** Who read the text out. */
  readonly reader: string;
}

/** All texts of one language as they were on a day. What is written in it never changes: a new edition takes its place. */
export interface Edition {
  readonly language: TextLanguage;
  /** The day from which it is used, `YYYY-MM-DD`. */
  readonly version: string;
  readonly boxes: Readonly<Record<Box, string>>;
  readonly words: EditionWords;
  /** An older one lacks what was written after it. */
  readonly texts: Readonly<Partial<Record<ConsentTextId, ConsentText>>>;
}

/** The newest of a language: it has every text. */
export interface EditionInUse extends Edition {
  readonly texts: Readonly<Record<ConsentTextId, ConsentText>>;
}

export const YES_NO = ['yes', 'no'] as const satisfies readonly Box[];
export const NAMED = ['with-name', 'without-name', 'no'] as const satisfies readonly Box[];
export const NAMED_OR_COUNTED = ['with-name', 'without-name', 'counted-only', 'no'] as const satisfies readonly Box[];
export const SURE = ['yes', 'no', 'not-sure'] as const satisfies readonly Box[];
export const TAKEN_BACK = ['taken-back'] as const satisfies readonly Box[];

export function ask(matter: ConsentAsk['matter'], boxes: ConsentAsk['boxes'], says: string): ConsentAsk {
  return { matter, boxes, says };
}
