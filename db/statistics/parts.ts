/** What a table is counted from, read from the facts in one pass (statistics/RULES.md, One pass). Nothing here chooses. */
import type { FactValue } from '../casework/derived/facts.ts';
import { AFTER_EVERY_DAY } from '../codebook/date.ts';
import { columnOf } from '../codebook/variables.ts';
import { isDatedUnit } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import { DATED_FACTS } from './dated-units.ts';
import type { Dimension } from './dimension.ts';
import { ALWAYS_READ, type Alike, CASE, type Layout, Part } from './part.ts';
import { DAYS_OF, PLACED_IN_SQL } from './placing.ts';
import { POPULATION_RULES } from './populations.ts';
import type { Question } from './question.ts';

/** What only a part knows that is read by itself: whose it is, and where it stands among those of its case or person. */
const BY_ITSELF = [CASE, 'subject', 'place', 'first-help', 'first-help-from', 'first-help-to'] as const;

/** Every part by itself. Columns come from the tables and the codebook, never from people. */
export function readParts(db: Database, question: Question, dimensions: readonly Dimension[]): readonly Part[] {
  return eachBySelf(db, question, dimensions, '');
}

/** Whether everybody has to be read by himself: what is counted has days of its own, or a dimension looks at whose case it is. */
export function isReadApart({ unit }: Question, dimensions: readonly Dimension[]): boolean {
  return isDatedUnit(unit) || dimensions.some(({ reads = [] }) => reads.includes(CASE));
}

/**
 * The same, but those that are alike in all that is asked as one: of whoever has no other part and came with nobody. `someCame`: there is anybody who came
 * with others.
 */
export function readAlike(
  db: Database,
  question: Question,
  dimensions: readonly Dimension[],
  someCame: boolean,
): readonly Part[] {
  if (isReadApart(question, dimensions)) return readParts(db, question, dimensions);
  return [
    ...together(db, question, dimensions, someCame ? `alone = 1 AND case_id NOT IN (${CAME})` : 'alone = 1'),
    ...eachBySelf(db, question, dimensions, 'WHERE alone = 0'),
    ...(someCame ? eachBySelf(db, question, dimensions, `WHERE alone = 1 AND case_id IN (${CAME})`) : []),
  ];
}
const CAME = 'SELECT case_id FROM came_together';

function eachBySelf(
  db: Database,
  question: Question,
  dimensions: readonly Dimension[],
  where: string,
): readonly Part[] {
  const { columns, layout } = laidOut([...ALWAYS_READ, ...BY_ITSELF, ...factsRead(question, dimensions)], dimensions);
  const rows = select(db, `SELECT ${columns.join(', ')} FROM fact ${where}`).all();
  return rows.map((row) => new Part(row, layout, null));
}

function together(db: Database, question: Question, dimensions: readonly Dimension[], where: string): readonly Part[] {
  const isPlaced = question.date === 'first-help';
  const { columns, layout } = laidOut([...ALWAYS_READ, ...factsRead(question, dimensions)], dimensions);
  const counted = ['count(*)', ...(isPlaced ? PLACED_IN_SQL : [])];
  const groups = columns.flatMap((column, at) => (column === NO_COLUMN ? [] : [at + 1]));
  const sql = `SELECT ${[...columns, ...counted].join(', ')} FROM fact WHERE ${where} GROUP BY ${groups.join(', ')}`;
  const { from, to } = question.period;
  const ends = { from: from ?? '', to: to ?? AFTER_EVERY_DAY };
  const rows = isPlaced ? select(db, sql).all(ends) : select(db, sql).all();
  return rows.map((row) => new Part(row, layout, alikeIn(row, columns.length, isPlaced)));
}

/** What was counted stands behind the columns. */
function alikeIn(row: readonly FactValue[], behind: number, isPlaced: boolean): Alike {
  const n = Number(row[behind]);
  if (!isPlaced) return { n, places: null };
  const [within, out, dated] = [Number(row[behind + 1]), Number(row[behind + 2]), Number(row[behind + 3])];
  const places = [
    { place: 'in' as const, n: within },
    { place: 'out' as const, n: out },
    { place: 'either' as const, n: dated - within - out },
    { place: 'undated' as const, n: n - dated },
  ];
  return { n, places: places.filter((one) => one.n > 0) };
}

/** What the rules of a question read of a part beside what is always read. */
function factsRead(question: Question, dimensions: readonly Dimension[]): readonly string[] {
  const { population, date, unit, origins } = question;
  const rule = POPULATION_RULES[population];
  return [
    ...rule.reads,
    ...(date === 'as-of' ? rule.sinceReads : []),
    ...(date === 'first-help' ? [] : DAYS_OF[date]),
    ...(origins.length > 0 ? ['nationalities'] : []),
    ...(isDatedUnit(unit) ? [DATED_FACTS[unit].days, DATED_FACTS[unit].done ?? []].flat() : []),
    ...dimensions.flatMap(({ reads = [] }) => reads),
  ];
}

/** The columns of a statement, each once: those of the dimensions before what is read of everybody, as the index has them. */
function laidOut(
  facts: readonly string[],
  dimensions: readonly Dimension[],
): { readonly columns: readonly string[]; readonly layout: Layout } {
  const ids = [...new Set(facts)];
  const asked = dimensions.map(({ column }) => column ?? NO_COLUMN);
  const columns = [...ids.map(columnOf), ...new Set(asked)];
  return {
    columns,
    layout: {
      at: new Map(ids.map((id, at) => [id, at])),
      values: asked.map((column) => columns.lastIndexOf(column)),
    },
  };
}

const NO_COLUMN = 'NULL';

type Select = ReturnType<typeof prepare>;
const statements = cachedPerDatabase(() => new Map<string, Select>());
/** Statements that are kept prepared; what an office asks is about always the same. */
const MOST_KEPT = 100;

function prepare(db: Database, sql: string) {
  return db.prepare<{ readonly from: string; readonly to: string }[], readonly FactValue[]>(sql).raw();
}

function select(db: Database, sql: string): Select {
  const known = statements(db);
  const found = known.get(sql);
  if (found !== undefined) return found;
  if (known.size >= MOST_KEPT) known.clear();
  const made = prepare(db, sql);
  known.set(sql, made);
  return made;
}
