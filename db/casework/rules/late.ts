/**
 * Who was expected in a house and has not come (casework/RULES.md, Late). A stay that says *not yet*, or lay ahead when it was last written down, is
 * a bed that was booked: nobody has said since that they came. Pure, without today's date: it says from when until when somebody is late.
 */
import { addDays, earliest, latest } from '../../codebook/date.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import { ofKind, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, hasCome, isBefore, writtenOn } from '../record/counted-day.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { hasDied, hasLeft } from './case-stage.ts';
import { answerTo } from './danger-answers.ts';
import { daysOf } from './in-house.ts';
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
}

interface Booking {
  readonly stay: RecordOf<'stay'>;
  /** Its first day, as it was noted. */
  readonly day: string;
}

/** Undefined where nobody is expected, or whoever was has come, has died, or does not want anything kept: then they are not coming. */
export function lateOf(records: readonly CaseRecord[]): Late | undefined {
  const booked = bookingsOf(records);
  if (booked.length === 0 || hasDied(records) || saidNo(records) !== undefined) return undefined;
  const danger = mayBeUnder18(records) ? 'child-late' : 'late';
  return booked
    .filter(({ day }) => !hasComeSince(day, records) && !isBookedAnew(day, booked))
    .filter(({ day }) => danger === 'child-late' || !isGivenUp(day, records))
    .flatMap((booking) => lateFor(booking, danger, records) ?? [])
    .reduce<Late | undefined>((before, late) => (before === undefined ? late : both(before, late)), undefined);
}

export function isLateOn({ begins, ends }: Pick<Late, 'begins' | 'ends'>, day: string): boolean {
  return begins <= day && (ends === undefined || day <= ends);
}

function bookingsOf(records: readonly CaseRecord[]): readonly Booking[] {
  return ofKind(records, 'stay').flatMap((stay) => {
    const { from: day, came } = daysOf(stay, records);
    return day !== undefined && (came === 'not-yet' || !hasCome(stay, day)) ? [{ stay, day }] : [];
  });
}

/** A stay began that day or since, in whatever house; or somebody was with them on a later day and looked. */
function hasComeSince(day: string, records: readonly CaseRecord[]): boolean {
  const began = ofKind(records, 'stay').some((stay) => {
    const from = helpWasGiven(stay, records) ? dayDone(stay, records, 'from') : undefined;
    return from !== undefined && earliest(from) >= earliest(day);
  });
  return began || seenAgain(records).some((seen) => isBefore(day, seen.day));
}

/** Since that day a bed was booked for a later one: they are still expected, and late only after that. */
function isBookedAnew(day: string, booked: readonly Booking[]): boolean {
  return booked.some((other) => isBefore(day, other.day) && !isBefore(writtenOn(other.stay), day));
}

function lateFor({ stay, day }: Booking, danger: Late['danger'], records: readonly CaseRecord[]): Late | undefined {
  const told = { danger, since: day, by: stay, hasLeft: hasLeft(stay.office, records) };
  const answer = answerTo(told, records);
  if (answer.ended) return undefined;
  const last = latest(day);
  return {
    danger,
    since: day,
    begins: addDays(last, 1),
    ends: answer.told || danger === 'child-late' ? undefined : addDays(last, TODAY_TERMS.late),
    lookAgain: answer.lookAgain,
    told: answer.told,
  };
}

/** Expected twice and never seen: since the first, until the last, and answered only as far as both are. */
function both(one: Late, other: Late): Late {
  const [first, last] = one.begins <= other.begins ? [one, other] : [other, one];
  const looks = [one.lookAgain, other.lookAgain];
  return {
    ...first,
    ends: first.ends === undefined || last.ends === undefined ? undefined : last.ends,
    lookAgain: looks.includes(undefined) ? undefined : looks.toSorted()[0],
    told: first.told && last.told,
  };
}
