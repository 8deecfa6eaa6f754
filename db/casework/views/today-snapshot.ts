/** The caseload's dated figures: each is as many as the list that it opens shows. */
import { STAGES, type Stage } from '../../contract/case-row.ts';
import type { Today } from '../../contract/today.ts';
import { dayOf } from '../../store/clock.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';

/** In SQL over `case_index AS i`: who does not want anything kept is not counted, and this is printed. */
export const COUNTED_CASE = "(i.kind = 'case' AND i.closed_by_no = 0)";

export function snapshot(session: UserSession): Today['snapshot'] {
  const on = dayOf(session.clock());
  if (!hasPermission(session.user.role, 'list-cases')) return { on, stages: [], total: 0, others: 0 };
  const rows = session.db
    .prepare<[ReturnType<typeof reachParameters>], { stage: Stage; counted: 0 | 1; other: 0 | 1; n: number }>(
      `SELECT stage, ${COUNTED_CASE} AS counted, kind <> 'case' AS other, count(*) AS n
       FROM case_index AS i WHERE ${IN_REACH} GROUP BY stage, counted, other`,
    )
    .all(reachParameters(session));
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((total, { n }) => total + n, 0);
  return {
    on,
    stages: STAGES.map((stage) => ({ stage, n: sum((row) => row.counted === 1 && row.stage === stage) })),
    total: sum(({ counted }) => counted === 1),
    others: sum(({ other }) => other === 1),
  };
}
