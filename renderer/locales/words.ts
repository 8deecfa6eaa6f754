import type { Language } from '../../db/codebook/types.ts';
import { fill } from '../formats.ts';
import { accessTexts } from './access.ts';
import { answersTexts } from './answers.ts';
import { arrivalsTexts } from './arrivals.ts';
import { auditTexts } from './audit.ts';
import { caseTexts } from './case.ts';
import { casesTexts } from './cases.ts';
import { commonTexts } from './common.ts';
import { dangerTexts } from './danger.ts';
import { exchangeTexts } from './exchange.ts';
import { firstContactTexts } from './first-contact.ts';
import { firstRunTexts } from './first-run.ts';
import { frameTexts } from './frame.ts';
import { handOverTexts } from './hand-over.ts';
import { helpTexts } from './help.ts';
import { hotlineTexts } from './hotline.ts';
import { houseTexts } from './house.ts';
import { housesTexts } from './houses.ts';
import { inboxTexts } from './inbox.ts';
import { keepingTexts } from './keeping.ts';
import { linksTexts } from './links.ts';
import { logInTexts } from './log-in.ts';
import { marksTexts } from './marks.ts';
import { ownQuestionsTexts } from './own-questions.ts';
import { partnersTexts } from './partners.ts';
import { postTexts } from './post.ts';
import { printTexts } from './print.ts';
import { projectsTexts } from './projects.ts';
import { registersTexts } from './registers.ts';
import { rosterTexts } from './roster.ts';
import { selectedTexts } from './selected.ts';
import { settingsTexts } from './settings.ts';
import { statisticsTexts } from './statistics.ts';
import type { Texts } from './texts.ts';
import { todayTexts } from './today.ts';

/** Every word of the screens, by screen. What the codebook says (questions, codes, refusals) is not here. */
export const texts = {
  access: accessTexts,
  answers: answersTexts,
  arrivals: arrivalsTexts,
  audit: auditTexts,
  case: caseTexts,
  cases: casesTexts,
  selected: selectedTexts,
  common: commonTexts,
  danger: dangerTexts,
  exchange: exchangeTexts,
  'first-contact': firstContactTexts,
  'first-run': firstRunTexts,
  frame: frameTexts,
  help: helpTexts,
  'hand-over': handOverTexts,
  house: houseTexts,
  hotline: hotlineTexts,
  houses: housesTexts,
  inbox: inboxTexts,
  keeping: keepingTexts,
  links: linksTexts,
  'log-in': logInTexts,
  marks: marksTexts,
  ownQuestions: ownQuestionsTexts,
  partners: partnersTexts,
  post: postTexts,
  print: printTexts,
  projects: projectsTexts,
  registers: registersTexts,
  roster: rosterTexts,
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

/** A screen's word with its places filled as a reader of that language expects them. */
export function sayIn<S extends TextScreen>(
  language: Language,
  screen: S,
  key: TextKey<S>,
  places: TextPlaces = {},
): string {
  const words: Texts = texts[screen];
  const { count } = places;
  const form = typeof count === 'number' ? `_${FORMS[language].select(count)}` : '';
  const text = words[`${key}${form}`] ?? words[`${key}_other`] ?? words[key];
  // Seen where it is missing; that it compiles and is missing is a text that was left out for this number.
  return text === undefined ? key : fill(text[language], places, language);
}

/** Which form of a word goes with a number. */
const FORMS: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
  es: new Intl.PluralRules('es'),
};
