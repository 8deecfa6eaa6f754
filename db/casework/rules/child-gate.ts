/**
 * The gate of whoever may be under 18: what must be there before anything is decided for the child (casework/RULES.md, Child; UN
 * Protocol art. 6, 8). A no counts until a yes of a later day; on one day the no wins, and a yes of a day to come is none yet. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import { ofKind, type QuestionOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, isMisdated, unsettled, writtenOn } from '../record/counted-day.ts';
import { mayBeUnder18 } from './minor.ts';
import { knownFrom, overridesOf, type POINTS_OF } from './override.ts';

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
export type ChildGap = (typeof POINTS_OF)['child'][number];

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

/**
 * The gaps that overrides in force on a day leave open: an override covers those that it names and that were there when it was given, and
 * none since.
 */
export function gapsBeyondOverride(records: readonly CaseRecord[], today: string): readonly ChildGap[] {
  if (!mayBeUnder18(records)) return [];
  const overrides = overridesOf(records, 'child', today);
  return CONDITIONS.flatMap(({ yes, read, gap }) => {
    const answers = read(records);
    const code = gap(answers);
    if (code === undefined) return [];
    const covered = (given: string): boolean =>
      gap(answers.filter(({ known }) => known <= given)) === code &&
      answers.every(({ answer, known }) => answer === yes || known <= given);
    const given = overrides(code);
    return given.length > 0 && given.every(covered) ? [] : [code];
  });
}

function decisionsOn(matter: string, records: readonly CaseRecord[]): readonly Answered[] {
  const decisions = ofKind(records, 'decision').filter((record) => textOf(record, 'matter', records) === matter);
  return answersIn(decisions, 'result', 'yes', records).filter(({ answer }) => answer !== 'asked');
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
    const counted = day ?? (answer === yes ? undefined : writtenOn(record));
    return [{ answer, day: counted, known: knownFrom(record, records) }];
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
