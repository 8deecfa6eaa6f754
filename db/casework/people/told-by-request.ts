/** The answers that a request tells, before it is saved and on its letter: one answer for both. */
import type { ToldAnswer } from '../../contract/exchange.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { answersTold } from '../rules/telling.ts';
import { readableAnswers } from './access.ts';
import { closedOnPaper } from './closed-answers.ts';
import type { UserSession } from './user-session.ts';

interface Request {
  /** As `<kind>.<question id>`. */
  readonly questions: readonly string[];
  /** What of the case goes to its recipient; left out, all of it. */
  readonly going?: readonly CaseRecord[];
}

/** Of what goes, what this user reads and no no closes. `records`: the whole case. */
export function toldByRequest(
  session: UserSession,
  records: readonly CaseRecord[],
  { questions, going = records }: Request,
): readonly ToldAnswer[] {
  const closed = closedOnPaper(session, records);
  return answersTold(going, { questions }, (record, id) => readableAnswers(session, record, closed)(id));
}
