/**
 * Who is in danger, by the lines that stand in a case's row: the one answer for Today, the list, its filter and its figures. At headquarters only
 * whom it met itself is counted: the others are looked after by a mission, and each row says of them what is known.
 */
import type { ShownDanger, Stage } from '../../contract/cases.ts';
import { type CaseLine, dangerOf } from '../derived/today-lines.ts';

/** In SQL over `case_index AS i`: 1 where this station opened the case or its office has met the person. */
export const MET_HERE = `(opener IN our_station OR ' ' || met || ' ' LIKE '% ' || (SELECT office FROM own_station) || ' %')`;

/** In SQL over `case_index AS i`: the row has lines of danger that stand; `@ofAll` is 0 where only whom this office met counts, `@day` today. */
export const IN_DANGER = `(i.today LIKE '%"group":"danger"%' AND i.kind <> 'anonymous' AND (@ofAll = 1 OR ${MET_HERE})
  AND EXISTS (SELECT 1 FROM json_each(i.today) AS l WHERE json_extract(l.value, '$.group') = 'danger'
    AND ifnull(json_extract(l.value, '$.begins'), '') <= @day AND @day <= ifnull(json_extract(l.value, '$.ends'), '9999')
    AND (json_extract(l.value, '$.code') <> 'today-emergency' OR (i.kind = 'case' AND i.stage <> 'closed'))))`;

interface Row {
  readonly stage: Stage;
  readonly kind: string;
}

/**
 * Whether a line of danger stands on a day (`YYYY-MM-DD`): danger ends by no closing, the hours of an emergency end with the case, and who is late is so
 * for some days.
 */
export function dangerStands({ stage, kind }: Row, { group, code, begins = '', ends }: CaseLine, day: string): boolean {
  if (group !== 'danger' || begins > day || (ends !== undefined && day > ends)) return false;
  return code !== 'today-emergency' || (kind === 'case' && stage !== 'closed');
}

/** The dangers of a row on a day (`YYYY-MM-DD`), worst first. */
export function shownDangers(row: Row & { readonly today: string }, day: string): readonly ShownDanger[] {
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
