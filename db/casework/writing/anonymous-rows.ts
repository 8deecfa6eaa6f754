/**
 * Rows of who refused that anything is kept. A row says its month and nothing nearer; written when it is told, its place in list, trail,
 * file and numbers would say the day all the same. So the rows of a month wait, without time and without order, and become files with the
 * first log-in of a later one, in an order that chance made, with one line in the trail for all.
 */
import { form } from '../../codebook/forms/index.ts';
import type { Body } from '../../codebook/types.ts';
import { dayOf } from '../../store/clock.ts';
import { ownStation, randomId } from '../../store/station.ts';
import { writeAudit } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { asLine, checkOrThrow, type Saved, write } from './append.ts';
import { newFile } from './begin.ts';

const monthNow = (session: UserSession): string => dayOf(session.clock()).slice(0, 7);

function anonymousForm() {
  const inForm = form('anonymous');
  if (inForm === undefined) throw new Error('the codebook has no form for an anonymous row');
  return inForm;
}

/** Keeps a row until its month is over. Call inside a transaction. Refuses with `answers-wrong`. */
export function keepAnonymousRow(session: UserSession, answers: Readonly<Record<string, unknown>>): Saved {
  const body = checkOrThrow(anonymousForm(), { ...answers, month: monthNow(session) });
  const { caseId, salt } = newFile(ownStation(session.db).id);
  const id = randomId();
  session.db
    .prepare('INSERT INTO anonymous_waiting (case_id, month, record, answers, salt) VALUES (?, ?, ?, ?, ?)')
    .run(caseId, monthNow(session), id, JSON.stringify(body), salt);
  return { caseId, records: [{ id, kind: 'anonymous', before: null }], waits: true };
}

/** Takes back a row that waits; one that has become a file stays, because a line that takes it back would say a day. */
export function dropAnonymousRow(session: UserSession, caseId: string): void {
  session.db.prepare('DELETE FROM anonymous_waiting WHERE case_id = ?').run(caseId);
}

/** Writes the rows of months that are over, each under the first minute of its month. Call inside a transaction. */
export function writeAnonymousRows(session: UserSession): void {
  const over = session.db
    .prepare<[string], { caseId: string; month: string; record: string; answers: string; salt: Buffer }>(
      // Ids come from chance: in their order nothing is left of when each was told.
      'SELECT case_id AS caseId, month, record, answers, salt FROM anonymous_waiting WHERE month < ? ORDER BY case_id',
    )
    .all(monthNow(session));
  for (const { caseId, month, record, answers, salt } of over) {
    dropAnonymousRow(session, caseId);
    const line = asLine(anonymousForm(), JSON.parse(answers) as Body, undefined);
    write(session, caseId, [{ ...line, id: record, salt }], { at: `${month}-01T00:00Z` });
  }
  if (over.length > 0) writeAudit(session, 'anonymous-rows', null);
}
