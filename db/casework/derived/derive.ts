/**
 * What is derived from a case's records, written in the transaction that wrote them: which revisions are in force, the index row,
 * the search tokens, the facts. All of it can be rebuilt, and a rebuild changes nothing.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../store/database.ts';
import { markCurrent } from '../../store/record-table.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import { inTransaction } from '../../store/transaction.ts';
import { linesInForce } from '../record/in-force.ts';
import { type HeldLine, heldLines, recordsHere } from '../record/read.ts';
import { readFacts, writeFacts } from './fact-store.ts';
import { factRows } from './facts.ts';
import { type IndexRow, indexRow } from './index-row.ts';

/** The column `house` stays empty: whose house it is depends on the day, and `rules/in-house.ts` answers that for each day. */
function prepare(db: Database) {
  return {
    dropIndex: db.prepare('DELETE FROM case_index WHERE case_id = ?'),
    setIndex: db
      .prepare<[Readonly<Record<string, string | number | null>>], number>(
        `INSERT INTO case_index (case_id, reference, person, opener, opened, name, initials, age_group, minor, nationality,
         stage, flags, next_step, next_step_on, house_until, today, changed_at, changed_seq, offices, sharing, kind, met,
         emergency_until, closed_by_no, asks_approver, names, listed_name, name_order, danger_order, flag_order, languages, age_years,
         late_from, late_until, late_order)
       VALUES (@caseId, @reference, @person, @opener, @opened, @name, @initials, @ageGroup, @minor, @nationality,
         @stage, @flags, @nextStep, @nextStepOn, @houseUntil, @today, @changedAt, @changedSeq, @offices, @sharing, @kind, @met,
         @emergencyUntil, @closedByNo, @asksApprover, @names, @listedName, @nameOrder, @dangerOrder, @flagOrder, @languages, @ageYears,
         @lateFrom, @lateUntil, @lateOrder)
       ON CONFLICT (case_id) DO UPDATE SET reference = excluded.reference, person = excluded.person, opener = excluded.opener,
         opened = excluded.opened, name = excluded.name, initials = excluded.initials, age_group = excluded.age_group,
         minor = excluded.minor, nationality = excluded.nationality, stage = excluded.stage, flags = excluded.flags,
         next_step = excluded.next_step, next_step_on = excluded.next_step_on, house = NULL, house_until = excluded.house_until, today = excluded.today,
         changed_at = excluded.changed_at, changed_seq = excluded.changed_seq, offices = excluded.offices,
         sharing = excluded.sharing, kind = excluded.kind, met = excluded.met,
         emergency_until = excluded.emergency_until, closed_by_no = excluded.closed_by_no, asks_approver = excluded.asks_approver,
         names = excluded.names, listed_name = excluded.listed_name, name_order = excluded.name_order,
         danger_order = excluded.danger_order, flag_order = excluded.flag_order, languages = excluded.languages,
         age_years = excluded.age_years, late_from = excluded.late_from, late_until = excluded.late_until,
         late_order = excluded.late_order
       RETURNING rowid`,
      )
      .pluck(),
    index: db.prepare<[string], Omit<IndexRow, 'tokens'>>(
      `SELECT reference, person, opener, opened, name, initials, age_group AS ageGroup, minor, nationality, stage, flags,
         next_step AS nextStep, next_step_on AS nextStepOn, house_until AS houseUntil, today, offices, sharing, kind, met,
         emergency_until AS emergencyUntil, closed_by_no AS closedByNo, asks_approver AS asksApprover,
         names, listed_name AS listedName, name_order AS nameOrder, danger_order AS dangerOrder, flag_order AS flagOrder, languages,
         age_years AS ageYears, late_from AS lateFrom, late_until AS lateUntil, late_order AS lateOrder
       FROM case_index WHERE case_id = ?`,
    ),
    place: db.prepare<[string], { rowid: number }>('SELECT rowid FROM case_index WHERE case_id = ?'),
    tokens: db.prepare<[number], { tokens: string }>('SELECT tokens FROM search WHERE rowid = ?'),
    dropTokens: db.prepare('DELETE FROM search WHERE rowid = ?'),
    setTokens: db.prepare('INSERT INTO search (rowid, case_id, tokens) VALUES (?, ?, ?)'),
  };
}
const statements = cachedPerDatabase(prepare);

/** Recomputes everything derived of one case, from its lines, which are read once: first of all which of them are in force. */
export function deriveCase(db: Database, caseId: string): void {
  const lines = heldLines(db, caseId);
  const inForce = linesInForce(lines);
  for (const { line, current } of wronglyMarked(lines, inForce)) markCurrent(db, line.seq, current);
  const records = recordsHere(db, caseId, lines, inForce);
  const row = indexRow(records, ownStation(db).office);
  const newest = lastWritten(lines);
  if (row === undefined || newest === undefined) dropIndexRow(db, caseId);
  else {
    const { tokens, ...index } = row;
    const place = statements(db).setIndex.get({
      ...index,
      caseId,
      changedAt: newest.fields.at,
      changedSeq: newest.seq,
    });
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

/** The line that came to this database last, withdrawn or replaced since or not. */
function lastWritten(lines: readonly HeldLine[]): HeldLine | undefined {
  return lines.reduce<HeldLine | undefined>(
    (last, line) => (last === undefined || line.seq > last.seq ? line : last),
    undefined,
  );
}

/** The lines whose mark of being in force is not what the lines themselves say. */
function wronglyMarked(lines: readonly HeldLine[], inForce: readonly HeldLine[]) {
  const should = new Set(inForce);
  return lines.flatMap((line) => {
    const current: 0 | 1 = should.has(line) ? 1 : 0;
    return line.current === current ? [] : [{ line, current }];
  });
}

/** Parts of what is derived of a case, as verification names them; `not-derived` where its lines cannot be read as records. */
export type DerivedCheck = 'in-force' | 'facts' | 'index-row' | 'search' | 'not-derived';

/** What differs between a case's derived rows and what its records derive to. Changes nothing. */
export function derivedFaults(
  db: Database,
  caseId: string,
): { readonly facts: number; readonly faults: readonly DerivedCheck[] } {
  const sql = statements(db);
  const lines = heldLines(db, caseId);
  const records = recordsHere(
    db,
    caseId,
    lines,
    lines.filter(({ current }) => current === 1),
  );
  const facts = factRows(records);
  const faults: DerivedCheck[] = [];
  if (wronglyMarked(lines, linesInForce(lines)).length > 0) faults.push('in-force');
  if (!isDeepStrictEqual(readFacts(db, caseId), facts)) faults.push('facts');
  const row = indexRow(records, ownStation(db).office);
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
  const sql = statements(db);
  const place = sql.place.get(caseId)?.rowid;
  if (place === undefined) return;
  setTokens(db, place, caseId, '');
  sql.dropIndex.run(caseId);
}

/** The search row of a case has the row number of its index row: finding it by case would read them all. */
function setTokens(db: Database, place: number, caseId: string, tokens: string): void {
  const sql = statements(db);
  const before = sql.tokens.get(place)?.tokens;
  if (before === tokens) return;
  if (before !== undefined) sql.dropTokens.run(place);
  if (tokens !== '') sql.setTokens.run(place, caseId, tokens);
}
