/** A person here accepts what another office recorded, by which more may leave (exchange/SHARING.md, Accepting a loosening). */

import { toText } from '../../store/bytes.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { deriveCase } from '../derived/derive.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { profits, thirdOffices } from '../people/profits.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { type MadeSure, noteAccepted } from '../record/counting-here.ts';
import { newestLines } from '../record/newest-lines.ts';
import { type Loosening, looseningsElsewhere } from '../rules/loosening.ts';

/** What somebody says of how they made sure. */
export interface SaidHow {
  readonly how: MadeSure['how'];
  /** Of an agreement that was read. */
  readonly agreement?: 'signed' | 'witnessed' | undefined;
  /** The third office that was spoken with. */
  readonly office?: string | undefined;
}

/**
 * Accepts a line of a record of another office, as somebody here has seen it; from then on it counts as it is written. Call inside a
 * transaction. Throws `role-may-not`; `loosening-none` where nothing of that record waits, or it was changed since it was shown; `loosening-profits` where its agreement was only read, and the
 * office that wrote it would itself receive more by it; `loosening-agreement` where nobody says what agreement was read;
 * `loosening-third` where the office that confirms it may not.
 */
export function acceptLoosening(
  session: UserSession,
  caseId: string,
  named: { readonly station: string; readonly record: string; readonly line: string } & SaidHow,
): void {
  requirePermission(session.user.role, 'open-package');
  const records = openRecords(session, caseId);
  const waiting = looseningsElsewhere(records).find(
    ({ station, record }) => station === named.station && record === named.record,
  );
  const hash = newestLines(session.db, caseId)(named);
  if (waiting === undefined || hash === undefined || toText(hash) !== named.line)
    throw new WaymarkError('loosening-none');
  noteAccepted(session.db, {
    hash,
    caseId,
    record: named.record,
    by: madeSure(session.db, waiting, records, named),
    user: session.user.number,
    at: minuteOf(session.clock()),
  });
  writeAudit(session, 'accept-loosening', caseId, named.how);
  deriveCase(session.db, caseId);
}

/** The word of whoever receives more by it is not enough, however it was heard. */
function madeSure(db: Database, waiting: Loosening, records: readonly CaseRecord[], said: SaidHow): MadeSure {
  const { how, agreement, office } = said;
  switch (how) {
    case 'asked-person':
      return { how };
    case 'read-agreement':
      if (profits(db, waiting)) throw new WaymarkError('loosening-profits', { office: waiting.office });
      if (agreement === undefined) throw new WaymarkError('loosening-agreement');
      return { how, agreement, office: waiting.office };
    case 'third-office':
      if (office === undefined || !thirdOffices(db, waiting, records).includes(office)) {
        throw new WaymarkError('loosening-third', { office: office ?? '' });
      }
      return { how, office };
  }
}
