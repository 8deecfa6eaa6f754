/** What stands on the sheet of the post: of the page of the post, the cases that may be on a list and the days of tasks. Reads only. */
import type { CaseRow } from '../../contract/case-row.ts';
import type { LeftCase } from '../../contract/many-cases.ts';
import type { Task } from '../../contract/today.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { listedCases } from './case-list-table.ts';
import { postFor } from './post.ts';

/** What somebody leaves. */
interface Leaving {
  /** Number of the user; null: nobody works on these cases. */
  readonly user: number | null;
  /** Open cases that they work on or have a task in, in the order of their references. */
  readonly cases: readonly CaseRow[];
  readonly tasks: readonly Task[];
}

/** Throws `role-may-not`. Left out: cases that may be on no list. */
export function leavingWithPost(session: UserSession): {
  readonly leaving: readonly Leaving[];
  readonly left: readonly LeftCase[];
} {
  requirePermission(session.user.role, 'export-cases');
  const { colleagues, nobodys } = postFor(session);
  const asked = colleagues.flatMap(({ cases, tasks }) => [...cases, ...tasks.flatMap((task) => task.caseId ?? [])]);
  const { rows, left } = listedCases(session, [...asked, ...nobodys]);
  const ofNobody = new Set(nobodys);
  const open = rows.filter(({ stage }) => stage !== 'closed');
  const listed = new Set(rows.map(({ caseId }) => caseId));
  return {
    leaving: [
      ...colleagues.map(({ number, cases, tasks }) => {
        const shown = tasks.filter(({ caseId }) => caseId === null || listed.has(caseId));
        const theirs = new Set([...cases, ...shown.map(({ caseId }) => caseId)]);
        return { user: number, cases: open.filter(({ caseId }) => theirs.has(caseId)), tasks: shown };
      }),
      { user: null, cases: open.filter(({ caseId }) => ofNobody.has(caseId)), tasks: [] },
    ],
    left,
  };
}
