/**
 * What a colleague takes over from in half a minute: how to reach the person safely, what has a day, where they sleep, which office reads the
 * case. Every part asks the one definition of its question; what is said in words is read from the records as this user is shown them, so that
 * what is closed to somebody is closed here too.
 */
import { daysBetween } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { isRows } from '../../codebook/rows.ts';
import type { Answer } from '../../codebook/types.ts';
import type { CaseSummary, ShownRecord } from '../../contract/case-file.ts';
import type { CaseRow } from '../../contract/case-row.ts';
import { dayOf } from '../../store/clock.ts';
import { byOfficeRule, type CaseLine } from '../derived/today-lines.ts';
import { closedTo } from '../people/closed-answers.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { keepingYears } from '../record/keeping-rule.ts';
import { gatesOfNextStep } from '../rules/gate-of-step.ts';
import { daysOf, presenceOn, stayOn } from '../rules/in-house.ts';
import { nextStepOf } from '../rules/next-step.ts';
import { hasRunOut, isToConfirm, neverSaid, safeContactElsewhere, safeContactOf } from '../rules/safe-contact.ts';
import { handedLines } from './handed.ts';
import { headquartersWaits, readersOf } from './sent.ts';
import { isPast, overdue, stands } from './today-casework.ts';

/** The case as it was read: all its records, those of them that this user is shown, its row of the list, and what Today keeps of it. */
interface ReadCase {
  readonly records: readonly CaseRecord[];
  readonly shown: readonly ShownRecord[];
  readonly row: CaseRow;
  readonly lines: readonly CaseLine[];
}

export function summaryOf(session: UserSession, caseId: string, read: ReadCase): CaseSummary {
  const { records } = read;
  const worksWithPerson = sees(session.user.role, 'contact');
  const where = whereOf(session, read);
  if (!worksWithPerson) return { ...NOTHING, where };
  const today = dayOf(rightsTime(session));
  // What a no closes says neither what was agreed nor what has a day; danger and how to reach them safely it never closes.
  const isClosed = closedTo(session, records) === 'all';
  const standing = byOfficeRule(read.lines, keepingYears(session.db)).filter((line) =>
    stands(read.row, line, session.clock()),
  );
  return {
    reach: reachOf(read, today),
    nextStepSince: isClosed ? null : (nextStepOf(records).since ?? null),
    nextGates: isClosed ? [] : gatesOfNextStep(records),
    handed: isClosed ? [] : handedLines(session, caseId, standing),
    dates: isClosed ? [] : datesOf(standing, session.clock()),
    where,
    readers: readersOf(session.db, caseId),
    unsent: headquartersWaits(session.db, caseId) ? read.row.unsent : null,
  };
}

/** To whoever looks after a house, or decides: they have sentences and sheets of their own. */
const NOTHING: CaseSummary = {
  nextStepSince: null,
  nextGates: [],
  handed: [],
  dates: [],
  where: null,
  readers: [],
  unsent: null,
};

function reachOf({ records, shown }: ReadCase, today: string): Exclude<CaseSummary['reach'], undefined> {
  const agreed = safeContactOf(records);
  const elsewhere = safeContactElsewhere(records);
  if (agreed === undefined && elsewhere === undefined) return null;
  const named = ({ station, id }: CaseRecord) => ({ station, record: id });
  const isShown = (card: CaseRecord): boolean =>
    shown.some(({ station, id, body }) => id === card.id && station === card.station && 'never-say' in body);
  return {
    holds:
      agreed === undefined
        ? null
        : {
            ...named(agreed.record),
            until: agreed.until ?? null,
            hasRunOut: hasRunOut(agreed, today),
            isOld: isToConfirm(agreed, today, records),
          },
    elsewhere: elsewhere === undefined ? null : named(elsewhere),
    neverSay: neverSaid(records, isShown),
  };
}

/** What Today says of the case on its day, the nearest first. */
function datesOf(standing: readonly CaseLine[], now: Date): CaseSummary['dates'] {
  return standing
    .flatMap(({ code, until, hour, opens }) => {
      if (until === null) return [];
      const late = isPast(until, now);
      return [{ code: late ? overdue(code) : code, until, ...(hour === undefined ? {} : { hour }), late, opens }];
    })
    .sort((a, b) => compareText(a.until, b.until));
}

function whereOf(session: UserSession, { records, shown }: ReadCase): CaseSummary['where'] {
  const today = dayOf(rightsTime(session));
  const stay = stayOn(records, session.user.house, today);
  const read = shown.find(({ id, station }) => id === stay?.id && station === stay.station);
  if (stay === undefined || read === undefined) return null;
  const days = daysOf(stay, records);
  const presence = presenceOn(days, today);
  if (presence === 'gone') return null;
  const from = 'from' in read.body ? (days.from ?? null) : null;
  return {
    record: read.id,
    presence,
    from,
    until: 'until' in read.body ? (days.until ?? null) : null,
    nights: presence === 'here' ? nightsSince(from, today) : null,
    children: childrenIn(read.body['child-list'] ?? read.body['child-list.count']),
  };
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

function nightsSince(from: string | null, today: string): number | null {
  if (from === null || !WHOLE_DAY.test(from)) return null;
  return Math.max(0, daysBetween(from, today));
}

/** A table of children, or how many there are where their names are not here. */
function childrenIn(answer: Answer | undefined): NonNullable<CaseSummary['where']>['children'] {
  if (typeof answer === 'number') return { count: answer, ages: [] };
  if (answer === undefined || !isRows(answer)) return null;
  return { count: answer.length, ages: answer.flatMap(({ age }) => (typeof age === 'number' ? [age] : [])) };
}
