/**
 * Who is in danger, by the lines that stand in a case's row: the one answer for Today, the list, its filter and its figures. At headquarters only
 * whom it met itself is counted: the others are looked after by a mission, and each row says of them what is known.
 */
import type { ShownDanger } from '../../contract/cases.ts';
import { type CaseLine, type CaseState, dangerOf, dangerStands } from '../derived/today-lines.ts';

/** In SQL over `case_index AS i`: 1 where this station opened the case or its office has met the person. */
export const MET_HERE = `(opener IN our_station OR ' ' || met || ' ' LIKE '% ' || (SELECT office FROM own_station) || ' %')`;

/** In SQL over `case_index AS i`: the place of a row among those in danger on the day `@day`, the lower the worse; null where it is in none. */
export const DANGER_PLACE =
  'CASE WHEN @day BETWEEN i.late_from AND i.late_until THEN i.late_order ELSE i.danger_order END';

/** In SQL over `case_index AS i`: the row is in danger on the day `@day`; `@ofAll` is 0 where only whom this office met counts. */
export const IN_DANGER = `(${DANGER_PLACE} IS NOT NULL AND (@ofAll = 1 OR ${MET_HERE}))`;

/** The dangers of a row on a day (`YYYY-MM-DD`), worst first. */
export function shownDangers(row: CaseState & { readonly today: string }, day: string): readonly ShownDanger[] {
  if (row.kind === 'anonymous') return [];
  return (JSON.parse(row.today) as readonly CaseLine[])
    .filter((line) => dangerStands(row, line, day))
    .flatMap((line) => {
      const danger = dangerOf(line.code);
      if (danger === undefined) return [];
      const until = line.until ?? line.lookAgain ?? null;
      return [{ danger, says: line.code, since: line.since, until, nobodyTold: line.nobodyTold === true }];
    });
}
