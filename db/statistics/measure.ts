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
  /** Leave out what headquarters cannot have (statistics/RULES.md, What headquarters can have). */
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

/** One condition for each thing that can be asked; a statement has those that are, so that the others cost nothing. */
const CONDITIONS: Readonly<Record<keyof Selection, string>> = {
  office: 'office = @office',
  origin: 'instr(nationalities, @origin) > 0',
  from: 'first_help_from >= @from',
  to: 'first_help_to <= @to',
  shared: 'held = 0',
};
const ASKABLE = ['office', 'origin', 'from', 'to', 'shared'] as const;

const isAsked = (value: Selection[keyof Selection]): boolean => value !== null && value !== false;

/** Who does not want anything kept (`held = 2`) is in no table, and one of the number that is held back. */
const KEPT = 'held < 2';

function where(asked: readonly (keyof Selection)[], more: readonly string[] = [KEPT]): string {
  return ['instance = 1', ...more, ...asked.map((name) => CONDITIONS[name])].join(' AND ');
}

/**
 * One row a counted thing. A case counts at the office that opened it, else at the one that helped first. A person counts in
 * the case of first help. SQLite takes the other columns from the row that `min` chose.
 */
function counted(unit: Unit, columns: string, filter: string): string {
  switch (unit) {
    case 'instances':
      return `SELECT subject, held, unclassified, ${columns} FROM fact WHERE ${filter}`;
    case 'cases':
      return `SELECT min(place), subject, held, sum(unclassified) AS unclassified, ${columns}
        FROM fact WHERE ${filter} GROUP BY case_id`;
    case 'persons':
      return `SELECT min(first_help_from || case_id || place), subject, held, sum(unclassified) AS unclassified, ${columns}
        FROM fact WHERE ${filter} GROUP BY subject`;
  }
}

/** How many of the counted things headquarters cannot have: of persons those whose every case is held back. */
const HELD: Readonly<Record<Unit, (filter: string) => string>> = {
  instances: (filter) => `SELECT count(*) FROM fact WHERE ${filter} AND held > 0`,
  cases: (filter) => `SELECT count(DISTINCT case_id) FROM fact WHERE ${filter} AND held > 0`,
  persons: (filter) =>
    `SELECT count(*) FROM (SELECT 1 FROM fact WHERE ${filter} GROUP BY subject HAVING min(held) > 0)`,
};

type Bound = Partial<Record<keyof Selection, string>>;
type Value = string | number | null;

function prepare(db: Database, table: Table, unit: Unit, asked: readonly (keyof Selection)[]) {
  const columns = table.dimensions.map((dimension) => dimension.column).join(', ');
  const filter = where(asked);
  const rows = counted(unit, columns, filter);
  const wide = asked.filter((name) => name !== 'shared');
  const undated = where(asked.filter((name) => name !== 'from' && name !== 'to'));
  const edges = asked.flatMap((name) => (name === 'from' || name === 'to' ? [EDGES[name]] : []));
  return {
    groups: db
      .prepare<[Bound], readonly Value[]>(
        `SELECT count(*), sum(held), sum(unclassified), ${columns} FROM (${rows}) GROUP BY ${columns}`,
      )
      .raw(),
    repeated: db
      .prepare<[Bound], readonly Value[]>(
        `WITH counted AS (${rows}) SELECT subject, ${columns} FROM counted
         WHERE subject IN (SELECT subject FROM counted GROUP BY subject HAVING count(*) > 1)`,
      )
      .raw(),
    held: db.prepare<[Bound], number>(HELD[unit](where(wide, []))).pluck(),
    heldInTable: db.prepare<[Bound], number>(HELD[unit](where(wide))).pluck(),
    offices: db.prepare<[Bound], OfficeCount>(
      `SELECT office, count(*) AS instances, count(*) AS subjects FROM fact WHERE ${filter} GROUP BY office`,
    ),
    officeSubjects: db.prepare<[Bound], OfficeCount>(
      `SELECT office, count(*) AS instances, count(DISTINCT subject) AS subjects FROM fact WHERE ${filter} GROUP BY office`,
    ),
    known: db.prepare<[Bound], { persons: number }>(
      `SELECT count(DISTINCT subject) AS persons FROM fact
       WHERE ${filter} AND subject <> case_id AND opener IS NOT NULL GROUP BY opener`,
    ),
    persons: db.prepare<[Bound], number>(`SELECT count(DISTINCT subject) FROM fact WHERE ${filter}`).pluck(),
    edge:
      edges.length === 0
        ? undefined
        : db
            .prepare<[Bound], number>(
              `SELECT EXISTS (SELECT 1 FROM fact WHERE ${undated} AND first_help_from <> first_help_to AND (${edges.join(' OR ')}))`,
            )
            .pluck(),
  };
}

/** First help that may lie on either side of an end of the period. */
const EDGES = {
  from: 'first_help_from < @from AND first_help_to >= @from',
  to: 'first_help_from <= @to AND first_help_to > @to',
} as const;

type Statements = ReturnType<typeof prepare>;

const statements = new WeakMap<Database, Map<string, Statements>>();

/** Prepared once a connection, table, unit and set of things asked. */
function statementsFor(db: Database, table: Table, unit: Unit, asked: readonly (keyof Selection)[]): Statements {
  const known = statements.get(db) ?? new Map<string, Statements>();
  statements.set(db, known);
  const key = [table.id, unit, ...asked].join(' ');
  const found = known.get(key) ?? prepare(db, table, unit, asked);
  known.set(key, found);
  return found;
}

export interface Measure {
  readonly groups: () => readonly Group[];
  readonly repeated: () => readonly Repeated[];
  /** How many of what the table counts headquarters cannot have, whether they are in the table or not. */
  readonly held: () => number;
  /** Those of them that a table has which is not narrowed to what headquarters can have: who does not want to be kept is in none. */
  readonly heldInTable: () => number;
  /** Instances by office; persons behind them only where asked, for protection. */
  readonly offices: (withSubjects: boolean) => readonly OfficeCount[];
  readonly persons: () => PersonRange;
  /** True when some first help is known only to a month or year that reaches over an end of the period, and so is not counted. */
  readonly undecided: () => boolean;
}

/** What can be counted of a selection; each part is read when asked for. */
export function measure(db: Database, table: Table, unit: Unit, selection: Selection): Measure {
  const asked = ASKABLE.filter((name) => isAsked(selection[name]));
  const sql = statementsFor(db, table, unit, asked);
  const filter: Bound = Object.fromEntries(
    asked.flatMap((name) => (name === 'shared' ? [] : [[name, String(selection[name])]])),
  );
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
    heldInTable: () => sql.heldInTable.get(filter) ?? 0,
    offices: (withSubjects) => (withSubjects ? sql.officeSubjects : sql.offices).all(filter),
    persons: () => personRange(sql.persons.get(filter) ?? 0, sql.known.all(filter)),
    undecided: () => sql.edge?.get(filter) === 1,
  };
}

/**
 * The office that opens a case compares its own persons, so those of one office are different people; nobody has compared persons of
 * different offices, nor cases without a person, so each of these may be anyone (statistics/RULES.md, Units).
 */
function personRange(most: number, byOpener: readonly { readonly persons: number }[]): PersonRange {
  const compared = Math.max(0, ...byOpener.map(({ persons }) => persons));
  return { least: Math.max(compared, Math.min(most, 1)), most, notCompared: most - compared };
}
