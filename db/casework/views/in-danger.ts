/**
 * Who is in danger, by the lines that stand in a case's row: the one answer for Today, the list, its filter and its figures. On headquarters' Today
 * whom it met itself has a line to act on; of the others, whom a mission looks after, it says how many the list holds and by whose word.
 */
import type { ShownDanger } from '../../contract/case-row.ts';
import type { Today } from '../../contract/today.ts';
import { dayOf } from '../../store/clock.ts';
import { type CaseLine, type CaseState, dangerOf, dangerStands } from '../derived/today-lines.ts';
import { fromPlaces, IN_REACH, reachParameters } from '../people/reach.ts';
import type { UserSession } from '../people/user-session.ts';

/** In SQL over `case_index AS i`: 1 where this station opened the case or its office has met the person. */
export const MET_HERE = `(opener IN our_station OR ' ' || met || ' ' LIKE '% ' || (SELECT office FROM own_station) || ' %')`;

/** In SQL over `case_index AS i`: the place of a row among those in danger on the day `@day`, the lower the worse; null where it is in none. */
export const DANGER_PLACE =
  'CASE WHEN @day BETWEEN i.late_from AND i.late_until THEN i.late_order ELSE i.danger_order END';

/** In SQL over `case_index AS i`: the row is in danger on the day `@day`. */
export const IN_DANGER = `(${DANGER_PLACE} IS NOT NULL)`;

/** In SQL, the row numbers (`place`) of whoever can be in danger on some day; and `case_index AS i` with those alone. */
export const MAY_BE_IN_DANGER =
  'SELECT rowid AS place FROM case_index INDEXED BY case_index_danger WHERE danger_order IS NOT NULL OR late_order IS NOT NULL';
export const FROM_DANGER = fromPlaces(MAY_BE_IN_DANGER);

/** In SQL, the row numbers of whoever is in danger on the day `@day`, in the order of Today (`today-groups.ts`): the worst first, then the newest. */
export const PLACES_IN_DANGER = `SELECT i.rowid FROM case_index AS i INDEXED BY case_index_danger
  WHERE (danger_order IS NOT NULL OR late_order IS NOT NULL) AND ${IN_DANGER}
  ORDER BY ${DANGER_PLACE}, CASE WHEN @day BETWEEN i.late_from AND i.late_until THEN i.late_day ELSE i.danger_day END DESC, i.rowid`;

/** The dangers of a row on a day (`YYYY-MM-DD`), worst first. `lines`: those of the row. */
export function shownDangers(row: CaseState, lines: readonly CaseLine[], day: string): readonly ShownDanger[] {
  if (row.kind === 'anonymous') return [];
  return lines
    .filter((line) => dangerStands(row, line, day))
    .flatMap((line) => {
      const danger = dangerOf(line.code);
      if (danger === undefined) return [];
      const until = line.until ?? line.lookAgain ?? null;
      return [{ danger, says: line.code, since: line.since, until, nobodyTold: line.nobodyTold === true }];
    });
}

/** What headquarters knows of danger by the word of others; null elsewhere, and where it holds nobody in danger but whom it met itself. */
export function dangerTold(session: UserSession): Today['dangerTold'] {
  if (session.user.role !== 'hq-case-manager') return null;
  const rows = session.db
    .prepare<[{ day: string } & ReturnType<typeof reachParameters>], { readonly told: string; readonly met: 0 | 1 }>(
      `SELECT CASE WHEN met = '' THEN coalesce((SELECT office FROM known_station AS k WHERE k.id = i.opener), '') ELSE met END AS told,
         ${MET_HERE} AS met FROM ${FROM_DANGER} WHERE ${IN_DANGER} AND ${IN_REACH}`,
    )
    .all({ ...reachParameters(session), day: dayOf(session.clock()) });
  if (rows.every(({ met }) => met === 1)) return null;
  const lastCame = session.db
    .prepare<[string], string | null>(
      `SELECT max(p.at) FROM package_in AS p JOIN known_station AS k ON k.id = p.station WHERE k.office = ? AND p.kind = 'cases'`,
    )
    .pluck();
  const offices = [...new Set(rows.flatMap(({ told }) => told.split(' ')))].filter((office) => office !== '').sort();
  return { persons: rows.length, by: offices.map((office) => ({ office, came: lastCame.get(office) ?? null })) };
}
