/**
 * The fact table: made from the variables of the codebook, written with the records it comes from, dropped and made anew when
 * the variables change. It holds nothing that the records do not say.
 */
import { createHash } from 'node:crypto';
import { columnOf, FACT_RULES_VERSION, VARIABLES, type Variable } from '../../codebook/variables.ts';
import type { Database, Statement } from '../../store/database.ts';
import { setSetting, setting } from '../../store/settings.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { MARK_COLUMNS } from './fact-marks.ts';
import { type FactRow, type FactValue, factRow, factRows, ORDER } from './facts.ts';

/** A row is read and written in this order: whose it is, and then the variables. */
const OWN = ['case_id', 'office'] as const;
const columnsOf = (variables: readonly Variable[]) => [...OWN, ...variables.map(({ id }) => columnOf(id))].join(', ');

/**
 * `fact_profile` holds all that the CTM profile reads, in the order in which it groups, so that the table itself is not touched;
 * `fact_subject` finds the rows of one person.
 */
const INDEXES: Readonly<Record<string, readonly string[]>> = {
  fact_profile: [
    ...['alone', 'profile', 'nationalities'],
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

/** A row as it is stored: {@link OWN}, and then the variables that are asked. */
type Stored = readonly FactValue[];

/** Ways to change a row that are kept prepared; what saves change is about always the same. */
const MOST_KEPT = 200;

function prepare(db: Database) {
  const amended = new Map<string, Statement<FactValue[]>>();
  const readers = new WeakMap<readonly Variable[], Statement<[string], Stored>>();
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
    insert: db.prepare<FactValue[]>(
      `INSERT INTO fact (${columnsOf(VARIABLES)}) VALUES (?, ?${', ?'.repeat(VARIABLES.length)})`,
    ),
    /** Of these variables. */
    read: (variables: readonly Variable[]): Statement<[string], Stored> => {
      const found = readers.get(variables);
      if (found !== undefined) return found;
      const made = db
        .prepare<[string], Stored>(`SELECT ${columnsOf(variables)} FROM fact WHERE case_id = ? ORDER BY office`)
        .raw();
      readers.set(variables, made);
      return made;
    },
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
  db.exec(`DROP TABLE IF EXISTS fact;${DDL}`);
  setSetting(db, 'facts-version', FACTS_VERSION);
  return true;
}

/** Puts the rows of one case in the place of those it had; none removes it. Call it in the transaction that wrote the records. */
export function writeFacts(db: Database, caseId: string, rows: readonly FactRow[]): void {
  const { drop, insert, markAlone } = statements(db);
  const before = storedRows(db, caseId);
  /** Persons of whom there is now a row more or less. */
  const moved = new Set<string>();
  for (const row of rows) {
    const stood = before.get(row.office);
    before.delete(row.office);
    const subject = String(row.inOrder[SUBJECT]);
    if (stood === undefined) {
      insert.run(...asStored(row));
      moved.add(subject);
    } else {
      amendRow(db, row, stood);
      const former = String(stood[OWN.length + SUBJECT]);
      if (former !== subject) moved.add(subject).add(former);
    }
  }
  for (const [office, stood] of before) {
    drop.run(caseId, office);
    moved.add(String(stood[OWN.length + SUBJECT]));
  }
  for (const subject of moved) markAlone.run({ subject });
}
/** Its place among the variables. */
const SUBJECT = VARIABLES.findIndex(({ id }) => id === 'subject');

/** The rows of one case, by office. */
function storedRows(db: Database, caseId: string, variables: readonly Variable[] = VARIABLES): Map<string, Stored> {
  const rows = statements(db).read(variables).all(caseId);
  return new Map(rows.map((stored) => [String(stored[1]), stored]));
}

/** Of a row that stood so, what is otherwise. */
function amendRow(db: Database, row: FactRow, stood: Stored, variables: readonly Variable[] = VARIABLES): void {
  const { caseId, office, inOrder } = row;
  const changed = inOrder.flatMap((value, at) => (value === stood[at + OWN.length] ? [] : [at]));
  if (changed.length === 0) return;
  const amend = statements(db).amend(changed.map((at) => columnOf(variables[at]?.id ?? '')));
  amend.run(...changed.map((at) => inOrder[at] ?? null), caseId, office);
}

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
  const before = storedRows(db, caseId, variables);
  if (before.size !== rows.length || !rows.every(({ office }) => before.has(office))) return false;
  for (const row of rows) amendRow(db, row, before.get(row.office) ?? [], variables);
  return true;
}

/** Whether the rows of one case stand as these, in the order of {@link factRows}. */
export function areFacts(db: Database, caseId: string, rows: readonly FactRow[]): boolean {
  const stand = statements(db).read(VARIABLES).all(caseId);
  return (
    stand.length === rows.length &&
    rows.every((row, at) => asStored(row).every((value, place) => value === stand[at]?.[place]))
  );
}

function asStored({ caseId, office, inOrder }: FactRow): FactValue[] {
  return [caseId, office, ...inOrder];
}

/** The rows of one case as they stand, in the order of {@link factRows}. */
export function readFacts(db: Database, caseId: string): readonly FactRow[] {
  return statements(db)
    .read(VARIABLES)
    .all(caseId)
    .map(([id, office, ...inOrder]) => factRow(String(id), String(office), inOrder));
}
