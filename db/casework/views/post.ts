/** What is handed over with the post, of what the database knows (casework/RULES.md, The post). What is not known is left out, never guessed. */

import type { Post, PostColleague } from '../../contract/post.ts';
import type { Today, TodayGroup } from '../../contract/today.ts';
import { dayOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { rootKeyLiesHere } from '../../store/root-key-place.ts';
import { setting } from '../../store/settings.ts';
import { ownStation } from '../../store/station.ts';
import { casesByWorker, nobodysCases } from '../people/assignment.ts';
import { coversOf } from '../people/cover.ts';
import { everyDraft } from '../people/drafts.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { requirePermission } from '../people/roles.ts';
import { tasksOfEverybody } from '../people/tasks.ts';
import type { UserSession } from '../people/user-session.ts';
import { users } from '../people/users.ts';
import { sheetsThatLie } from '../record/destroyed-papers.ts';
import { wholeGroups } from './today.ts';

const GROUPS = ['danger', 'due', 'safety', 'inbox', 'soon', 'waiting', 'desk', 'packages'] as const;
/** Of these what is the office's own is handed over here, registers and accesses that end, and what was not sent: the rest goes with its case. */
const OFFICE_ONLY: ReadonlySet<TodayGroup> = new Set(['due', 'safety', 'soon']);
const OPENS_HERE = /^(?:settings|seal):/;

/** Throws `role-may-not`. */
export function postFor(session: UserSession): Post {
  requirePermission(session.user.role, 'assign');
  const { db } = session;
  return {
    colleagues: colleaguesOf(session),
    nobodys: nobodysCases(db),
    groups: groupsFor(session),
    covers: coversOf(db, null, dayOf(rightsTime(session))),
    recoveryCode: recoveryCode(db),
    rootKey: ownStation(db).kind === 'mission' ? null : rootKeyLiesHere(db) ? 'here' : 'elsewhere',
    copiesFolder: setting(db, 'copies-folder'),
    sheets: sheetsThatLie(db, session.user.house),
  };
}

function groupsFor(session: UserSession): Today['groups'] {
  return wholeGroups(session, GROUPS)
    .map(({ lines, ...group }) => ({
      ...group,
      lines: OFFICE_ONLY.has(group.group) ? lines.filter(({ opens }) => OPENS_HERE.test(opens)) : lines,
    }))
    .filter(({ lines }) => lines.length > 0);
}

function colleaguesOf(session: UserSession): readonly PostColleague[] {
  const { db } = session;
  const cases = casesByWorker(db);
  const tasks = Map.groupBy(tasksOfEverybody(session), ({ forUser }) => forUser);
  const drafts = Map.groupBy(everyDraft(db), ({ user }) => user);
  const logIns = lastLogIns(db);
  return users(db)
    .filter(({ active }) => active)
    .map(({ number, name, role, house }) => ({
      number,
      name,
      role,
      house,
      lastLogIn: logIns.get(number) ?? null,
      cases: cases.get(number) ?? [],
      tasks: tasks.get(number) ?? [],
      drafts: (drafts.get(number) ?? []).map(({ user: _, ...draft }) => draft),
    }));
}

/** UTC minutes, by number of user. A wrong password is a line of nobody's. */
function lastLogIns(db: Database): ReadonlyMap<number, string> {
  const rows = db
    .prepare<[], { user: number; at: string | null }>(
      `SELECT u.number AS user, (SELECT max(at) FROM audit WHERE user = u.number AND act IN ('log-in', 'recovery-code-used')) AS at FROM user AS u`,
    )
    .all();
  return new Map(rows.flatMap(({ user, at }) => (at === null ? [] : [[user, at] as const])));
}

/**
 * When the code in force was made: by hand, after the one before was used, or when the desk was set up. A desk that was brought back may have got a
 * new one or not: then it is not known.
 */
function recoveryCode(db: Database): Post['recoveryCode'] {
  const act =
    db
      .prepare<[], { at: string; act: string }>(
        `SELECT at, act FROM audit WHERE act IN ('restore', 'renew-recovery-code', 'recovery-code-used')
           AND (act = 'restore' OR outcome = 'done') ORDER BY n DESC LIMIT 1`,
      )
      .get() ?? db.prepare<[], { at: string; act: string }>('SELECT at, act FROM audit WHERE n = 1').get();
  const made = act === undefined || act.act === 'restore' ? null : act.at;
  const printed = db
    .prepare<[string], string | null>("SELECT max(at) FROM outgoing WHERE what = 'recovery-code' AND at >= ?")
    .pluck()
    .get(made ?? '');
  return { made, printed: made === null ? null : (printed ?? null) };
}
