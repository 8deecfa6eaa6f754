import { createInstance } from 'i18next';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { fill } from '../formats.ts';
import { accessTexts } from './access.ts';
import { answersTexts } from './answers.ts';
import { auditTexts } from './audit.ts';
import { caseTexts } from './case.ts';
import { casesTexts } from './cases.ts';
import { commonTexts } from './common.ts';
import { exchangeTexts } from './exchange.ts';
import { firstContactTexts } from './first-contact.ts';
import { firstRunTexts } from './first-run.ts';
import { frameTexts } from './frame.ts';
import { houseTexts } from './house.ts';
import { logInTexts } from './log-in.ts';
import { marksTexts } from './marks.ts';
import { printTexts } from './print.ts';
import { settingsTexts } from './settings.ts';
import { statisticsTexts } from './statistics.ts';
import type { Texts } from './texts.ts';
import { todayTexts } from './today.ts';

/** Every word of the screens, by screen. What the codebook says (questions, codes, refusals) is not here. */
export const texts = {
  access: accessTexts,
  answers: answersTexts,
  audit: auditTexts,
  case: caseTexts,
  cases: casesTexts,
  common: commonTexts,
  exchange: exchangeTexts,
  'first-contact': firstContactTexts,
  'first-run': firstRunTexts,
  frame: frameTexts,
  house: houseTexts,
  'log-in': logInTexts,
  marks: marksTexts,
  print: printTexts,
  settings: settingsTexts,
  statistics: statisticsTexts,
  today: todayTexts,
} as const satisfies Readonly<Record<string, Texts>>;

type AllTexts = typeof texts;
type WithoutForm<Key> = Key extends `${infer Base}_${'one' | 'many' | 'other'}` ? Base : Key;

/** A screen that has words, and the keys one may ask it for. A missing key does not compile. */
export type TextScreen = keyof AllTexts;
export type TextKey<S extends TextScreen> = WithoutForm<keyof AllTexts[S]> & string;
type TextPlaces = Readonly<Record<string, string | number>>;
export type Say<S extends TextScreen> = (key: TextKey<S>, places?: TextPlaces) => string;

function wordsIn(language: Language): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).map(([screen, words]: [string, Texts]) => [
      screen,
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, text[language]])),
    ]),
  );
}

/** i18next picks the word and its form for a number; the words are bundled, nothing is loaded. */
export const i18n = createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)])),
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
});
void i18n.init();

/** A screen's word with its places filled as a reader of that language expects them. */
export function sayIn<S extends TextScreen>(
  language: Language,
  screen: S,
  key: TextKey<S>,
  places: TextPlaces = {},
): string {
  const word: string = key;
  const { count } = places;
  const options = { lng: language, ns: screen, skipInterpolation: true };
  return fill(i18n.t(word, typeof count === 'number' ? { ...options, count } : options), places, language);
}
