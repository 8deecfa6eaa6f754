/**
 * The texts that a person is asked to agree to, in the language of the person. Every edition that was ever used stays, so that it can be read
 * later what somebody agreed to. Pure.
 */
import type { Body } from '../../types.ts';
import {
  CONSENT_TEXTS,
  type ConsentText,
  type Edition,
  type EditionInUse,
  type ShownText,
  TEXT_LANGUAGES,
  type TextLanguage,
} from './edition.ts';
import { AR_2026_11_27 } from './editions/2026-11-27/ar.ts';
import { EN_2026_11_27 } from './editions/2026-11-27/en.ts';
import { ES_2026_11_27 } from './editions/2026-11-27/es.ts';
import { FR_2026_11_27 } from './editions/2026-11-27/fr.ts';
import { RO_2026_11_27 } from './editions/2026-11-27/ro.ts';
import { RU_2026_11_27 } from './editions/2026-11-27/ru.ts';
import { UK_2026_11_27 } from './editions/2026-11-27/uk.ts';
import { AR_2026_11_28 } from './editions/2026-11-28/ar.ts';
import { EN_2026_11_28 } from './editions/2026-11-28/en.ts';
import { ES_2026_11_28 } from './editions/2026-11-28/es.ts';
import { FR_2026_11_28 } from './editions/2026-11-28/fr.ts';
import { RO_2026_11_28 } from './editions/2026-11-28/ro.ts';
import { RU_2026_11_28 } from './editions/2026-11-28/ru.ts';
import { UK_2026_11_28 } from './editions/2026-11-28/uk.ts';

/** The newest first. */
export const EDITIONS: Readonly<Record<TextLanguage, readonly [EditionInUse, ...Edition[]]>> = {
  en: [EN_2026_11_28, EN_2026_11_27],
  fr: [FR_2026_11_28, FR_2026_11_27],
  es: [ES_2026_11_28, ES_2026_11_27],
  ro: [RO_2026_11_28, RO_2026_11_27],
  ru: [RU_2026_11_28, RU_2026_11_27],
  uk: [UK_2026_11_28, UK_2026_11_27],
  ar: [AR_2026_11_28, AR_2026_11_27],
};

/** ISO 639-3, as answers name a language. */
export const TEXT_LANGUAGE_CODES: Readonly<Record<TextLanguage, string>> = {
  en: 'eng',
  fr: 'fra',
  es: 'spa',
  ro: 'ron',
  ru: 'rus',
  uk: 'ukr',
  ar: 'ara',
};

/** Languages in which people speak, and read the texts of another. */
const READ_IN: Readonly<Record<string, TextLanguage>> = Object.fromEntries(
  ['acm', 'apc', 'apd', 'arz', 'ary'].map((code) => [code, 'ar']),
);

/** The edition in use. */
export function editionNow(language: TextLanguage): EditionInUse {
  return EDITIONS[language][0];
}

/** The edition that was shown; undefined where only a newer Waymark knows it. */
export function editionOf(language: TextLanguage, version: string): Edition | undefined {
  return EDITIONS[language].find((edition) => edition.version === version);
}

/** What was shown, in its edition; in the one in use where this Waymark does not know that. */
export function textShown({ id, language, version }: ShownText): {
  readonly edition: Edition;
  readonly text: ConsentText;
} {
  const edition = editionOf(language, version);
  const text = edition?.texts[id];
  const now = editionNow(language);
  return edition === undefined || text === undefined ? { edition: now, text: now.texts[id] } : { edition, text };
}

/** The language of the texts that somebody reads who speaks this one (ISO 639-3); undefined where there is none. */
export function textLanguageOf(code: string): TextLanguage | undefined {
  return TEXT_LANGUAGES.find((language) => TEXT_LANGUAGE_CODES[language] === code) ?? READ_IN[code];
}

export function readsFromRight(language: TextLanguage): boolean {
  return language === 'ar';
}

/** What the consent form answers of a text that was shown. */
export function answersOfText({ id, language, version }: ShownText): Body {
  return { 'text-shown': id, 'text-language': TEXT_LANGUAGE_CODES[language], 'text-version': version };
}

/** The text that answers of the consent form name; undefined where they name none, or one that only a newer Waymark knows. */
export function textInAnswers(body: Body): ShownText | undefined {
  const id = CONSENT_TEXTS.find((known) => known === body['text-shown']);
  const language = TEXT_LANGUAGES.find((known) => TEXT_LANGUAGE_CODES[known] === body['text-language']);
  const version = body['text-version'];
  if (id === undefined || language === undefined || typeof version !== 'string') return undefined;
  return editionOf(language, version)?.texts[id] === undefined ? undefined : { id, language, version };
}
