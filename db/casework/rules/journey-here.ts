/**
 * A journey of which nobody has written how it ended: until when it lasts, and whether an office still waits for somebody by it (casework/RULES.md, Late;
 * Arrival sheet). Pure.
 */
import { AFTER_EVERY_DAY, addDays, earliest, latest } from '../../codebook/date.ts';
import { TODAY_TERMS } from '../../codebook/today-terms.ts';
import { codesOf, ofKind, type RecordOf, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { hasCome, isBefore, isDone } from '../record/counted-day.ts';
import { saysSince } from '../record/since-when.ts';

/** Days back to which a journey is still looked for; what nobody answered for longer is no list of today. */
const DAYS_BACK = 30;

/** The day on which it began, or is planned for. */
export function journeyDay(travel: RecordOf<'travel'>, records: readonly CaseRecord[]): string | undefined {
  return textOf(travel, 'departed', records) ?? textOf(travel, 'planned-for', records);
}

/** The day on which a journey that began did so, else that on which somebody first wrote that it had: a day that had not come is a slip. */
export function beganOn(travel: RecordOf<'travel'>, records: readonly CaseRecord[]): string {
  const day = journeyDay(travel, records);
  if (day !== undefined && hasCome(travel, day)) return day;
  return saysSince(travel, ({ state }) => state === 'departed').slice(0, 10);
}

/**
 * The last day (`YYYY-MM-DD`) of a journey that began on a day: of its route where one is noted, else that day. A day of the route that lies further off
 * than anybody travels is a slip.
 */
export function lastDayOfJourney(travel: RecordOf<'travel'>, began: string, records: readonly CaseRecord[]): string {
  const first = latest(began);
  const furthest = addDays(first, TODAY_TERMS.late);
  const days = rowsOf(travel, 'route', records).flatMap(({ day }) => (typeof day === 'string' ? [latest(day)] : []));
  return [first, ...days.filter((day) => day <= furthest)].sort().at(-1) ?? first;
}

/** Whether somebody wrote how it ended: in an arrival that names the journey, or of its day or since; none of a day to come. */
export function hasEnded(travel: RecordOf<'travel'>, day: string, records: readonly CaseRecord[]): boolean {
  return ofKind(records, 'arrival').some(
    (arrival) =>
      isDone(arrival, records) &&
      (codesOf(arrival, 'journey', records)[0] === travel.id || !isBefore(textOf(arrival, 'date', records), day)),
  );
}

/** A journey to the office that is planned for today or before, or under way, and of whose end nobody has written yet. */
export function isAwaitedJourney(
  travel: RecordOf<'travel'>,
  records: readonly CaseRecord[],
  { office, today }: { readonly office: string; readonly today: string },
): boolean {
  if (!isUnderWayTo(office, travel, records)) return false;
  const day = journeyDay(travel, records);
  if (day !== undefined && (earliest(day) > today || earliest(day) < addDays(today, -DAYS_BACK))) return false;
  return !hasEnded(travel, day ?? today, records);
}

function isUnderWayTo(office: string, travel: RecordOf<'travel'>, records: readonly CaseRecord[]): boolean {
  const state = textOf(travel, 'state', records);
  return textOf(travel, 'to-office', records) === office && (state === 'planned' || state === 'departed');
}

/**
 * The last day (`YYYY-MM-DD`) on which any journey to the office can be awaited ({@link isAwaitedJourney}), {@link AFTER_EVERY_DAY} while one has no day;
 * undefined where none can.
 */
export function awaitedUntil(records: readonly CaseRecord[], office: string): string | undefined {
  const last = ofKind(records, 'travel').flatMap((travel) => {
    if (!isUnderWayTo(office, travel, records)) return [];
    const day = journeyDay(travel, records);
    if (day === undefined) return [AFTER_EVERY_DAY];
    return hasEnded(travel, day, records) ? [] : [addDays(earliest(day), DAYS_BACK)];
  });
  return last.toSorted().at(-1);
}

interface JourneyToTell {
  readonly record: RecordOf<'travel'>;
  readonly state: 'planned' | 'departed';
  /** The day for which it is planned; of one that began, its last. */
  readonly day: string;
}

/** Journeys of which a day is to be told: planned for one, or under way until one, and nobody wrote yet how they ended. */
export function journeysToTell(records: readonly CaseRecord[]): readonly JourneyToTell[] {
  return ofKind(records, 'travel').flatMap((record): JourneyToTell[] => {
    const state = textOf(record, 'state', records);
    const day = state === 'departed' ? beganOn(record, records) : journeyDay(record, records);
    if ((state !== 'planned' && state !== 'departed') || day === undefined || hasEnded(record, day, records)) return [];
    return [{ record, state, day: state === 'planned' ? day : lastDayOfJourney(record, day, records) }];
  });
}
