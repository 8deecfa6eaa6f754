/** The limits of what may be shared, as far as a user reads them. */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { shareLimits } from '../rules/share-limits.ts';
import { readableAnswers } from './access.ts';
import { closedAnswers } from './closed-answers.ts';
import type { UserSession } from './user-session.ts';

const LIMITS: QuestionId<'consent'> = 'share-limits';

export function shareLimitsRead(session: UserSession, records: readonly CaseRecord[]): readonly string[] {
  const closed = closedAnswers(session, records);
  return shareLimits(records, (consent) => readableAnswers(session, consent, closed)(LIMITS));
}
