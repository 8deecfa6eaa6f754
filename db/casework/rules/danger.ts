/**
 * Danger that somebody told of and that nobody has answered: pure, without today's date. It ends by a second look, which is a later contact
 * at which needs were noted anew or a later follow-up that found the person safe, or by the help that meets it. Closing a
 * case ends nothing of who was not seen again. What is misdated tells of danger, and ends none. Sources: first-contact.md question 5; case-file.md (follow-up).
 */
import { byDay, earliest, latest } from '../../codebook/date.ts';
import { codesOf, ofKind, type QuestionOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import {
  dayDone,
  dayTold,
  hasCome,
  inOrder,
  isBefore,
  isMisdated,
  newestDay,
  unsettled,
} from '../record/counted-day.ts';
import { showsMeeting } from '../record/counted-here.ts';
import { lostSince } from './case-stage.ts';
import { handOvers } from './handed-over.ts';
import { daysOf, presenceOn } from './in-house.ts';
import { mayBeUnder18 } from './minor.ts';

export const DANGERS = [
  'self-harm',
  'threatened',
  'watched',
  'child-missing',
  'children-in-danger',
  'not-safe',
  'doctor-now',
  'injury',
  'pregnancy',
  'medicine',
  'safe-place',
  'detained',
  'child-missed',
  'lost-contact',
  'child-with-them',
] as const;
/** Worst first, as {@link DANGERS} stand. Codes of `needs-today`, and what a stay or a follow-up tells. */
export type Danger = (typeof DANGERS)[number];

export interface OpenDanger {
  readonly danger: Danger;
  /** The day it was told of; undefined where nobody dated it. */
  readonly since: string | undefined;
}

const isDanger = (code: string): code is Danger => DANGERS.some((danger) => danger === code);

/** A doctor has seen the person. */
const MEDICAL = [
  'medical-care',
  'emergency-care',
  'hospital',
  'medical-check-up',
  'standard-treatment',
  'medical-other',
];
/** Services that meet a need. What is not here ends only by a second look. */
const MET_BY: Partial<Readonly<Record<Danger, readonly string[]>>> = {
  'doctor-now': MEDICAL,
  injury: MEDICAL,
  pregnancy: ['pregnancy-care'],
  medicine: ['medicines'],
  'safe-place': ['accommodation', 'shelter', 'housing'],
};

/** The dangers of a case, worst first, each once, with the first day it was told of. None of somebody who has died. */
export function openDangers(records: readonly CaseRecord[]): readonly OpenDanger[] {
  if (closures(records).some((record) => textOf(record, 'reason', records) === 'died')) return [];
  const found = new Map<Danger, OpenDanger>();
  const seen = seenBeforeClosing(records);
  for (const danger of [...ofNeeds(records), ...ofFollowUps(records), ...ofStays(records)]) {
    if (isBefore(danger.since, seen)) continue;
    const before = found.get(danger.danger);
    if (before === undefined || isToldFirst(danger, before)) found.set(danger.danger, danger);
  }
  const open = [...found.values()].sort((a, b) => DANGERS.indexOf(a.danger) - DANGERS.indexOf(b.danger));
  // A child that came along is no danger; beside one it is a child in danger.
  return open.every(({ danger }) => danger === 'child-with-them') ? [] : open;
}

function isToldFirst({ since }: OpenDanger, before: OpenDanger): boolean {
  return before.since !== undefined && (since === undefined || byDay(since, before.since) < 0);
}

/** What closed the case or opened it again, in the order of its days; nothing of a day to come. */
function closures(records: readonly CaseRecord[]): readonly RecordOf<'closure'>[] {
  return inOrder(ofKind(records, 'closure'), 'date').filter((record) => !isMisdated(record));
}

/**
 * Of a case that was closed for a reason, the last day on which somebody was with the person: who closes says by the reason how it ended
 * for someone they saw again. Where nobody saw them again, or no reason was given, closing answers nothing.
 */
function seenBeforeClosing(records: readonly CaseRecord[]): string | undefined {
  const last = closures(records).at(-1);
  if (last === undefined || textOf(last, 'state', records) !== 'closed') return undefined;
  if (textOf(last, 'reason', records) === undefined) return undefined;
  const closed = dayDone(last, records);
  return newestDay(
    records
      .filter(showsMeeting)
      .map((record) => dayDone(record, records, record.kind === 'stay' ? 'from' : 'date'))
      .filter((day) => !isBefore(closed, day)),
  );
}

/** True where a child came along and nothing says that anybody is in danger: those who help must know of it all the same. */
export function childCameAlong(records: readonly CaseRecord[]): boolean {
  return openDangers(records).length === 0 && ofNeeds(records).some(({ danger }) => danger === 'child-with-them');
}

interface Contact {
  readonly record: CaseRecord;
  /** The day its needs were told. */
  readonly day: string | undefined;
  /** On a day to come: it answers no other contact. */
  readonly misdated: boolean;
}

function ofNeeds(records: readonly CaseRecord[]): readonly OpenDanger[] {
  return unanswered(records).flatMap(({ record, day }) =>
    codesOf(record, 'needs-today', records)
      .filter(isDanger)
      .filter((need) => !isMet(need, day, records))
      .map((danger) => ({ danger, since: day })),
  );
}

/**
 * Contacts after which nobody looked again and found the person safe: neither the same office, nor, once it has left the case, another. Of one day it is the last
 * that a station wrote down.
 */
function unanswered(records: readonly CaseRecord[]): readonly Contact[] {
  const seenSafe = newestDay(foundSafe(records).map((record) => dayDone(record, records)));
  const contacts = ofKind(records, 'intake')
    .filter((record) => codesOf(record, 'needs-today', records).length > 0)
    .map((record): Contact => ({ record, day: dayTold(record, records), misdated: isMisdated(record) }))
    .sort((a, b) => b.record.epoch - a.record.epoch || b.record.n - a.record.n);
  const real = contacts.filter(({ misdated }) => !misdated);
  const newest = newestDay(real.map(({ day }) => day));
  const newestOf = new Map(
    [...Map.groupBy(real, ({ record }) => record.office)].map(([office, told]) => [
      office,
      hasLeft(office, records) ? newest : newestDay(told.map(({ day }) => day)),
    ]),
  );
  /** By station, the last day that what it wrote after the contact at hand can mean. */
  const writtenSince = new Map<string, string>();
  return contacts.filter(({ record: { office, station }, day, misdated }) => {
    const since = writtenSince.get(station);
    const last = day === undefined ? NEVER : latest(day);
    if (!misdated) writtenSince.set(station, since === undefined || last > since ? last : since);
    const answered = since !== undefined && (day === undefined || since >= earliest(day));
    return !answered && !isBefore(day, newestOf.get(office)) && !isBefore(day, seenSafe);
  });
}

/** After every day there will be: a day that nobody knows can be any. */
const NEVER = '9999-12-31';

function hasLeft(office: string, records: readonly CaseRecord[]): boolean {
  const last = closures(records).findLast((record) => record.office === office);
  return (
    ['closed', 'handed-over'].includes(last === undefined ? '' : (textOf(last, 'state', records) ?? '')) ||
    handOvers(records).some(({ record }) => record.office === office && !isMisdated(record))
  );
}

/** Whether what was needed on a day was given since: by its own day, which must be known. */
function isMet(need: Danger, asked: string | undefined, records: readonly CaseRecord[]): boolean {
  const services = MET_BY[need];
  if (services === undefined) return false;
  const since = (day: string | undefined): boolean =>
    day !== undefined && (asked === undefined || earliest(day) >= earliest(asked));
  const given = ofKind(records, 'service').some(
    (record) =>
      services.includes(textOf(record, 'service', records) ?? '') &&
      showsMeeting(record) &&
      since(dayDone(record, records)),
  );
  if (given || need !== 'safe-place') return given;
  return ofKind(records, 'stay').some((stay) => {
    const days = daysOf(stay, records);
    // A bed that was only planned when it was written down is none yet.
    const hasBegun = hasCome(stay, days.from);
    const isOver = asked === undefined ? days.until !== undefined : presenceOn(days, earliest(asked)) === 'gone';
    return hasBegun && !isOver;
  });
}

const TRIED: ReadonlySet<string> = new Set(['done', 'missed']);

/** Follow-ups at which the person was found not to be safe, or perhaps exploited again. */
function foundUnsafe(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return ofKind(records, 'follow-up').filter((record) => {
    const safe = textOf(record, 'safe', records);
    const again = textOf(record, 're-trafficked', records);
    return safe === 'no' || again === 'suspected' || (again === 'yes' && safe !== 'yes');
  });
}

/** Follow-ups at which somebody looked and found the person safe. */
function foundSafe(records: readonly CaseRecord[]): readonly CaseRecord[] {
  const unsafe = new Set(foundUnsafe(records));
  return ofKind(records, 'follow-up').filter(
    (record) =>
      !unsafe.has(record) && textOf(record, 'state', records) === 'done' && textOf(record, 'safe', records) === 'yes',
  );
}

function ofFollowUps(records: readonly CaseRecord[]): readonly OpenDanger[] {
  const followUps = inOrder(ofKind(records, 'follow-up'), 'date');
  const say = (record: CaseRecord, question: QuestionOf<string>): string | undefined =>
    textOf(record, question, records);
  const told = (record: CaseRecord) => ({ day: dayTold(record, records), record });
  const unsafe = foundUnsafe(records);
  const safe = foundSafe(records);
  const settling = safe.map((record) => ({ day: dayDone(record, records) }));
  const dangers: OpenDanger[] = unsettled(unsafe.map(told), settling).map(({ day }) => ({
    danger: 'not-safe',
    since: day,
  }));
  const closed = closures(records).filter((record) => say(record, 'state') === 'closed');
  const lost = lostSince(records);
  const last = followUps.filter((record) => TRIED.has(say(record, 'state') ?? '')).at(-1);
  const child = mayBeUnder18(records) && last !== undefined && say(last, 'state') === 'missed' ? last : undefined;
  const missed = lost ?? child;
  // Somebody decided what follows from it when they closed the case.
  if (missed !== undefined && !closed.some((record) => !isBefore(dayDone(record, records), told(missed).day))) {
    dangers.push({ danger: child === undefined ? 'lost-contact' : 'child-missed', since: told(missed).day });
  }
  return dangers;
}

/** Who may be a child and left a house without a plan, until somebody has seen them again. */
function ofStays(records: readonly CaseRecord[]): readonly OpenDanger[] {
  if (!mayBeUnder18(records)) return [];
  const left = ofKind(records, 'stay').filter((stay) => textOf(stay, 'left-for', records) === 'left-unplanned');
  const seen = [
    ...ofKind(records, 'intake').map((record) => dayDone(record, records)),
    ...ofKind(records, 'follow-up')
      .filter((record) => textOf(record, 'state', records) === 'done')
      .map((record) => dayDone(record, records)),
    ...ofKind(records, 'stay').map((record) => dayDone(record, records, 'from')),
  ].map((day) => ({ day }));
  return unsettled(
    left.map((stay) => ({ day: dayTold(stay, records, 'until') })),
    seen,
  ).map(({ day }) => ({ danger: 'child-missing', since: day }));
}
