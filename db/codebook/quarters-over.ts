/** The quarters of the calendar to whose end a project is reported on (statistics/RULES.md, For one recipient). Pure. */
import { dateFault, latest } from './date.ts';

/** As many as somebody still reports on: four years. */
const MOST = 16;
const LAST_MONTHS = ['12', '09', '06', '03'];

/** Whether `day` is the last day of a quarter that is over on `today` and did not end before `from`: all `YYYY-MM-DD`, and null where nobody said. */
export function isQuarterOver(day: string, today: string, from: string | null): boolean {
  const isDay = dateFault(day) === undefined && day.length === 10;
  const [month, endsMonth] = [day.slice(5, 7), latest(day.slice(0, 7)) === day];
  return isDay && endsMonth && LAST_MONTHS.includes(month) && day < today && (from === null || day >= from);
}

/** The last days of the quarters that are over, the newest first. */
export function quartersOver(today: string, from: string | null): readonly string[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: MOST }, (_, at) => year - at)
    .flatMap((one) => LAST_MONTHS.map((month) => latest(`${one}-${month}`)))
    .filter((day) => isQuarterOver(day, today, from))
    .slice(0, MOST);
}
