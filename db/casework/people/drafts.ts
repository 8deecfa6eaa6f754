/** What a person was typing: kept as typed, survives a power cut, belongs to one user, never leaves this database. */
import { FIRST_CONTACT } from '../../codebook/pages/first-contact.ts';
import { ROSTER } from '../../codebook/pages/roster.ts';
import type { Draft } from '../../contract/drafts.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRecords } from '../record/read.ts';
import { isOwn, openRecords } from './access.ts';
import { closedTo } from './closed-answers.ts';
import { requirePermission } from './roles.ts';
import type { UserSession } from './user-session.ts';
import { closedToWriting, type WritingRights, writingRefusal, writingRights } from './writing-rights.ts';

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

/** Bytes of one draft, and drafts of one user: no page that a person fills is longer, and nobody has so many begun. */
const LARGEST = 256 * 1024;
const MOST = 100;

/**
 * Keeps what was typed. Throws what opening the case and writing the kind there are refused with, `draft-too-large` and `too-many-drafts`;
 * `bad-input` for a draft that belongs to no case and is no page, and for a roster that belongs to one.
 */
export function putDraft(session: UserSession, draft: Omit<Draft, 'at'>): { readonly at: string } {
  expectMayType(session, draft);
  const body = JSON.stringify(draft.body);
  if (Buffer.byteLength(body) > LARGEST) throw new WaymarkError('draft-too-large');
  const key = keyOf(session, draft.id);
  const { others, put } = statements(session.db);
  if ((others.get(session.user.number, key) ?? 0) >= MOST) throw new WaymarkError('too-many-drafts', { most: MOST });
  const at = minuteOf(session.clock());
  put.run(key, session.user.number, draft.caseId, draft.kind, draft.record, body, at);
  return { at };
}

/** Whether a draft is of a page that opens cases, and not of a record. */
export function isPage(kind: string): boolean {
  return kind === FIRST_CONTACT.id || kind === ROSTER.id;
}

function expectMayType(session: UserSession, { caseId, kind, record }: Omit<Draft, 'at'>): void {
  if (isPage(kind)) requirePermission(session.user.role, 'first-contact');
  if (caseId === null ? !isPage(kind) : kind === ROSTER.id) throw new WaymarkError('bad-input');
  if (caseId === null) return;
  const records = openRecords(session, caseId);
  if (kind === FIRST_CONTACT.id) return;
  const refused = writingRefusal(writingRights(session, caseId, records), kind);
  if (refused !== undefined) throw new WaymarkError(refused, { kind });
  if (record !== null && !records.some((held) => held.id === record && isOwn(session, held))) {
    throw new WaymarkError('no-such-record');
  }
}

/** Takes away what somebody was typing who no longer logs in: nobody else could see it, finish it or drop it. */
export function dropDraftsOf(db: Database, user: number): void {
  db.prepare('DELETE FROM draft WHERE user = ?').run(user);
}

export function dropDraft(session: UserSession, id: string): boolean {
  return statements(session.db).drop.run(keyOf(session, id)).changes > 0;
}

interface DraftInCase {
  readonly user: number;
  readonly name: string;
  readonly kind: string;
  readonly at: string;
}

const statements = cachedPerDatabase((db) => ({
  others: db.prepare<[number, string], number>('SELECT count(*) FROM draft WHERE user = ? AND id <> ?').pluck(),
  put: db.prepare<[string, number, string | null, string, string | null, string, string]>(
    `INSERT INTO draft (id, user, case_id, kind, record, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body, at = excluded.at, case_id = excluded.case_id, record = excluded.record`,
  ),
  drop: db.prepare<[string]>('DELETE FROM draft WHERE id = ?'),
  own: db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM draft WHERE user = ? ORDER BY at DESC`),
  ownInCase: db.prepare<[number, string], Row>(
    `SELECT ${COLUMNS} FROM draft WHERE user = ? AND case_id = ? ORDER BY at DESC`,
  ),
  inCase: db.prepare<[string], DraftInCase>(
    'SELECT d.user, u.name, d.kind, d.at FROM draft AS d JOIN user AS u ON u.number = d.user WHERE d.case_id = ? ORDER BY d.at',
  ),
}));

/** Who is writing what in a case, whoever asks: that somebody is, and no word of it. */
export function draftsInCase(db: Database, caseId: string): readonly DraftInCase[] {
  return statements(db).inCase.all(caseId);
}

/** Who is writing what, of everybody: that somebody is, and no word of it. */
export function everyDraft(db: Database): readonly {
  readonly user: number;
  readonly kind: string;
  readonly at: string;
  readonly caseId: string | null;
  readonly reference: string | null;
}[] {
  return db
    .prepare<[], { user: number; kind: string; at: string; caseId: string | null; reference: string | null }>(
      `SELECT d.user, d.kind, d.at, d.case_id AS caseId, i.reference
       FROM draft AS d LEFT JOIN case_index AS i ON i.case_id = d.case_id ORDER BY d.at`,
    )
    .all();
}

const COLUMNS = "substr(id, instr(id, '/') + 1) AS id, case_id, kind, record, body, at";

/** What this user was writing, but for {@link isClosed | what a no closes}. */
export function drafts(session: UserSession): readonly Draft[] {
  return statements(session.db).own.all(session.user.number).map(asDraft).filter(notClosed(session));
}

/** The same of one case. `records`: all of it. */
export function draftsOfCase(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
  rights: WritingRights,
): readonly Draft[] {
  return statements(session.db)
    .ownInCase.all(session.user.number, caseId)
    .map(asDraft)
    .filter(({ kind }) => !isClosed(session, kind, records, rights));
}

/** The records of a case in which several were begun are read once. */
function notClosed(session: UserSession): (draft: Draft) => boolean {
  const cases = new Map<string, { readonly records: readonly CaseRecord[]; readonly rights: WritingRights }>();
  return ({ caseId, kind }) => {
    if (caseId === null) return true;
    let read = cases.get(caseId);
    if (read === undefined) {
      const records = caseRecords(session.db, caseId);
      read = { records, rights: writingRights(session, caseId, records) };
      cases.set(caseId, read);
    }
    return !isClosed(session, kind, read.records, read.rights);
  };
}

/**
 * Whether a no to keeping closes what was begun (casework/RULES.md, No is an event): it lies where it lay, and its writer reads it again when it may
 * be written. A page of first contact may hold any answer.
 */
function isClosed(session: UserSession, kind: string, records: readonly CaseRecord[], rights: WritingRights): boolean {
  if (kind === FIRST_CONTACT.id) return closedTo(session, records) === 'all';
  return closedToWriting(rights, kind) !== undefined;
}
