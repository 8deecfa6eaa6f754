/**
 * All numbers of one edition, drawn from those whom it counts: persons are drawn once, and what is smaller splits a printed number
 * (statistics/RULES.md, Numbers that leave). Pure; the same people give the same numbers.
 */
import { isFilledByGroup, oneOfEach } from './came-together.ts';
import { type CountedPerson, countRows, keyOfAnswers, keyOfPeople, peopleOfPart, rowOf } from './counted-person.ts';
import { digestOf } from './digest.ts';
import { fitCross } from './fit-cross.ts';
import { foldRows } from './fold-rows.ts';
import {
  codesOfPart,
  markOfCross,
  type PrintedCross,
  type PrintedList,
  type PrintedVariable,
  rowsOf,
} from './printed-variable.ts';
import { roundTotal } from './round-total.ts';
import { leastShown } from './shown-number.ts';
import { splitTotal } from './split-total.ts';

/** What the numbers are of, and how coarse they are. */
export interface Drawing {
  /** Whose numbers they are and of when; another line draws other numbers. */
  readonly context: string;
  /** Every number is a whole number of these. */
  readonly base: number;
  /**
   * Variables of which an exact split left for one recipient: their tables are drawn by themselves to two bases, so that what is left over
   * stays as uncertain as before.
   */
  readonly coarser?: ReadonlySet<string>;
  /** Tables and crosses that stay out, since another desk that knows a group left them out of what this one counts too ({@link DrawnEdition.filled}). */
  readonly leftOut?: ReadonlySet<string>;
}

/** Drawn numbers: what is shown of them is chosen by `shown-number.ts`. */
export interface DrawnTable {
  readonly variable: string;
  readonly base: number;
  readonly total: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** `codes`: what the row or column is made of; one, or those of *the rest*. */
interface Line {
  readonly codes: readonly string[];
  readonly n: number;
}

/** `rows` and `columns` are lines of the two tables; each of `cells` is a row. */
export interface DrawnCross {
  readonly cross: PrintedCross;
  readonly base: number;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly cells: readonly (readonly number[])[];
  /** A cell is off by less than so many bases. */
  readonly offBy: 1 | 2;
}

export interface DrawnEdition {
  readonly base: number;
  readonly total: number;
  readonly tables: readonly DrawnTable[];
  /** Those that are shown. */
  readonly crosses: readonly DrawnCross[];
  /** Variables that have no table, since a group fills a row of it, and crosses ({@link markOfCross}) that are left out for a cell. */
  readonly filled: readonly string[];
}

/** A table of a variable, with those whom it counts. */
interface Split {
  readonly variable: PrintedVariable;
  readonly people: readonly CountedPerson[];
  readonly table: DrawnTable;
}

/** Of a year that a group fills one of each group is counted: it is then too small to be shown. */
export function printEdition(list: PrintedList, everybody: readonly CountedPerson[], drawing: Drawing): DrawnEdition {
  const { base } = drawing;
  const people = peopleCounted(everybody, drawing);
  const total = printTotal(people, drawing);
  const splits = new Map<string, Split>();
  for (const variable of list.variables) {
    splits.set(variable.id, splitOf(variable, splits, { people, total }, drawing));
  }
  const filled = new Set(
    [...splits.values()].filter((split) => isLeftOut(split, drawing)).map(({ variable: { id } }) => id),
  );
  const crosses = list.crosses
    .filter(({ rows, columns }) => !filled.has(rows) && !filled.has(columns))
    .flatMap((cross) => crossOf(cross, splits, drawing));
  return {
    base,
    total,
    tables: [...splits.values()].map(({ table }) => table).filter(({ variable }) => !filled.has(variable)),
    crosses: crosses.filter(({ isFilled }) => !isFilled).map(({ drawn }) => drawn),
    filled: [
      ...filled,
      ...crosses.filter(({ isFilled }) => isFilled).map(({ drawn: { cross } }) => markOfCross(cross)),
    ],
  };
}

function peopleCounted(people: readonly CountedPerson[], { context, base }: Drawing): readonly CountedPerson[] {
  return isFilledByGroup(people, base, context) ? oneOfEach(people) : people;
}

/** Whether a row that would be shown is filled by a group, or a group of rows, or another desk says so of the variable. */
function isLeftOut({ variable, people, table }: Split, { context, leftOut }: Drawing): boolean {
  if (leftOut?.has(variable.id) === true) return true;
  const parts = new Set(rowsOf(variable).flatMap(({ code, group }) => (group === undefined ? [code] : [code, group])));
  return [...parts].some((part) => {
    const shown = codesOfPart(variable, part).reduce((sum, code) => sum + (table.rows.get(code) ?? 0), 0);
    const inPart = peopleOfPart(variable, part, people);
    return shown >= leastShown(table.base) && isFilledByGroup(inPart, table.base, context, variable.id, part);
  });
}

/** How many persons an edition has: what all its tables of everybody split. */
export function printTotal(everybody: readonly CountedPerson[], drawing: Drawing): number {
  const { context, base } = drawing;
  const people = peopleCounted(everybody, drawing);
  return roundTotal(people.length, base, digestOf('total', context, keyOfPeople(people)));
}

function splitOf(
  variable: PrintedVariable,
  before: ReadonlyMap<string, Split>,
  everybody: { readonly people: readonly CountedPerson[]; readonly total: number },
  { context, base, coarser }: Drawing,
): Split {
  const of = variable.about === undefined ? { ...everybody, base } : partOf(variable.about, before);
  const { people } = of;
  const isCoarser = coarser?.has(variable.id) === true && of.base === base;
  const ownBase = isCoarser ? 2 * base : of.base;
  const key = digestOf('table', context, variable.id, keyOfAnswers([variable], people));
  const total = isCoarser
    ? roundTotal(people.length, ownBase, digestOf('total of a coarser table', context, keyOfPeople(people)))
    : of.total;
  const rows = splitTotal(countRows(variable, people), total, ownBase, key, variable.isOrdered);
  return { variable, people, table: { variable: variable.id, base: ownBase, total, rows } };
}

/** Those of a row or a group of another table, and the number that it prints of them. */
function partOf({ variable: id, part }: NonNullable<PrintedVariable['about']>, before: ReadonlyMap<string, Split>) {
  const of = before.get(id);
  if (of === undefined) throw new Error(`${id} has no table yet`);
  const total = codesOfPart(of.variable, part).reduce((sum, code) => sum + (of.table.rows.get(code) ?? 0), 0);
  return { people: peopleOfPart(of.variable, part, of.people), total, base: of.table.base };
}

/** A cross takes a printed total of so many bases. */
const LEAST_BASES = 10;

interface CrossFitted {
  readonly drawn: DrawnCross;
  /** Whether a group fills a cell that would be shown, or another desk says so of the cross. */
  readonly isFilled: boolean;
}

/** The cross, or none: of too few people, with one row or column left, or where nothing fits. */
function crossOf(
  cross: PrintedCross,
  splits: ReadonlyMap<string, Split>,
  { context, leftOut }: Drawing,
): readonly CrossFitted[] {
  const [down, across] = [splits.get(cross.rows), splits.get(cross.columns)];
  if (down === undefined || across === undefined) throw new Error(`a cross of ${cross.rows} has no tables`);
  const { base, total } = down.table;
  if (!isOfTheSame(down, across) || total < LEAST_BASES * base) return [];
  const rows = linesOf(down.table);
  const columns = linesOf(across.table);
  if (rows.length < 2 || columns.length < 2) return [];
  const key = digestOf(
    'cross',
    context,
    cross.rows,
    cross.columns,
    keyOfAnswers([down.variable, across.variable], down.people),
  );
  const inCells = peopleOfCells(rows, columns, down, across);
  const cells = inCells.map((row) => row.map((people) => people.length));
  const fitted = fitCross({ rows: rows.map(({ n }) => n), columns: columns.map(({ n }) => n), cells }, base, key);
  if (fitted === null) return [];
  const isFilled =
    leftOut?.has(markOfCross(cross)) === true ||
    inCells.some((row, at) =>
      row.some(
        (people, place) =>
          (fitted.cells[at]?.[place] ?? 0) >= leastShown(base) &&
          isFilledByGroup(people, base, context, cross.rows, cross.columns, String(at), String(place)),
      ),
    );
  return [{ drawn: { cross, base, rows, columns, ...fitted }, isFilled }];
}

/** Whether two tables split one printed number: they are about the same people and drawn to the same base. */
function isOfTheSame(a: Split, b: Split): boolean {
  const [about, other] = [a.variable.about, b.variable.about];
  return a.table.base === b.table.base && about?.variable === other?.variable && about?.part === other?.part;
}

/** The rows that stand by themselves, then the rest. */
function linesOf({ rows, base }: DrawnTable): readonly Line[] {
  const { shown, rest } = foldRows(rows, base);
  const lines = shown.map((code) => ({ codes: [code], n: rows.get(code) ?? 0 }));
  const ofRest = { codes: rest, n: rest.reduce((sum, code) => sum + (rows.get(code) ?? 0), 0) };
  return ofRest.n > 0 ? [...lines, ofRest] : lines;
}

/** Rows that print nobody are no line, and who is in one is in no cell. */
function peopleOfCells(rows: readonly Line[], columns: readonly Line[], down: Split, across: Split) {
  const cells = rows.map(() => columns.map((): CountedPerson[] => []));
  const lineOf = (lines: readonly Line[], code: string) => lines.findIndex(({ codes }) => codes.includes(code));
  for (const person of down.people) {
    const row = cells[lineOf(rows, rowOf(down.variable, person))];
    row?.[lineOf(columns, rowOf(across.variable, person))]?.push(person);
  }
  return cells;
}
