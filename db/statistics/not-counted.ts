/** Who is known here and not in a table, and why (statistics/RULES.md, Who is not in it). For the screen: it stands in nothing that leaves. */
import type { Report } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import type { Measure } from './measure.ts';
import type { Question } from './question.ts';
import { small } from './suppression.ts';

type NotCounted = Report['notCounted'][number];

const statements = cachedPerDatabase((db) => ({
  // What nobody may keep or headquarters may not have is one of the number held back, whether help was given or not.
  withoutHelp: db
    .prepare<[{ office: string | null; origin: string | null; shared: 0 | 1 }], number>(
      `SELECT count(*) FROM (
         SELECT max(coalesce(instance, 0)) AS helped FROM fact
         WHERE held < 2 AND (@shared = 0 OR held = 0) AND (@office IS NULL OR office = @office)
           AND (@origin IS NULL OR instr(nationalities, @origin) > 0)
         GROUP BY case_id) WHERE helped = 0`,
    )
    .pluck(),
}));

/**
 * `n`: how many the table counts. A reason of which there is nobody is left out; with a `k` a number is null that would show fewer persons, itself
 * or by what it leaves of another.
 */
export function notCounted(
  db: Database,
  { office, origin, shared }: Question,
  { outside }: Measure,
  n: number,
  k: number | null,
): readonly NotCounted[] {
  const withoutHelp = statements(db).withoutHelp.get({ office, origin, shared: shared ? 1 : 0 }) ?? 0;
  const isSmall = (count: number) => k !== null && small({ n: count, subjects: count }, k);
  return [
    { why: 'no-help' as const, n: isSmall(withoutHelp) ? null : withoutHelp },
    { why: 'outside-period' as const, n: isSmall(outside) || (outside > 0 && isSmall(n)) ? null : outside },
  ].filter((reason) => reason.n !== 0);
}
