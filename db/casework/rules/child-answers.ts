/**
 * What was answered about a child, as its gate reads it. A no counts whoever wrote it, and goes on counting when its office changed it; a yes
 * only where it counts whole here, is not cited from elsewhere and is not of a day to come (exchange/SHARING.md). Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { countedDay, isBefore, isMisdated, newestDay, unsettled, writtenOn } from '../record/counted-day.ts';
import { knownFrom } from './override.ts';
import { bindingOfKind, isSettled, ownCode, ownCodes, toldBy } from './told-here.ts';

/** One answer to what the gate asks. */
export interface Answered {
  readonly answer: string;
  /** The day it counts from; undefined for a yes that nobody dated, which comes before every no. */
  readonly day: string | undefined;
  /** The day from which somebody could know of it: its own, or that of the writing where it was written down later. */
  readonly known: string;
  readonly record: CaseRecord;
}

export type DecisionMatter = CodeOf<'decision-matter'>;

/** Whether a record opens what it speaks of: it counts whole here and is of a day that had come. */
export function mayOpen(record: CaseRecord): boolean {
  return isSettled(record) && !isMisdated(record);
}

/** An answer of a record that closes, from the day that the record itself tells; else from its writing. */
export function closing(answer: string, record: CaseRecord, records: readonly CaseRecord[]): Answered {
  const day = countedDay(record, ownCode(record, 'date')).day ?? writtenOn(record);
  return { answer, day, known: knownFrom(record, records), record };
}

/** An answer of a record that may open. */
export function opening(answer: string, record: CaseRecord, records: readonly CaseRecord[]): Answered {
  return { answer, day: ownCode(record, 'date'), known: knownFrom(record, records), record };
}

/** The decisions on a matter. For a yes the record itself says the matter; a cited one may change under it. */
export function decidedOn(matter: DecisionMatter, records: readonly CaseRecord[]): readonly CaseRecord[] {
  return bindingOfKind(records, 'decision').filter((record) => textOf(record, 'matter', records) === matter);
}

/** Results of the decisions on a matter; one that is only asked for is none. */
export function resultsOn(matter: DecisionMatter, records: readonly CaseRecord[]): readonly Answered[] {
  return decidedOn(matter, records).flatMap((record) =>
    answersOf(record, 'result', 'yes', records).filter(
      ({ answer }) => answer !== 'asked' && (answer !== 'yes' || ownCode(record, 'matter') === matter),
    ),
  );
}

/** What a record answers to a question of which one code opens. */
export function answersOf(
  record: CaseRecord,
  question: QuestionId<'decision' | 'consent'>,
  yes: string,
  records: readonly CaseRecord[],
): readonly Answered[] {
  return toldBy(record, question, [], records).flatMap(({ value, sure }) => {
    if (value !== yes) return [closing(value, record, records)];
    return sure && mayOpen(record) ? [opening(value, record, records)] : [];
  });
}

/** Whose word a consent is, by who gave it: `told` where it may be theirs, so that it closes; `own` where it is, so that it opens. */
export interface Speaker {
  readonly told: (givenBy: string | undefined) => boolean;
  readonly own: (record: CaseRecord) => boolean;
}

/** The consents that may be the word of somebody. */
export function consentsOf({ told }: Speaker, records: readonly CaseRecord[]): readonly CaseRecord[] {
  return bindingOfKind(records, 'consent').filter((record) => told(textOf(record, 'given-by', records)));
}

/** What somebody said of a matter. Not asked is no answer. */
export function wordOf(
  records: readonly CaseRecord[],
  matter: QuestionId<'consent'>,
  speaker: Speaker,
): readonly Answered[] {
  return consentsOf(speaker, records)
    .flatMap((record) => answersOf(record, matter, 'agrees', records))
    .filter(({ answer, record }) => answer !== 'not-asked' && (answer !== 'agrees' || speaker.own(record)));
}

/** What was answered otherwise than yes, and no yes of a later day has settled. */
export function refusals(answers: readonly Answered[], yes: string): readonly Answered[] {
  return unsettled(
    answers.filter(({ answer }) => answer !== yes),
    answers.filter(({ answer }) => answer === yes),
  );
}

export function isAgreed(answers: readonly Answered[], yes: string): boolean {
  return answers.some(({ answer }) => answer === yes) && refusals(answers, yes).length === 0;
}

/** Of the answers those that none certainly came after; one without a day only where none has a day. */
export function newestOf(answers: readonly Answered[]): readonly Answered[] {
  const newest = newestDay(answers.map(({ day }) => day));
  return newest === undefined ? answers : answers.filter(({ day }) => day !== undefined && !isBefore(day, newest));
}

/** The codes that the newest records with this answer name themselves, together. */
export function codesWith(
  answers: readonly Answered[],
  yes: string,
  question: QuestionId<'decision'>,
): ReadonlySet<string> {
  const named = newestOf(answers.filter(({ answer }) => answer === yes));
  return new Set(named.flatMap(({ record }) => ownCodes(record, question)));
}
