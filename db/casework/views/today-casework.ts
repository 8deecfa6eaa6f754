/** What the cases within reach ask of this user: the lines of their rows, as far as they stand today. */
import { earliest, latest } from '../../codebook/date.ts';
import { isSentenceCode, type SentenceCode } from '../../codebook/sentences.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import type { Stage } from '../../contract/case-row.ts';
import type { TodayGroup, TodayLine } from '../../contract/today.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import {
  AFTER_CLOSING,
  BEGINS_WITH_ITS_DAY,
  byOfficeRule,
  type CaseLine,
  DANGER_CODES,
  dangerOf,
  dangerStands,
  ENDS_WITH_ITS_DAY,
} from '../derived/today-lines.ts';
import { fromPlaces, IN_REACH, reachParameters } from '../people/reach.ts';
import type { UserSession } from '../people/user-session.ts';
import { preparedErasures } from '../record/erasure-prepared.ts';
import { keepingYears } from '../record/keeping-rule.ts';
import { handedLines } from './handed.ts';
import { MET_HERE } from './in-danger.ts';
import { waitOf } from './keeping.ts';
import type { Add } from './today-line.ts';

export function horizonOf({ clock }: UserSession, days: number = TODAY_TERMS.ahead): string {
  return dayOf(new Date(clock().getTime() + days * 86_400_000));
}

/** The group of what has a day, by that day: late and of today, or to come. What nobody dated is of today. */
export function groupByDay(day: string | null, today: string): TodayGroup {
  return day !== null && earliest(day) > today ? 'soon' : 'due';
}

interface CaseworkRow {
  readonly case_id: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly today: string;
  readonly met: 0 | 1;
}

/** Cases of which something can stand on the day `@day`, found by the first day on which it can; those to which nothing came for long are not read. */
const ASKING = fromPlaces(`SELECT rowid AS place FROM case_index INDEXED BY case_index_asks_from WHERE asks_from <= @day
  UNION SELECT rowid FROM case_index INDEXED BY case_index_keeping WHERE keeping_from <= @keptSince
  UNION SELECT case_index.rowid FROM erasure_prepared CROSS JOIN case_index USING (case_id)`);

const statements = cachedPerDatabase((db) => ({
  asking: db.prepare<[ReturnType<typeof reachParameters> & { day: string; keptSince: string }], CaseworkRow>(
    `SELECT i.case_id, reference, stage, kind, today, ${MET_HERE} AS met FROM ${ASKING} WHERE kind <> 'anonymous' AND ${IN_REACH}`,
  ),
}));

/** The last day of which so many years are over on a day: the other way round of `yearsAfter`. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

export function caseworkLines(session: UserSession, add: Add): void {
  const years = keepingYears(session.db);
  const day = dayOf(session.clock());
  const rows = statements(session.db).asking.iterate({
    ...reachParameters(session),
    day,
    keptSince: yearsBefore(day, years),
  });
  const prepared = new Map(preparedErasures(session.db).map((one) => [one.caseId, waitOf(one)]));
  for (const row of rows) {
    const asked = withErasure(
      byOfficeRule(JSON.parse(row.today) as readonly CaseLine[], years),
      prepared.get(row.case_id),
    );
    if (session.user.role === 'hq-case-manager' && row.met === 0) askHeadquarters(session, row, asked, add);
    else if (session.user.role === 'approver') askApprover(row, asked, add);
    else askOffice(session, row, asked, add);
  }
}

/** Of a file that is prepared for erasure, that it waits, until when: whether it is still needed is not asked meanwhile. */
function withErasure(lines: readonly CaseLine[], prepared: ReturnType<typeof waitOf> | undefined): readonly CaseLine[] {
  if (prepared === undefined) return lines;
  const others = lines.filter(({ code }) => code !== 'today-review-keeping');
  const { until } = prepared;
  return [...others, { group: 'ask', code: 'today-erasure-prepared', opens: 'case', since: null, until }];
}

/**
 * Whom headquarters never meets is looked after by a mission, and what it must do stands on that mission's Today: here stands what is asked of
 * headquarters to decide, or as the office that somebody named.
 */
function askHeadquarters(session: UserSession, row: CaseworkRow, asked: readonly CaseLine[], add: Add): void {
  for (const line of asked) {
    const { asksHeadquarters, asksThisOffice, since, until, opens } = line;
    if (asksThisOffice !== undefined && row.stage !== 'closed') {
      const { office, matter } = asksThisOffice;
      add('inbox', { ...ofCase(row), code: 'today-office-asks', places: { office }, matter, since, opens });
    }
    if (asksHeadquarters !== true || (row.stage === 'closed' && !AFTER_CLOSING.includes(line.code))) continue;
    add('inbox', { ...ofCase(row), code: saidOn(line, session.clock()), since, until, opens });
  }
}

function askApprover(row: CaseworkRow, asked: readonly CaseLine[], add: Add): void {
  if (row.stage === 'closed' || row.kind !== 'case') return;
  for (const { asksApprover, group, code, since, until, opens } of asked) {
    if (asksApprover === true && (group === 'waiting' || group === 'dates'))
      add('decide', { ...ofCase(row), code, since, until, opens });
  }
}

function askOffice(session: UserSession, row: CaseworkRow, asked: readonly CaseLine[], add: Add): void {
  const standing = asked.filter((line) => stands(row, line, session.clock()) && isNear(session, line));
  for (const { code, office, since, opens } of handedLines(session, row.case_id, standing)) {
    // That nobody there can know of it is for today, and never cut off.
    const group = code === 'today-handed-not-sent' ? 'due' : 'waiting';
    add(group, { ...ofCase(row), code, places: { office }, since, opens });
  }
  for (const { asksThisOffice: asked, since, opens } of standing) {
    if (asked === undefined) continue;
    const { office, matter } = asked;
    add('due', { ...ofCase(row), code: 'today-office-asks', places: { office }, matter, since, opens });
  }
  for (const line of standing.filter(saysItself)) {
    const begins = BEGINS_WITH_ITS_DAY.includes(line.code);
    const dangerRank = DANGER_CODES.indexOf(line.code);
    add(
      groupOf(session, line),
      {
        ...ofCase(row),
        code: saidOn(line, session.clock()),
        since: begins ? null : line.since,
        until: line.until,
        hour: line.hour ?? null,
        lookAgain: line.lookAgain ?? null,
        nobodyTold: line.nobodyTold === true,
        dangers: dangersIn(line),
        opens: line.opens,
      },
      // The hours of an emergency come after every danger.
      line.group === 'danger' && dangerRank === -1 ? DANGER_CODES.length : Math.max(0, dangerRank),
    );
  }
  if (row.stage === 'closed' && standing.some(({ group }) => group === 'danger')) {
    add('danger', { ...ofCase(row), code: 'today-case-closed', opens: 'case' }, DANGER_CODES.length + 1);
  }
}

/** Whether a line is said as it stands, and not by how far it went or who asks. */
function saysItself({ handedOver, asksThisOffice }: CaseLine): boolean {
  return handedOver === undefined && asksThisOffice === undefined;
}

/** What an answer to a line would be about. */
function dangersIn({ group, code }: CaseLine): TodayLine['dangers'] {
  const danger = group === 'danger' ? dangerOf(code) : undefined;
  return danger === undefined || danger === 'emergency' ? [] : [danger];
}

function ofCase({ case_id: caseId, reference }: CaseworkRow) {
  return { caseId, reference };
}

/**
 * Whether a line of a case is so now, however far ahead its day is. What is closed, or was a contact and never a case, asks nothing more; danger
 * is there until somebody answers it. Neither does a no to keeping end with the case, nor the day on which it is looked at whether a closed file is kept on.
 */
export function stands({ stage, kind }: Pick<CaseworkRow, 'stage' | 'kind'>, line: CaseLine, now: Date): boolean {
  if (line.group === 'danger') return dangerStands({ stage, kind }, line, dayOf(now));
  const asksNothing = stage === 'closed' || kind !== 'case';
  if (asksNothing && !AFTER_CLOSING.includes(line.code)) return false;
  if (BEGINS_WITH_ITS_DAY.includes(line.code) && line.since !== null && line.since > dayOf(now)) return false;
  const over = line.until !== null && isPast(line.until, now);
  return !(over && ENDS_WITH_ITS_DAY.some((code) => code === line.code));
}

/** Whether its day is near enough for Today. */
function isNear(session: UserSession, { group, code, until }: CaseLine): boolean {
  const isDated = group === 'dates' || group === 'follow-up';
  const days = TAKES_WEEKS.has(code) ? TODAY_TERMS.prepares : TODAY_TERMS.ahead;
  return !isDated || until === null || earliest(until) <= horizonOf(session, days);
}

/** What nobody prepares in days: a lawyer, an interpreter, an application. */
const TAKES_WEEKS: ReadonlySet<SentenceCode> = new Set(['today-legal-due', 'today-permit-ends']);

function groupOf(session: UserSession, { group, code, since, until }: CaseLine): TodayGroup {
  if (group === 'dates' || group === 'follow-up') return groupByDay(until ?? since, dayOf(session.clock()));
  return group === 'safety' && code.startsWith('today-child') && code !== 'today-child-with-them' ? 'children' : group;
}

/** Whether a UTC minute, or a day, month or year of the office's own calendar, lies wholly behind. */
export function isPast(until: string, now: Date): boolean {
  return until.endsWith('Z') ? until < minuteOf(now) : latest(until) < dayOf(now);
}

/** The sentence of a line, by whether its day is past. */
function saidOn({ code, until }: CaseLine, now: Date): SentenceCode {
  return until !== null && isPast(until, now) ? overdue(code) : code;
}

/** The sentence that says of a line that its day is past. */
export function overdue(code: SentenceCode): SentenceCode {
  const over = `${code}-over`;
  return isSentenceCode(over) ? over : code;
}
