/** Today: what this user must do and what is waiting. */
import { earliest, latest } from '../../codebook/date.ts';
import { isSentenceCode, type SentenceCode } from '../../codebook/sentences.ts';
import type { Stage, Today, TodayGroup, TodayLine } from '../../contract/cases.ts';
import { STAGES } from '../../contract/cases.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import {
  BEGINS_WITH_ITS_DAY,
  type CaseLine,
  DANGER_CODES,
  ENDS_WITH_ITS_DAY,
  NO_LINES,
} from '../derived/today-lines.ts';
import { drafts } from '../people/drafts.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { hasPermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { houseRows } from './house.ts';
import { accessLines } from './today-access.ts';
import { colleagueLines } from './today-colleagues.ts';
import { deskLines } from './today-desk.ts';
import { groupsOf, RANK_OF_LATER, type RankedLine } from './today-groups.ts';
import { packageLines } from './today-packages.ts';

/** Days ahead that Today looks at dates and follow-ups. */
const AHEAD_DAYS = 14;

type Add = (
  group: TodayGroup,
  line: Partial<TodayLine> & { readonly code: string; readonly opens: string },
  rank?: number,
) => void;

/** `whole`: the one group that is asked for, with every line of it. */
export function today(session: UserSession, whole?: TodayGroup): Today {
  const { role } = session.user;
  const lines: RankedLine[] = [];
  const add: Add = (group, line, rank = 0) => {
    lines.push({ group, rank, line: { ...BLANK, ...line } });
  };
  if (role === 'shelter-manager' || role === 'focal-point') houseLines(session, add);
  if (hasPermission(role, 'list-cases')) caseworkLines(session, add);
  for (const line of accessLines(session)) add('safety', line);
  for (const { group, line } of colleagueLines(session)) add(group, line);
  for (const line of deskLines(session)) add('desk', line);
  if (hasPermission(role, 'seal')) for (const { group, line } of packageLines(session)) add(group, line);
  for (const draft of drafts(session)) {
    add('go-on', {
      code: 'today-draft',
      places: { kind: draft.kind },
      since: draft.at,
      caseId: draft.caseId,
      reference: draft.caseId === null ? null : referenceOf(session, draft.caseId),
      opens: draft.kind === 'first-contact' ? `first-contact:${draft.id}` : `form:${draft.kind}`,
    });
  }
  return { groups: groupsOf(lines, whole), snapshot: snapshot(session) };
}

const BLANK = {
  also: [],
  places: {},
  since: null,
  until: null,
  caseId: null,
  reference: null,
  nameUsed: null,
} as const;

interface CaseworkRow {
  readonly case_id: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly today: string;
  /** 1 where this station opened the case or its office has met the person. */
  readonly met: 0 | 1;
}

function caseworkLines(session: UserSession, add: Add): void {
  const horizon = dayOf(new Date(session.clock().getTime() + AHEAD_DAYS * 86_400_000));
  const rows = session.db
    .prepare<[ReturnType<typeof reachParameters>], CaseworkRow>(
      `SELECT case_id, reference, stage, kind, today, opener IN our_station
         OR ' ' || met || ' ' LIKE '% ' || (SELECT office FROM own_station) || ' %' AS met
       FROM case_index AS i WHERE today <> '[]' AND kind <> 'anonymous' AND ${IN_REACH}`,
    )
    .iterate(reachParameters(session));
  for (const row of rows) {
    const closed = row.stage === 'closed';
    const asked = JSON.parse(row.today) as readonly CaseLine[];
    const of = { caseId: row.case_id, reference: row.reference };
    if (session.user.role === 'hq-case-manager' && row.met === 0) {
      // Whom headquarters never meets is looked after by a mission, and what it must do stands on that mission's Today.
      for (const { asksHeadquarters, code, since, opens } of asked) {
        if (asksHeadquarters === true && !closed) add('inbox', { ...of, code, since, opens });
      }
      continue;
    }
    if (closed && session.user.role !== 'approver' && asked.some(({ group }) => group === 'danger')) {
      add('danger', { ...of, code: 'today-case-closed', opens: 'case' }, DANGER_CODES.length);
    }
    for (const line of asked) {
      if (session.user.role === 'approver' && line.asksApprover !== true) continue;
      // What is closed, or was a contact and never a case, asks nothing more; danger is there until somebody answers it.
      // Neither does a no to keeping end with the case: what was said is still to be done.
      if ((closed || row.kind !== 'case') && line.group !== 'danger' && !NO_LINES.includes(line.code)) continue;
      const dated = line.group === 'dates' || line.group === 'follow-up';
      if (dated && line.until !== null && earliest(line.until) > horizon) continue;
      const begins = BEGINS_WITH_ITS_DAY.includes(line.code);
      if (begins && line.since !== null && line.since > dayOf(session.clock())) continue;
      const over = line.until !== null && isPast(line.until, session.clock());
      if (over && ENDS_WITH_ITS_DAY.some((code) => code === line.code)) continue;
      add(
        line.group,
        {
          ...of,
          code: over ? overdue(line.code) : line.code,
          since: begins ? null : line.since,
          until: line.until,
          opens: line.opens,
        },
        line.group === 'danger' ? DANGER_CODES.indexOf(line.code) : 0,
      );
    }
  }
}

/** Whether a UTC minute, or a day, month or year of the office's own calendar, lies wholly behind. */
function isPast(until: string, now: Date): boolean {
  return until.endsWith('Z') ? until < minuteOf(now) : latest(until) < dayOf(now);
}

/** The sentence that says of a line that its day is past. */
function overdue(code: SentenceCode): SentenceCode {
  const over = `${code}-over`;
  return isSentenceCode(over) ? over : code;
}

/** Places in the group of the house: who comes and goes today, who is late to leave, who comes soon, who is here. */
const ARRIVES_TODAY = 0;
const LEAVES_TODAY = 1;
const ARRIVES_SOON = RANK_OF_LATER;
const STAYS = RANK_OF_LATER + 1;

function houseLines(session: UserSession, add: Add): void {
  const day = dayOf(session.clock());
  const horizon = dayOf(new Date(session.clock().getTime() + AHEAD_DAYS * 86_400_000));
  for (const row of houseRows(session, day)) {
    const line = (code: SentenceCode, until: string | null) => ({
      code,
      since: row.from,
      until,
      caseId: row.caseId,
      reference: row.reference,
      // In the house people are known by the name they go by; the office's screen stands where visitors sit.
      nameUsed: session.user.role === 'shelter-manager' ? row.nameUsed : null,
      opens: 'case',
    });
    const leaves = row.until ?? row.expectedUntil;
    if (row.presence === 'not-coming') {
      if (row.from !== null && earliest(row.from) <= horizon)
        add('house', line('today-not-coming', row.from), ARRIVES_TODAY);
    } else if (row.presence === 'arriving') {
      if (row.from !== null && earliest(row.from) <= horizon)
        add('house', line('today-arriving', row.from), ARRIVES_SOON);
    } else if (row.from === day) add('house', line('today-arriving', day), ARRIVES_TODAY);
    else if (leaves !== null && latest(leaves) <= day) {
      add('house', line(row.until === null ? 'today-leaving' : 'today-leaves', leaves), LEAVES_TODAY);
    } else if (session.user.role === 'shelter-manager') add('house', line('today-in-house', null), STAYS);
  }
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
        // Who does not want anything kept is not counted, and this is printed.
        `SELECT stage, count(*) AS n FROM case_index AS i
         WHERE kind = 'case' AND closed_by_no = 0 AND ${IN_REACH} GROUP BY stage`,
      )
      .all(reachParameters(session))
      .map((row) => [row.stage, row.n]),
  );
  const stages = STAGES.map((stage) => ({ stage, n: counted.get(stage) ?? 0 }));
  return { on, stages, total: stages.reduce((sum, row) => sum + row.n, 0) };
}
