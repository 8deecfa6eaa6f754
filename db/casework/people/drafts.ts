/** What a person was typing: kept as typed, survives a power cut, belongs to one user, never leaves this database. */
import type { Draft } from '../../contract/cases.ts';
import { minuteOf } from '../../store/clock.ts';
import type { UserSession } from './user-session.ts';

interface Row {
  readonly id: string;
  readonly case_id: string | null;
  readonly kind: string;
  readonly record: string | null;
  readonly body: string;
  readonly at: string;
}

function asDraft(row: Row): Draft {
  return {
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    record: row.record,
    body: JSON.parse(row.body) as Readonly<Record<string, unknown>>,
    at: row.at,
  };
}

/** Drafts of two users may carry the same screen key: the user's number keeps them apart. */
function keyOf(session: UserSession, id: string): string {
  return `${session.user.number}/${id}`;
}

export function putDraft(session: UserSession, draft: Omit<Draft, 'at'>): { readonly at: string } {
  const at = minuteOf(session.clock());
  session.db
    .prepare(
      `INSERT INTO draft (id, user, case_id, kind, record, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body, at = excluded.at, case_id = excluded.case_id, record = excluded.record`,
    )
    .run(
      keyOf(session, draft.id),
      session.user.number,
      draft.caseId,
      draft.kind,
      draft.record,
      JSON.stringify(draft.body),
      at,
    );
  return { at };
}

export function dropDraft(session: UserSession, id: string): boolean {
  return session.db.prepare('DELETE FROM draft WHERE id = ?').run(keyOf(session, id)).changes > 0;
}

const COLUMNS = "substr(id, instr(id, '/') + 1) AS id, case_id, kind, record, body, at";

export function drafts(session: UserSession): readonly Draft[] {
  return session.db
    .prepare<[number], Row>(`SELECT ${COLUMNS} FROM draft WHERE user = ? ORDER BY at DESC`)
    .all(session.user.number)
    .map(asDraft);
}

export function draftsOfCase(session: UserSession, caseId: string): readonly Draft[] {
  return session.db
    .prepare<[number, string], Row>(`SELECT ${COLUMNS} FROM draft WHERE user = ? AND case_id = ? ORDER BY at DESC`)
    .all(session.user.number, caseId)
    .map(asDraft);
}
