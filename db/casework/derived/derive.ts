/**
 * What is derived from a case's records, written in the transaction that wrote them: which revisions are in force, the index row,
 * the search tokens, the facts, what sealing asks. All of it can be rebuilt, and a rebuild changes nothing.
 */
import type { Database } from '../../store/database.ts';
import { markCurrent } from '../../store/record-table.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { countingHere } from '../record/counting-here.ts';
import { CHANGED_AT, CHANGED_SEQ } from '../record/last-change.ts';
import {
  type HeldLine,
  heldLines,
  type LinesHere,
  linesWritten,
  type Writers,
  type WrittenLine,
} from '../record/read.ts';
import type { CasesEarly } from './early.ts';
import { amendFacts, areFacts, isMarkedAlone, writeFacts } from './fact-store.ts';
import { factRows } from './facts.ts';
import { type Fed, fedBy } from './feeds.ts';
import { type FoundBy, type IndexRow, indexRow } from './index-row.ts';
import { makeKeptTables } from './kept-tables.ts';
import { erasedPlaces, isReadyAsRead, keepReady, keepReadyLater } from './ready-store.ts';
import { type WorkAhead, workAhead } from './work-ahead.ts';
import { type CaseGiven, type CaseLines, type CaseRows, readCase, workOut } from './work-out.ts';

type StoredIndex = Omit<IndexRow, 'tokens' | 'signs'>;
type ColumnValues = Readonly<Record<string, string | number | null>>;

/** The column of each part of an index row. `house` stays empty: whose house it is depends on the day, and `rules/in-house.ts` answers that for each day. */
const COLUMNS: Readonly<Record<keyof StoredIndex, string>> = {
  reference: 'reference',
  person: 'person',
  opener: 'opener',
  opened: 'opened',
  name: 'name',
  initials: 'initials',
  ageGroup: 'age_group',
  minor: 'minor',
  nationality: 'nationality',
  stage: 'stage',
  flags: 'flags',
  nextStep: 'next_step',
  nextStepOn: 'next_step_on',
  houseUntil: 'house_until',
  today: 'today',
  offices: 'offices',
  sharing: 'sharing',
  kind: 'kind',
  met: 'met',
  emergencyUntil: 'emergency_until',
  closedByNo: 'closed_by_no',
  asksApprover: 'asks_approver',
  names: 'names',
  listedName: 'listed_name',
  nameOrder: 'name_order',
  dangerOrder: 'danger_order',
  lateFrom: 'late_from',
  lateUntil: 'late_until',
  lateOrder: 'late_order',
  dangerDay: 'danger_day',
  lateDay: 'late_day',
  flagOrder: 'flag_order',
  languages: 'languages',
  ageYears: 'age_years',
  asksFrom: 'asks_from',
  asksUntil: 'asks_until',
  keepingFrom: 'keeping_from',
  projectLines: 'project_lines',
  handedOffices: 'handed_offices',
  awaitedUntil: 'awaited_until',
  gaps: 'gaps',
  stays: 'stays',
};
const NAMED_COLUMNS = Object.entries(COLUMNS) as readonly (readonly [name: keyof StoredIndex, column: string])[];

interface Changed {
  readonly changedAt: string;
  readonly changedSeq: number;
}

/** An index row as it stands; `place`: its number. */
type StoredRow = StoredIndex & Changed & { readonly place: number };

/** In SQL, brings what is noted into its rows, of which no other is read; each note ends with it, by a trigger. */
export const BRING_IN = `UPDATE case_index
  SET (changed_at, changed_seq) = (SELECT s.at, s.seq FROM case_saved AS s WHERE s.place = case_index.rowid)
  WHERE rowid IN (SELECT place FROM case_saved)`;

function prepare(db: Database) {
  const amend = (named: readonly string[]) =>
    db.prepare<[ColumnValues]>(
      `UPDATE case_index SET ${named.map((name) => `${columnNamed(name)} = @${name}`).join(', ')} WHERE rowid = @place`,
    );
  const amended = new Map<string, ReturnType<typeof amend>>();
  return {
    dropIndex: db.prepare('DELETE FROM case_index WHERE case_id = ?'),
    /** By place, in the order of {@link NAMED_COLUMNS}: names take twice as long to bind. */
    addIndex: db
      .prepare<(string | number | null)[], number>(
        `INSERT INTO case_index (case_id, changed_at, changed_seq, ${NAMED_COLUMNS.map(([, column]) => column).join(', ')})
         VALUES (?, ?, ?${', ?'.repeat(NAMED_COLUMNS.length)}) RETURNING rowid`,
      )
      .pluck(),
    /** Changes these parts alone: an index is written only where its column is named. */
    amendIndex: (named: readonly string[]) => {
      const key = named.join(' ');
      const found = amended.get(key) ?? amend(named);
      amended.set(key, found);
      return found;
    },
    index: db.prepare<[string], StoredRow>(
      `SELECT rowid AS place, ${NAMED_COLUMNS.map(([name, column]) => `${column} AS ${name}`).join(', ')}, ${CHANGED_AT} AS changedAt, ${CHANGED_SEQ} AS changedSeq
       FROM case_index AS i WHERE case_id = ?`,
    ),
    noteSaved: db.prepare<[string, number, string]>(
      `INSERT INTO case_saved (place, at, seq) SELECT rowid, ?, ? FROM case_index WHERE case_id = ?
       ON CONFLICT (place) DO UPDATE SET at = excluded.at, seq = excluded.seq`,
    ),
    bringIn: db.prepare<[]>(BRING_IN),
    forgetSaved: db.prepare<[]>('DELETE FROM case_saved'),
    place: db.prepare<[string], { rowid: number }>('SELECT rowid FROM case_index WHERE case_id = ?'),
    searched: db.prepare<[number], Searched>('SELECT tokens, signs FROM search WHERE rowid = ?'),
    dropSearched: db.prepare('DELETE FROM search WHERE rowid = ?'),
    setSearched: db.prepare('INSERT INTO search (rowid, case_id, tokens, signs) VALUES (?, ?, ?, ?)'),
  };
}
const statements = cachedPerDatabase(prepare);

function columnNamed(name: string): string {
  if (name === 'changedAt') return 'changed_at';
  if (name === 'changedSeq') return 'changed_seq';
  return COLUMNS[name as keyof StoredIndex];
}

/** What a case is found by. */
type Searched = Pick<IndexRow, 'tokens' | 'signs'>;
const FOUND_BY_NOTHING: Searched = { tokens: '', signs: '' };

/** Recomputes everything derived of one case, from its lines, which are read once: first of all which of them are in force. */
export function deriveCase(db: Database, caseId: string): void {
  const given = caseGiven(db, caseId, heldLines(db, caseId));
  writeRows(db, given, workOut(given, 'lines'));
}

/** All that the rows of a case are worked out from, as the database has it now, of which nothing is asked later. `lines`: {@link heldLines}. */
export function caseGiven(db: Database, caseId: string, lines: readonly HeldLine[]): CaseGiven {
  return {
    ...caseLines(db, caseId, lines.map(predecessorsAsked)),
    erased: erasedPlaces(db, caseId, lines.length),
  };
}

function caseLines(db: Database, caseId: string, lines: readonly HeldLine[]): CaseLines {
  return { caseId, office: ownStation(db).office, lines, here: countingHere(db, caseId) };
}

/** The line, of which nothing is asked of the database any more. */
function predecessorsAsked(line: HeldLine): HeldLine {
  if (line.fields.replaces === null) return line;
  const stations = line.predecessors();
  return { ...line, predecessors: () => stations };
}

/** Writes what was worked out from what the database still says. */
function writeRows(db: Database, given: CaseGiven, { wronglyMarked, index, facts, ready }: CaseRows): void {
  const { caseId } = given;
  mark(db, given, wronglyMarked);
  writeIndex(db, given, statements(db).index.get(caseId), index);
  writeFacts(db, caseId, facts);
  keepReady(db, caseId, ready);
}

/** Marks the lines at these places as they should be. */
function mark(db: Database, { lines }: CaseLines, wronglyMarked: readonly number[]): void {
  for (const at of wronglyMarked) {
    const line = lines[at];
    if (line === undefined) throw new Error('a line that was given has a place');
    markCurrent(db, line.seq, line.current === 1 ? 0 : 1);
  }
}

/**
 * {@link deriveCase} after this station wrote the lines of `written` (`seq`) and nothing else became of the case: no more than what these feed
 * (`feeds.ts`), and what sealing asks is kept later (`ready-store.ts`). Answers the records of the case as they are now.
 */
export function deriveWritten(
  db: Database,
  caseId: string,
  { lines, here }: LinesHere,
  written: ReadonlySet<number>,
): readonly CaseRecord[] {
  const given = { caseId, office: ownStation(db).office, lines, here };
  const { wronglyMarked, records } = readCase(given, 'lines');
  mark(db, given, wronglyMarked);
  const changed = lines.flatMap(({ seq, fields }) => (written.has(seq) ? [fields] : []));
  deriveFed(db, given, records, wronglyMarked.length > 0 ? undefined : fedBy(changed, records, given.office));
  keepReadyLater(db, caseId);
  return records;
}

/** `fed`: what can be otherwise than it stands ({@link fedBy}); undefined for everything. */
function deriveFed(db: Database, given: CaseLines, records: readonly CaseRecord[], fed: Fed | undefined): void {
  const { caseId, office } = given;
  if (fed?.row !== false || !noteSaved(db, given)) {
    const stored = statements(db).index.get(caseId);
    const found = fed === undefined ? undefined : stored;
    const row = indexRow(records, office, found && foundAsBefore(found));
    if (stored === undefined || row === undefined) writeIndex(db, given, stored, row);
    else amendSaved(db, given, stored, row, found !== undefined);
  }
  if (fed?.variables.length === 0) return;
  const isAmended =
    fed !== undefined && amendFacts(db, caseId, factRows(records, office, fed.variables), fed.variables);
  if (!isAmended) writeFacts(db, caseId, factRows(records, office));
}

/** Notes that the case was saved, whose newest line is the newest of all; false where it has no index row. */
function noteSaved(db: Database, { caseId, lines }: CaseLines): boolean {
  const newest = lastWritten(lines);
  return newest !== undefined && statements(db).noteSaved.run(newest.fields.at, newest.seq, caseId).changes === 1;
}

/**
 * Brings into the index rows when the cases were changed that are noted as saved. Call inside a transaction: while nobody waits, and wherever a row is told
 * in another way than by a save when its case was changed, just before. So what is noted is always later than what stands in any row.
 */
export function bringInSaved(db: Database): void {
  statements(db).bringIn.run();
}

/** Of the index row that stands, what a save made otherwise; `isFoundAsBefore`: the person is found by what they were found by. */
function amendSaved(db: Database, given: CaseLines, stored: StoredRow, row: IndexRow, isFoundAsBefore: boolean): void {
  const { tokens, signs, ...index } = row;
  amendIndex(db, stored, index);
  noteSaved(db, given);
  if (!isFoundAsBefore) setSearched(db, stored.place, given.caseId, { tokens, signs });
}

/** Writes the index row in the place of the one that stands. */
function writeIndex(
  db: Database,
  { caseId, lines }: CaseLines,
  stored: StoredRow | undefined,
  row: IndexRow | undefined,
): void {
  const newest = lastWritten(lines);
  if (row === undefined || newest === undefined) {
    dropIndexRow(db, caseId);
    return;
  }
  const { tokens, signs, ...index } = row;
  const place = setIndex(db, caseId, stored, { ...index, changedAt: newest.fields.at, changedSeq: newest.seq });
  setSearched(db, place, caseId, { tokens, signs });
}

/** By what the person is found, as it stands; the search row is not looked at. */
function foundAsBefore({ name, initials, names, listedName, nameOrder }: StoredIndex): FoundBy {
  return { name, initials, names, listedName, nameOrder, tokens: '' };
}

/**
 * Derives many cases, each soon after it is given, in that order. What it comes from is asked at once, so that nothing of a case may change between; what
 * asks for the rows of a case waits for its turn (`after`).
 */
export interface DerivingMany extends Pick<WorkAhead, 'after'> {
  /** {@link deriveCase}. */
  given(caseId: string): void;
  /** The same of a case of which no line was here before these, which need not be read back. */
  givenNew(caseId: string, written: readonly WrittenLine[]): void;
}

/** Everything that `work` gives is derived when this returns. `cases`: about how many; `early`: what was worked out of some of them before. */
export function deriveMany<T>(db: Database, cases: number, work: (derive: DerivingMany) => T, early?: CasesEarly): T {
  const ahead = workAhead(cases, 'lines', early?.thread);
  const writers: Writers = new Map();
  const derive = (caseId: string, lines: readonly HeldLine[]): void => {
    const given = caseGiven(db, caseId, lines);
    const known = early?.rowsOf(given);
    if (known === undefined) ahead.give(given, (rows) => writeRows(db, given, rows()));
    else ahead.after(() => writeRows(db, given, known()));
  };
  try {
    const answer = work({
      given: (caseId) => derive(caseId, heldLines(db, caseId)),
      givenNew: (caseId, written) => derive(caseId, linesWritten(db, written, writers)),
      after: ahead.after,
    });
    ahead.finish();
    return answer;
  } finally {
    ahead.close();
  }
}

/** Writes the index row, or of one that stands what differs; answers its row number. */
function setIndex(db: Database, caseId: string, stored: StoredRow | undefined, row: StoredIndex & Changed): number {
  const sql = statements(db);
  bringInSaved(db);
  if (stored === undefined) {
    const values = NAMED_COLUMNS.map(([name]) => row[name]);
    const added = sql.addIndex.get(caseId, row.changedAt, row.changedSeq, ...values);
    if (added === undefined) throw new Error('a row that was written has a place');
    return added;
  }
  amendIndex(db, stored, row);
  return stored.place;
}

/** Writes of these parts of a row what differs from how it stands. */
function amendIndex(db: Database, stored: StoredRow, parts: Partial<StoredIndex & Changed>): void {
  const values: ColumnValues = { ...parts };
  const before: ColumnValues = { ...stored };
  const named = Object.keys(values).filter((name) => values[name] !== before[name]);
  if (named.length > 0)
    statements(db)
      .amendIndex(named)
      .run({ ...values, place: stored.place });
}

/** Derives every case anew, in one transaction: after an update whose rules read the same records otherwise. */
export function deriveAll(db: Database): void {
  inTransaction(db, () => {
    const cases = db.prepare<[], string>('SELECT DISTINCT case_id FROM chapter').pluck().all();
    deriveMany(db, cases.length, (derive) => cases.forEach(derive.given));
    bringInSaved(db);
    // What is left belongs to no row.
    statements(db).forgetSaved.run();
    makeKeptTables(db);
  });
}

/** The line that came to this database last, withdrawn or replaced since or not. */
function lastWritten(lines: readonly HeldLine[]): HeldLine | undefined {
  return lines.reduce<HeldLine | undefined>(
    (last, line) => (last === undefined || line.seq > last.seq ? line : last),
    undefined,
  );
}

/** Parts of what is derived of a case, as verification names them; `not-derived` where its lines cannot be read as records. */
export type DerivedCheck = 'in-force' | 'facts' | 'index-row' | 'search' | 'ready-to-seal' | 'not-derived';

/** What differs between a case's derived rows and what its records derive to. Changes nothing. */
export function derivedFaults(db: Database, caseId: string): CaseFaults {
  return faultsAgainst(db, caseId, workOut(caseGiven(db, caseId, heldLines(db, caseId)), 'marks'));
}

interface CaseFaults {
  /** How many rows of facts there should be. */
  readonly facts: number;
  readonly faults: readonly DerivedCheck[];
}

/** {@link derivedFaults} against rows that were worked out from the records as they are marked. */
export function faultsAgainst(
  db: Database,
  caseId: string,
  { wronglyMarked, index: row, facts, ready }: CaseRows,
): CaseFaults {
  const sql = statements(db);
  const faults: DerivedCheck[] = [];
  if (wronglyMarked.length > 0) faults.push('in-force');
  if (!areFacts(db, caseId, facts) || !isMarkedAlone(db, caseId)) faults.push('facts');
  if (!isReadyAsRead(db, caseId, ready)) faults.push('ready-to-seal');
  const stored = sql.index.get(caseId);
  const place = stored?.place;
  const searched = place === undefined ? FOUND_BY_NOTHING : (sql.searched.get(place) ?? FOUND_BY_NOTHING);
  if (row === undefined) {
    if (place !== undefined) faults.push('index-row');
  } else {
    const { tokens, signs, ...index } = row;
    if (stored === undefined || NAMED_COLUMNS.some(([name]) => stored[name] !== index[name])) faults.push('index-row');
    if (searched.tokens !== tokens || searched.signs !== signs) faults.push('search');
  }
  return { facts: facts.length, faults };
}

function dropIndexRow(db: Database, caseId: string): void {
  const sql = statements(db);
  const place = sql.place.get(caseId)?.rowid;
  if (place === undefined) return;
  setSearched(db, place, caseId, FOUND_BY_NOTHING);
  sql.dropIndex.run(caseId);
}

/** The search row of a case has the row number of its index row: finding it by case would read them all. */
function setSearched(db: Database, place: number, caseId: string, { tokens, signs }: Searched): void {
  const sql = statements(db);
  const before = sql.searched.get(place);
  if (before?.tokens === tokens && before.signs === signs) return;
  if (before !== undefined) sql.dropSearched.run(place);
  if (tokens !== '' || signs !== '') sql.setSearched.run(place, caseId, tokens, signs);
}
