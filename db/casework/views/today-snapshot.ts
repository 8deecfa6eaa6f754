/** The caseload's dated figures: each is as many as the list that it opens shows. */
import { STAGES, type Stage } from '../../contract/case-row.ts';
import type { Today } from '../../contract/today.ts';
import { dayOf } from '../../store/clock.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { fileCounts } from '../derived/file-counts.ts';
import { FROM_WITHIN, fromWithin, IN_REACH, reachesEverything, reachParameters } from '../people/reach.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';

/** In SQL over `case_index AS i`: who does not want anything kept is not counted, and this is printed. */
export const COUNTED_CASE = "(i.kind = 'case' AND i.closed_by_no = 0)";

interface Counts {
  readonly stage: Stage;
  readonly counted: 0 | 1;
  readonly other: 0 | 1;
  readonly n: number;
}

const statements = cachedPerDatabase((db) => {
  const counts = (from: string) =>
    db.prepare<[ReturnType<typeof reachParameters>], Counts>(
      `SELECT stage, ${COUNTED_CASE} AS counted, kind <> 'case' AS other, count(*) AS n
       FROM ${from} WHERE ${IN_REACH} GROUP BY stage, counted, other`,
    );
  return { all: counts(FROM_WITHIN.all), work: counts(FROM_WITHIN.work), asked: counts(FROM_WITHIN.asked) };
});

function countsInReach(session: UserSession): readonly Counts[] {
  const reach = reachParameters(session);
  if (reachesEverything(reach))
    return fileCounts(session.db).map(({ stage, kind, closed_by_no, n }) => ({
      stage,
      counted: kind === 'case' && closed_by_no === 0 ? 1 : 0,
      other: kind === 'case' ? 0 : 1,
      n,
    }));
  return statements(session.db)[fromWithin(reach)].all(reach);
}

export function snapshot(session: UserSession): Today['snapshot'] {
  const on = dayOf(session.clock());
  if (!hasPermission(session.user.role, 'list-cases')) return { on, stages: [], total: 0, others: 0 };
  const rows = countsInReach(session);
  const sum = (fits: (row: Counts) => boolean) => rows.filter(fits).reduce((total, { n }) => total + n, 0);
  return {
    on,
    stages: STAGES.map((stage) => ({ stage, n: sum((row) => row.counted === 1 && row.stage === stage) })),
    total: sum(({ counted }) => counted === 1),
    others: sum(({ other }) => other === 1),
  };
}
