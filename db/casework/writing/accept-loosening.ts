/** A person here accepts what another office recorded, by which more may leave (exchange/SHARING.md, Accepting a loosening). */

import { hashOfRecord } from '../../store/chapter.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { deriveCase } from '../derived/derive.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { profits } from '../people/profits.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { type AcceptedHow, noteAccepted } from '../record/counting-here.ts';
import { heldLines } from '../record/read.ts';
import { looseningsElsewhere } from '../rules/loosening.ts';

/**
 * Accepts the newest line of a record of another office; from then on it counts as it is written. Call inside a transaction. Throws
 * `role-may-not`; `loosening-none` where nothing of that record waits; `loosening-profits` where its agreement was only read, and the
 * office that wrote it would itself receive more by it.
 */
export function acceptLoosening(
  session: UserSession,
  caseId: string,
  named: { readonly station: string; readonly record: string; readonly how: AcceptedHow },
): void {
  requirePermission(session.user.role, 'open-package');
  const waiting = looseningsElsewhere(openRecords(session, caseId)).find(
    ({ station, record }) => station === named.station && record === named.record,
  );
  const line = heldLines(session.db, caseId).findLast(
    ({ fields }) => fields.station === named.station && fields.id === named.record,
  );
  if (waiting === undefined || line === undefined) throw new WaymarkError('loosening-none');
  if (named.how === 'read-agreement' && profits(session.db, waiting)) {
    throw new WaymarkError('loosening-profits', { office: waiting.office });
  }
  noteAccepted(session.db, {
    hash: hashOfRecord(Buffer.from(line.line, 'utf8')),
    caseId,
    record: named.record,
    how: named.how,
    user: session.user.number,
    at: minuteOf(session.clock()),
  });
  writeAudit(session, 'accept-loosening', caseId, named.how);
  deriveCase(session.db, caseId);
}
