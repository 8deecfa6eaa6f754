/** Today: what this user must do and what is waiting. At most seven lines a group. */
import type { Stage, Today, TodayLine } from '../../contract/cases.ts';
import { STAGES } from '../../contract/cases.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import type { CaseLine } from '../derived/today-lines.ts';
import { drafts } from '../people/drafts.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { houseRows } from './house.ts';
import { colleagueLines } from './today-colleagues.ts';
import { packageLines } from './today-packages.ts';

type Group = Today['groups'][number]['group'];

/** What comes first on the screen: safety before everything, then what has a day. */
const ORDER: readonly Group[] = [
  'safety',
  'house',
  'dates',
  'waiting',
  'follow-up',
  'go-on',
  'ask',
  'inbox',
  'packages',
];

const PER_GROUP = 7;
/** Gaps to ask about when the person is next seen: three at most, never a list to work off. */
const PER_ASK = 3;
/** Days ahead that Today looks at dates and follow-ups. */
const AHEAD_DAYS = 14;

export function today(session: UserSession): Today {
  const { role } = session.user;
  const groups = new Map<Group, TodayLine[]>();
  const add = (group: Group, line: TodayLine): void => {
    const lines = groups.get(group) ?? [];
    lines.push(line);
    groups.set(group, lines);
  };
  if (role === 'shelter-manager' || role === 'focal-point') houseLines(session, add);
  if (hasPermission(role, 'list-cases')) caseworkLines(session, add);
  for (const { group, line } of colleagueLines(session)) add(group, line);
  if (hasPermission(role, 'seal')) for (const { group, line } of packageLines(session)) add(group, line);
  for (const draft of drafts(session)) {
    add('go-on', {
      code: 'today-draft',
      places: { kind: draft.kind },
      since: draft.at,
      until: null,
      caseId: draft.caseId,
      reference: draft.caseId === null ? null : referenceOf(session, draft.caseId),
      opens: draft.kind === 'first-contact' ? `first-contact:${draft.id}` : `form:${draft.kind}`,
    });
  }
  return {
    groups: ORDER.flatMap((group) => {
      const lines = groups.get(group);
      if (lines === undefined) return [];
      const ordered = [...lines].sort((a, b) => compare(a.until ?? a.since ?? '', b.until ?? b.since ?? ''));
      const most = group === 'ask' ? PER_ASK : PER_GROUP;
      return [{ group, lines: ordered.slice(0, most), more: Math.max(0, ordered.length - most) }];
    }),
    snapshot: snapshot(session),
  };
}

function caseworkLines(session: UserSession, add: (group: Group, line: TodayLine) => void): void {
  const now = minuteOf(session.clock());
  const horizon = dayOf(new Date(session.clock().getTime() + AHEAD_DAYS * 86_400_000));
  const rows = session.db
    .prepare<[ReturnType<typeof reachParameters>], { case_id: string; reference: string; today: string }>(
      `SELECT case_id, reference, today FROM case_index AS i
       WHERE today <> '[]' AND stage <> 'closed' AND kind = 'case' AND ${IN_REACH}`,
    )
    .iterate(reachParameters(session));
  for (const row of rows) {
    for (const line of JSON.parse(row.today) as readonly CaseLine[]) {
      if (session.user.role === 'approver' && line.code !== 'today-decision-asked') continue;
      const dated = line.group === 'dates' || line.group === 'follow-up';
      if (dated && line.until !== null && line.until > horizon) continue;
      const over = line.until !== null && line.until < now.slice(0, line.until.length);
      add(line.group, {
        code: over ? `${line.code}-over` : line.code,
        places: {},
        since: line.since,
        until: line.until,
        caseId: row.case_id,
        reference: row.reference,
        opens: line.opens,
      });
    }
  }
}

function houseLines(session: UserSession, add: (group: Group, line: TodayLine) => void): void {
  const day = dayOf(session.clock());
  for (const row of houseRows(session, day)) {
    if (row.from !== null && row.from >= day) add('house', lineOfStay('today-arriving', row.from, row));
    else if (row.expectedUntil !== null && row.expectedUntil <= day)
      add('house', lineOfStay('today-leaving', row.expectedUntil, row));
    else if (session.user.role === 'shelter-manager') add('house', lineOfStay('today-in-house', null, row));
  }
}

function lineOfStay(
  code: string,
  until: string | null,
  row: { caseId: string; reference: string; from: string | null },
): TodayLine {
  return { code, places: {}, since: row.from, until, caseId: row.caseId, reference: row.reference, opens: 'case' };
}

function referenceOf(session: UserSession, caseId: string): string | null {
  return (
    session.db
      .prepare<[string], { reference: string }>('SELECT reference FROM case_index WHERE case_id = ?')
      .get(caseId)?.reference ?? null
  );
}

function snapshot(session: UserSession): Today['snapshot'] {
  const on = dayOf(session.clock());
  if (!hasPermission(session.user.role, 'list-cases')) return { on, stages: [], total: 0 };
  const counted = new Map(
    session.db
      .prepare<[ReturnType<typeof reachParameters>], { stage: Stage; n: number }>(
        `SELECT stage, count(*) AS n FROM case_index AS i WHERE kind = 'case' AND ${IN_REACH} GROUP BY stage`,
      )
      .all(reachParameters(session))
      .map((row) => [row.stage, row.n]),
  );
  const stages = STAGES.map((stage) => ({ stage, n: counted.get(stage) ?? 0 }));
  return { on, stages, total: stages.reduce((sum, row) => sum + row.n, 0) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
