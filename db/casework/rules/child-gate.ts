/**
 * The gate of whoever may be under 18: what must be there before anything is decided for the child (case-file.md, Gates: Child; UN
 * Protocol art. 6, 8). A no counts until a yes of a later day; on one day the no wins, and a yes of a day to come is none yet. Pure.
 */
import { addDays, certainlyBefore, earliest, latest } from '../../codebook/date.ts';
import type { QuestionId } from '../../codebook/forms/index.ts';
import { ofKind, type QuestionOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, hasCome, isMisdated, unsettled, writtenOn } from '../record/counted-day.ts';
import { mayBeUnder18 } from './minor.ts';

/** Days after which an override has ended, whatever end was written into it. */
export const OVERRIDE_DAYS = 30;

/** One answer to what the gate asks. */
interface Answered {
  readonly answer: string;
  /** The day it counts from; undefined for a yes that nobody dated, which comes before every no. */
  readonly day: string | undefined;
  /** The day from which somebody could know of it: its own, or that of the writing where it was written down later. */
  readonly known: string;
}

/** What the gate asks of a case: where to read it, and what its answers leave missing. */
interface Condition {
  readonly yes: string;
  readonly read: (records: readonly CaseRecord[]) => readonly Answered[];
  readonly gap: (answers: readonly Answered[]) => ChildGap | undefined;
}

/** What can be missing before anything is decided for a child. Today asks for each with a sentence of its own, `today-<gap>`. */
export type ChildGap =
  | 'child-no-guardian'
  | 'child-no-best-interest'
  | 'child-not-asked'
  | 'child-help-refused'
  | 'child-decides-later'
  | 'child-return-refused'
  | 'child-family-refused'
  | 'child-against-decision';

const CONDITIONS: readonly Condition[] = [
  decided('guardian', 'child-no-guardian'),
  decided('best-interest', 'child-no-best-interest'),
  {
    yes: 'agrees',
    read: (records) => ownWord(records, 'help'),
    gap: (answers) => {
      if (isAgreed(answers, 'agrees')) return undefined;
      const against = refusals(answers, 'agrees').map(({ answer }) => answer);
      if (against.includes('refuses')) return 'child-help-refused';
      return against.includes('later') ? 'child-decides-later' : 'child-not-asked';
    },
  },
  notRefused('child-return-refused', (records) => ownWord(records, 'return')),
  notRefused('child-family-refused', (records) => ownWord(records, 'family')),
  notRefused('child-against-decision', (records) =>
    answersIn(
      ofKind(records, 'decision').filter((record) =>
        ['guardian', 'best-interest'].includes(textOf(record, 'matter', records) ?? ''),
      ),
      'own-wish',
      'agrees',
      records,
    ),
  ),
];

/** What somebody must have decided with yes: in part, deferred or withdrawn is not yes. */
function decided(matter: string, code: ChildGap): Condition {
  return {
    yes: 'yes',
    read: (records) => decisionsOn(matter, records),
    gap: (answers) => (isAgreed(answers, 'yes') ? undefined : code),
  };
}

/** What closes the gate only when the child said no to it. */
function notRefused(code: ChildGap, read: Condition['read']): Condition {
  return {
    yes: 'agrees',
    read,
    gap: (answers) => (refusals(answers, 'agrees').some(({ answer }) => answer === 'refuses') ? code : undefined),
  };
}

/** The gaps as codes; none where the person is not, or no longer thought to be, under 18. */
export function childGaps(records: readonly CaseRecord[]): readonly ChildGap[] {
  if (!mayBeUnder18(records)) return [];
  return CONDITIONS.flatMap(({ read, gap }) => gap(read(records)) ?? []);
}

/** The gaps that an override in force on a day leaves open: it covers those that were there when it was given, and none since. */
export function gapsBeyondOverride(records: readonly CaseRecord[], today: string): readonly ChildGap[] {
  const overrides = overridesOn(records, today);
  if (overrides.length === 0 || !mayBeUnder18(records)) return childGaps(records);
  return CONDITIONS.flatMap(({ yes, read, gap }) => {
    const answers = read(records);
    const code = gap(answers);
    const covered = (given: string): boolean =>
      gap(answers.filter(({ known }) => known <= given)) === code &&
      answers.every(({ answer, known }) => answer === yes || known <= given);
    return code === undefined || overrides.every(covered) ? [] : [code];
  });
}

/** The days on which the newest overrides of the gate were given, where all of them are in force: each has an end, and no no since. */
function overridesOn(records: readonly CaseRecord[], today: string): readonly string[] {
  const isOfGate = (record: CaseRecord): boolean => textOf(record, 'gate', records) === 'child';
  const overrides = ofKind(records, 'decision').filter(isOfGate);
  const answers = decisionsOn('override', overrides, records);
  const given = overrides.flatMap((record) => {
    const date = textOf(record, 'date', records);
    const until = textOf(record, 'valid-until', records);
    const isYes = textOf(record, 'matter', records) === 'override' && textOf(record, 'result', records) === 'yes';
    if (!isYes || date === undefined || until === undefined || !hasCome(record, date)) return [];
    const from = earliest(date);
    const most = addDays(from, OVERRIDE_DAYS);
    return [{ from, until: latest(until) < most ? latest(until) : most }];
  });
  const last = given
    .map(({ from }) => from)
    .sort()
    .at(-1);
  const newest = given.filter(({ from }) => from === last);
  const against = answers.filter(({ answer }) => answer !== 'yes');
  const stands = newest.every(
    ({ from, until }) =>
      from <= today && today <= until && against.every(({ day }) => day !== undefined && certainlyBefore(day, from)),
  );
  return stands ? newest.map(({ from }) => from) : [];
}

function decisionsOn(
  matter: string,
  records: readonly CaseRecord[],
  all: readonly CaseRecord[] = records,
): readonly Answered[] {
  const decisions = ofKind(records, 'decision').filter((record) => textOf(record, 'matter', all) === matter);
  return answersIn(decisions, 'result', 'yes', all).filter(({ answer }) => answer !== 'asked');
}

/** What the child said; what a guardian said alone is not their word. Not asked is no answer. */
function ownWord(records: readonly CaseRecord[], matter: QuestionId<'consent'>): readonly Answered[] {
  const own = ofKind(records, 'consent').filter((record) => textOf(record, 'given-by', records) !== 'guardian');
  return answersIn(own, matter, 'agrees', records).filter(({ answer }) => answer !== 'not-asked');
}

function answersIn(
  of: readonly CaseRecord[],
  question: QuestionOf<string>,
  yes: string,
  records: readonly CaseRecord[],
): readonly Answered[] {
  return of.flatMap((record) => {
    const answer = textOf(record, question, records);
    if (answer === undefined || (answer === yes && isMisdated(record))) return [];
    const day = dayTold(record, records);
    const written = writtenOn(record);
    // Clocks write the day of UTC, people their own: the day after is still the same day.
    const known = day !== undefined && written <= addDays(latest(day), 1) ? latest(day) : written;
    return [{ answer, day: day ?? (answer === yes ? undefined : written), known }];
  });
}

function isAgreed(answers: readonly Answered[], yes: string): boolean {
  const agreed = answers.filter(({ answer }) => answer === yes);
  return agreed.length > 0 && refusals(answers, yes).length === 0;
}

/** What was answered otherwise than yes, and no yes of a later day has settled. */
function refusals(answers: readonly Answered[], yes: string): readonly Answered[] {
  return unsettled(
    answers.filter(({ answer }) => answer !== yes),
    answers.filter(({ answer }) => answer === yes),
  );
}
