/**
 * What is derived from a case's records, written in the transaction that wrote them: which revisions are in force, the index row,
 * the search tokens, the facts. All of it can be rebuilt, and a rebuild changes nothing.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { readFacts, writeFacts } from './fact-store.ts';
import { factRows } from './facts.ts';
import { type IndexRow, indexRow } from './index-row.ts';
import { caseRecords } from './read.ts';

function prepare(db: Database) {
  return {
    held: db.prepare<
      [string],
      {
        seq: number;
        station: string;
        id: string;
        revision: number;
        epoch: number;
        n: number;
        line: Buffer;
        current: number;
        hash: Buffer;
      }
    >(
      `SELECT seq, station, id, revision, epoch, n, line, current, hash FROM record
       WHERE case_id = ? AND state = 'held' AND id IS NOT NULL ORDER BY station, epoch, n`,
    ),
    successors: db.prepare<[], { id: string; successor_of: string }>(
      'SELECT id, successor_of FROM known_station WHERE successor_of IS NOT NULL',
    ),
    setCurrent: db.prepare('UPDATE record SET current = ? WHERE seq = ?'),
    changed: db.prepare<[string], { at: string; seq: number }>(
      'SELECT at, seq FROM record WHERE case_id = ? AND at IS NOT NULL ORDER BY seq DESC LIMIT 1',
    ),
    dropIndex: db.prepare('DELETE FROM case_index WHERE case_id = ?'),
    setIndex: db.prepare(
      `INSERT INTO case_index (case_id, reference, person, opener, opened, name, initials, age_group, minor, nationality,
         stage, flags, next_step, next_step_on, house, today, changed_at, changed_seq, offices, sharing, kind)
       VALUES (@caseId, @reference, @person, @opener, @opened, @name, @initials, @ageGroup, @minor, @nationality,
         @stage, @flags, @nextStep, @nextStepOn, @house, @today, @changedAt, @changedSeq, @offices, @sharing, @kind)
       ON CONFLICT (case_id) DO UPDATE SET reference = excluded.reference, person = excluded.person, opener = excluded.opener,
         opened = excluded.opened, name = excluded.name, initials = excluded.initials, age_group = excluded.age_group,
         minor = excluded.minor, nationality = excluded.nationality, stage = excluded.stage, flags = excluded.flags,
         next_step = excluded.next_step, next_step_on = excluded.next_step_on, house = excluded.house, today = excluded.today,
         changed_at = excluded.changed_at, changed_seq = excluded.changed_seq, offices = excluded.offices,
         sharing = excluded.sharing, kind = excluded.kind`,
    ),
    index: db.prepare<[string], Omit<IndexRow, 'tokens'>>(
      `SELECT reference, person, opener, opened, name, initials, age_group AS ageGroup, minor, nationality, stage, flags,
         next_step AS nextStep, next_step_on AS nextStepOn, house, today, offices, sharing, kind FROM case_index WHERE case_id = ?`,
    ),
    place: db.prepare<[string], { rowid: number }>('SELECT rowid FROM case_index WHERE case_id = ?'),
    tokens: db.prepare<[number], { tokens: string }>('SELECT tokens FROM search WHERE rowid = ?'),
    dropTokens: db.prepare('DELETE FROM search WHERE rowid = ?'),
    setTokens: db.prepare('INSERT INTO search (rowid, case_id, tokens) VALUES (?, ?, ?)'),
  };
}
const statements = new WeakMap<Database, ReturnType<typeof prepare>>();

function of(db: Database): ReturnType<typeof prepare> {
  let found = statements.get(db);
  if (found === undefined) {
    found = prepare(db);
    statements.set(db, found);
  }
  return found;
}

/** Recomputes everything derived of one case. `settle`: also which revisions are in force (after lines came from outside). */
export function deriveCase(db: Database, caseId: string, settle = true): void {
  if (settle) settleCurrent(db, caseId);
  const sql = of(db);
  const records = caseRecords(db, caseId);
  const row = indexRow(records);
  const changed = sql.changed.get(caseId);
  if (row === undefined || changed === undefined) {
    replaceTokens(db, caseId, '');
    sql.dropIndex.run(caseId);
  } else {
    const { tokens, ...index } = row;
    sql.setIndex.run({ ...index, caseId, changedAt: changed.at, changedSeq: changed.seq });
    replaceTokens(db, caseId, tokens);
  }
  writeFacts(db, caseId, factRows(records));
}

/** Derives every case anew, in one transaction: after an update whose rules read the same records otherwise. */
export function deriveAll(db: Database): void {
  inTransaction(db, () => {
    for (const caseId of db.prepare<[], string>('SELECT DISTINCT case_id FROM chapter').pluck().all()) {
      deriveCase(db, caseId);
    }
  });
}

/** Parts of what is derived of a case, as verification names them. */
export type DerivedCheck = 'in-force' | 'facts' | 'index-row' | 'search';

/** What differs between a case's derived rows and what its records derive to. Changes nothing. */
export function derivedFaults(
  db: Database,
  caseId: string,
): { readonly facts: number; readonly faults: readonly DerivedCheck[] } {
  const sql = of(db);
  const records = caseRecords(db, caseId);
  const facts = factRows(records);
  const faults: DerivedCheck[] = [];
  if (unsettled(db, caseId).length > 0) faults.push('in-force');
  if (!isDeepStrictEqual(readFacts(db, caseId), facts)) faults.push('facts');
  const row = indexRow(records);
  const stored = sql.index.get(caseId);
  const place = sql.place.get(caseId)?.rowid;
  const tokens = place === undefined ? '' : (sql.tokens.get(place)?.tokens ?? '');
  if (row === undefined) {
    if (stored !== undefined) faults.push('index-row');
  } else {
    const { tokens: expected, ...index } = row;
    if (!isDeepStrictEqual({ ...stored }, index)) faults.push('index-row');
    if (tokens !== expected) faults.push('search');
  }
  return { facts: facts.length, faults };
}

/** The search row of a case has the row number of its index row: finding it by case would read them all. */
function replaceTokens(db: Database, caseId: string, tokens: string): void {
  const sql = of(db);
  const place = sql.place.get(caseId)?.rowid;
  if (place === undefined) return;
  const before = sql.tokens.get(place)?.tokens;
  if (before === tokens) return;
  if (before !== undefined) sql.dropTokens.run(place);
  if (tokens !== '') sql.setTokens.run(place, caseId, tokens);
}

/**
 * Marks the newest revision of each record as in force unless it is withdrawn. A record is known by its station and id; a successor
 * that the directory names may stand a record of its own in the place of its predecessor's (`replaces`). Nobody else may.
 */
function settleCurrent(db: Database, caseId: string): void {
  for (const { row, inForce } of unsettled(db, caseId)) of(db).setCurrent.run(inForce ? 1 : 0, row.seq);
}

/** The lines whose mark of being in force is not what the lines themselves say. */
function unsettled(db: Database, caseId: string) {
  const sql = of(db);
  const rows = sql.held.all(caseId);
  const predecessor = new Map(sql.successors.all().map((row) => [row.id, row.successor_of]));
  const newest = new Map<string, (typeof rows)[number]>();
  const replaced = new Map<string, string>();
  for (const row of rows) {
    const key = `${row.station} ${row.id}`;
    const other = newest.get(key);
    if (other === undefined || row.revision >= other.revision) newest.set(key, row);
    const before = predecessor.get(row.station);
    if (before !== undefined) {
      const { replaces } = JSON.parse(row.line.toString('utf8')) as { readonly replaces: string | null };
      if (replaces !== null) replaced.set(replaces, before);
    }
  }
  return rows.flatMap((row) => {
    const inForce =
      newest.get(`${row.station} ${row.id}`) === row &&
      replaced.get(row.hash.toString('base64url')) !== row.station &&
      !withdrawn(row.line);
    return row.current === (inForce ? 1 : 0) ? [] : [{ row, inForce }];
  });
}

const NULL_BODY = Buffer.from('"body":null', 'utf8');

/** Whether a line withdraws its record. Only what could is parsed: fields that this version does not know may stand anywhere. */
function withdrawn(line: Buffer): boolean {
  if (!line.includes(NULL_BODY)) return false;
  const { body } = JSON.parse(line.toString('utf8')) as { readonly body: unknown };
  return body === null;
}
