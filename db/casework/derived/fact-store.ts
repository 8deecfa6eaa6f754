/**
 * The fact table: made from the variables of the codebook, written with the records it comes from, dropped and made anew when
 * the variables change. It holds nothing that the records do not say.
 */
import { createHash } from 'node:crypto';
import { columnOf, FACT_RULES_VERSION, VARIABLES, type Variable } from '../../codebook/variables.ts';
import type { Database, Statement } from '../../store/database.ts';
import { setSetting, setting } from '../../store/settings.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { inTransaction } from '../../store/transaction.ts';
import { caseRecords } from '../record/read.ts';
import { MARK_COLUMNS } from './fact-marks.ts';
import { type FactRow, type FactValue, factRows, ORDER } from './facts.ts';

const COLUMNS: readonly string[] = ['case_id', 'office', ...VARIABLES.map((variable) => columnOf(variable.id))];

/**
 * `fact_profile` holds all that the CTM profile reads, in the order in which it groups, so that the table itself is not touched;
 * `fact_subject` finds the rows of one person.
 */
const INDEXES: Readonly<Record<string, readonly string[]>> = {
  fact_profile: [
    ...['alone', 'sex', 'age_counted', 'destination', 'trafficking_type', 'exploitation'],
    ...['office', 'standing', 'unclassified', 'named_by', 'nationalities'],
    ...['first_help_from', 'first_help_to', 'first_help', 'subject', 'case_id', 'place'],
  ],
  fact_subject: ['subject'],
};

/** Names and types come from the codebook, never from people. */
const DDL = `
CREATE TABLE fact (
  case_id TEXT NOT NULL,
  office TEXT NOT NULL,
  ${VARIABLES.map((variable) => `${columnOf(variable.id)} ${variable.column},`).join('\n  ')}
  ${MARK_COLUMNS},
  PRIMARY KEY (case_id, office)
) STRICT;
${Object.entries(INDEXES)
  .map(([name, columns]) => `CREATE INDEX ${name} ON fact (${columns.join(', ')});`)
  .join('\n')}
`;

/** What each bit of a column means, by its place. */
export const BITS = VARIABLES.filter(({ column, list }) => column === 'INTEGER' && list !== undefined).map((variable) =>
  ORDER.get(variable),
);

/** Changes with every column, every change of a rule, and every code that moves the bits of others. */
const FACTS_VERSION = factsVersion(BITS);

export function factsVersion(bits: typeof BITS): string {
  const text = `${FACT_RULES_VERSION}\n${DDL}\n${JSON.stringify(bits)}`;
  return createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 16);
}

/** A row as it is stored, in the order of {@link COLUMNS}. */
type Stored = readonly FactValue[];

/** Ways to change a row that are kept prepared; what saves change is about always the same. */
const MOST_KEPT = 200;

function prepare(db: Database) {
  const amended = new Map<string, Statement<FactValue[]>>();
  const some = new WeakMap<readonly Variable[], Statement<[string], Stored>>();
  return {
    drop: db.prepare<[string, string]>('DELETE FROM fact WHERE case_id = ? AND office = ?'),
    /** Changes these columns alone: an index is written only where its column is named. */
    amend: (columns: readonly string[]): Statement<FactValue[]> => {
      const named = columns.map((column) => `${column} = ?`).join(', ');
      const found = amended.get(named);
      if (found !== undefined) return found;
      if (amended.size >= MOST_KEPT) amended.clear();
      const made: Statement<FactValue[]> = db.prepare(`UPDATE fact SET ${named} WHERE case_id = ? AND office = ?`);
      amended.set(named, made);
      return made;
    },
    insert: db.prepare(
      `INSERT INTO fact (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
    ) as Statement<FactValue[]>,
    read: db
      .prepare<[string], Stored>(`SELECT ${COLUMNS.join(', ')} FROM fact WHERE case_id = ? ORDER BY office`)
      .raw(),
    markAlone: db.prepare<[{ subject: string }]>(
      `UPDATE fact SET alone = 1 - alone WHERE subject = @subject
         AND alone <> ((SELECT count(*) FROM (SELECT 1 FROM fact WHERE subject = @subject LIMIT 2)) = 1)`,
    ),
    isWronglyMarked: db
      .prepare<[string], number>(
        `SELECT EXISTS (SELECT 1 FROM fact AS own WHERE case_id = ? AND alone <>
           ((SELECT count(*) FROM (SELECT 1 FROM fact WHERE fact.subject = own.subject LIMIT 2)) = 1))`,
      )
      .pluck(),
    /** The same of some variables. */
    readSome: (variables: readonly Variable[]): Statement<[string], Stored> => {
      const found = some.get(variables);
      if (found !== undefined) return found;
      const columns = ['case_id', 'office', ...variables.map(({ id }) => columnOf(id))];
      const made = db.prepare<[string], Stored>(`SELECT ${columns.join(', ')} FROM fact WHERE case_id = ?`).raw();
      some.set(variables, made);
      return made;
    },
  };
}
const statements = cachedPerDatabase(prepare);

/**
 * Makes an empty fact table where there is none, or none of this version. To be called before anything is derived or counted; true where
 * every case must be derived again (`deriveAll`, in the same transaction).
 */
export function createFacts(db: Database): boolean {
  if (setting(db, 'facts-version') === FACTS_VERSION) return false;
  makeTable(db);
  return true;
}

function makeTable(db: Database): void {
  db.exec(`DROP TABLE IF EXISTS fact;${DDL}`);
  setSetting(db, 'facts-version', FACTS_VERSION);
}

/** Drops the fact table and derives every row again, in one transaction. */
export function rebuildFacts(db: Database, progress: (done: number, total: number) => void = () => {}): void {
  inTransaction(db, () => {
    makeTable(db);
    const cases = db.prepare<[], string>('SELECT DISTINCT case_id FROM chapter ORDER BY case_id').pluck().all();
    for (const [done, caseId] of cases.entries()) {
      writeFacts(db, caseId, factRows(caseRecords(db, caseId)));
      if (done % 500 === 0) progress(done, cases.length);
    }
    progress(cases.length, cases.length);
  });
}

/** Puts the rows of one case in the place of those it had; none removes it. Call it in the transaction that wrote the records. */
export function writeFacts(db: Database, caseId: string, rows: readonly FactRow[]): void {
  const { read, drop, amend, insert, markAlone } = statements(db);
  const before = new Map(read.all(caseId).map((stored) => [String(stored[1]), stored]));
  /** Persons of whom there is now a row more or less. */
  const moved = new Set<string>();
  const moves = (stored: Stored) => moved.add(String(stored[SUBJECT]));
  for (const row of rows) {
    const { office } = row;
    const now = asStored(caseId, row);
    const stood = before.get(office);
    before.delete(office);
    if (stood === undefined) {
      insert.run(...now);
      moves(now);
      continue;
    }
    const changed = now.flatMap((value, at) => (stood[at] === value ? [] : [at]));
    if (changed.length > 0)
      amend(changed.map((at) => COLUMNS[at] ?? '')).run(...changed.map((at) => now[at] ?? null), caseId, office);
    if (changed.includes(SUBJECT)) for (const one of [stood, now]) moves(one);
  }
  for (const [office, stood] of before) {
    drop.run(caseId, office);
    moves(stood);
  }
  for (const subject of moved) markAlone.run({ subject });
}
const SUBJECT = COLUMNS.indexOf('subject');

/** Whether the rows of a case are marked as alone where the rows beside them say so, and nowhere else. */
export function isMarkedAlone(db: Database, caseId: string): boolean {
  return statements(db).isWronglyMarked.get(caseId) === 0;
}

/**
 * Of the rows of one case these variables, all others staying as they are: false, and nothing is written, where the case has not the very rows that these
 * are of.
 */
export function amendFacts(
  db: Database,
  caseId: string,
  rows: readonly FactRow[],
  variables: readonly Variable[],
): boolean {
  const { readSome, amend } = statements(db);
  const before = new Map(
    readSome(variables)
      .all(caseId)
      .map((stored) => [String(stored[1]), stored]),
  );
  if (before.size !== rows.length || !rows.every(({ office }) => before.has(office))) return false;
  for (const { office, values } of rows) {
    const stood = before.get(office) ?? [];
    const changed = variables.filter(({ id }, at) => (values[id] ?? null) !== stood[at + 2]);
    if (changed.length === 0) continue;
    amend(changed.map(({ id }) => columnOf(id))).run(...changed.map(({ id }) => values[id] ?? null), caseId, office);
  }
  return true;
}

/** Whether the rows of one case stand as these, in the order of {@link factRows}. */
export function areFacts(db: Database, caseId: string, rows: readonly FactRow[]): boolean {
  const stand = statements(db).read.all(caseId);
  return (
    stand.length === rows.length &&
    stand.every((stored, at) => {
      const row = rows[at];
      return row !== undefined && asStored(caseId, row).every((value, place) => value === stored[place]);
    })
  );
}

function asStored(caseId: string, { office, values }: FactRow): FactValue[] {
  return [caseId, office, ...VARIABLES.map((variable) => values[variable.id] ?? null)];
}

/** The rows of one case as they stand, in the order of {@link factRows}. */
export function readFacts(db: Database, caseId: string): readonly FactRow[] {
  return statements(db)
    .read.all(caseId)
    .map(([id, office, ...values]) => ({
      caseId: String(id),
      office: String(office),
      values: Object.fromEntries(VARIABLES.map((variable, at) => [variable.id, values[at] ?? null])),
    }));
}
