/**
 * When the person is to be asked how they are, after they came home or a plan began where they stay (casework/RULES.md, Follow-up): by the rule of
 * the project, else by intervals of our own choice; a day that is agreed with the person goes before both. Pure.
 */
import { addDays, certainlyBefore, daysBetween, earliest, latest, monthsAfter } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, unsettled } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { hasDied, hasLeft, lostSince, missedSince, triedFollowUps } from './case-stage.ts';
import { type Answered, closing, mayOpen, opening } from './child-answers.ts';
import { consentInForce } from './consent.ts';
import { followUpDays, projectAsksIncome } from './follow-up-rule.ts';
import { daysHome } from './journeys.ts';
import { mayBeUnder18 } from './minor.ts';
import { agreedTries, plannedFollowUps } from './open-things.ts';
import { reintegrationBegan } from './plan-begun.ts';
import { isOnlyTheirCall, safeContactGaps, safeContactOf } from './safe-contact.ts';
import { saidNo } from './said-no.ts';
import { bindingOfKind } from './told-here.ts';

type FollowUpDue =
  /** On a day (`YYYY-MM-DD`); `confirmFirst`: what was agreed about safe contact is old by then, or another office noted another way, and it is asked again first. */
  | { readonly says: 'next'; readonly day: string; readonly confirmFirst: boolean }
  /** The person agrees to be contacted, and nothing says how that is safe: until then nobody calls. */
  | { readonly says: 'no-safe-way' };

/**
 * The next contact that nobody has planned yet; undefined where none is due: without consent to be contacted, after a refusal of help (then one day
 * is agreed with the person), where they want no contact again, where one is planned, once contact may be lost, and when a year is over. Money
 * decides nothing: it goes on after the last instalment.
 */
export const followUpDue = memoizeByCase((records): FollowUpDue | undefined => {
  const start = startOf(records);
  if (start === undefined || !isFollowedUpHere(records) || lostSince(records) !== undefined) {
    return undefined;
  }
  if (plannedFollowUps(ofKind(records, 'follow-up'), records).length > 0) return undefined;
  const day = nextOf(followUpDays(start, mayBeUnder18(records), records), start, records);
  if (day === undefined) return undefined;
  const gaps = safeContactGaps(records, day);
  if (gaps.includes('safe-contact-none')) return { says: 'no-safe-way' };
  // Where only they call, nobody does. What asks for a new agreement once it has run out is the line of its own day.
  if (gaps.includes('safe-contact-they-call') || gaps.includes('safe-contact-expired')) return undefined;
  return { says: 'next', day, confirmFirst: gaps.length > 0 };
});

/**
 * Whether somebody whom they named as one who may be told was not tried yet, of who was not reached on three different days: once through them, before
 * it is decided that contact is lost. Not of who agreed that only they contact us.
 */
export function trustedNotTried(records: readonly CaseRecord[]): boolean {
  if (lostSince(records) === undefined || !isFollowedUpHere(records)) return false;
  const card = safeContactOf(records)?.record;
  if (card === undefined || isOnlyTheirCall(card, records)) return false;
  if (textOf(card, 'trusted-person', records) === undefined) return false;
  return missedSince(records).every((record) => textOf(record, 'method', records) !== 'trusted-person');
}

/** The last day on which somebody came home; where nobody did, the first on which a plan began. */
function startOf(records: readonly CaseRecord[]): string | undefined {
  const home = daysHome(records).map(earliest).sort().at(-1);
  return home ?? reintegrationBegan(records).map(earliest).sort()[0];
}

/** Whether this office asks the person how they are: they live and want it, and nobody else does it in its place. */
export function isFollowedUpHere(records: readonly CaseRecord[]): boolean {
  return isWanted(records) && !isSomebodyElses(records);
}

/** Whether the person agrees to be contacted, to be helped, and said nothing else at the last follow-up. */
function isWanted(records: readonly CaseRecord[]): boolean {
  if (saidNo(records) !== undefined || hasDied(records)) return false;
  const consent = consentInForce(records);
  if (consent.get('contact')?.answer !== 'agrees' || consent.get('help')?.answer === 'refuses') return false;
  return saidNotAgain(records).length === 0;
}

const NOT_AGAIN: ReadonlySet<string> = new Set(['no', 'only-if-they-call']);

/** What they said at follow-ups against being called again, whoever heard it, that nothing of a later day that counts whole here reopens. */
function saidNotAgain(records: readonly CaseRecord[]): readonly Answered[] {
  const told = bindingOfKind(records, 'follow-up').flatMap((record): readonly Answered[] => {
    const wants = textOf(record, 'wants-contact', records);
    if (wants === undefined) return [];
    if (NOT_AGAIN.has(wants)) return [closing(wants, record, records)];
    return mayOpen(record) ? [opening(wants, record, records)] : [];
  });
  const no = told.filter(({ answer }) => NOT_AGAIN.has(answer));
  const others = told.filter(({ answer }) => !NOT_AGAIN.has(answer));
  return unsettled(no, others);
}

/**
 * What the person said since against a call that was planned: that they want no contact again, or that they will call themselves. Of whoever may be
 * under 18 what only another office heard stops nothing that was planned.
 */
export function againstPlanned(records: readonly CaseRecord[]): 'no' | 'they-call' | undefined {
  const said = saidNotAgain(records);
  const stops = mayBeUnder18(records) ? said.filter(({ record }) => record.counts !== 'tightening') : said;
  if (stops.length === 0) return undefined;
  return stops.some(({ answer }) => answer === 'no') ? 'no' : 'they-call';
}

/** The next follow-up: its day, and the hour (`HH:MM`) that was agreed for it, undefined where none was. */
interface NextFollowUp {
  readonly day: string;
  readonly hour: string | undefined;
}

/**
 * The first that is planned and not to be called off, else that of the schedule; undefined where none is due, where nobody noted how contact is safe,
 * and without consent to be contacted (casework/RULES.md, Contact).
 */
export function nextFollowUp(records: readonly CaseRecord[]): NextFollowUp | undefined {
  const planned =
    consentInForce(records).get('contact')?.answer === 'agrees' && againstPlanned(records) !== 'no'
      ? agreedTries(ofKind(records, 'follow-up'), records)
      : [];
  const [first] = planned
    .flatMap(({ day, hour }) => (day === undefined ? [] : [{ day, hour }]))
    .toSorted((a, b) => compareText(`${earliest(a.day)} ${a.hour ?? ''}`, `${earliest(b.day)} ${b.hour ?? ''}`));
  if (first !== undefined) return first;
  const due = followUpDue(records);
  return due?.says === 'next' ? { day: due.day, hour: undefined } : undefined;
}

/** Whether this office has written nothing in the case, or has closed its part or handed it over: then another follows up. */
function isSomebodyElses(records: readonly CaseRecord[]): boolean {
  const own = records.find(({ counts }) => counts === undefined);
  return own === undefined || hasLeft(own.office, records);
}

/** The first day that no follow-up was done for: one is for the day that it is nearest to, and for those before it. */
function nextOf(slots: readonly string[], start: string, records: readonly CaseRecord[]): string | undefined {
  const done = daysFollowedUp(records);
  return slots.find((slot, at) => {
    const from = nearFrom(slot, slots[at - 1], start);
    return done.every((day) => certainlyBefore(day, from));
  });
}

/** The last day on which each follow-up that was done can have been. */
function daysFollowedUp(records: readonly CaseRecord[]): readonly string[] {
  return triedFollowUps(records)
    .filter(({ missed }) => !missed)
    .flatMap(({ record }) => dayDone(record, records) ?? [])
    .map(latest);
}

/** From when on a contact is nearer to a day of the schedule than to the one before it. */
function nearFrom(slot: string, before: string | undefined, start: string): string {
  return before === undefined ? start : addDays(before, Math.ceil(daysBetween(before, slot) / 2));
}

/**
 * Whether work and income are asked of somebody at a contact on a day (`YYYY-MM-DD`): where their project asks it each time, and once at a year after
 * they came home, by the day that the contact is nearest to.
 */
export function asksIncome(records: readonly CaseRecord[], day: string): boolean {
  if (projectAsksIncome(records)) return true;
  const start = startOf(records);
  if (start === undefined) return false;
  const year = monthsAfter(start, 12);
  const before = followUpDays(start, mayBeUnder18(records), records).findLast((slot) => slot < year);
  const from = nearFrom(year, before, start);
  return day >= from && daysFollowedUp(records).every((done) => certainlyBefore(done, from));
}
