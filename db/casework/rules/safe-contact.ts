/**
 * How somebody can be reached without hurting them: the agreement that holds, and what else was written of it. One answer for the gate, the schedule,
 * Today and whoever lifts the receiver (casework/RULES.md, Contact). Pure.
 */
import { certainlyBefore, earliest, monthsAfter } from '../../codebook/date.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import { codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, inOrder, isBefore } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { closing, mayOpen } from './child-answers.ts';
import { bindingOfKind, isSettled } from './told-here.ts';

type Card = RecordOf<'safe-contact'>;

interface SafeContact {
  readonly record: Card;
  /** The day, month or year until which it was agreed; undefined where no end was. */
  readonly until: string | undefined;
}

/** What is missing before somebody is contacted, as the sentence that says it. */
type SafeContactGap = Extract<SentenceCode, `safe-contact-${string}`>;

/** After so many months an agreement is confirmed before it is gone by. */
const CONFIRM_AFTER_MONTHS = 3;

/**
 * The newest agreement that counts whole here and whose words are here: an older one without an end does not outlive it. One of a day to come is none
 * yet, and one that another office wrote is none until somebody here has accepted it.
 */
export const safeContactOf = memoizeByCase((records): SafeContact | undefined => {
  const holding = ofKind(records, 'safe-contact').filter((card) => mayOpen(card) && !card.privateLacking);
  const record = inOrder(holding, 'date').at(-1);
  return record === undefined ? undefined : { record, until: textOf(record, 'valid-until', records) };
});

/**
 * The newest agreement of another office that nobody here accepted, or whose words did not come along, where none of a later day holds here. It opens
 * nothing, and until somebody has asked or accepted it nobody knows whether the one that holds is still safe.
 */
export const safeContactElsewhere = memoizeByCase((records): Card | undefined => {
  const held = safeContactOf(records)?.record;
  const since = held && dayDone(held, records);
  const open = bindingOfKind(records, 'safe-contact').filter(
    (card) => (!isSettled(card) || card.privateLacking) && !isBefore(closing('', card, records).day, since),
  );
  return inOrder(open, 'date').at(-1);
});

/**
 * What must never be said, by every agreement that was noted, the newest first: whose it is and how it counts takes none of it away. `isRead`: whether
 * whoever asks reads it.
 */
export function neverSaid(
  records: readonly CaseRecord[],
  isRead: (card: CaseRecord) => boolean = () => true,
): readonly string[] {
  const told = inOrder(bindingOfKind(records, 'safe-contact').filter(isRead), 'date').toReversed();
  return [...new Set(told.flatMap((card) => textOf(card, 'never-say', records)?.trim() || []))];
}

/** `today`: `YYYY-MM-DD`. */
export function hasRunOut({ until }: SafeContact, today: string): boolean {
  return until !== undefined && certainlyBefore(until, today);
}

/** Whether what was agreed is to be confirmed first on a day (`YYYY-MM-DD`): it is older than three months, or nobody noted of which day it is. */
export function isToConfirm({ record }: SafeContact, day: string, records: readonly CaseRecord[]): boolean {
  const agreed = dayDone(record, records);
  return agreed === undefined || monthsAfter(earliest(agreed), CONFIRM_AFTER_MONTHS) < day;
}

const THEY_CALL: CodeOf<'reach-ways'> = 'they-call';

/** All that is missing before somebody is contacted on a day (`YYYY-MM-DD`); none where a safe way holds. */
export function safeContactGaps(records: readonly CaseRecord[], day: string): readonly SafeContactGap[] {
  const card = safeContactOf(records);
  const elsewhere = safeContactElsewhere(records);
  const missing: readonly (readonly [gap: SafeContactGap, isMissing: boolean])[] = [
    ['safe-contact-none', card === undefined && elsewhere === undefined],
    ['safe-contact-they-call', card !== undefined && isOnlyTheirCall(card.record, records)],
    ['safe-contact-elsewhere', elsewhere !== undefined],
    ['safe-contact-expired', card !== undefined && hasRunOut(card, day)],
    ['safe-contact-old', card !== undefined && !hasRunOut(card, day) && isToConfirm(card, day, records)],
  ];
  return missing.flatMap(([gap, isMissing]) => (isMissing ? [gap] : []));
}

/** Whether they agreed to nothing but calling themselves. */
export function isOnlyTheirCall(card: Card, records: readonly CaseRecord[]): boolean {
  const ways = codesOf(card, 'ways', records);
  return ways.length > 0 && ways.every((way) => way === THEY_CALL);
}
