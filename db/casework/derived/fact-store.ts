/**
 * The fact table: made from the variables of the codebook, written with the records it comes from, dropped and made anew when
 * the variables change. It holds nothing that the records do not say.
 */
import { createHash } from 'node:crypto';
import { columnOf, FACT_RULES_VERSION, VARIABLES } from '../../codebook/variables.ts';
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
  return {
    drop: db.prepare<[string, string]>('DELETE FROM fact WHERE case_id = ? AND office = ?'),
    /** Changes the columns at these places alone: an index is written only where its column is named. */
    amend: (places: readonly number[]): Statement<FactValue[]> => {
      const named = places.map((at) => `${COLUMNS[at]} = ?`).join(', ');
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
  for (const { office, values } of rows) {
    const now = [caseId, office, ...VARIABLES.map((variable) => values[variable.id] ?? null)];
    const stood = before.get(office);
    before.delete(office);
    if (stood === undefined) {
      insert.run(...now);
      moves(now);
      continue;
    }
    const changed = now.flatMap((value, at) => (stood[at] === value ? [] : [at]));
    if (changed.length > 0) amend(changed).run(...changed.map((at) => now[at] ?? null), caseId, office);
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

/** The rows of one case as they stand, in the order of {@link factRows}: verification compares them. */
export function readFacts(db: Database, caseId: string): readonly FactRow[] {
  return statements(db)
    .read.all(caseId)
    .map(([id, office, ...values]) => ({
      caseId: String(id),
      office: String(office),
      values: Object.fromEntries(VARIABLES.map((variable, at) => [variable.id, values[at] ?? null])),
    }));
}
