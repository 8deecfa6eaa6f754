/** The records of handing over and taking back, as the one screen for it writes them. */
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isOwn, openRecords } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { handOvers } from '../rules/handed-over.ts';
import type { Saved } from './append.ts';
import { saveRecords } from './save.ts';

/** Notes that the case is handed to an office, as of today. Call inside a transaction. Throws what `saveRecords` throws. */
export function noteHandOver(
  session: UserSession,
  caseId: string,
  { to, reason, note }: { readonly to: string; readonly reason: string; readonly note?: string | undefined },
): Saved {
  openRecords(session, caseId);
  const told = note === undefined || note.trim() === '' ? {} : { note };
  const body = { act: 'hand-over', date: dayOf(session.clock()), 'to-office': to, reason, ...told };
  return saveRecords(session, caseId, [{ kind: 'transfer', body }]);
}

/** Takes back a hand-over of this office that stands. Call inside a transaction. Throws `handover-not-standing`, and what `saveRecords` throws. */
export function noteTakenBack(session: UserSession, caseId: string, record: string, reason: string): void {
  const records = openRecords(session, caseId);
  const stands = handOvers(records).some((one) => one.record.id === record && isOwn(session, one.record));
  if (!stands) throw new WaymarkError('handover-not-standing');
  const body = {
    act: 'take-back',
    date: dayOf(session.clock()),
    reason,
    answers: { cites: [record, 'act'] },
  };
  saveRecords(session, caseId, [{ kind: 'transfer', body }]);
}
