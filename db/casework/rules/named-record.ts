/** The record that an answer names: a journey, a request, a plan. Pure. */
import { answerNamed } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** Its id; undefined where the question names none. */
export function namedRecord(record: CaseRecord, question: string, records: readonly CaseRecord[]): string | undefined {
  const named = answerNamed(record, question, records);
  return Array.isArray(named) && typeof named[0] === 'string' ? named[0] : undefined;
}
