/**
 * What is derived from a case's records, written in the transaction that wrote them: which revisions are in force, the index row,
 * the search tokens, the facts. All of it can be rebuilt, and a rebuild changes nothing.
 */

import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import type { CaseRecord } from './case-record.ts';
import { readFacts, writeFacts } from './fact-store.ts';
import { factRows } from './facts.ts';
import { linesInForce } from './in-force.ts';
import { type IndexRow, indexRow } from './index-row.ts';
import { caseRecords, type HeldLine, heldLines, recordsOf } from './read.ts';

function prepare(db: Database) {
  return {
    setCurrent: db.prepare('UPDATE record SET current = ? WHERE seq = ?'),
    changed: db.prepare<[string], { at: string; seq: number }>(
      'SELECT at, seq FROM record WHERE case_id = ? AND at IS NOT NULL ORDER BY seq DESC LIMIT 1',
    ),
    dropIndex: db.prepare('DELETE FROM case_index WHERE case_id = ?'),
    setIndex: db
      .prepare<[Readonly<Record<string, string | number | null>>], number>(
        `INSERT INTO case_index (case_id, reference, person, opener, opened, name, initials, age_group, minor, nationality,
         stage, flags, next_step, next_step_on, house, today, changed_at, changed_seq, offices, sharing, kind)
       VALUES (@caseId, @reference, @person, @opener, @opened, @name, @initials, @ageGroup, @minor, @nationality,
         @stage, @flags, @nextStep, @nextStepOn, @house, @today, @changedAt, @changedSeq, @offices, @sharing, @kind)
       ON CONFLICT (case_id) DO UPDATE SET reference = excluded.reference, person = excluded.person, opener = excluded.opener,
         opened = excluded.opened, name = excluded.name, initials = excluded.initials, age_group = excluded.age_group,
         minor = excluded.minor, nationality = excluded.nationality, stage = excluded.stage, flags = excluded.flags,
         next_step = excluded.next_step, next_step_on = excluded.next_step_on, house = excluded.house, today = excluded.today,
         changed_at = excluded.changed_at, changed_seq = excluded.changed_seq, offices = excluded.offices,
         sharing = excluded.sharing, kind = excluded.kind
       RETURNING rowid`,
      )
      .pluck(),
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
  const sql = of(db);
  const records = settle ? settledRecords(db, caseId) : caseRecords(db, caseId);
  const row = indexRow(records);
  const changed = sql.changed.get(caseId);
  if (row === undefined || changed === undefined) dropIndexRow(db, caseId);
  else {
    const { tokens, ...index } = row;
    const place = sql.setIndex.get({ ...index, caseId, changedAt: changed.at, changedSeq: changed.seq });
    if (place === undefined) throw new Error('a row that was written has a place');
    setTokens(db, place, caseId, tokens);
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

/** Marks the lines that are in force, and answers them as records: a case from outside is read once. */
function settledRecords(db: Database, caseId: string): readonly CaseRecord[] {
  const lines = heldLines(db, caseId);
  const inForce = linesInForce(lines);
  for (const { line, current } of wronglyMarked(lines, inForce)) of(db).setCurrent.run(current, line.seq);
  return recordsOf(caseId, inForce);
}

/** The lines whose mark of being in force is not what the lines themselves say. */
function wronglyMarked(lines: readonly HeldLine[], inForce: readonly HeldLine[]) {
  const should = new Set(inForce);
  return lines.flatMap((line) => {
    const current = should.has(line) ? 1 : 0;
    return line.current === current ? [] : [{ line, current }];
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
  const lines = heldLines(db, caseId);
  const records = recordsOf(
    caseId,
    lines.filter(({ current }) => current === 1),
  );
  const facts = factRows(records);
  const faults: DerivedCheck[] = [];
  if (wronglyMarked(lines, linesInForce(lines)).length > 0) faults.push('in-force');
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

function dropIndexRow(db: Database, caseId: string): void {
  const sql = of(db);
  const place = sql.place.get(caseId)?.rowid;
  if (place === undefined) return;
  setTokens(db, place, caseId, '');
  sql.dropIndex.run(caseId);
}

/** The search row of a case has the row number of its index row: finding it by case would read them all. */
function setTokens(db: Database, place: number, caseId: string, tokens: string): void {
  const sql = of(db);
  const before = sql.tokens.get(place)?.tokens;
  if (before === tokens) return;
  if (before !== undefined) sql.dropTokens.run(place);
  if (tokens !== '') sql.setTokens.run(place, caseId, tokens);
}
