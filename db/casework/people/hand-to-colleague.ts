/** Handing cases to a colleague, who then works on them beside whoever does already: the act of one case (`assignment.ts`), for several. */
import type { SentenceCode } from '../../codebook/sentences.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { openRecords, writeAudit } from './access.ts';
import { assign, giveBackPart, type PartInCase, partInCase, workOn } from './assignment.ts';
import { nothingIsKept } from './closed-answers.ts';
import { isClosed } from './closed-case.ts';
import { hasPermission } from './roles.ts';
import type { UserSession } from './user-session.ts';
import { users } from './users.ts';

/** A case that was handed on, and what the colleague had to do with it before. */
export interface Handed {
  readonly caseId: string;
  readonly before: PartInCase | undefined;
}

/** The name of somebody of this office who works on cases. Throws `no-such-user`. */
export function workerNamed({ db }: UserSession, number: number): string {
  const found = users(db).find((user) => user.number === number);
  if (found === undefined || !found.active || !hasPermission(found.role, 'begin-case')) {
    throw new WaymarkError('no-such-user');
  }
  return found.name;
}

/**
 * Why a case is not handed to a colleague among others, or undefined. Whom a closed case is opened to is decided for that case alone. Throws what
 * opening it is refused with.
 */
export function whyNotHanded(session: UserSession, caseId: string, user: number): SentenceCode | undefined {
  const records = openRecords(session, caseId);
  if (nothingIsKept(session, records)) return 'left-closed-by-no';
  if (isClosed(session.db, caseId)) return 'left-closed-to-named';
  return workOn(session.db, caseId, [user]) ? 'left-theirs-already' : undefined;
}

/** Call inside a transaction, once {@link whyNotHanded} has nothing against it. */
export function handToColleague(session: UserSession, caseId: string, user: number): Handed {
  const before = partInCase(session.db, caseId, user);
  assign(session.db, caseId, user, 'assigned', minuteOf(session.clock()));
  writeAudit(session, 'assign-case', caseId);
  return { caseId, before };
}

/** Call inside a transaction. */
export function takeBackFromColleague(session: UserSession, { caseId, before }: Handed, user: number): void {
  giveBackPart(session.db, caseId, user, before);
  writeAudit(session, 'unassign-case', caseId);
}
