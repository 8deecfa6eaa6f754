/**
 * Where a case stands: derived, never typed (casework/RULES.md, Stage). The stage is the furthest reached and still open; steps may be
 * skipped. Flags say what holds a case up, each with since when.
 */
import { earliest, latest } from '../../codebook/date.ts';
import { form } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { countedIn, REINTEGRATION_TABLE, RETURN_TABLES } from '../../codebook/service-groups.ts';
import type { Flag, FlagSince, Stage } from '../../contract/case-row.ts';
import { askedDecisions, codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, dayTold, inOrder, isDone, writtenOn } from '../record/counted-day.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { consentInForce } from './consent.ts';
import { eligibilityIn } from './eligibility.ts';
import { emergencyEnds } from './emergency.ts';
import { handOversAnswered } from './handed-over.ts';
import { highRisk } from './high-risk.ts';
import { identificationPending } from './identification.ts';
import { isOnTheWayHome, journeysAhead } from './journeys.ts';
import { mayBeUnder18 } from './minor.ts';
import { plansUnderWay, reintegrationBegan } from './plan-begun.ts';
import { openReferrals } from './referrals.ts';

/** The groups that help which was given counts in, by what and when: medical care as first help is not yet "returning". */
function groupsOf(records: readonly CaseRecord[]): ReadonlySet<string> {
  return new Set(
    ofKind(records, 'service')
      .filter((record) => helpWasGiven(record, records))
      .flatMap((record) => {
        const service = textOf(record, 'service', records);
        return service === undefined ? [] : countedIn(service, textOf(record, 'phase', records));
      })
      .map(({ group }) => group),
  );
}

/** What closed the case, handed it over or opened it again, in the order of its days; nothing of a day to come. */
export const closuresOf = memoizeByCase((records): readonly RecordOf<'closure'>[] =>
  inOrder(ofKind(records, 'closure'), 'date').filter((record) => isDone(record, records)),
);

/** How an office’s part of a case ended, and its day as far as it is known. */
interface EndOfPart {
  readonly how: 'closed' | 'handed-over';
  readonly day: string | undefined;
}

/**
 * The last word of an office on its own part, where that ends it: a closing, or a hand-over that stands and was not answered with *not ours*.
 * Undefined while the office works on the case, or where it has reopened its part since.
 */
export function endOfPart(office: string, records: readonly CaseRecord[]): EndOfPart | undefined {
  const handed = handOversAnswered(records).flatMap(({ record, state }) => (state === 'not-ours' ? [] : [record]));
  const said = closuresOf(records).filter((record) => textOf(record, 'state', records) !== undefined);
  const own = [...said, ...handed].filter((record) => record.office === office && isDone(record, records));
  const last = inOrder<(typeof own)[number]>(own, 'date').at(-1);
  if (last === undefined) return undefined;
  const how = last.kind === 'transfer' ? 'handed-over' : textOf(last, 'state', records);
  return how === 'closed' || how === 'handed-over' ? { how, day: dayDone(last, records) } : undefined;
}

/** Whether an office has closed its part, or handed the case over: then another answers for it. */
export function hasLeft(office: string, records: readonly CaseRecord[]): boolean {
  return endOfPart(office, records) !== undefined;
}

/**
 * Whether nobody works on the case any more: each office that did has closed it, or handed it over to one that has. One office's closure
 * does not end another's follow-up.
 */
function isClosed(records: readonly CaseRecord[]): boolean {
  const working = records.filter(({ kind }) => form(kind)?.keepsCaseOpen !== false).map(({ office }) => office);
  const ends = [...new Set(working)].map((office) => endOfPart(office, records)?.how);
  return ends.includes('closed') && !ends.includes(undefined);
}

/**
 * By what was done. Handing a case to another office moves nobody, so no `transfer` is a step of a return: movement is, and the help that was given
 * on it (sida-2003 §2.8 fig. 40, 41; norad-2010 §2.8). What is only planned moves nobody either.
 */
export const stageOf = memoizeByCase((records): Stage => {
  if (isClosed(records)) return 'closed';
  if (triedFollowUps(records).some(({ record }) => isDone(record, records))) return 'follow-up';
  const groups = groupsOf(records);
  if (groups.has(REINTEGRATION_TABLE) || reintegrationBegan(records).length > 0) return 'reintegrating';
  if (isOnTheWayHome(records) || [...groups].some((group) => RETURN_TABLES.has(group))) return 'returning';
  if (records.some((record) => helpWasGiven(record, records))) return 'assisted';
  const screened = [...ofKind(records, 'screening'), ...ofKind(records, 'determination')];
  if (screened.some((record) => isDone(record, records))) return 'screened';
  return 'contact';
});

export function flagsOf(records: readonly CaseRecord[]): readonly FlagSince[] {
  const flags: FlagSince[] = [];
  const raise = (flag: Flag, since: string | undefined, ends: Pick<FlagSince, 'until'> = {}): void => {
    if (flags.some((raised) => raised.flag === flag)) return;
    flags.push({ flag, since: since ?? null, ...ends });
  };
  const consent = consentInForce(records);
  const keep = consent.get('keep');
  if (keep?.answer === 'emergency') {
    const until = emergencyEnds(records);
    raise('emergency-consent', keep.date, until === undefined ? {} : { until });
  }
  if (consent.size === 0) raise('no-consent-yet', undefined);
  const help = consent.get('help');
  if (help?.answer === 'refuses') raise('declined-all', help.date);
  else if ([...consent.entries()].some(([matter, value]) => HELP_MATTERS.has(matter) && value.answer === 'refuses')) {
    raise('declined-part', undefined);
  }
  const going = consent.get('return');
  if (going?.answer === 'later') raise(going.awaitsOther === true ? 'waiting-for' : 'deferred', going.date);
  for (const record of inOrder(askedDecisions(records), 'date')) raise('waiting-for', dayTold(record, records));
  const pending = identificationPending(records);
  if (pending !== undefined) raise('waiting-for', dayTold(pending, records));
  for (const { since } of waits(records)) raise('waiting-for', since);
  const risk = highRisk(records);
  if (risk !== undefined) raise('high-risk', risk.since);
  if (mayBeUnder18(records)) raise('may-be-under-18', undefined);
  const lost = lostSince(records);
  if (lost !== undefined) raise('whereabouts-unknown', dayTold(lost, records));
  for (const record of inOrder(ofKind(records, 'follow-up'), 'date')) {
    const again = textOf(record, 're-trafficked', records);
    if (again === 'yes' || again === 'suspected') raise('re-trafficked', dayTold(record, records));
  }
  for (const record of closuresOf(records)) {
    const state = textOf(record, 'state', records);
    if (state === 'handed-over') raise('handed-over', textOf(record, 'date', records));
    if (state === 'reopened') raise('reopened', textOf(record, 'date', records));
  }
  const eligibility = eligibilityIn(records);
  if (eligibility?.result === 'no') raise('not-eligible', dayTold(eligibility.record, records));
  return flags;
}

/** What a journey home, a plan or a request waits for, each since when, where somebody noted that. */
function waits(records: readonly CaseRecord[]): readonly { readonly since: string | undefined }[] {
  const journeys = journeysAhead(records).filter((record) => codesOf(record, 'waiting-for', records).length > 0);
  const plans = plansUnderWay(records).filter((record) => codesOf(record, 'waiting-for', records).length > 0);
  const since = [...plans, ...openReferrals(records)].map((record) => ({ since: dayTold(record, records) }));
  // A journey has no day before it begins.
  return [...since, ...journeys.map(() => ({ since: undefined }))];
}

interface TriedFollowUp {
  readonly record: RecordOf<'follow-up'>;
  readonly missed: boolean;
}

/**
 * Follow-ups that were done or missed, oldest first. One that is noted as done on a day that had not come reached nobody; one noted as missed
 * so is counted all the same: a slip must not hide that somebody was not found.
 */
export function triedFollowUps(records: readonly CaseRecord[]): readonly TriedFollowUp[] {
  return inOrder(ofKind(records, 'follow-up'), 'date').flatMap((record): TriedFollowUp[] => {
    const state = textOf(record, 'state', records);
    if (state === 'missed') return [{ record, missed: true }];
    return state === 'done' && isDone(record, records) ? [{ record, missed: false }] : [];
  });
}

/** The follow-ups that were missed since the last that was done: each a try to reach somebody. */
export function missedSince(records: readonly CaseRecord[]): readonly RecordOf<'follow-up'>[] {
  const tried = triedFollowUps(records);
  return tried.slice(tried.findLastIndex(({ missed }) => !missed) + 1).map(({ record }) => record);
}

/** On so many different days somebody is tried before it is decided whether contact is lost (casework/RULES.md, Follow-up). */
const DAYS_TRIED = 3;

/** The last of the follow-ups that were missed on three different days or more, where none was done since. */
export function lostSince(records: readonly CaseRecord[]): CaseRecord | undefined {
  const missed = missedSince(records);
  const days = missed.map((record) => dayTold(record, records) ?? writtenOn(record));
  return certainlyDifferent(days) >= DAYS_TRIED ? missed.at(-1) : undefined;
}

/** How many of the days are another than each other for certain: one that is known to the month may be any of its days. */
function certainlyDifferent(days: readonly string[]): number {
  let [count, until] = [0, ''];
  for (const day of days.toSorted((a, b) => compareText(latest(a), latest(b)))) {
    if (earliest(day) <= until) continue;
    [count, until] = [count + 1, latest(day)];
  }
  return count;
}

const HELP_MATTERS: ReadonlySet<string> = new Set(['shelter', 'health-examination', 'return', 'contact']);

/** Closed as died by an office that has not reopened it since: a slip of one key must not end what is open for good. */
export function hasDied(records: readonly CaseRecord[]): boolean {
  const closures = closuresOf(records);
  return closures.some(
    (record, at) =>
      textOf(record, 'reason', records) === 'died' &&
      closures
        .slice(at + 1)
        .every((later) => later.office !== record.office || textOf(later, 'state', records) !== 'reopened'),
  );
}
