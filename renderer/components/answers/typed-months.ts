/**
 * The months by name in the languages of the screens and of the people who dictate: English, French, Spanish, Russian, Ukrainian, Romanian,
 * Arabic (as in the Levant, on the Nile and the Gulf, and in the Maghreb), Serbian in both scripts, Albanian. In the cases in which a date has them.
 */
const NAMES: readonly string[] = [
  'january janvier enero январь января січень січня ianuarie يناير جانفي كانون_الثاني januar јануар janar',
  'february février febrero февраль февраля лютий лютого februarie فبراير فيفري شباط februar фебруар shkurt',
  'march mars marzo март марта березень березня martie مارس آذار mart март mars',
  'april avril abril апрель апреля квітень квітня aprilie أبريل إبريل أفريل نيسان april април prill',
  'may mai mayo май мая травень травня mai مايو ماي أيار maj мај maj',
  'june juin junio июнь июня червень червня iunie يونيو يونيه جوان حزيران jun juni јун јуни qershor',
  'july juillet julio июль июля липень липня iulie يوليو يوليه يوليوز جويلية تموز jul juli јул јули korrik',
  'august août agosto август августа серпень серпня august أغسطس أوت غشت آب avgust август gusht',
  'september septembre septiembre setiembre сентябрь сентября вересень вересня septembrie سبتمبر شتنبر أيلول septembar септембар shtator',
  'october octobre octubre октябрь октября жовтень жовтня octombrie أكتوبر تشرين_الأول oktobar октобар tetor',
  'november novembre noviembre ноябрь ноября листопад листопада noiembrie نوفمبر نونبر تشرين_الثاني novembar новембар nëntor',
  'december décembre diciembre декабрь декабря грудень грудня decembrie ديسمبر دجنبر كانون_الأول decembar децембар dhjetor',
];

/** Without accents, in lower case: as a typed date is read. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const MONTHS = NAMES.map((names) => withoutAccents(names).split(' '));
const OF_TWO_WORDS = MONTHS.flat().filter((name) => name.includes('_'));

/** A name of two words as one, so that the words of a date can be told apart. */
export function joinMonths(text: string): string {
  return OF_TWO_WORDS.reduce((joined, name) => joined.replaceAll(name.replace('_', ' '), name), text);
}

/**
 * The month of a name, or of its first three letters or more: 1 to 12. `several` where more than one begins so (French `jui`, Arabic تشرين);
 * null where none does.
 */
export function monthNamed(word: string): number | 'several' | null {
  const whole = MONTHS.findIndex((names) => names.includes(word));
  if (whole >= 0) return whole + 1;
  if (!/^[\p{L}_]{3,}$/u.test(word)) return null;
  const begin = MONTHS.flatMap((names, month) => (names.some((name) => name.startsWith(word)) ? [month + 1] : []));
  const [only, ...more] = begin;
  return more.length > 0 ? 'several' : (only ?? null);
}
