/**
 * The line that tells headquarters of numbers that left an office (`../exchange/FORMAT.md`, Releases). It has what was printed and for whom:
 * no case, no person, no exact number, no reason in words.
 */
import { type JsonObject, type JsonValue, writeLine } from './line.ts';
import { count, DAY, list, MINUTE, NotOfShape, onDay, oneOf, readOfType, text } from './told-line.ts';

/** Rows of a table by their code, and what they print; rows that print nobody are left out. */
type Numbers = readonly (readonly [string, number])[];

interface TableOfLine {
  readonly variable: string;
  readonly base: number;
  readonly total: number;
  readonly rows: Numbers;
}

/** A row or column of a cross: the codes that it is made of, and what it prints. */
type LineOfCross = readonly [readonly string[], number];

export interface CrossOfLine {
  readonly rows: string;
  readonly columns: string;
  readonly base: number;
  readonly offBy: 1 | 2;
  readonly down: readonly LineOfCross[];
  readonly across: readonly LineOfCross[];
  readonly cells: readonly (readonly number[])[];
}

export interface ReleaseLine {
  /** UTC minute. */
  readonly at: string;
  /** In the register of the office. */
  readonly number: number;
  readonly table: string;
  readonly audience: 'partners' | 'public';
  readonly span: 'year' | 'three-years' | 'half-year';
  /** The year, or the one that the span lies in or ends with. */
  readonly year: number;
  readonly edition: 1 | 2;
  /** The office's own day on which it was drawn. */
  readonly day: string;
  readonly base: number;
  readonly total: number;
  readonly tables: readonly TableOfLine[];
  readonly crosses: readonly CrossOfLine[];
  /** Tables by their variable, and crosses, that are not in it since people who came together fill a row or a cell; of whom it does not say. */
  readonly filled: readonly string[];
  /** Since when the office gives it out no more; null where it does. */
  readonly withdrawn: string | null;
}

const TYPE = 'release';

export function writeReleaseLine(release: ReleaseLine): Buffer {
  const { withdrawn, tables, crosses, filled, ...rest } = release;
  return writeLine({
    ...rest,
    ...(withdrawn === null ? {} : { withdrawn }),
    ...(filled.length === 0 ? {} : { filled: [...filled] }),
    tables: tables.map(
      ({ variable, base, total, rows }): JsonValue => [
        variable,
        base,
        total,
        rows.filter(([, n]) => n > 0).map(([code, n]) => [code, n]),
      ],
    ),
    crosses: crosses.map(
      ({ rows, columns, base, offBy, down, across, cells }): JsonValue => [
        [rows, columns, base, offBy],
        down.map(([codes, n]) => [[...codes], n]),
        across.map(([codes, n]) => [[...codes], n]),
        cells.map((row) => [...row]),
      ],
    ),
    type: TYPE,
    v: '1.0',
  });
}

/** Reads a line of another office; undefined where it is not of the shape, or of a later major version: it is kept as it is. */
export function readReleaseLine(object: JsonObject): ReleaseLine | undefined {
  return readOfType(object, TYPE, read);
}

function read(object: JsonObject): ReleaseLine {
  const base = count(object.base, 1);
  return {
    at: onDay(text(object.at, MINUTE)),
    number: count(object.number, 1),
    table: text(object.table),
    audience: oneOf(object.audience, ['partners', 'public'] as const),
    span: oneOf(object.span, ['year', 'three-years', 'half-year'] as const),
    year: count(object.year, 1000, 9999),
    edition: oneOf(object.edition, [1, 2] as const),
    day: onDay(text(object.day, DAY)),
    base,
    total: drawn(object.total, base),
    tables: list(object.tables).map(tableOf),
    crosses: list(object.crosses).map(crossOf),
    filled: object.filled === undefined ? [] : list(object.filled).map((mark) => text(mark)),
    withdrawn: object.withdrawn === undefined ? null : onDay(text(object.withdrawn, MINUTE)),
  };
}

function tableOf(value: JsonValue): TableOfLine {
  const [variable, size, total, rows] = list(value);
  const base = count(size, 1);
  return {
    variable: text(variable),
    base,
    total: drawn(total, base),
    rows: list(rows).map((row) => {
      const [code, n] = list(row);
      return [text(code), drawn(n, base)];
    }),
  };
}

function crossOf(value: JsonValue): CrossOfLine {
  const [about, rows, columns, numbers] = list(value);
  const [of, by, size, offBy] = list(about);
  const base = count(size, 1);
  const lineOf = (line: JsonValue): LineOfCross => {
    const [codes, n] = list(line);
    return [list(codes).map((code) => text(code)), drawn(n, base)];
  };
  const [down, across] = [list(rows).map(lineOf), list(columns).map(lineOf)];
  const cells = list(numbers).map((row) => list(row).map((n) => drawn(n, base)));
  if (cells.length !== down.length || cells.some((row) => row.length !== across.length)) throw new NotOfShape();
  return { rows: text(of), columns: text(by), base, offBy: oneOf(offBy, [1, 2] as const), down, across, cells };
}

/** A number as it is drawn: whole bases. One that is none was not drawn by this method. */
function drawn(value: JsonValue | undefined, base: number): number {
  const n = count(value, 0);
  if (n % base !== 0) throw new NotOfShape();
  return n;
}
