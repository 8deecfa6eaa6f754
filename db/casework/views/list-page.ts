/**
 * Which rows the case list shows, a page of them and how many there are: what fits a filter, found by an index that holds all of it, in an order that an
 * index has where one can. Statements are written once; filters are parameters, so nothing is built from input.
 */
import type { CaseSort } from '../../contract/case-list.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { NAME_NOT_HIDDEN } from '../derived/named-alike.ts';
import { NOBODYS, OWN_WORK, WORK_OF } from '../people/assignment.ts';
import { CLOSED } from '../people/closed-case.ts';
import {
  FROM_WITHIN,
  fromPlaces,
  fromWithin,
  IN_REACH,
  reachesEverything,
  type reachParameters,
} from '../people/reach.ts';
import { BY_LAST_CHANGE, isAnySaved } from '../record/last-change.ts';
import { FROM_DANGER, IN_DANGER } from './in-danger.ts';
import { BY_VALUE, FEW, orderBy, type Stratum, strataOf } from './list-order.ts';
import { COUNTED_CASE } from './today-snapshot.ts';

/** What is asked of the rows, and said for the orders; null: this is not asked. */
export type ListParameters = ReturnType<typeof reachParameters> &
  Readonly<Record<AskedOfFiles | AskedBesides | SaidBesides, string | number | null>>;

type AskedOfFiles = 'stages' | 'kinds' | 'minor' | 'office' | 'closedByNo' | 'counted';
/** Each is a reason not to count by what is kept. */
type AskedBesides =
  | 'search'
  | 'flags'
  | 'nationality'
  | 'waiting'
  | 'mine'
  | 'workedOnBy'
  | 'nobodys'
  | 'danger'
  | 'only';
/** Said beside what is asked; it asks nothing by itself. */
type SaidBesides = 'whole' | 'reference' | 'ownSigns' | 'signs' | 'hidden' | 'day';

/** With what a stratum is about, who asks (`others`: 1 for those to whom something is closed) and when. */
type PageParameters = ListParameters & {
  readonly value?: string | null;
  readonly others: 0 | 1;
  readonly now: string;
  readonly limit: number;
  readonly offset: number;
};

/** Of those that fit, how many are no case: who counts cases must not count them. */
export interface Counted {
  readonly n: number;
  readonly others: number;
}

/** The signs of a reference after its office and year: what stands behind the last hyphen. */
const OWN_SIGNS = `substr(i.reference, length(rtrim(i.reference, replace(i.reference, '-', ''))) + 1)`;

export const BY_REFERENCE = `(i.reference = @whole
  OR ${OWN_SIGNS} LIKE @ownSigns AND replace(i.reference, '-', '') LIKE @reference)`;

/** Places of the cases that a user works on, or did. */
function workOf(user: string): string {
  return fromPlaces(`SELECT i.rowid AS place FROM assignment AS m INDEXED BY assignment_user CROSS JOIN case_index AS i ON i.case_id = m.case_id
    WHERE m.how <> 'reason' AND m.user = ${user}`);
}

/**
 * From where the rows are found, so that an index tells which they can be: what is searched for, the ids that alone are asked for, what a filter says
 * of few, or what is within reach. Each holds all that {@link filterOf} lets through.
 */
const FROM = {
  ...FROM_WITHIN,
  search: fromPlaces(`SELECT rowid AS place FROM search WHERE search MATCH @search
      AND (@hidden IS NULL OR EXISTS (SELECT 1 FROM case_index AS i WHERE i.rowid = search.rowid AND ${NAME_NOT_HIDDEN}))
    UNION SELECT i.rowid FROM search CROSS JOIN case_index AS i ON i.rowid = search.rowid WHERE search MATCH @signs AND ${BY_REFERENCE}
    UNION SELECT rowid FROM case_index WHERE reference = @whole`),
  only: fromPlaces(`SELECT rowid AS place FROM case_index WHERE case_id IN (SELECT value FROM json_each(@only))`),
  danger: FROM_DANGER,
  flags: fromPlaces('SELECT DISTINCT place FROM case_flag WHERE flag IN (SELECT value FROM json_each(@flags))'),
  youngWithFlags: fromPlaces(`SELECT DISTINCT place FROM case_flag INDEXED BY case_flag_young
    WHERE minor = 1 AND flag IN (SELECT value FROM json_each(@flags))`),
  nationality: fromPlaces(`SELECT rowid AS place FROM case_index INDEXED BY case_index_nationality
    WHERE nationality IN (SELECT nationality FROM nationality_count WHERE nationality LIKE '%' || @nationality || '%')`),
  waiting: fromPlaces(`SELECT i.rowid AS place FROM acceptance AS a INDEXED BY acceptance_waiting
    CROSS JOIN case_index AS i ON i.case_id = a.case_id WHERE a.state = 'waiting'`),
  nobodys: fromPlaces(`SELECT rowid AS place FROM case_index INDEXED BY case_index_open WHERE stage <> 'closed'`),
  stages: fromPlaces(`SELECT rowid AS place FROM case_index INDEXED BY case_index_open
    WHERE stage <> 'closed' AND stage IN (SELECT value FROM json_each(@stages))`),
  mine: workOf('@user'),
  workedOnBy: workOf('@workedOnBy'),
} as const;
type From = keyof typeof FROM;

function fromWhere(given: ListParameters): From {
  if (given.search !== null) return 'search';
  if (given.only !== null) return 'only';
  const within = fromWithin(given);
  if (within !== 'all') return within;
  for (const filter of ['danger', 'nobodys', 'mine', 'workedOnBy'] as const) if (given[filter] !== null) return filter;
  if (given.waiting === 1) return 'waiting';
  if (typeof given.stages === 'string' && !given.stages.includes('"closed"')) return 'stages';
  if (given.nationality !== null) return 'nationality';
  if (given.flags === null) return 'all';
  return given.minor === 1 ? 'youngWithFlags' : 'flags';
}

/** Each part of what is asked, for {@link filterOf}: in SQL over `case_index AS i`. Those of a file itself are asked of `file_count AS i` too, which keeps them. */
const OF_FILES: Readonly<Record<AskedOfFiles, string>> = {
  stages: 'i.stage IN (SELECT value FROM json_each(@stages))',
  office: `' ' || i.offices || ' ' LIKE '% ' || @office || ' %'`,
  closedByNo: 'i.closed_by_no = 0',
  minor: 'i.minor = @minor',
  kinds: 'i.kind IN (SELECT value FROM json_each(@kinds))',
  counted: COUNTED_CASE,
};
const BESIDES: Readonly<Record<AskedBesides, string>> = {
  // What is searched for is found by it alone.
  search: 'true',
  flags: `EXISTS (SELECT 1 FROM json_each(i.flags) AS f JOIN json_each(@flags) AS w ON w.value = json_extract(f.value, '$.flag'))`,
  nationality: `i.nationality LIKE '%' || @nationality || '%'`,
  waiting: `EXISTS (SELECT 1 FROM acceptance AS a WHERE a.case_id = i.case_id AND a.state = 'waiting') = @waiting`,
  mine: OWN_WORK,
  workedOnBy: `(i.kind <> 'anonymous' AND ${WORK_OF})`,
  nobodys: `(i.kind <> 'anonymous' AND ${NOBODYS})`,
  danger: `(@danger = 1 AND ${IN_DANGER})`,
  only: 'i.case_id IN (SELECT value FROM json_each(@only))',
};
const FILES_ASKED = Object.keys(OF_FILES) as readonly AskedOfFiles[];
const BESIDES_ASKED = Object.keys(BESIDES) as readonly AskedBesides[];

/** What is asked of a file by itself, and nothing of what is not asked: a row that is gone past costs little more than going past it. */
function ofFiles(given: ListParameters): string {
  return allOf(FILES_ASKED.flatMap((name) => (given[name] === null ? [] : OF_FILES[name])));
}

/** The whole condition for what is asked, within reach. */
function filterOf(given: ListParameters): string {
  const besides = BESIDES_ASKED.flatMap((name) => (given[name] === null ? [] : BESIDES[name]));
  return allOf([ofFiles(given), ...besides, ...(reachesEverything(given) ? [] : [IN_REACH])]);
}

function allOf(parts: readonly string[]): string {
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

const COUNTED = `SELECT count(*) AS n, count(*) FILTER (WHERE i.kind <> 'case') AS others`;

/** Statements are put together of the parts above alone, and each is kept: nothing of what people type is in them. */
const statements = cachedPerDatabase((db) => {
  const numbers = kept((sql: string) => db.prepare<[PageParameters], number>(sql).pluck());
  const counts = kept((sql: string) => db.prepare<[ListParameters], Counted>(sql));
  return {
    places: (from: string, where: string, order: string) =>
      numbers(`SELECT i.rowid FROM ${from} WHERE ${where} ${order} LIMIT @limit OFFSET @offset`),
    howMany: (from: string, where: string) => numbers(`SELECT count(*) FROM ${from} WHERE ${where}`),
    total: (from: From, where: string) => counts(`${COUNTED} FROM ${FROM[from]} WHERE ${where}`),
    ofFiles: (table: string, where: string) =>
      counts(
        `SELECT coalesce(sum(i.n), 0) AS n, coalesce(sum(i.n) FILTER (WHERE i.kind <> 'case'), 0) AS others FROM ${table} AS i WHERE ${where}`,
      ),
    ofClosed: (where: string) =>
      counts(
        `${COUNTED} FROM closed_case AS only CROSS JOIN case_index AS i ON i.case_id = only.case_id
         WHERE ${where} AND ${CLOSED} AND NOT ${OWN_WORK}`,
      ),
    upTo: kept((count: string) =>
      db.prepare<[{ value: string | null }], number>(`SELECT count(*) FROM (${count} LIMIT ${FEW})`).pluck(),
    ),
    values: kept((values: string) => db.prepare<[], { readonly value: string }>(values)),
  };
});

function kept<T>(make: (sql: string) => T): (sql: string) => T {
  const made = new Map<string, T>();
  return (sql) => {
    const found = made.get(sql) ?? make(sql);
    made.set(sql, found);
    return found;
  };
}

/** The row numbers of a page of the list, in its order. */
export function placesOfPage(
  db: Database,
  sort: CaseSort,
  descending: boolean,
  given: PageParameters,
): readonly number[] {
  const sql = statements(db);
  const within = fromFew(db, given);
  const filter = filterOf(given);
  const strata = within === 'all' ? strataHere(db, sort, descending) : undefined;
  if (strata === undefined) return sql.places(FROM[within], filter, orderBy(sort, descending)).all(given);
  const places: number[] = [];
  let passed = given.offset;
  for (const [at, stratum] of strata.entries()) {
    const value = stratum.value ?? null;
    const ask = { ...given, value, limit: given.limit - places.length, offset: passed };
    const from = fromOf(db, stratum);
    const where = `${filter} AND ${stratum.where}`;
    const found = sql.places(from, where, stratum.orderBy).all(ask);
    places.push(...found);
    if (places.length === given.limit || at === strata.length - 1) break;
    // The page ends after this stratum: how many of the rows before the page are in it is counted only where all of them were passed.
    passed = found.length > 0 || passed === 0 ? 0 : passed - (sql.howMany(from, where).get({ ...given, value }) ?? 0);
  }
  return places;
}

/**
 * From where a page is found. What has a flag or a nationality can be so many that the first of them are sooner met among all, in order, than all of them
 * put in order: as many are gone past there as kept counts say that there are for each that fits.
 */
function fromFew(db: Database, given: PageParameters): From {
  const from = fromWhere(given);
  const kept = FOUND[from];
  if (kept === undefined) return from;
  const { ofFiles } = statements(db);
  const count = (table: string, where: string) => ofFiles(table, where).get(given)?.n ?? 0;
  const found = count(kept.table, kept.where);
  const counted = keptCounts(given);
  const fit = counted === undefined ? found : count(counted.table, counted.where);
  const passed = ((given.offset + given.limit) * count('file_count', 'true')) / Math.max(1, fit);
  return found <= passed ? from : 'all';
}

/** Where no case is noted as saved, what is by its last change is one part. */
function strataHere(db: Database, sort: CaseSort, descending: boolean): readonly Stratum[] | undefined {
  const strata = strataOfSort(db, sort, descending);
  if (!isAnySaved(db)) return strata?.filter(({ lastChange }) => lastChange !== 'saved');
  return strata?.map((stratum) =>
    stratum.lastChange === undefined
      ? stratum
      : { ...stratum, where: `${stratum.where} AND ${BY_LAST_CHANGE[stratum.lastChange].where}` },
  );
}

function strataOfSort(db: Database, sort: CaseSort, descending: boolean): readonly Stratum[] | undefined {
  const byValue = BY_VALUE[sort];
  if (byValue === undefined) return strataOf(sort, descending);
  const values = statements(db)
    .values(byValue.values)
    .all()
    .map(({ value }) => value);
  return byValue.strata(descending ? 'DESC' : 'ASC', values);
}

function fromOf(db: Database, { from, few, value }: Stratum): string {
  if (few === undefined) return from;
  return (statements(db)
    .upTo(few.count)
    .get({ value: value ?? null }) ?? 0) < FEW
    ? few.from
    : from;
}

/** The table of kept counts that says how many files fit, what is asked of it and of a row; undefined where none says it. */
function keptCounts(given: ListParameters) {
  const besides = BESIDES_ASKED.filter((name) => given[name] !== null);
  if (fromWithin(given) !== 'all' || besides.length > 1) return undefined;
  const [only] = besides;
  const ofFile = ofFiles(given);
  if (only === undefined) return { table: 'file_count', where: ofFile, ofRow: ofFile };
  const kept = KEPT_BESIDES[only];
  return kept === undefined
    ? undefined
    : { table: kept.table, where: `${ofFile} AND ${kept.where}`, ofRow: `${ofFile} AND ${BESIDES[only]}` };
}

/** In SQL over `flag_count AS i`. */
const HAS_FLAG = `EXISTS (SELECT 1 FROM json_each(@flags) AS w WHERE ' ' || i.flags || ' ' LIKE '% ' || w.value || ' %')`;

const KEPT_BESIDES: Partial<Readonly<Record<AskedBesides, { readonly table: string; readonly where: string }>>> = {
  nationality: { table: 'nationality_count', where: BESIDES.nationality },
  flags: { table: 'flag_count', where: HAS_FLAG },
};

/** How many rows each of these finds. */
const FOUND: Partial<Readonly<Record<From, { readonly table: string; readonly where: string }>>> = {
  nationality: { table: 'nationality_count', where: BESIDES.nationality },
  flags: { table: 'flag_count', where: HAS_FLAG },
  youngWithFlags: { table: 'flag_count', where: `${HAS_FLAG} AND ${OF_FILES.minor}` },
};

/** How many rows fit in all. */
export function totalOf(db: Database, given: ListParameters): Counted {
  const sql = statements(db);
  const none = { n: 0, others: 0 };
  const counted = keptCounts(given);
  if (counted === undefined) return sql.total(fromWhere(given), filterOf(given)).get(given) ?? none;
  const files = sql.ofFiles(counted.table, counted.where).get(given) ?? none;
  if (given.closed === 1) return files;
  const closed = sql.ofClosed(counted.ofRow).get(given) ?? none;
  return { n: files.n - closed.n, others: files.others - closed.others };
}
