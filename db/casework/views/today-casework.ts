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
  asksForChild,
  BEGINS_WITH_ITS_DAY,
  byOfficeRule,
  type CaseLine,
  DANGER_CODES,
  dangerOf,
  dangerRank,
  dangerStands,
  ENDS_WITH_ITS_DAY,
  type Gap,
  gapOf,
} from '../derived/today-lines.ts';
import { fromPlaces, IN_REACH, reachesEverything, reachParameters } from '../people/reach.ts';
import type { UserSession } from '../people/user-session.ts';
import { preparedErasures } from '../record/erasure-prepared.ts';
import { keepingYears } from '../record/keeping-rule.ts';
import { handedLines } from './handed.ts';
import { MAY_BE_IN_DANGER, MET_HERE, PLACES_IN_DANGER } from './in-danger.ts';
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
  readonly place: number;
  readonly case_id: string;
  readonly reference: string;
  readonly stage: Stage;
  readonly kind: string;
  readonly today: string;
  readonly met: 0 | 1;
}

/** Places of cases of which something can stand on the day `@day`, but danger that has to be looked at on its day. Those to which nothing came for long are not read. */
const ASKING = `SELECT rowid AS place FROM case_index INDEXED BY case_index_asks WHERE asks_from <= @day AND asks_until >= @day
  UNION SELECT rowid FROM case_index INDEXED BY case_index_keeping WHERE keeping_from <= @keptSince
  UNION SELECT case_index.rowid FROM erasure_prepared CROSS JOIN case_index USING (case_id)`;
/** With those that are shown of danger and of gaps, a JSON list; and with those of all. */
const WITH_FIRST = fromPlaces(`${ASKING} UNION SELECT value FROM json_each(@first)`);
const WITH_ALL = fromPlaces(
  `${ASKING} UNION SELECT place FROM case_gap WHERE from_day <= @day UNION ${MAY_BE_IN_DANGER}`,
);

type AskingParameters = ReturnType<typeof reachParameters> & {
  readonly day: string;
  readonly keptSince: string;
  readonly first: string;
};

const statements = cachedPerDatabase((db) => {
  const rows = (from: string, met: string, where: string) =>
    db.prepare<[AskingParameters], CaseworkRow>(
      `SELECT found.place, i.case_id, reference, stage, kind, today, ${met} AS met FROM ${from} WHERE kind <> 'anonymous' AND ${where}`,
    );
  return {
    first: rows(WITH_FIRST, '1', 'true'),
    all: rows(WITH_ALL, '1', IN_REACH),
    atHeadquarters: rows(WITH_ALL, MET_HERE, IN_REACH),
    firstInDanger: db.prepare<[{ day: string; most: number }], number>(`${PLACES_IN_DANGER} LIMIT @most`).pluck(),
    inDanger: db.prepare<[{ day: string }], number>(`SELECT count(*) FROM (${PLACES_IN_DANGER})`).pluck(),
    firstGaps: db
      .prepare<[{ gap: Gap; day: string; most: number }], number>(
        'SELECT DISTINCT place FROM case_gap WHERE kind = @gap AND from_day <= @day ORDER BY place LIMIT @most',
      )
      .pluck(),
    linesOfGap: db
      .prepare<[{ gap: Gap; day: string }], number>(
        'SELECT coalesce(sum(n), 0) FROM case_gap WHERE kind = @gap AND from_day <= @day',
      )
      .pluck(),
    casesOfGap: db
      .prepare<[{ gap: Gap; day: string }], number>(
        'SELECT count(DISTINCT place) FROM case_gap WHERE kind = @gap AND from_day <= @day',
      )
      .pluck(),
  };
});

/** The last day of which so many years are over on a day: the other way round of `yearsAfter`. */
function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

/** Adds every line that the cases within reach have. */
export function caseworkLines(session: UserSession, add: Add): void {
  linesOf(session, add, null);
}

const GAPS: readonly Gap[] = ['children', 'ask'];

/** Whether somebody is asked of each case alike, and reaches every one: then lines of danger and gaps need not be read to be counted. */
export function seesEveryCase(session: UserSession): boolean {
  return session.user.role === 'focal-point' && reachesEverything(reachParameters(session));
}

/** How many cases at most have their lines of danger, and their gaps of each kind. */
interface Most {
  readonly danger: number;
  readonly gaps: number;
}

/**
 * Adds the lines of all cases but, of danger, those of whoever is worst off and, of each kind of gap, those of the first cases alone: at least so many
 * lines where there are so many. Answers how many lines of each group were left out, of danger and of children how many cases. For {@link seesEveryCase}.
 */
export function caseworkLinesCut(session: UserSession, add: Add, most: Most): ReadonlyMap<TodayGroup, number> {
  const sql = statements(session.db);
  const day = dayOf(session.clock());
  const inDanger = new Set(sql.firstInDanger.all({ day, most: most.danger }));
  const first = new Map(GAPS.map((gap) => [gap, new Set(sql.firstGaps.all({ gap, day, most: most.gaps }))]));
  const added = { ask: 0, children: first.get('children')?.size ?? 0 };
  linesOf(
    session,
    add,
    (place, line) => {
      if (line.group === 'danger') return inDanger.has(place);
      const gap = gapOf(line);
      if (gap === undefined) return true;
      if (first.get(gap)?.has(place) !== true) return false;
      if (gap === 'ask') added.ask += 1;
      return true;
    },
    [inDanger, ...first.values()].flatMap((places) => [...places]),
  );
  return new Map<TodayGroup, number>([
    ['danger', (sql.inDanger.get({ day }) ?? 0) - inDanger.size],
    ['ask', (sql.linesOfGap.get({ gap: 'ask', day }) ?? 0) - added.ask],
    ['children', (sql.casesOfGap.get({ gap: 'children', day }) ?? 0) - added.children],
  ]);
}

/** `takes`: of each line that stands, whether it is added; null for all. `first`: places that are read besides. */
function linesOf(
  session: UserSession,
  add: Add,
  takes: ((place: number, line: CaseLine) => boolean) | null,
  first: readonly number[] = [],
): void {
  const { role } = session.user;
  const sql = statements(session.db);
  const years = keepingYears(session.db);
  const day = dayOf(session.clock());
  const asking = takes !== null ? sql.first : role === 'hq-case-manager' ? sql.atHeadquarters : sql.all;
  const rows = asking.all({
    ...reachParameters(session),
    day,
    keptSince: yearsBefore(day, years),
    first: JSON.stringify(first),
  });
  const prepared = new Map(preparedErasures(session.db).map((one) => [one.caseId, waitOf(one)]));
  for (const row of rows) {
    const asked = withErasure(
      byOfficeRule(JSON.parse(row.today) as readonly CaseLine[], years),
      prepared.get(row.case_id),
    );
    if (role === 'hq-case-manager' && row.met === 0) askHeadquarters(session, row, asked, add);
    else if (role === 'approver') askApprover(row, asked, add);
    else askOffice(session, row, asked, add, takes);
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

function askOffice(
  session: UserSession,
  row: CaseworkRow,
  asked: readonly CaseLine[],
  add: Add,
  takes: ((place: number, line: CaseLine) => boolean) | null,
): void {
  const standing = asked.filter(
    (line) => stands(row, line, session.clock()) && isNear(session, line) && (takes === null || takes(row.place, line)),
  );
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
      line.group === 'danger' ? dangerRank(line.code) : Math.max(0, DANGER_CODES.indexOf(line.code)),
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
  return group === 'safety' && asksForChild(code) ? 'children' : group;
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
