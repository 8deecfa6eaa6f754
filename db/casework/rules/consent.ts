/**
 * Consent in force (case-file.md, Where a case stands): per matter the latest by the date given over all chapters; on the same
 * day refusal wins; a minor needs the child's and the guardian's; a withdrawal binds every office that has the case.
 */
import { earliest } from '../../codebook/date.ts';
import type { SharingWith } from '../../codebook/sharing.ts';
import { answerNamed, inOrder, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { mayBeUnder18, turned18 } from './minor.ts';

export interface ConsentInForce {
  readonly answer: string;
  readonly date: string | undefined;
  readonly record: string;
  readonly office: string;
  /** True where one of the child and the guardian agreed, and the other has not been asked: then the answer is `later`. */
  readonly awaitsOther?: true;
}

/** From least to most binding on the same day; among two persons' answers the most binding holds. */
const BINDS: readonly string[] = [
  'not-asked',
  'later',
  'emergency',
  'agrees',
  'with-name',
  'without-name',
  'counted-only',
  'refuses',
];
/** Between the child's and the guardian's: nothing is agreed until both have agreed. */
const RESTRICTS: readonly string[] = [
  'agrees',
  'with-name',
  'without-name',
  'counted-only',
  'emergency',
  'later',
  'not-asked',
  'refuses',
];

interface Given extends ConsentInForce {
  readonly by: 'person' | 'guardian' | 'both';
  /** The day it counts from ({@link countsFrom}). */
  readonly from: string | undefined;
}

/** The consent in force by matter (question id of the consent form). */
export const consentInForce = memoizeByCase((records): ReadonlyMap<string, ConsentInForce> => {
  const minor = mayBeUnder18(records);
  // Who has turned 18 is asked; what a guardian said alone holds no more.
  const grown = turned18(records) !== undefined;
  const given = new Map<string, Given[]>();
  for (const record of inOrder(ofKind(records, 'consent'), 'date')) {
    const date = textOf(record, 'date', records);
    const who = textOf(record, 'given-by', records);
    for (const matter of Object.keys(record.open)) {
      const answer = answerNamed(record, matter, records);
      if (typeof answer !== 'string' || !BINDS.includes(answer)) continue;
      const list = given.get(matter) ?? [];
      list.push({
        answer,
        date,
        record: record.id,
        office: record.office,
        from: countsFrom(record, date, answer),
        // Who gave it was not written down: the person then, never the guardian as well.
        by: who === 'guardian' || who === 'both' ? who : 'person',
      });
      given.set(matter, list);
    }
  }
  const inForce = new Map<string, ConsentInForce>();
  for (const [matter, told] of given) {
    const answers = told.toSorted((a, b) => compare(a.from ?? '', b.from ?? ''));
    const value = minor ? forMinor(answers) : latest(grown ? answers.filter(({ by }) => by !== 'guardian') : answers);
    if (value !== undefined) inForce.set(matter, value);
  }
  return inForce;
});

function latest(answers: readonly Given[]): Given | undefined {
  let chosen: Given | undefined;
  for (const answer of answers) {
    if (
      chosen === undefined ||
      (!maySameDay(chosen.from, answer.from) && (answer.from ?? '') > (chosen.from ?? '')) ||
      (maySameDay(chosen.from, answer.from) && BINDS.indexOf(answer.answer) >= BINDS.indexOf(chosen.answer))
    ) {
      chosen = answer;
    }
  }
  return chosen;
}

/**
 * The day from which an answer counts. Nobody has agreed to anything on a day to come: one that had not come when the record was written
 * (a slip of the finger, which would outlive every later refusal) counts from the writing. A refusal without a day does too.
 */
function countsFrom(record: CaseRecord, date: string | undefined, answer: string): string | undefined {
  const written = record.at.slice(0, 10);
  if (answer === 'refuses') return date ?? written;
  if (date === undefined || earliest(date) <= written) return date;
  // Clocks write the day of UTC, people their own.
  return earliest(date) > dayAfter(written) ? written : date;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A day and the month or year it lies in may be the same day; what nobody dated comes before everything. */
function maySameDay(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.startsWith(b) || b.startsWith(a);
}

function forMinor(answers: readonly Given[]): ConsentInForce | undefined {
  const child = latest(answers.filter((answer) => answer.by !== 'guardian'));
  const guardian = latest(answers.filter((answer) => answer.by !== 'person'));
  const one = child ?? guardian;
  if (one === undefined) return undefined;
  if (child === undefined || guardian === undefined) {
    return one.answer === 'refuses' || one.answer === 'emergency'
      ? one
      : { ...one, answer: 'later', awaitsOther: true };
  }
  return RESTRICTS.indexOf(child.answer) >= RESTRICTS.indexOf(guardian.answer) ? child : guardian;
}

export type Recipient = 'headquarters' | 'receiving' | 'partners';

/**
 * What the person agreed to for one kind of recipient. A file taken over from elsewhere in which nobody recorded the question is
 * `not-recorded`; in the office's own files silence is `not-asked`.
 */
export function sharingWith(records: readonly CaseRecord[], recipient: Recipient): SharingWith {
  const consent = consentInForce(records);
  const keep = consent.get('keep')?.answer;
  if (keep === 'emergency') return 'emergency';
  // What may not be kept, or not yet, is not passed on.
  if (keep === 'refuses' || keep === 'later' || keep === 'not-asked') return keep;
  switch (consent.get(`share-${recipient}`)?.answer) {
    case 'with-name':
      return keep === 'without-name' ? 'without-name' : 'with-name';
    case 'without-name':
      return 'without-name';
    case 'counted-only':
      return 'counted-only';
    case 'refuses':
      return 'refuses';
    case 'later':
      return 'later';
    case 'not-asked':
      return 'not-asked';
    default:
      return importedCase(records) ? 'not-recorded' : 'not-asked';
  }
}

/** By the word of every office that says where the case came from: another's must not make silence in our file pass for an old one's. */
function importedCase(records: readonly CaseRecord[]): boolean {
  const opened = ofKind(records, 'case');
  return (
    opened.length > 0 &&
    opened.every((record) => ['imported', 'demo'].includes(textOf(record, 'origin', records) ?? ''))
  );
}
