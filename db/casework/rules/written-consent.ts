/** Agreements that must be in writing, or said before a named witness (iom-2011 §4.2 L607-608). Pure. */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { type Answered, answersOf } from './child-answers.ts';
import { consentInForce } from './consent.ts';
import { bindingOfKind, ownCode } from './told-here.ts';

const IN_WRITING: ReadonlySet<string | undefined> = new Set(['signed', 'witnessed']);

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
    ({ answer, record }) => answer === 'agrees' && IN_WRITING.has(ownCode(record, 'form')),
  );
  const otherwise = answers.filter(({ answer }) => answer !== 'agrees');
  return written.length > 0 && unsettled(otherwise, written).length === 0;
}

/** Every answer to a question of the consents: `opens` is the one that opens something, and counts only where it counts whole here. */
export function consentAnswers(
  records: readonly CaseRecord[],
  question: QuestionId<'consent'>,
  opens: string,
): readonly Answered[] {
  return bindingOfKind(records, 'consent').flatMap((record) => answersOf(record, question, opens, records));
}
