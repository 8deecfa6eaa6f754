/** All revisions of one record, newest first, as the role may see them: who wrote each, when, and what it changed. */
import { isDeepStrictEqual } from 'node:util';
import type { Body } from '../../codebook/types.ts';
import type { Revision } from '../../contract/cases.ts';
import { isForUser, openRecords, readableAnswers } from '../people/access.ts';
import { type ClosedAnswers, closedAnswers } from '../people/closed-answers.ts';
import type { UserSession } from '../people/user-session.ts';
import { answersIn, isWithdrawal } from '../record/read.ts';

interface Row {
  readonly revision: number;
  readonly at: string;
  readonly kind: string;
  readonly station: string;
  readonly by: number;
  readonly name: string | null;
  readonly line: string;
  readonly private_line: string | null;
}

export function history(session: UserSession, caseId: string, id: string): readonly Revision[] {
  const records = openRecords(session, caseId);
  // Whom a record is for it says as it now stands: what was written to everybody before is read by nobody else any more.
  if (records.some((record) => record.id === id && !isForUser(session, record))) return [];
  const closed = closedAnswers(session, records);
  const revisions = session.db
    .prepare<[string, string], Row>(
      `SELECT revision, record.at, record.kind, station, by, CASE WHEN our_station.id IS NULL THEN NULL ELSE user.name END AS name,
         CAST(line AS TEXT) AS line, CAST(private_line AS TEXT) AS private_line
       FROM record LEFT JOIN our_station ON our_station.id = record.station LEFT JOIN user ON user.number = record.by
       WHERE case_id = ? AND record.id = ? AND state = 'held' ORDER BY revision DESC`,
    )
    .all(caseId, id)
    .map((row) => {
      const open = answersIn(row.kind, row.line).body;
      const all: Body = row.private_line === null ? open : { ...open, ...answersIn(row.kind, row.private_line).body };
      return {
        revision: row.revision,
        at: row.at,
        by: row.name,
        body: isWithdrawal(row.line) ? null : visible(session, { ...row, open }, all, closed),
      };
    });
  return revisions.map((revision, at) => {
    const before = revisions[at + 1];
    return { ...revision, changed: before === undefined ? [] : changedSince(before.body ?? {}, revision.body ?? {}) };
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
