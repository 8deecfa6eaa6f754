/**
 * Danger that somebody told of and that nobody has answered: pure, without today's date. What answers it is a second look (a later contact at
 * which needs were noted anew, a later follow-up that found the person safe), the help that meets that very need, or what somebody says became
 * of it (`danger-answers.ts`). Nothing else does: no other meeting, and no closing of the case, whatever its reason (casework/RULES.md, Danger: self-harm, threatened, missing and a child in danger
 * are never ended without a second look). What is misdated tells of danger, and ends none. Sources: FORMS.md (First contact: question 5),
 * FORMS.md (follow-up).
 */
import { AFTER_EVERY_DAY, byDay, earliest, latest } from '../../codebook/date.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { codesOf, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, dayTold, isBefore, isMisdated, newestDay, unsettled } from '../record/counted-day.ts';
import { showsMeeting } from '../record/counted-here.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { hasDied, hasLeft, lostSince, triedFollowUps } from './case-stage.ts';
import { answerTo } from './danger-answers.ts';
import { highRisk } from './high-risk.ts';
import { daysOf, presenceOn } from './in-house.ts';
import { isLateOn, type Late, lateOf } from './late.ts';
import { mayBeUnder18 } from './minor.ts';
import { lastNoted, type NotedDanger, notedDangers } from './noted-dangers.ts';
import { saidNo } from './said-no.ts';
import { isGivenUp, seenAgain, wasDone } from './seen-again.ts';

export const DANGERS = [
  'self-harm',
  'threatened',
  'place-known',
  'watched',
  'gives-place-away',
  'child-missing',
  'child-late',
  'late',
  'children-in-danger',
  'danger-to-others',
  'threat-to-staff',
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
] as const satisfies readonly CodeOf<'danger'>[];
/** Worst first, as {@link DANGERS} stand. Codes of `needs-today`, and what a stay or a follow-up tells. */
export type Danger = (typeof DANGERS)[number];

interface OpenDanger {
  readonly danger: Danger;
  /** The day it was told of; undefined where nobody dated it. */
  readonly since: string | undefined;
  /** The day on which somebody said that they look again; undefined where nobody has. */
  readonly lookAgain: string | undefined;
  /** Whether it is noted that somebody was told, or acted. */
  readonly told: boolean;
}

/** A danger as one record tells of it. */
interface Telling {
  readonly danger: Danger;
  readonly since: string | undefined;
  readonly by: CaseRecord;
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

/** The dangers of a day (`YYYY-MM-DD`), worst first: what was told of and nobody has answered, and whoever is late by then. */
export function openDangersOn(records: readonly CaseRecord[], day: string): readonly OpenDanger[] {
  return openDangersByDay(records).filter(({ days }) => days === undefined || isLateOn(days, day));
}

/** The dangers of every day, worst first; of who is late the days on which that is one. */
export function openDangersByDay(
  records: readonly CaseRecord[],
): readonly (OpenDanger & { readonly days?: Pick<Late, 'begins' | 'ends' | 'noted'> })[] {
  const late = lateOf(records);
  const told = openDangers(records);
  if (late === undefined) return told;
  // Who did not appear on arrival is late already, and once.
  if (told.some(({ danger }) => danger === late.danger)) return told;
  return [...told, { ...late, days: late }].sort(worstFirst);
}

function worstFirst(a: Pick<OpenDanger, 'danger'>, b: Pick<OpenDanger, 'danger'>): number {
  return DANGERS.indexOf(a.danger) - DANGERS.indexOf(b.danger);
}

/** Every danger that the records tell of, open or not, each once with the first day it was told of, worst first. */
export function toldDangers(records: readonly CaseRecord[]): readonly Pick<OpenDanger, 'danger' | 'since'>[] {
  const told = [
    ...contactsOf(records, notedIn(records)).flatMap(({ codes, day }) =>
      codes.filter(isDanger).map((danger) => ({ danger, since: day })),
    ),
    ...foundUnsafe(records).map((record) => ({ danger: 'not-safe', since: dayTold(record, records) }) as const),
    ...openDangers(records),
  ];
  const found = new Map<Danger, Pick<OpenDanger, 'danger' | 'since'>>();
  for (const { danger, since } of told) {
    const before = found.get(danger)?.since;
    const isFirst = before === undefined || (since !== undefined && byDay(since, before) < 0);
    if (isFirst) found.set(danger, { danger, since: since ?? before });
  }
  return [...found.values()].sort(worstFirst);
}

/**
 * The dangers of a case that somebody told of, worst first, each once, with the first day it was told of. None of somebody who has died. Who is late
 * is so by the day alone: {@link openDangersOn}.
 */
export const openDangers = memoizeByCase((records): readonly OpenDanger[] => {
  if (hasDied(records)) return [];
  const open = [...openOf(records, notedIn(records)).values()].sort(worstFirst);
  // A child that came along is no danger; beside one it is a child in danger.
  return open.every(({ danger }) => danger === 'child-with-them') ? [] : open;
});

/** The dangers that what was said of one noted by itself: no record told of it, or nothing was left of what did. */
const notedIn = memoizeByCase((records): readonly NotedDanger[] => {
  if (ofKind(records, 'danger-answer').length * records.length <= MOST_LOOKED_THROUGH) {
    return notedDangers(records, (before, noted) => new Set(openOf(before, noted).keys()));
  }
  const told = [...ofNeeds(records, []), ...ofFollowUps(records), ...ofStays(records), ...ofRefusedEntries(records)];
  return lastNoted(records, new Set(told.map(({ danger }) => danger)));
});

/**
 * What was open is asked of all that lay there before each answer: answers times records. No case that offices write together comes near; beyond it a
 * danger that another record tells of is noted by no answer, and of each other one by its last answer alone.
 */
const MOST_LOOKED_THROUGH = 40_000;

/** What is open of all that records tell, and of what was `noted` in answers. */
function openOf(records: readonly CaseRecord[], noted: readonly NotedDanger[]): ReadonlyMap<Danger, OpenDanger> {
  const found = new Map<Danger, OpenDanger>();
  for (const { danger, since, by } of [
    ...ofNeeds(records, noted),
    ...ofFollowUps(records),
    ...ofStays(records),
    ...ofArrivals(records),
    ...ofRefusedEntries(records),
  ]) {
    const answer = answerTo({ danger, since, by, hasLeft: hasLeft(by.office, records) }, records);
    if (answer.ended) continue;
    const one: OpenDanger = { danger, since, lookAgain: answer.lookAgain, told: answer.told };
    const before = found.get(danger);
    found.set(danger, before === undefined ? one : both(before, one));
  }
  return found;
}

/** Told of twice: since the first, and answered only as far as both are. */
function both(before: OpenDanger, one: OpenDanger): OpenDanger {
  const isFirst = before.since !== undefined && (one.since === undefined || byDay(one.since, before.since) < 0);
  const looks = [before.lookAgain, one.lookAgain];
  return {
    ...(isFirst ? one : before),
    lookAgain: looks.includes(undefined) ? undefined : looks.toSorted()[0],
    told: before.told && one.told,
  };
}

/** True where a child came along and nothing says that anybody is in danger: those who help must know of it all the same. */
export function childCameAlong(records: readonly CaseRecord[]): boolean {
  return (
    openDangers(records).length === 0 &&
    ofNeeds(records, notedIn(records)).some(({ danger }) => danger === 'child-with-them')
  );
}

interface Contact {
  readonly record: CaseRecord;
  readonly codes: readonly string[];
  readonly day: string | undefined;
  /** Whether all needs were noted anew at it. */
  readonly looked: boolean;
}

/** Dangers of whoever is not there: they end when somebody has seen them. */
const UNTIL_SEEN: readonly Danger[] = ['child-missing', 'child-missed', 'lost-contact'];

function ofNeeds(records: readonly CaseRecord[], noted: readonly NotedDanger[]): readonly Telling[] {
  const seen = newestDay(seenAgain(records).map(({ day }) => day));
  return unanswered(records, noted).flatMap(({ record, codes, day }) =>
    codes
      .filter(isDanger)
      .filter((danger) => !isMet(danger, day, records) && !(UNTIL_SEEN.includes(danger) && isBefore(day, seen)))
      .map((danger) => ({ danger, since: day, by: record })),
  );
}

/** Records that tell of needs: contacts, and dangers that were noted without one. */
function contactsOf(records: readonly CaseRecord[], noted: readonly NotedDanger[]): readonly Contact[] {
  return [
    ...ofKind(records, 'intake').map((record) => ({
      record,
      codes: codesOf(record, 'needs-today', records),
      looked: !isMisdated(record),
    })),
    ...noted.map(({ record, dangers }) => ({ record, codes: dangers, looked: false })),
  ]
    .filter(({ codes }) => codes.length > 0)
    .map((contact) => ({ ...contact, day: dayTold(contact.record, records) }));
}

/**
 * Contacts after which nobody looked again and found the person safe: neither the same office, nor, once it has left the case, another. Of
 * one day it is the last that a station wrote down. Nobody has looked on a day that had not come: such a contact tells of danger and ends none.
 */
function unanswered(records: readonly CaseRecord[], noted: readonly NotedDanger[]): readonly Contact[] {
  const seenSafe = newestDay(foundSafe(records).map((record) => dayDone(record, records)));
  const contacts = contactsOf(records, noted).toSorted(
    (a, b) => b.record.epoch - a.record.epoch || b.record.n - a.record.n,
  );
  const looks = contacts.filter(({ looked }) => looked);
  const newest = newestDay(looks.map(({ day }) => day));
  const newestOf = new Map(
    [...Map.groupBy(looks, ({ record }) => record.office)].map(([office, told]) => [
      office,
      newestDay(told.map(({ day }) => day)),
    ]),
  );
  const lastLook = (office: string): string | undefined => (hasLeft(office, records) ? newest : newestOf.get(office));
  /** By station, the last day that what it wrote after the contact at hand can mean. */
  const writtenSince = new Map<string, string>();
  return contacts.filter(({ record: { office, station }, day, looked }) => {
    const since = writtenSince.get(station);
    const last = day === undefined ? AFTER_EVERY_DAY : latest(day);
    if (looked) writtenSince.set(station, since === undefined || last > since ? last : since);
    const answered = since !== undefined && (day === undefined || since >= earliest(day));
    return !answered && !isBefore(day, lastLook(office)) && !isBefore(day, seenSafe);
  });
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
      since(textOf(record, 'date', records)),
  );
  if (given || need !== 'safe-place') return given;
  return ofKind(records, 'stay').some((stay) => {
    const days = daysOf(stay, records);
    const isOver = asked === undefined ? days.until !== undefined : presenceOn(days, earliest(asked)) === 'gone';
    // A bed that was only planned when it was written down is none yet.
    return helpWasGiven(stay, records) && !isOver;
  });
}

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
    (record) => !unsafe.has(record) && wasDone(record, records) && textOf(record, 'safe', records) === 'yes',
  );
}

function ofFollowUps(records: readonly CaseRecord[]): readonly Telling[] {
  const unsafe = foundUnsafe(records);
  const safe = foundSafe(records);
  const dangers: Telling[] = unsettled(
    unsafe.map((record) => ({ day: dayTold(record, records), by: record })),
    safe.map((record) => ({ day: dayDone(record, records) })),
  ).map(({ day, by }) => ({ danger: 'not-safe', since: day, by }));
  const child = mayBeUnder18(records);
  const tried = triedFollowUps(records);
  const last = tried.at(-1);
  const missed =
    lostSince(records) ??
    (last?.missed === true && (child || highRisk(records) !== undefined) ? last.record : undefined);
  const since = missed === undefined ? undefined : dayTold(missed, records);
  if (missed === undefined || unsettled([{ day: since }], seenAgain(records)).length === 0) return dangers;
  if (child || !isGivenUp(since, records)) {
    dangers.push({ danger: child ? 'child-missed' : 'lost-contact', since, by: missed });
  }
  return dangers;
}

/** Who may be a child and left a house without a plan, until somebody has seen them again. */
function ofStays(records: readonly CaseRecord[]): readonly Telling[] {
  if (!mayBeUnder18(records)) return [];
  const left = ofKind(records, 'stay').filter((stay) => textOf(stay, 'left-for', records) === 'left-unplanned');
  return unsettled(
    left.map((stay) => ({ day: dayTold(stay, records, 'until'), by: stay })),
    seenAgain(records),
  ).map(({ day, by }) => ({ danger: 'child-missing', since: day, by }));
}

/**
 * Who was to be met on arrival and did not appear, until somebody has seen them since; of an adult also until contact is given up. It does not wait
 * for the day after, as a bed does: somebody stood there. Who wants nothing kept is not coming, and not late (`late.ts`).
 */
function ofArrivals(records: readonly CaseRecord[]): readonly Telling[] {
  if (saidNo(records) !== undefined) return [];
  const child = mayBeUnder18(records);
  const absent = ofKind(records, 'arrival').filter((arrival) => textOf(arrival, 'state', records) === 'did-not-appear');
  return unsettled(
    absent.map((arrival) => ({ day: dayTold(arrival, records), by: arrival })),
    seenAgain(records),
  )
    .filter(({ day }) => child || !isGivenUp(day, records))
    .map(({ day, by }) => ({ danger: child ? 'child-late' : 'late', since: day, by }));
}

/**
 * Who was not let in is held there or sent back, and nobody of ours is with them: until somebody has seen them on a later day. Who wants nothing kept
 * is held all the same.
 */
function ofRefusedEntries(records: readonly CaseRecord[]): readonly Telling[] {
  const refused = ofKind(records, 'arrival').filter((arrival) => textOf(arrival, 'state', records) === 'entry-refused');
  return unsettled(
    refused.map((arrival) => ({ day: dayTold(arrival, records), by: arrival })),
    seenAgain(records),
  ).map(({ day, by }) => ({ danger: 'detained', since: day, by }));
}
