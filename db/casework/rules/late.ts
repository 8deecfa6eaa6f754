/**
 * Who was expected in a house and has not come, and who departed and came nowhere (casework/RULES.md, Late). A stay that says *not yet*, or lay ahead when it was last written down, is
 * a bed that was booked: nobody has said since that they came. Pure, without today's date: it says from when until when somebody is late.
 */
import { addDays, earliest, latest } from '../../codebook/date.ts';
import type { QuestionId } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import type { Body } from '../../codebook/types.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, hasCome, isBefore } from '../record/counted-day.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { firstWritten, saysSince } from '../record/since-when.ts';
import { hasDied, hasLeft } from './case-stage.ts';
import { answerTo } from './danger-answers.ts';
import { daysOf } from './in-house.ts';
import { beganOn, hasEnded, lastDayOfJourney } from './journey-here.ts';
import { mayBeUnder18 } from './minor.ts';
import { saidNo } from './said-no.ts';
import { isGivenUp, seenAgain } from './seen-again.ts';

export interface Late {
  readonly danger: 'late' | 'child-late';
  /** The day on which they were expected. */
  readonly since: string;
  /** First day (`YYYY-MM-DD`) on which they are late. */
  readonly begins: string;
  /** Last day; undefined where it stands until it is answered: of who may be under 18, and once somebody said anything of it. */
  readonly ends: string | undefined;
  readonly lookAgain: string | undefined;
  readonly told: boolean;
  /** The form in which it is noted how they came. */
  readonly noted: 'arrival' | 'stay';
}

/** Where somebody was to be by a day, as one record tells it. */
interface Expected {
  readonly by: CaseRecord;
  /** The day on which they were expected, or left. */
  readonly day: string;
  /** The last day (`YYYY-MM-DD`) on which they are not late yet. */
  readonly last: string;
}

/** Undefined where nobody is expected, or whoever was has come, has died, or does not want anything kept: then they are not coming. */
export function lateOf(records: readonly CaseRecord[]): Late | undefined {
  const expected = [...bookingsOf(records), ...journeysOf(records)];
  if (expected.length === 0 || hasDied(records) || saidNo(records) !== undefined) return undefined;
  const danger = mayBeUnder18(records) ? 'child-late' : 'late';
  return expected
    .filter((one) => !hasComeSince(one, records) && !isExpectedAnew(one, expected))
    .filter(({ day }) => danger === 'child-late' || !isGivenUp(day, records))
    .flatMap((one) => lateFor(one, danger, records) ?? [])
    .reduce<Late | undefined>((before, late) => (before === undefined ? late : both(before, late)), undefined);
}

export function isLateOn({ begins, ends }: Pick<Late, 'begins' | 'ends'>, day: string): boolean {
  return begins <= day && (ends === undefined || day <= ends);
}

function bookingsOf(records: readonly CaseRecord[]): readonly Expected[] {
  return ofKind(records, 'stay').flatMap((stay) => {
    const { from: day, came } = daysOf(stay, records);
    const isBooked = day !== undefined && (came === 'not-yet' || !hasCome(stay, day));
    return isBooked ? [{ by: stay, day, last: latest(day) }] : [];
  });
}

/**
 * Journeys that began, wherever they lead, and of which nobody wrote how they ended. One that was first written down a month or more after its last day
 * was typed in afterwards, and waits for nobody.
 */
function journeysOf(records: readonly CaseRecord[]): readonly Expected[] {
  return ofKind(records, 'travel').flatMap((travel) => {
    if (textOf(travel, 'state', records) !== 'departed') return [];
    const day = beganOn(travel, records);
    const last = lastDayOfJourney(travel, day, records);
    const isOfBefore = firstWritten(travel).slice(0, 10) > addDays(last, TODAY_TERMS.late);
    return isOfBefore || hasEnded(travel, day, records) ? [] : [{ by: travel, day, last }];
  });
}

/** A stay began on the last day or since, or after they left, in whatever house; or somebody was with them on a later day and looked. */
function hasComeSince({ day, last }: Expected, records: readonly CaseRecord[]): boolean {
  const began = ofKind(records, 'stay').some((stay) => {
    const from = helpWasGiven(stay, records) ? dayDone(stay, records, 'from') : undefined;
    return from !== undefined && (earliest(from) >= last || earliest(from) > latest(day));
  });
  return began || seenAgain(records).some((seen) => isBefore(last, seen.day));
}

/** Since that day a bed or a journey of a later one was noted: they are still expected, and late only after that. */
function isExpectedAnew({ last }: Expected, expected: readonly Expected[]): boolean {
  return expected.some((other) => last < other.last && !isBefore(dayNotedOn(other.by), last));
}

/** The day on which the day of a bed or a journey was noted as it stands: what else is corrected of it books nothing anew. */
function dayNotedOn(by: CaseRecord): string {
  const now = daysIn(by.open);
  return saysSince(by, (open) => daysIn(open) === now).slice(0, 10);
}

function daysIn(open: Body): string {
  return JSON.stringify(DAYS_OF.map((day) => open[day]));
}

const DAYS_OF = ['from', 'departed', 'planned-for'] as const satisfies readonly QuestionId[];

function lateFor(
  { by, day, last }: Expected,
  danger: Late['danger'],
  records: readonly CaseRecord[],
): Late | undefined {
  const told = { danger, since: day, by, hasLeft: hasLeft(by.office, records) };
  const answer = answerTo(told, records);
  if (answer.ended) return undefined;
  return {
    danger,
    since: day,
    begins: addDays(last, 1),
    ends: answer.told || danger === 'child-late' ? undefined : addDays(last, TODAY_TERMS.late),
    lookAgain: answer.lookAgain,
    told: answer.told,
    noted: by.kind === 'travel' ? 'arrival' : 'stay',
  };
}

/** Expected twice and never seen: since the first, until the last, and answered only as far as both are. */
function both(one: Late, other: Late): Late {
  const [first = one] = [one, other].sort((a, b) => compareText(placeOf(a), placeOf(b)));
  const looks = [one.lookAgain, other.lookAgain];
  return {
    ...first,
    ends: one.ends === undefined || other.ends === undefined ? undefined : [one.ends, other.ends].sort().at(-1),
    lookAgain: looks.includes(undefined) ? undefined : looks.toSorted()[0],
    told: one.told && other.told,
  };
}

function placeOf({ begins, since, noted }: Late): string {
  return `${begins} ${since} ${noted}`;
}
