/**
 * Days as people write them inside a text: `2026-12-03`, `3.12.2026`, `12/03/2027`, `3 décembre 2026`, `5 мая 2002`. What a writing can mean is
 * said whole: with strokes, day or month may stand first; of two digits the century is not known. Pure.
 */
import { dateFault } from './date.ts';

/** Names of the months as they are written, from January; without accents. */
const MONTHS: readonly string[] = [
  'january|janvier|enero|январь|января|январе|jan|janv|ene|янв',
  'february|fevrier|febrero|февраль|февраля|феврале|feb|fevr|fev|фев',
  'march|mars|marzo|март|марта|марте|mar|мар',
  'april|avril|abril|апрель|апреля|апреле|apr|avr|abr|апр',
  'may|mai|mayo|май|мая|мае',
  'june|juin|junio|июнь|июня|июне|jun',
  'july|juillet|julio|июль|июля|июле|jul|juil',
  'august|aout|agosto|август|августа|августе|aug|ago|авг',
  'september|septembre|septiembre|setiembre|сентябрь|сентября|сентябре|sept|sep|set|сен|сент',
  'october|octobre|octubre|октябрь|октября|октябре|oct|okt|окт',
  'november|novembre|noviembre|ноябрь|ноября|ноябре|nov|ноя',
  'december|decembre|diciembre|декабрь|декабря|декабре|dec|dic|дек',
];
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split('|').map((name): [string, number] => [withoutAccents(name), at + 1])),
);
/** The longer names first: `mar` is the beginning of `mars`. */
const NAMES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

export interface WrittenDay {
  /** Where it stands in the text, in UTF-16 units of {@link withoutAccents}. */
  readonly at: number;
  readonly written: string;
  /** What it can mean: `YYYY-MM-DD`, `YYYY-MM`, or `--MM-DD` where no year is written. Never empty. */
  readonly readings: readonly string[];
}

type Reader = readonly [RegExp, (parts: readonly (string | undefined)[]) => readonly string[]];

const START = '(?<![\\p{L}\\d])';
const END = '(?![\\p{L}\\d])';
/** `st` of 1st, `er` of 1er, `-го` of 1-го. */
const ORDINAL = '(?:st|nd|rd|th|er|º|°|o|-?го|-?е)?';
const OF = '[\\s.,-]*(?:de |del |of )?\\s*';

const READERS: readonly Reader[] = [
  [expression('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})'), ([year, month, day]) => [day3(year, month, day)]],
  // Where dots are used, the day stands first; where strokes are, it depends on the country.
  [
    expression('(\\d{1,2})\\s?\\.\\s?(\\d{1,2})\\s?\\.\\s?(\\d{4}|\\d{2})'),
    ([day, month, year]) => years(year).map((one) => day3(one, month, day)),
  ],
  [expression('(\\d{1,2})([-/ ])(\\d{1,2})\\2(\\d{4})'), ([a, , b, year]) => [day3(year, b, a), day3(year, a, b)]],
  [
    expression('(\\d{1,2})/(\\d{1,2})/(\\d{2})'),
    ([a, b, year]) => years(year).flatMap((one) => [day3(one, b, a), day3(one, a, b)]),
  ],
  [
    expression(`(\\d{1,2})${ORDINAL}${OF}(${NAMES})\\.?(?:${OF}(\\d{4}))?`),
    ([day, name, year]) => [named(year, name, day)],
  ],
  [
    expression(`(${NAMES})\\.?\\s+(\\d{1,2})${ORDINAL}(?:,?\\s+(\\d{4}))?`),
    ([name, day, year]) => [named(year, name, day)],
  ],
  [expression(`(${NAMES})\\.?${OF}(\\d{4})`), ([name, year]) => [named(year, name, undefined)]],
];

function expression(source: string): RegExp {
  return new RegExp(`${START}${source}${END}`, 'gu');
}

/** The days written in a text, in their order; of two that overlap the one that says more. */
export function writtenDays(text: string): readonly WrittenDay[] {
  const plain = withoutAccents(text);
  const taken: WrittenDay[] = [];
  for (const [pattern, read] of READERS) {
    for (const match of plain.matchAll(pattern)) {
      const [written, ...parts] = match;
      const readings = [...new Set(read(parts).filter(isDay))];
      const overlaps = taken.some(
        ({ at, written: other }) => match.index < at + other.length && at < match.index + written.length,
      );
      if (readings.length > 0 && !overlaps) taken.push({ at: match.index, written, readings });
    }
  }
  return taken.sort((a, b) => a.at - b.at);
}

/** Small letters without accents, sign for sign as long as the text in NFC wherever its letters have a single one of the kind. */
export function withoutAccents(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === sign.length ? plain : sign;
    })
    .join('');
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): string {
  const month = String(MONTH_OF.get(name ?? '') ?? 0);
  return day === undefined
    ? `${year}-${two(month)}`
    : year === undefined
      ? `--${two(month)}-${two(day)}`
      : day3(year, month, day);
}

function day3(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

function years(digits: string | undefined): readonly string[] {
  return digits?.length === 2 ? [`20${digits}`, `19${digits}`] : [digits ?? ''];
}

/** A leap year for a day without one. */
function isDay(reading: string): boolean {
  return dateFault(reading.replace(/^--/, '2000-')) === undefined;
}
