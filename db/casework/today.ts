/** Today: what this user must do and what is waiting. At most seven lines a group. */
import type { Stage, Today, TodayLine } from '../contract/cases.ts';
import { STAGES } from '../contract/cases.ts';
import { dayOf, minuteOf } from '../store/moment.ts';
import { drafts } from './drafts.ts';
import { houseRows } from './house.ts';
import { mayDo } from './roles.ts';
import type { Seat } from './seat.ts';
import type { CaseLine } from './today-lines.ts';
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

export function today(seat: Seat): Today {
  const { role } = seat.user;
  const groups = new Map<Group, TodayLine[]>();
  const add = (group: Group, line: TodayLine): void => {
    const lines = groups.get(group) ?? [];
    lines.push(line);
    groups.set(group, lines);
  };
  if (role === 'shelter-manager' || role === 'focal-point') houseLines(seat, add);
  if (mayDo(role, 'list-cases')) caseworkLines(seat, add);
  if (mayDo(role, 'seal')) for (const { group, line } of packageLines(seat)) add(group, line);
  for (const draft of drafts(seat)) {
    add('go-on', {
      code: 'today-draft',
      places: { kind: draft.kind },
      since: draft.at,
      until: null,
      caseId: draft.caseId,
      reference: draft.caseId === null ? null : referenceOf(seat, draft.caseId),
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
    snapshot: snapshot(seat),
  };
}

function caseworkLines(seat: Seat, add: (group: Group, line: TodayLine) => void): void {
  const now = minuteOf(seat.clock());
  const horizon = dayOf(new Date(seat.clock().getTime() + AHEAD_DAYS * 86_400_000));
  const own = seat.user.role === 'caseworker' ? seat.user.number : null;
  const rows = seat.db
    .prepare<{ own: number | null }, { case_id: string; reference: string; today: string }>(
      `SELECT case_id, reference, today FROM case_index AS i WHERE today <> '[]' AND stage <> 'closed' AND kind = 'case'
       AND (@own IS NULL OR EXISTS (SELECT 1 FROM assignment AS m WHERE m.case_id = i.case_id AND m.user = @own))`,
    )
    .iterate({ own });
  for (const row of rows) {
    for (const line of JSON.parse(row.today) as readonly CaseLine[]) {
      if (seat.user.role === 'approver' && line.code !== 'today-decision-asked') continue;
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

function houseLines(seat: Seat, add: (group: Group, line: TodayLine) => void): void {
  const day = dayOf(seat.clock());
  for (const row of houseRows(seat, day)) {
    if (row.from !== null && row.from >= day) add('house', lineOfStay('today-arriving', row.from, row));
    else if (row.expectedUntil !== null && row.expectedUntil <= day)
      add('house', lineOfStay('today-leaving', row.expectedUntil, row));
    else if (seat.user.role === 'shelter-manager') add('house', lineOfStay('today-in-house', null, row));
  }
}

function lineOfStay(
  code: string,
  until: string | null,
  row: { caseId: string; reference: string; from: string | null },
): TodayLine {
  return { code, places: {}, since: row.from, until, caseId: row.caseId, reference: row.reference, opens: 'case' };
}

function referenceOf(seat: Seat, caseId: string): string | null {
  return (
    seat.db.prepare<[string], { reference: string }>('SELECT reference FROM case_index WHERE case_id = ?').get(caseId)
      ?.reference ?? null
  );
}

function snapshot(seat: Seat): Today['snapshot'] {
  const on = dayOf(seat.clock());
  if (!mayDo(seat.user.role, 'list-cases')) return { on, stages: [], total: 0 };
  const counted = new Map(
    seat.db
      .prepare<[], { stage: Stage; n: number }>(
        "SELECT stage, count(*) AS n FROM case_index WHERE kind = 'case' GROUP BY stage",
      )
      .all()
      .map((row) => [row.stage, row.n]),
  );
  const stages = STAGES.map((stage) => ({ stage, n: counted.get(stage) ?? 0 }));
  return { on, stages, total: stages.reduce((sum, row) => sum + row.n, 0) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
