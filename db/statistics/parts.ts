/** What a table is counted from, read from the facts in one pass (statistics/RULES.md, One pass). Nothing here chooses. */
import { isProfile, profileOf, type Whose, whoseOf } from '../casework/derived/fact-marks.ts';
import type { FactValue } from '../casework/derived/facts.ts';
import { AFTER_EVERY_DAY } from '../codebook/date.ts';
import { columnOf } from '../codebook/variables.ts';
import { isDatedUnit } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import { DATED_FACTS } from './dated-units.ts';
import type { Dimension } from './dimension.ts';
import type { Group } from './group.ts';
import { type Alike, CASE, Part } from './part.ts';
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
  const { columns, facts, whoseIn, valuesIn } = laidOut(question, dimensions, BY_ITSELF);
  const rows = select(db, `SELECT ${columns.join(', ')} FROM fact ${where}`).all();
  return rows.map((row) => new Part(whoseIn(row), valuesIn(row), row, facts, null));
}

/** Those who are alike in all that decides whether they count and where, whatever the cells say of them. */
interface Found {
  readonly whose: Whose;
  /** Of the first of them; what decides is the same in all. */
  readonly row: readonly FactValue[];
  n: number;
  within: number;
  out: number;
  readonly cells: Group[];
}

function together(db: Database, question: Question, dimensions: readonly Dimension[], where: string): readonly Part[] {
  const isPlaced = question.date === 'first-help';
  const { columns, facts, deciding, whoseIn, decidedIn, cellsIn } = laidOut(question, dimensions, []);
  const counted = ['count(*)', ...(isPlaced ? PLACED_IN_SQL : [])];
  const sql = `SELECT ${[...columns, ...counted].join(', ')} FROM fact WHERE ${where} GROUP BY ${columns.map((_, at) => at + 1).join(', ')}`;
  const { from, to } = question.period;
  const rows = isPlaced ? select(db, sql).all({ from: from ?? '', to: to ?? AFTER_EVERY_DAY }) : select(db, sql).all();
  const found = new Map<Whose, Map<string, Found>>();
  for (const row of rows) {
    const of = foundFor(
      found,
      whoseIn(row),
      deciding.length === 0 ? '' : JSON.stringify(deciding.map((at) => row[at])),
      row,
    );
    const n = Number(row[columns.length]);
    const within = isPlaced ? Number(row[columns.length + 1]) : n;
    of.n += n;
    of.within += within;
    if (isPlaced) of.out += Number(row[columns.length + 2]);
    if (within > 0) of.cells.push({ values: cellsIn(row), n: within });
  }
  return [...found.values()]
    .flatMap((of) => [...of.values()])
    .map((of) => {
      const alike = { n: of.n, places: isPlaced ? placesOf(of) : null, cells: of.cells };
      return new Part(of.whose, decidedIn(of.row), of.row, facts, alike);
    });
}

function foundFor(found: Map<Whose, Map<string, Found>>, whose: Whose, decided: string, row: Row): Found {
  const ofThese = found.get(whose) ?? new Map<string, Found>();
  const known = ofThese.get(decided);
  if (known !== undefined) return known;
  const made = { whose, row, n: 0, within: 0, out: 0, cells: [] };
  found.set(whose, ofThese.set(decided, made));
  return made;
}

/** An instance of assistance is help on a day, and nothing else has a first help. */
function placesOf({ whose, n, within, out }: Found): Alike['places'] {
  const places = whose.standing.isInstance
    ? [
        { place: 'in' as const, n: within },
        { place: 'out' as const, n: out },
        { place: 'either' as const, n: n - within - out },
      ]
    : [{ place: 'undated' as const, n }];
  return places.filter((one) => one.n > 0);
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

type Row = readonly FactValue[];

/** The columns of a statement, each once, and how a row of them is read. */
interface LaidOut {
  readonly columns: readonly string[];
  /** Where stands which fact. */
  readonly facts: ReadonlyMap<string, number>;
  /** Where stands what decides, beside {@link Whose}, whether and where somebody counts. */
  readonly deciding: readonly number[];
  readonly whoseIn: (row: Row) => Whose;
  /** In the order of the dimensions. */
  readonly valuesIn: (row: Row) => Row;
  /** The same of those that decide, and of those that cells alone look at; null at the others. */
  readonly decidedIn: (row: Row) => Row;
  readonly cellsIn: (row: Row) => Row;
}

/** `own`: what is read beside what the question and the dimensions do. */
function laidOut(question: Question, dimensions: readonly Dimension[], own: readonly string[]): LaidOut {
  const shown = dimensions.length - question.narrowed.length;
  const isOfProfile = isProfile(dimensions.slice(0, shown).map(({ column }) => column ?? ''));
  const columns = [isOfProfile ? 'profile' : 'whose'];
  const placeOf = (column: string | undefined): number => {
    if (column === undefined) return NOWHERE;
    const known = columns.indexOf(column);
    return known === NOWHERE ? columns.push(column) - 1 : known;
  };
  const ids = [...new Set([...own, ...factsRead(question, dimensions)])];
  const facts = new Map(ids.map((id) => [id, placeOf(columnOf(id))]));
  const isCell = (at: number) => at < shown && dimensions[at]?.derive === undefined;
  const decided = dimensions.map(({ column }, at) => (isCell(at) ? NOWHERE : placeOf(column)));
  // Of the columns until now: those that cells alone look at come behind them.
  const deciding = columns.flatMap((_, at) => (at === 0 ? [] : [at]));
  const cells = dimensions.map(({ column }, at) => (isCell(at) && !isOfProfile ? placeOf(column) : NOWHERE));
  const read = (places: readonly number[]) => (row: Row) => places.map((at) => row[at] ?? null);
  const common = { columns, facts, deciding, decidedIn: read(decided) };
  if (!isOfProfile) {
    const all = cells.map((at, place) => (at === NOWHERE ? (decided[place] ?? NOWHERE) : at));
    return { ...common, whoseIn: (row) => whoseOf(String(row[0])), valuesIn: read(all), cellsIn: read(cells) };
  }
  const narrowedIn = read(decided.slice(shown));
  const profileIn = (row: Row) => profileOf(String(row[0]));
  return {
    ...common,
    whoseIn: (row) => profileIn(row).whose,
    valuesIn: (row) =>
      question.narrowed.length === 0 ? profileIn(row).values : [...profileIn(row).values, ...narrowedIn(row)],
    cellsIn: (row) => profileIn(row).values,
  };
}

/** Where nothing stands: of what is worked out from the parts. */
const NOWHERE = -1;

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
