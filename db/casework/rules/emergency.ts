/** The 72 hours in which what is kept without consent may be kept, so that help is not late (FORMS.md, First contact: question 2). */
import { latest } from '../../codebook/date.ts';
import type { Body } from '../../codebook/types.ts';
import { minuteOf, momentOf } from '../../store/clock.ts';
import { textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, thatCount } from '../record/counted-day.ts';
import { saysSince } from '../record/since-when.ts';
import { mayOpen } from './child-answers.ts';
import { type Consent, consentInForce } from './consent.ts';
import { meantByNo } from './meant-by-no.ts';
import { bindingOfKind, countedWhole, ownCode } from './told-here.ts';

/** Hours after which what was kept in an emergency shows its name to the focal point only (FORMS.md, First contact: question 2). */
const EMERGENCY_HOURS = 72;

const HOUR = 3_600_000;
const LONG = EMERGENCY_HOURS * HOUR;

/** Answers to "may we keep it" that end an emergency: somebody asked, and was told. */
const ASKED: ReadonlySet<string> = new Set(['with-name', 'without-name', 'refuses']);

/**
 * When the 72 hours of an emergency end, as a UTC minute; undefined where nothing is kept in an emergency. They run from the first time
 * it was written down: neither a revision nor another record of the same emergency begins them anew, but one that says why the person still cannot be
 * asked, written before they end. Another office's word neither ends an
 * emergency here nor begins its hours anew; where it alone told of one, its hours count until somebody here has asked. An emergency counts also where
 * whoever told of it is heard no more, as a guardian who may have taken part: that makes nobody more sure that the person was asked.
 */
export function emergencyEnds(records: readonly CaseRecord[]): string | undefined {
  const whole = countedWhole(records);
  const told = tellsEmergency(whole);
  const decides = told ? whole : records;
  if (!told && !tellsEmergency(records)) return undefined;
  const keep = consentInForce(decides).get('keep');
  if (isAskedHere(keep) && isAskedHere(consentInForce(whole).get('keep'))) return undefined;
  /** Since somebody last answered, and in all: a guardian's answer does not end it for the child. */
  let begun: number | undefined;
  let first: number | undefined;
  /** The person said since that what happened may not be kept: they were asked, although nothing newer is in force than the emergency. */
  let saidStory = false;
  const answered = bindingOfKind(decides, 'consent').filter((record) => textOf(record, 'keep', decides) !== undefined);
  // An emergency hides a name and counts on whatever day; that somebody was asked does not, on a day that had not come.
  const counting = new Set(thatCount(answered));
  for (const record of inOrder(answered, 'date')) {
    const answer = textOf(record, 'keep', decides);
    if (answer === 'emergency') {
      const begin = beginOf(record, decides);
      begun = Math.min(begun ?? begin, begin);
      first = Math.min(first ?? begin, begin);
      saidStory = false;
    } else if (answer !== undefined && ASKED.has(answer) && counting.has(record)) {
      begun = undefined;
      saidStory ||= meantByNo(record, decides) === 'story' && ownCode(record, 'given-by') !== 'guardian';
    }
  }
  const sinceAsked =
    begun ?? ((keep?.answer === 'emergency' && !saidStory) || keep?.elsewhere === true ? first : undefined);
  const start = told ? sinceAsked : first;
  return start === undefined ? undefined : minuteOf(new Date(prolonged(start + LONG, whole)));
}

function tellsEmergency(records: readonly CaseRecord[]): boolean {
  return bindingOfKind(records, 'consent').some((record) => textOf(record, 'keep', records) === 'emergency');
}

/**
 * The end of the hours, where somebody here wrote before it why the person still cannot be asked: 72 hours from that writing. Each does so from what was
 * reached before it, so that nobody prolongs for a week at once, and nothing that had ended begins again.
 */
function prolonged(end: number, whole: readonly CaseRecord[]): number {
  return bindingOfKind(whole, 'consent')
    .filter(
      (record) =>
        ownCode(record, 'keep') === 'emergency' &&
        ownCode(record, 'prolonged-because') !== undefined &&
        mayOpen(record),
    )
    .map((record) => momentOf(saysSince(record, saysWhy)).getTime())
    .toSorted((a, b) => a - b)
    .reduce((until, written) => (written <= until ? Math.max(until, written + LONG) : until), end);
}

/** Whichever reason: one that is corrected is no other writing. */
function saysWhy({ keep, 'prolonged-because': because }: Body): boolean {
  return keep === 'emergency' && because !== undefined;
}

/** By our own word alone: that another office thinks the person a child may make a child's old answer the one in force, and asks nobody. */
function isAskedHere(keep: ReturnType<Consent['get']>): boolean {
  return keep !== undefined && ASKED.has(keep.answer) && keep.elsewhere !== true;
}

/** When it was first written of the record; at the latest when its day had ended everywhere. */
function beginOf(record: CaseRecord, records: readonly CaseRecord[]): number {
  const written = momentOf(saysSince(record, ({ keep }) => keep === 'emergency')).getTime();
  const day = textOf(record, 'date', records);
  return day === undefined ? written : Math.min(written, Date.parse(`${latest(day)}T00:00:00Z`) + 36 * HOUR);
}
