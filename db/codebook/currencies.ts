import { text } from './text.ts';
import type { Text } from './types.ts';

/** ISO 4217: the currencies in which people are paid today. */
const IN_USE = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
  ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
  MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
  SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
  UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
`;

/** Withdrawn since 1999; old claims and debts are still written in them. */
const WITHDRAWN = `
  ANG ATS BGN DEM EEK ESP FIM FRF HRK IEP ITL LTL LVL NLG ROL SIT SKK SLL YUM ZMK
`;

/** Minor units that are not two digits (ISO 4217). `Intl` rounds some of these otherwise and is not asked. */
const NO_MINOR_UNIT = 'BIF CLP DJF ESP GNF ISK ITL JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND';

/** Names of our own for what the `Intl` of browsers lacks. */
const NAMED_HERE: readonly (readonly [code: string, en: string, fr: string, es: string])[] = [
  ['SLE', 'Sierra Leonean leone', 'leone sierra-léonais', 'leona sierraleonesa'],
  ['VED', 'Venezuelan digital bolívar', 'bolivar numérique vénézuélien', 'bolívar digital venezolano'],
  ['XCG', 'Caribbean guilder', 'florin caribéen', 'florín caribeño'],
  ['ZWG', 'Zimbabwe gold', 'or du Zimbabwe', 'oro zimbabuense'],
  ['ATS', 'Austrian schilling', 'schilling autrichien', 'chelín austriaco'],
  ['DEM', 'German mark', 'mark allemand', 'marco alemán'],
  ['EEK', 'Estonian kroon', 'couronne estonienne', 'corona estonia'],
  ['ESP', 'Spanish peseta', 'peseta espagnole', 'peseta española'],
  ['FIM', 'Finnish markka', 'mark finlandais', 'marco finlandés'],
  ['FRF', 'French franc', 'franc français', 'franco francés'],
  ['IEP', 'Irish pound', 'livre irlandaise', 'libra irlandesa'],
  ['ITL', 'Italian lira', 'lire italienne', 'lira italiana'],
  ['LTL', 'Lithuanian litas', 'litas lituanien', 'litas lituana'],
  ['LVL', 'Latvian lats', 'lats letton', 'lats letón'],
  ['NLG', 'Dutch guilder', 'florin néerlandais', 'florín neerlandés'],
  ['ROL', 'Romanian leu (until 2005)', 'leu roumain (jusqu’en 2005)', 'leu rumano (hasta 2005)'],
  ['SIT', 'Slovenian tolar', 'tolar slovène', 'tólar esloveno'],
  ['SKK', 'Slovak koruna', 'couronne slovaque', 'corona eslovaca'],
  ['YUM', 'Yugoslav new dinar', 'nouveau dinar yougoslave', 'nuevo dinar yugoslavo'],
  ['ZMK', 'Zambian kwacha (until 2012)', 'kwacha zambien (jusqu’en 2012)', 'kwacha zambiano (hasta 2012)'],
];

export interface Currency {
  /** Digits after the decimal point; money is stored as an integer of this minor unit. */
  readonly digits: 0 | 2 | 3;
  /** False: withdrawn, offered last. */
  readonly inUse: boolean;
  /** Our own name, where `Intl` cannot be relied on. */
  readonly label: Text | undefined;
}

const words = (table: string): string[] => table.trim().split(/\s+/);

function digits(code: string): Currency['digits'] {
  if (words(NO_MINOR_UNIT).includes(code)) return 0;
  return words(THREE_DIGITS).includes(code) ? 3 : 2;
}

function label(code: string): Text | undefined {
  const row = NAMED_HERE.find(([named]) => named === code);
  return row && text(row[1], row[2], row[3]);
}

const currency = (code: string, inUse: boolean): [string, Currency] => [
  code,
  { digits: digits(code), inUse, label: label(code) },
];

/** Every currency that can be answered, those in use first. */
export const CURRENCIES: ReadonlyMap<string, Currency> = new Map([
  ...words(IN_USE).map((code) => currency(code, true)),
  ...words(WITHDRAWN).map((code) => currency(code, false)),
]);
