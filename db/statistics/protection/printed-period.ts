/** Of when numbers leave, and of whom (statistics/RULES.md, Numbers that leave). Pure. */
import { dateFault, earliest, latest } from '../../codebook/date.ts';
import { LEAST_K } from '../../codebook/least-k.ts';
import type { PrintedEdition } from '../../contract/releases.ts';
import { mayLeave, type ReportRequest } from '../../contract/statistics.ts';
import { WaymarkError } from '../../store/errors.ts';
import { type Days, daysOfYears } from './people-of-period.ts';

/** What is printed: by whom, and of when. January to June is one number, before the year leaves with its quarters. */
export type PrintedPeriod = PrintedEdition;
type Span = PrintedPeriod['span'];

/**
 * `publisher`: the office that gives out; null at headquarters, which gives out those of all offices, or of one what that one told of.
 * Throws `release-not-printed` where what is asked is none of what is printed.
 */
export function printedPeriodOf(asked: ReportRequest, publisher: string | null): PrintedPeriod {
  const found = asked.from === undefined || asked.to === undefined ? null : printedDays(asked.from, asked.to);
  const [only = null] = asked.office ?? [];
  const office = publisher ?? only;
  const isPrinted =
    mayLeave(asked) &&
    (asked.unit ?? 'persons') === 'persons' &&
    asked.origin === undefined &&
    (asked.office === undefined || only === office);
  if (!isPrinted || found === null || (found.span === 'three-years' && office === null)) {
    throw new WaymarkError('release-not-printed');
  }
  return { ...found, office };
}

/** Which period two days are the ends of; null of none that is printed. */
export function printedDays(from: string, to: string): Omit<PrintedPeriod, 'office'> | null {
  if (dateFault(from) !== undefined || dateFault(to) !== undefined) return null;
  const year = Number(to.slice(0, 4));
  const isOf = (span: Span): boolean => {
    const days = daysOf({ span, year });
    return earliest(from) === days.from && latest(to) === days.to;
  };
  if (isOf('year')) return { span: 'year', year };
  if (isOf('half-year')) return { span: 'half-year', year };
  return isOf('three-years') && year === lastOfThree(year) ? { span: 'three-years', year } : null;
}

export function daysOf({ span, year }: Omit<PrintedPeriod, 'office'>): Days {
  if (span === 'half-year') return { from: `${year}-01-01`, to: `${year}-06-30` };
  return daysOfYears(span === 'year' ? year : year - 2, year);
}

/** The period as a sentence names it. */
export function writtenPeriod({ span, year }: PrintedPeriod): string {
  return { year: String(year), 'three-years': `${year - 2}–${year}`, 'half-year': `01–06/${year}` }[span];
}

/** Three years are always the same three, so that no two of them overlap: they end with a year that is divided by three. */
function lastOfThree(year: number): number {
  return year + ((3 - (year % 3)) % 3);
}

/** The three years that a year lies in. */
export function threeYearsWith({ year, office }: PrintedPeriod): PrintedPeriod {
  return { span: 'three-years', year: lastOfThree(year), office };
}

/** The years that three years are made of. */
export function yearsWithin({ year, office }: PrintedPeriod): readonly PrintedPeriod[] {
  return [year - 2, year - 1, year].map((one) => ({ span: 'year', year: one, office }));
}

/** What every number is drawn for: another office, another period, another chance. */
export function contextOf({ span, year, office }: PrintedPeriod): string {
  const when = { year: String(year), 'three-years': `${year - 2} to ${year}`, 'half-year': `${year} January to June` };
  return `waymark numbers 1, ${office === null ? 'all offices' : `office ${office}`}, ${when[span]}`;
}

/** An office's year is drawn finest, whatever is wider or besides it to two of its bases. */
export function baseOf({ span, office }: PrintedPeriod): number {
  return span === 'year' && office !== null ? LEAST_K : 2 * LEAST_K;
}
