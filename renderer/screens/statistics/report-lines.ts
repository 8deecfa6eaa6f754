import { withoutFormula } from '../../../db/codebook/no-formula.ts';
import type { Language } from '../../../db/codebook/types.ts';
import { countryLabel } from '../../../db/codebook/world.ts';
import { leastOf, type Report } from '../../../preload/contract.ts';
import type { Formats } from '../../formats.ts';
import type { Say } from '../../locales/index.ts';

export interface ReportWords {
  readonly language: Language;
  readonly say: Say<'statistics'>;
  readonly formats: Formats;
}

/**
 * A number of a table: a range where persons could not all be compared, the word for it where it is suppressed. `written` is how a whole
 * number stands on the paper at hand.
 */
export function figure(report: Report, n: number | null, suppressed: string, written: (n: number) => string): string {
  if (n === null) return suppressed;
  const least = leastOf(report, n);
  return least === n ? written(n) : `${written(least)}–${written(n)}`;
}

/** What a report says of itself, in words, one thing a line: unit, period, filters, total. Stands above every copy of it. */
export function meaningLines(
  report: Report,
  { language, say, formats }: ReportWords,
): readonly (readonly [string, string])[] {
  const { from, to } = report.period;
  const period =
    from === null && to === null
      ? say('wholePeriod')
      : `${from === null ? say('always') : formats.day(from)} – ${to === null ? say('untilNow') : formats.day(to)}`;
  const { origin, office, shared } = report.filters;
  return [
    [say('unit'), say(`unit-${report.unit}`)],
    [say('period'), period],
    [say('origin'), origin === null ? say('allCountries') : countryLabel(origin, language)],
    [say('office'), office ?? say('allOffices')],
    ...(shared ? ([[say('shared'), '✓']] as const) : []),
    [say('total'), figure(report, report.n, say('suppressed'), String)],
  ];
}

/** Which offices reported, how much and until when. */
export function coverageLines({ coverage }: Report, { say, formats }: ReportWords): readonly string[] {
  return coverage.offices.map(({ office, instances, until }) =>
    until === null
      ? say('coverageNone', { office })
      : say('coverageLine', { office, n: instances ?? say('suppressed'), until: formats.day(until) }),
  );
}

/** Figures as a spreadsheet reads them everywhere, with a point; or as the language writes them. */
type Figures = 'plain' | 'written';

/** The whole of what leaves: the table's number, what it says of itself, its rows, what it rests on. */
export function reportLines(
  report: Report,
  number: number,
  words: ReportWords,
  figures: Figures,
): readonly (readonly string[])[] {
  const { language, say, formats } = words;
  const none = say('suppressed');
  const whole = (n: number | null) => figure(report, n, none, String);
  const share = (percent: number | null, suppressed: boolean) => {
    if (percent === null) return suppressed ? none : '';
    return figures === 'plain' ? String(percent) : formats.percent(percent).replace(/[\s\u202f\u00a0]*%$/u, '');
  };
  const rows = report.dimensions.flatMap((dimension) =>
    dimension.rows.map((row) => [
      dimension.label[language],
      row.label[language],
      row.suppressed ? none : whole(row.n),
      share(row.percent, row.suppressed),
      whole(dimension.denominator),
      whole(dimension.missing),
    ]),
  );
  return [
    [report.title[language], say('tableNumber', { number })],
    ...meaningLines(report, words),
    [],
    (['variable', 'category', 'number', 'percent', 'denominator', 'missing'] as const).map((key) => say(key)),
    ...rows,
    [],
    ...coverageLines(report, words).map((line) => [line]),
    ...report.caveats.map((caveat) => [caveat[language]]),
  ];
}

/** Tab-separated, for pasting into a document or a sheet. */
export function asTabs(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/gu, ' ')).join('\t')).join('\n');
}

/** RFC 4180, with the mark that tells spreadsheets it is UTF-8. A cell never begins as a formula. */
export function asCsv(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    const safe = withoutFormula(text);
    return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
