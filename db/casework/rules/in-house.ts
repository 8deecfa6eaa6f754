/**
 * Who is in the house on a day, and who sleeps there that night: one answer for the list, the beds, Today, the file and the sheet. The last day of a
 * stay belongs to it: who leaves tomorrow, or later today, is here. The night of that day does not. Pure.
 */
import { AFTER_EVERY_DAY, addDays, earliest, latest } from '../../codebook/date.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';

/** `arriving`: the stay begins on a later day; `gone`: its last day is over. */
export type Presence = 'arriving' | 'here' | 'gone';

/** Days of a stay as they were noted: a day, a month or a year each, undefined where nobody noted one; and whether somebody said that they came. */
interface StayDays {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly expectedUntil: string | undefined;
  /** `yes` or `not-yet`; undefined of a stay that was not announced, or that an older version wrote. */
  readonly came: string | undefined;
}

type Noted<Day extends keyof StayDays> = { readonly [day in Day]?: string | null | undefined };

/** Where a stay stands on a day (`YYYY-MM-DD`). A month or year begins with its first day and ends with its last; no end is open. */
export function presenceOn({ from, until }: Noted<'from' | 'until'>, day: string): Presence {
  if (until != null && latest(until) < day) return 'gone';
  return from != null && earliest(from) > day ? 'arriving' : 'here';
}

/**
 * The last day of a stay as far as it is known or expected today; undefined while nobody knows. Who was to have left and has not is here until
 * somebody says otherwise.
 */
export function lastDayOf(
  { until, expectedUntil }: Noted<'until' | 'expectedUntil'>,
  today: string,
): string | undefined {
  const expected = expectedUntil != null && latest(expectedUntil) >= today ? expectedUntil : undefined;
  return until ?? expected;
}

/**
 * Whether somebody sleeps there in the night that begins on a day, also who came on it. Who is only expected to leave keeps the bed until somebody
 * says that they do.
 */
export function sleepsOn({ from, until }: Noted<'from' | 'until'>, day: string): boolean {
  return presenceOn({ from, until }, day) === 'here' && (until == null || latest(until) > day);
}

/** A night of a stay, by its evening (`YYYY-MM-DD`). */
interface NightOfStay {
  readonly evening: string;
  /** False where the stay may have begun later or ended earlier. */
  readonly isSure: boolean;
}

/** The nights of a stay until that of a day, by {@link sleepsOn}; none of one whose beginning nobody noted. */
export function nightsUntil(days: Noted<'from' | 'until'>, last: string): readonly NightOfStay[] {
  const { from, until } = days;
  if (from == null) return [];
  const nights: NightOfStay[] = [];
  for (let evening = earliest(from); evening <= last && sleepsOn(days, evening); evening = addDays(evening, 1)) {
    nights.push({ evening, isSure: evening >= latest(from) && (until == null || evening < earliest(until)) });
  }
  return nights;
}

/** Whether a stay begins on a day. */
export function comesOn({ from }: Noted<'from'>, day: string): boolean {
  return from != null && earliest(from) === day;
}

/**
 * Whether somebody is expected on a day whom nobody has said to be there: the stay begins on it, and says that they have not come yet, or was last
 * written down on an earlier day where it says nothing. The bed is taken all the same. `writtenOn`: a day of the office's calendar.
 */
export function isExpectedOn(days: Noted<'from' | 'came'>, day: string, writtenOn: string): boolean {
  if (!comesOn(days, day)) return false;
  return days.came == null ? writtenOn < day : days.came === 'not-yet';
}

/** Whether a stay ends on a day; while nobody has said when it does, whether it is expected to. */
export function leavesOn({ until, expectedUntil }: Noted<'until' | 'expectedUntil'>, day: string): boolean {
  const last = until ?? expectedUntil;
  return last != null && latest(last) === day;
}

/**
 * Somebody of a house, with the file. `shows`: `name`, of whose file is closed to named people: by what name and in which room; `nobody`: nothing
 * but that somebody is there.
 */
export interface Resident {
  readonly caseId: string;
  readonly records: readonly CaseRecord[];
  readonly stay: RecordOf<'stay'>;
  readonly shows: 'all' | 'name' | 'nobody';
}

export function daysOf(stay: RecordOf<'stay'>, records: readonly CaseRecord[]): StayDays {
  return {
    from: textOf(stay, 'from', records),
    until: textOf(stay, 'until', records),
    expectedUntil: textOf(stay, 'expected-until', records),
    came: textOf(stay, 'came', records),
  };
}

export function isHereOn(stay: RecordOf<'stay'>, records: readonly CaseRecord[], day: string): boolean {
  return presenceOn(daysOf(stay, records), day) === 'here';
}

/** Whether the person is in a house (left out or null: in any) on a day (`YYYY-MM-DD`). */
export function isInHouse(records: readonly CaseRecord[], day: string, house: string | null = null): boolean {
  return staysIn(records, house).some((stay) => isHereOn(stay, records, day));
}

/** The last day of any stay, {@link AFTER_EVERY_DAY} while one has no end; undefined where nobody stayed anywhere. */
export function lastDayInHouse(records: readonly CaseRecord[]): string | undefined {
  const ends = ofKind(records, 'stay').map((stay) => latest(daysOf(stay, records).until ?? AFTER_EVERY_DAY));
  return ends.sort().at(-1);
}

/** The stays of a case in one house (null: in any) that are not over on a day, who arrives among them; in the order of their beginning. */
export function staysFrom(
  records: readonly CaseRecord[],
  house: string | null,
  day: string,
): readonly RecordOf<'stay'>[] {
  return staysIn(records, house).filter((stay) => presenceOn(daysOf(stay, records), day) !== 'gone');
}

/** The stay that a day is about: the newest that is here, else the next that begins, else the last that was. */
export function stayOn(
  records: readonly CaseRecord[],
  house: string | null,
  day: string,
): RecordOf<'stay'> | undefined {
  const stays = staysIn(records, house);
  const is = (presence: Presence) => (stay: RecordOf<'stay'>) => presenceOn(daysOf(stay, records), day) === presence;
  return stays.findLast(is('here')) ?? stays.find(is('arriving')) ?? stays.at(-1);
}

function staysIn(records: readonly CaseRecord[], house: string | null): readonly RecordOf<'stay'>[] {
  return inOrder(ofKind(records, 'stay'), 'from').filter(
    (stay) => house === null || textOf(stay, 'house', records) === house,
  );
}
