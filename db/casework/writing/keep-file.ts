/** What is decided of a closed file (casework/RULES.md, Keeping on). Call inside a transaction; what may not be is judged before (`views/keeping.ts`). */
import { minuteOf } from '../../store/clock.ts';
import { writeAudit } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn } from '../record/answers.ts';
import { dropPreparedErasure, preparedErasure, putPreparedErasure } from '../record/erasure-prepared.ts';
import { caseRecords } from '../record/read.ts';
import { closedFile } from '../rules/review-keeping.ts';
import type { Saved } from './append.ts';
import { saveRecords } from './save.ts';

/** Until when, and why: a day to come and a code of the list `keep-reason`. */
interface KeptOn {
  readonly until: string;
  readonly because: string;
}

/** Notes in this office's last closing until when the file is kept, and why. Throws what changing that record is refused with. */
export function keepOn(session: UserSession, caseId: string, { until, because }: KeptOn): Saved {
  const file = closedFile(caseRecords(session.db, caseId));
  if (file === undefined) throw new Error('a file that is not closed here is not judged fit');
  const body = { ...enteredIn(file.closing), 'review-date': until, 'kept-because': because };
  const saved = saveRecords(session, caseId, [{ kind: 'closure', id: file.closing.id, body }]);
  dropPreparedErasure(session.db, caseId);
  writeAudit(session, 'keep-file', caseId);
  return saved;
}

export function prepareErasure(session: UserSession, caseId: string): void {
  putPreparedErasure(session.db, { caseId, byUser: session.user.number, at: minuteOf(session.clock()) });
  writeAudit(session, 'prepare-erasure', caseId);
}

/** Whether it was prepared. */
export function takeBackErasure(session: UserSession, caseId: string): boolean {
  if (preparedErasure(session.db, caseId) === undefined) return false;
  dropPreparedErasure(session.db, caseId);
  writeAudit(session, 'take-back-erasure', caseId);
  return true;
}
