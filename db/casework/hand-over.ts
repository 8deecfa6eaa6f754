/** Taking a case on that another office handed over, or saying that it is not ours: a decision of this desk, and a record that goes back. */
import { dayOf, minuteOf } from '../store/moment.ts';
import { ownStation } from '../store/station.ts';
import { note, openRecords } from './access.ts';
import { inOrder, ofKind, textOf } from './answers.ts';
import type { CaseRecord } from './case-record.ts';
import { demand } from './roles.ts';
import { saveRecords } from './save.ts';
import type { Seat } from './seat.ts';

/**
 * Notes whether a received case is ours to go on with. Whoever handed it to this office is answered by a record of ours, which cites
 * theirs (case-file.md, transfer); where nobody did, nobody is. Call inside a transaction.
 */
export function answerReceived(seat: Seat, caseId: string, accept: boolean, reason: string | undefined): void {
  demand(seat.user.role, 'open-package');
  const records = openRecords(seat, caseId);
  const state = accept ? 'accepted' : 'not-ours';
  seat.db
    .prepare(
      `INSERT INTO acceptance (case_id, state, reason, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, at = excluded.at`,
    )
    .run(caseId, state, reason ?? null, minuteOf(seat.clock()));
  note(seat, 'accept-case', caseId, state);
  const handed = lastHandOver(records, ownStation(seat.db).office);
  if (handed === undefined) return;
  const said = reason === undefined || reason === '' ? {} : { note: reason };
  const body = {
    act: 'answer',
    date: dayOf(seat.clock()),
    answers: { cites: [handed.id, 'act'] },
    answer: state,
    ...said,
  };
  saveRecords(seat, caseId, [{ kind: 'transfer', body }]);
}

/** The newest hand-over of a case to an office, by the word of another. */
function lastHandOver(records: readonly CaseRecord[], office: string): CaseRecord | undefined {
  return inOrder(ofKind(records, 'transfer'), 'date').findLast(
    (record) =>
      record.office !== office &&
      textOf(record, 'act', records) === 'hand-over' &&
      textOf(record, 'to-office', records) === office,
  );
}
