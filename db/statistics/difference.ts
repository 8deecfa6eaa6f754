/**
 * What several tables show together. A table taken from another by subtraction shows the persons who are in one and not in the other,
 * although neither shows them alone (statistics/RULES.md, Releases). Pure; releases are only what was printed.
 */
import { hasFew } from './suppression.ts';

/** Which cases a table was asked for; null where nothing was said. Days, both ends in. */
export interface ReleaseQuery {
  readonly table: string;
  readonly unit: string;
  readonly population: string;
  /** Which date brought something into the period. */
  readonly by: string;
  /** As `variable=code`, in their order. */
  readonly narrowed: readonly string[];
  readonly origin: string | null;
  readonly office: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly shared: boolean;
}

/** A table's printed numbers; null where suppressed. Rows that were not printed are zero. */
export interface Printed {
  readonly n: number | null;
  readonly dimensions: Readonly<
    Record<
      string,
      {
        readonly multi: boolean;
        readonly missing: number | null;
        readonly rows: Readonly<Record<string, number | null>>;
      }
    >
  >;
}

export interface Released {
  readonly query: ReleaseQuery;
  readonly printed: Printed;
  readonly k: number;
}

/** More tables than this are not added up: what they leave over changes with every case. */
const MOST_PARTS = 4;

/** The first of `earlier` with which `wanted` shows fewer than k persons, k being the stricter of theirs; undefined: none. */
export function revealedWith<R extends Released>(wanted: Released, earlier: readonly R[]): R | undefined {
  const same = earlier.filter(({ query }) => SAME.every((asked) => query[asked] === wanted.query[asked]));
  const pair = same.find(
    (other) =>
      (within(other, wanted) && differ(wanted.printed, [other.printed], strict([wanted, other]))) ||
      (within(wanted, other) && differ(other.printed, [wanted.printed], strict([wanted, other]))),
  );
  if (pair !== undefined || wanted.query.unit !== 'instances') return pair;
  // Only instances of disjoint selections add up: a case or a person can be in several.
  const asTotal = partsOf(wanted, same).find((parts) =>
    differ(wanted.printed, parts.map(printed), strict([wanted, ...parts])),
  );
  if (asTotal !== undefined) return asTotal[0];
  return same.find(
    (total) =>
      within(wanted, total) &&
      partsOf(total, same, wanted).some((parts) =>
        differ(total.printed, [wanted, ...parts].map(printed), strict([total, wanted, ...parts])),
      ),
  );
}

/** Tables that differ in one of these are not compared. */
const SAME = ['table', 'unit', 'population', 'by'] as const;
const printed = (released: Released): Printed => released.printed;
const strict = (together: readonly Released[]): number => Math.max(...together.map(({ k }) => k));

/** True when every case of `part` is one of `whole`, going by what was asked. */
function within(part: Released, whole: Released): boolean {
  const [a, b] = [part.query, whole.query];
  return (
    (b.origin === null || a.origin === b.origin) &&
    (b.office === null || a.office === b.office) &&
    (b.from === null || (a.from !== null && a.from >= b.from)) &&
    (b.to === null || (a.to !== null && a.to <= b.to)) &&
    (!b.shared || a.shared) &&
    b.narrowed.every((only) => a.narrowed.includes(only))
  );
}

function apart(a: ReleaseQuery, b: ReleaseQuery): boolean {
  if (a.office !== null && b.office !== null && a.office !== b.office) return true;
  const before = (first: ReleaseQuery, second: ReleaseQuery): boolean =>
    first.to !== null && second.from !== null && first.to < second.from;
  return before(a, b) || before(b, a);
}

/** Sets of tables inside `whole` that share nothing with each other (nor with `beside`), of two or more with `beside`. */
function partsOf<R extends Released>(
  whole: Released,
  from: readonly R[],
  beside?: Released,
): readonly (readonly R[])[] {
  const inside = from.filter(
    (part) => within(part, whole) && !within(whole, part) && (beside === undefined || apart(part.query, beside.query)),
  );
  const sets: R[][] = [];
  const grow = (set: readonly R[], at: number): void => {
    for (const [more, part] of inside.slice(at).entries()) {
      if (set.some((other) => !apart(other.query, part.query))) continue;
      const grown = [...set, part];
      if (grown.length > 1 || beside !== undefined) sets.push(grown);
      if (grown.length < MOST_PARTS) grow(grown, at + more + 1);
    }
  };
  grow([], 0);
  return sets;
}

/** True when the whole less its parts leaves 1 to k−1 anywhere, or when the parts fill in what the whole hides. */
function differ(whole: Printed, parts: readonly Printed[], k: number): boolean {
  const total = rest(
    whole.n,
    parts.map(({ n }) => n),
  );
  if (hasFew(total, k)) return true;
  return Object.entries(whole.dimensions).some(([id, dimension]) => {
    const others = parts.map((part) => part.dimensions[id]);
    const cells = (of: (typeof others)[number]): Readonly<Record<string, number | null>> =>
      of === undefined ? {} : { ...of.rows, '': of.missing };
    const codes = new Set([dimension, ...others].flatMap((of) => Object.keys(cells(of))));
    const at = (of: (typeof others)[number], code: string): number | null => {
      const cell = of === undefined ? null : cells(of)[code];
      return cell === undefined ? 0 : cell;
    };
    const rests = [...codes].map((code) =>
      rest(
        at(dimension, code),
        others.map((other) => at(other, code)),
      ),
    );
    if (rests.some((left) => hasFew(left, k))) return true;
    return total === 0 && !dimension.multi && hasFew(unfilled(whole.n, [...codes], dimension, others, at), k);
  });
}

/** What is left of a number after others; null where one of them is suppressed. */
function rest(whole: number | null, parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((left, part) => (left === null || part === null ? null : left - part), whole);
}

/** Of the same people twice: what stays hidden once each table has filled in what it shows of the other's hidden rows. */
function unfilled<D>(
  n: number | null,
  codes: readonly string[],
  whole: D,
  parts: readonly D[],
  at: (of: D, code: string) => number | null,
): number | null {
  if (n === null) return null;
  const shown = codes.map((code) => at(whole, code) ?? sum(parts.map((part) => at(part, code))) ?? 0);
  return n - shown.reduce((total, part) => total + part, 0);
}

function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((total, n) => (total === null || n === null ? null : total + n), 0);
}
