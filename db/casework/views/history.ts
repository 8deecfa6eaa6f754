/** All revisions of one record, newest first, as the role may see them: who wrote each, when, and what it changed. */
import { isDeepStrictEqual } from 'node:util';
import { compareText } from '../../codebook/order.ts';
import type { Body } from '../../codebook/types.ts';
import type { Revision, WithdrawnRecord } from '../../contract/records.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { isForUser, openRecords, readableAnswers } from '../people/access.ts';
import { type ClosedAnswers, closedAnswers } from '../people/closed-answers.ts';
import type { UserSession } from '../people/user-session.ts';
import { answersIn, isWithdrawal } from '../record/read.ts';

interface Row {
  readonly id: string;
  readonly office: string | null;
  readonly revision: number;
  readonly at: string;
  readonly kind: string;
  readonly station: string;
  readonly by: number;
  readonly name: string | null;
  readonly line: string;
  readonly private_line: string | null;
}

const COLUMNS = `record.id, revision, record.at, record.kind, record.station, by,
  CASE WHEN our_station.id IS NULL THEN NULL ELSE user.name END AS name,
  coalesce(known.office, own.office) AS office,
  CAST(line AS TEXT) AS line, CAST(private_line AS TEXT) AS private_line
  FROM record LEFT JOIN our_station ON our_station.id = record.station LEFT JOIN known_station AS known ON known.id = record.station
    LEFT JOIN own_station AS own ON own.id = record.station LEFT JOIN user ON user.number = record.by`;

const statements = cachedPerDatabase((db) => ({
  ofRecord: db.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} WHERE case_id = ? AND record.id = ? AND record.state = 'held' ORDER BY revision DESC`,
  ),
  ofCase: db.prepare<[string], Row>(
    `SELECT ${COLUMNS} WHERE case_id = ? AND record.id IS NOT NULL AND record.state = 'held' ORDER BY revision DESC`,
  ),
}));

export function history(session: UserSession, caseId: string, id: string): readonly Revision[] {
  const records = openRecords(session, caseId);
  const revisions = revisionsOf(
    session,
    statements(session.db).ofRecord.all(caseId, id),
    closedAnswers(session, records),
  );
  // Whom a record is for it says as it now stands: what was written to everybody before is read by nobody else any more.
  if (records.some((record) => record.id === id && !isForUser(session, record))) return [];
  if (!revisions.some(({ row, newest }) => newest && isForUser(session, row))) return [];
  return revisions.map(({ shown }, at) => {
    const before = revisions[at + 1]?.shown;
    return { ...shown, changed: before === undefined ? [] : changedSince(before.body ?? {}, shown.body ?? {}) };
  });
}

/**
 * The records of a case that were withdrawn, the newest first: those of which this user might read an answer as it last stood. What was undone as soon as
 * it was written is among them.
 */
export function withdrawnRecords(session: UserSession, caseId: string): readonly WithdrawnRecord[] {
  const closed = closedAnswers(session, openRecords(session, caseId));
  // By office, not by station: what it wrote before it got new keys it withdraws with the new ones.
  const byRecord = Map.groupBy(
    statements(session.db).ofCase.all(caseId),
    ({ office, station, id }) => `${office ?? station} ${id}`,
  );
  return [...byRecord.values()]
    .flatMap((rows) => {
      const [last] = rows;
      if (last === undefined || !isWithdrawal(last.line)) return [];
      const stood = revisionsOf(session, rows, closed).find(({ newest }) => newest);
      if (stood === undefined || Object.keys(stood.shown.body ?? {}).length === 0) return [];
      return [{ id: last.id, kind: last.kind, office: last.office ?? last.station, at: last.at, by: last.name }];
    })
    .toSorted((a, b) => compareText(b.at, a.at));
}

interface ReadRevision {
  readonly row: Row & { readonly open: Body };
  /** It is the newest that holds answers: of a record in force, what is in force. */
  readonly newest: boolean;
  readonly shown: Omit<Revision, 'changed'>;
}

/** `rows`: of one record, the newest first. */
function revisionsOf(session: UserSession, rows: readonly Row[], closed: ClosedAnswers): readonly ReadRevision[] {
  const newest = rows.find(({ line }) => !isWithdrawal(line));
  return rows.map((row) => {
    const open = answersIn(row.kind, row.line).body;
    const all: Body = row.private_line === null ? open : { ...open, ...answersIn(row.kind, row.private_line).body };
    const body = isWithdrawal(row.line) ? null : visible(session, { ...row, open }, all, closed);
    const { revision, at, name: by } = row;
    return { row: { ...row, open }, newest: row === newest, shown: { revision, at, by, body } };
  });
}

/** Questions that were answered otherwise before, or not at all; what an answer opens by itself changes with it. */
function changedSince(before: Body, now: Body): readonly string[] {
  const asked = new Set([...Object.keys(now), ...Object.keys(before)].filter((id) => !id.includes('.')));
  return [...asked].filter((id) => !isDeepStrictEqual(before[id], now[id]));
}

function visible(session: UserSession, row: Row & { readonly open: Body }, body: Body, closed: ClosedAnswers): Body {
  const mayRead = readableAnswers(session, row, closed);
  return Object.fromEntries(Object.entries(body).filter(([id]) => mayRead(id)));
}
