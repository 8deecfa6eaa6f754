/** A journey that leads to an office, and whether somebody is still awaited by it (casework/RULES.md, Arrival sheet). Pure. */
import { addDays, earliest } from '../../codebook/date.ts';
import { codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isBefore } from '../record/counted-day.ts';

/** Days back to which a journey is still looked for; what nobody answered for longer is no list of today. */
const DAYS_BACK = 30;

/** The day on which it began, or is planned for. */
export function journeyDay(travel: RecordOf<'travel'>, records: readonly CaseRecord[]): string | undefined {
  return textOf(travel, 'departed', records) ?? textOf(travel, 'planned-for', records);
}

/** A journey to the office that is planned for today or before, or under way, and of whose end nobody has written yet. */
export function isAwaitedJourney(
  travel: RecordOf<'travel'>,
  records: readonly CaseRecord[],
  { office, today }: { readonly office: string; readonly today: string },
): boolean {
  const state = textOf(travel, 'state', records);
  if (textOf(travel, 'to-office', records) !== office || (state !== 'planned' && state !== 'departed')) return false;
  const day = journeyDay(travel, records);
  if (day !== undefined && (earliest(day) > today || earliest(day) < addDays(today, -DAYS_BACK))) return false;
  return !ofKind(records, 'arrival').some(
    (arrival) =>
      codesOf(arrival, 'journey', records)[0] === travel.id ||
      !isBefore(textOf(arrival, 'date', records), day ?? today),
  );
}
