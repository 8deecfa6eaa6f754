/** Agreements that must be in writing, or said before a named witness, and what is explained before them (iom-2011 §4.2 L607-608). Pure. */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { type Answered, answersOf, mayOpen } from './child-answers.ts';
import { isOwnWord } from './child-wish.ts';
import { consentInForce } from './consent.ts';
import { mayGuardianSpeak } from './guardian.ts';
import { bindingOfKind, ownCode } from './told-here.ts';

/** What a matter of consent comes to: agreed, refused, or neither yet. Not asked, put off and agreed by one of two are neither. */
export function agreement(
  records: readonly CaseRecord[],
  matter: QuestionId<'consent'>,
): 'agreed' | 'refused' | 'open' {
  const answer = consentInForce(records).get(matter)?.answer;
  if (answer === 'agrees') return 'agreed';
  return answer === 'refuses' ? 'refused' : 'open';
}

/** Whether the person agreed in writing and said nothing else since: that they agree again in words takes the paper back from nobody. */
export function isAgreedInWriting(records: readonly CaseRecord[], matter: QuestionId<'consent'>): boolean {
  const answers = consentAnswers(records, matter, 'agrees').filter(({ answer }) => answer !== 'not-asked');
  const written = answers.filter(
    ({ answer, record }) => answer === 'agrees' && isInWriting(record) && mayStandForThem(record, records),
  );
  const otherwise = answers.filter(({ answer }) => answer !== 'agrees');
  return written.length > 0 && unsettled(otherwise, written).length === 0;
}

type Explained = Extract<QuestionId<'consent'>, `${string}-explained`>;

/** Whether somebody told the person, or who may speak for them, what they are asked to agree to. */
export function wasExplained(records: readonly CaseRecord[], question: Explained): boolean {
  return explainedIn(records, question).length > 0;
}

/** The consents in which it is noted. */
export function explainedIn(records: readonly CaseRecord[], question: Explained): readonly CaseRecord[] {
  return bindingOfKind(records, 'consent').filter(
    (record) => record.open[question] === true && mayOpen(record) && mayStandForThem(record, records),
  );
}

/** Signed, or said before a witness whose name is noted, as far as this office holds what is noted. */
function isInWriting(record: CaseRecord): boolean {
  const how = ownCode(record, 'form');
  if (how !== 'witnessed') return how === 'signed';
  return record.privateLacking || typeof record.private.witness === 'string';
}

/** Their own, or that of a guardian who may speak for them. */
function mayStandForThem(record: CaseRecord, records: readonly CaseRecord[]): boolean {
  return isOwnWord(record) || mayGuardianSpeak(records);
}

/** Every answer to a question of the consents: `opens` is the one that opens something, and counts only where it counts whole here. */
export function consentAnswers(
  records: readonly CaseRecord[],
  question: QuestionId<'consent'>,
  opens: string,
): readonly Answered[] {
  return bindingOfKind(records, 'consent').flatMap((record) => answersOf(record, question, opens, records));
}
