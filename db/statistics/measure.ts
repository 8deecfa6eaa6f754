/**
 * Counting: a few statements over the fact table, aggregated in SQL. What they group by comes from the table's definition and
 * the unit, never from people; what people choose is bound.
 */
import type { Unit } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import type { Table } from './dimension.ts';

/** Which instances count. Days are whole days, both ends in the period; null where nothing is asked. */
export interface Selection {
  readonly office: string | null;
  readonly origin: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Leave out what headquarters cannot have (statistics.md 12). */
  readonly shared: boolean;
}

/** Rows that agree in every column of the table; `values` in the order of its dimensions. */
export interface Group {
  readonly values: readonly (string | number | null)[];
  readonly n: number;
  readonly held: number;
  readonly unclassified: number;
}

/** The single rows of a person who is in the table more than once. */
export interface Repeated {
  readonly subject: string;
  readonly values: readonly (string | number | null)[];
}

export interface OfficeCount {
  readonly office: string;
  readonly instances: number;
  readonly subjects: number;
}

export interface PersonRange {
  readonly least: number;
  readonly most: number;
  readonly notCompared: number;
}

const FILTER = `instance = 1
  AND (@office IS NULL OR office = @office)
  AND (@from IS NULL OR first_help_from >= @from)
  AND (@to IS NULL OR first_help_to <= @to)
  AND (@origin IS NULL OR instr(nationalities, @origin) > 0)`;
const SELECTED = `${FILTER} AND (@shared = 0 OR held = 0)`;

/**
 * One row a counted thing. A case counts at the office that opened it, else at the one that helped first; a person in the case of
 * first help: SQLite takes the other columns from the row that `min` chose.
 */
function counted(unit: Unit, columns: string): string {
  switch (unit) {
    case 'instances':
      return `SELECT subject, held, unclassified, ${columns} FROM fact WHERE ${SELECTED}`;
    case 'cases':
      return `SELECT min(place), subject, held, sum(unclassified) AS unclassified, ${columns}
        FROM fact WHERE ${SELECTED} GROUP BY case_id`;
    case 'persons':
      return `SELECT min(first_help_from || case_id || place), subject, held, sum(unclassified) AS unclassified, ${columns}
        FROM fact WHERE ${SELECTED} GROUP BY subject`;
  }
}

const THING: Readonly<Record<Unit, string>> = {
  instances: 'rowid',
  cases: 'DISTINCT case_id',
  persons: 'DISTINCT subject',
};

function prepare(db: Database, table: Table, unit: Unit) {
  const columns = table.dimensions.map((dimension) => dimension.column).join(', ');
  const rows = counted(unit, columns);
  return {
    groups: db
      .prepare<[Bound], readonly (string | number | null)[]>(
        `SELECT count(*), sum(held), sum(unclassified), ${columns} FROM (${rows}) GROUP BY ${columns}`,
      )
      .raw(),
    repeated: db
      .prepare<[Bound], readonly (string | number | null)[]>(
        `WITH counted AS (${rows}) SELECT subject, ${columns} FROM counted
         WHERE subject IN (SELECT subject FROM counted GROUP BY subject HAVING count(*) > 1)`,
      )
      .raw(),
    held: db.prepare<[Bound], number>(`SELECT count(${THING[unit]}) FROM fact WHERE ${FILTER} AND held = 1`).pluck(),
    offices: db.prepare<[Bound], OfficeCount>(
      `SELECT office, count(*) AS instances, count(*) AS subjects FROM fact WHERE ${SELECTED} GROUP BY office`,
    ),
    officeSubjects: db.prepare<[Bound], OfficeCount>(
      `SELECT office, count(*) AS instances, count(DISTINCT subject) AS subjects FROM fact WHERE ${SELECTED} GROUP BY office`,
    ),
    known: db.prepare<[Bound], { persons: number }>(
      `SELECT count(DISTINCT subject) AS persons FROM fact
       WHERE ${SELECTED} AND subject <> case_id AND opener IS NOT NULL GROUP BY opener`,
    ),
    persons: db.prepare<[Bound], number>(`SELECT count(DISTINCT subject) FROM fact WHERE ${SELECTED}`).pluck(),
    edge: db
      .prepare<[Bound], number>(
        `SELECT EXISTS (SELECT 1 FROM fact WHERE instance = 1 AND first_help_from <> first_help_to
           AND (@office IS NULL OR office = @office) AND (@origin IS NULL OR instr(nationalities, @origin) > 0)
           AND (@shared = 0 OR held = 0)
           AND (first_help_from < @from AND first_help_to >= @from OR first_help_from <= @to AND first_help_to > @to))`,
      )
      .pluck(),
  };
}

type Bound = Omit<Selection, 'shared'> & { readonly shared: 0 | 1 };
type Statements = ReturnType<typeof prepare>;

const statements = new WeakMap<Database, Map<string, Statements>>();

/** Prepared once a connection, table and unit. */
function of(db: Database, table: Table, unit: Unit): Statements {
  const known = statements.get(db) ?? new Map<string, Statements>();
  statements.set(db, known);
  const key = `${table.id} ${unit}`;
  const found = known.get(key) ?? prepare(db, table, unit);
  known.set(key, found);
  return found;
}

const bound = (selection: Selection): Bound => ({ ...selection, shared: selection.shared ? 1 : 0 });

export interface Measure {
  readonly groups: () => readonly Group[];
  readonly repeated: () => readonly Repeated[];
  /** How many of what the table counts headquarters cannot have, whether they are in the table or not. */
  readonly held: () => number;
  /** Instances by office; persons behind them only where asked, for protection. */
  readonly offices: (withSubjects: boolean) => readonly OfficeCount[];
  readonly persons: () => PersonRange;
  /** True when some first help is known only to a month or year that reaches over an end of the period, and so is not counted. */
  readonly undecided: () => boolean;
}

/** What can be counted of a selection; each part is read when asked for. */
export function measure(db: Database, table: Table, unit: Unit, selection: Selection): Measure {
  const sql = of(db, table, unit);
  const filter = bound(selection);
  return {
    groups: () =>
      sql.groups.all(filter).map(([n, held, unclassified, ...values]) => ({
        values,
        n: Number(n),
        held: Number(held),
        unclassified: Number(unclassified),
      })),
    repeated: () => sql.repeated.all(filter).map(([subject, ...values]) => ({ subject: String(subject), values })),
    held: () => sql.held.get(filter) ?? 0,
    offices: (withSubjects) => (withSubjects ? sql.officeSubjects : sql.offices).all(filter),
    persons: () => personRange(sql.persons.get(filter) ?? 0, sql.known.all(filter)),
    undecided: () => (selection.from !== null || selection.to !== null) && sql.edge.get(filter) === 1,
  };
}

/**
 * The office that opens a case compares its own persons, so those of one office are different people; nobody has compared persons of
 * different offices, nor cases without a person, so each of these may be anyone (exchange.md, Counting people).
 */
function personRange(most: number, byOpener: readonly { readonly persons: number }[]): PersonRange {
  const compared = Math.max(0, ...byOpener.map(({ persons }) => persons));
  return { least: Math.max(compared, Math.min(most, 1)), most, notCompared: most - compared };
}
