/** What a table is counted from, read from the facts in one pass (statistics/RULES.md, One pass). Nothing here chooses. */
import { type MarkRead, markFor, readMark, type Whose } from '../casework/derived/fact-marks.ts';
import type { FactValue } from '../casework/derived/facts.ts';
import { AFTER_EVERY_DAY } from '../codebook/date.ts';
import { columnOf } from '../codebook/variables.ts';
import { isDatedUnit } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { cachedPerDatabase } from '../store/statement-cache.ts';
import { DATED_FACTS } from './dated-units.ts';
import type { Dimension } from './dimension.ts';
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
  const { columns, facts, decided, cells } = laidOut(question, dimensions, BY_ITSELF);
  const values = decided.map((place, at) => (place === NOWHERE ? (cells[at] ?? NOWHERE) : place));
  const rows = select(db, `SELECT ${columns.join(', ')} FROM fact ${where}`).all();
  return rows.map((selected) => {
    const { whose, row } = openedRow(selected, columns.length);
    return new Part(whose, valuesAt(row, values), row, facts, null);
  });
}

/** So many who are alike in every column, and how many of them lie in the period and out of it. */
interface Grouped extends OpenedRow {
  readonly n: number;
  readonly within: number;
  readonly out: number;
}

/** Those who are alike in all that decides whether they count and where are one part, whatever the cells say of them. */
function together(db: Database, question: Question, dimensions: readonly Dimension[], where: string): readonly Part[] {
  const isPlaced = question.date === 'first-help';
  const { columns, facts, deciding, decided, cells } = laidOut(question, dimensions, []);
  const counted = ['count(*)', ...(isPlaced ? PLACED_IN_SQL : [])];
  const sql = `SELECT ${[...columns, ...counted].join(', ')} FROM fact WHERE ${where} GROUP BY ${columns.map((_, at) => at + 1).join(', ')}`;
  const { from, to } = question.period;
  const rows = isPlaced ? select(db, sql).all({ from: from ?? '', to: to ?? AFTER_EVERY_DAY }) : select(db, sql).all();
  const groups = rows.map((selected): Grouped => {
    const { whose, row } = openedRow(selected, columns.length);
    const n = Number(selected[columns.length]);
    if (!isPlaced) return { whose, row, n, within: n, out: 0 };
    return { whose, row, n, within: Number(selected[columns.length + 1]), out: Number(selected[columns.length + 2]) };
  });
  return alikeIn(groups, deciding).flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const alike = {
      n: sum(of, ({ n }) => n),
      places: isPlaced ? placesOf(of, first.whose) : null,
      cells: of
        .filter(({ within }) => within > 0)
        .map(({ row, within }) => ({ values: valuesAt(row, cells), n: within })),
    };
    return [new Part(first.whose, valuesAt(first.row, decided), first.row, facts, alike)];
  });
}

/** By whose they are, and what else decides. */
function alikeIn(groups: readonly Grouped[], deciding: readonly number[]): readonly (readonly Grouped[])[] {
  const byWhose = [...Map.groupBy(groups, ({ whose }) => whose).values()];
  if (deciding.length === 0) return byWhose;
  return byWhose.flatMap((of) => [...Map.groupBy(of, ({ row }) => JSON.stringify(valuesAt(row, deciding))).values()]);
}

/** An instance of assistance is help on a day, and nothing else has a first help. */
function placesOf(groups: readonly Grouped[], { standing }: Whose): Alike['places'] {
  const n = sum(groups, (group) => group.n);
  if (!standing.isInstance) return [{ place: 'undated', n }];
  const within = sum(groups, (group) => group.within);
  const out = sum(groups, (group) => group.out);
  const places = [
    { place: 'in' as const, n: within },
    { place: 'out' as const, n: out },
    { place: 'either' as const, n: n - within - out },
  ];
  return places.filter((one) => one.n > 0);
}

const sum = (groups: readonly Grouped[], numberOf: (group: Grouped) => number): number =>
  groups.reduce((all, group) => all + numberOf(group), 0);

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

/** The columns of a statement, each once, and where in an {@link OpenedRow} of them stands what; of a dimension without a column it is {@link NOWHERE}. */
interface LaidOut {
  /** A mark, and what it does not hold. */
  readonly columns: readonly string[];
  readonly facts: ReadonlyMap<string, number>;
  /** Of the dimensions, in their order, that decide whether somebody counts; and of those that cells alone look at. */
  readonly decided: readonly number[];
  readonly cells: readonly number[];
  /** All that decides, beside {@link Whose}, whether and where somebody counts. */
  readonly deciding: readonly number[];
}

/** `own`: what is read beside what the question and the dimensions do. */
function laidOut(question: Question, dimensions: readonly Dimension[], own: readonly string[]): LaidOut {
  const shown = dimensions.length - question.narrowed.length;
  const mark = markFor(dimensions.slice(0, shown).map(({ column }) => column ?? ''));
  const opened = [...mark.holds];
  const placeOf = (column: string | undefined): number => {
    if (column === undefined) return NOWHERE;
    const known = opened.indexOf(column);
    return known === NOWHERE ? opened.push(column) - 1 : known;
  };
  const ids = [...new Set([...own, ...factsRead(question, dimensions)])];
  const facts = new Map(ids.map((id) => [id, placeOf(columnOf(id))]));
  const values = dimensions.map(({ column }) => placeOf(column));
  const isCell = dimensions.map(({ derive }, at) => at < shown && derive === undefined);
  const decided = values.map((place, at) => (isCell[at] === true ? NOWHERE : place));
  return {
    columns: [mark.column, ...opened.slice(mark.holds.length)],
    facts,
    decided,
    cells: values.map((place, at) => (isCell[at] === true ? place : NOWHERE)),
    deciding: [...new Set([...facts.values(), ...decided])].filter((place) => place !== NOWHERE),
  };
}

/** Where nothing stands: of what is worked out from the parts. */
const NOWHERE = -1;

/** A row as if each column of its mark had been selected by itself. */
interface OpenedRow extends Pick<MarkRead, 'whose'> {
  readonly row: Row;
}

/** `columns`: how many of what was selected are columns; what was counted stands behind them. */
function openedRow(selected: Row, columns: number): OpenedRow {
  const { whose, values } = readMark(String(selected[0]));
  return { whose, row: columns === 1 ? values : values.concat(selected.slice(1, columns)) };
}

function valuesAt(row: Row, places: readonly number[]): Row {
  return places.map((at) => row[at] ?? null);
}

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
