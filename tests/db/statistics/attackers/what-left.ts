/**
 * All that left, as an attacker writes it down who knows the method and every drawn number: sums of how many persons of each kind each part (an
 * office's year) has.
 */
import { type CountedPerson, rowOf } from '../../../../db/statistics/protection/counted-person.ts';
import type { DrawnEdition } from '../../../../db/statistics/protection/print-edition.ts';
import { type PrintedVariable, rowsOf } from '../../../../db/statistics/protection/printed-variable.ts';
import type { KnownSum } from './exact-solver.ts';
import { variableOf } from './population.ts';

/** Kinds of persons: every combination of the answers to some variables. */
interface Kinds {
  readonly variables: readonly PrintedVariable[];
  readonly kinds: readonly (readonly string[])[];
}

export function kindsOf(ids: readonly string[]): Kinds {
  const variables = ids.map(variableOf);
  const kinds = variables.reduce<readonly (readonly string[])[]>(
    (found, variable) => found.flatMap((codes) => rowsOf(variable).map(({ code }) => [...codes, code])),
    [[]],
  );
  return { variables, kinds };
}

/** How many of each kind there are. */
export function countKinds({ variables, kinds }: Kinds, people: readonly CountedPerson[]): readonly number[] {
  const n = new Map<string, number>();
  for (const person of people) {
    const kind = variables.map((variable) => rowOf(variable, person)).join(' ');
    n.set(kind, (n.get(kind) ?? 0) + 1);
  }
  return kinds.map((kind) => n.get(kind.join(' ')) ?? 0);
}

/** Unknowns of the parts that are of a kind: those with one of some codes for each variable that is named. */
export function placesOf(
  { variables, kinds }: Kinds,
  parts: readonly number[],
  only: Readonly<Record<string, readonly string[]>> = {},
): readonly number[] {
  const places = [...kinds.entries()].filter(([, kind]) =>
    variables.every(({ id }, at) => only[id]?.includes(kind[at] ?? '') !== false),
  );
  return parts.flatMap((part) => places.map(([place]) => part * kinds.length + place));
}

/** What an edition says of its parts. `isShown`: its rows too, not only how many persons there are. */
export function sumsOf(
  all: Kinds,
  parts: readonly number[],
  edition: DrawnEdition,
  isShown: boolean,
): readonly KnownSum[] {
  const about = (drawn: number, off: number, only: Readonly<Record<string, readonly string[]>> = {}): KnownSum => ({
    of: placesOf(all, parts, only),
    least: Math.max(0, drawn - off + 1),
    most: drawn + off - 1,
  });
  const total = about(edition.total, edition.base);
  if (!isShown) return [total];
  const ids = new Set(all.variables.map(({ id }) => id));
  const tables = edition.tables.filter(({ variable }) => ids.has(variable));
  const rows = tables.flatMap(({ variable, base, rows: drawn }) =>
    [...drawn].map(([code, n]) => about(n, base, { [variable]: [code] })),
  );
  const groups = tables.flatMap(({ variable, base, rows: drawn }) => {
    const grouped = Map.groupBy(variableOf(variable).rows, ({ group }) => group);
    return [...grouped].flatMap(([group, of]) => {
      const codes = of.map(({ code }) => code);
      const n = codes.reduce((sum, code) => sum + (drawn.get(code) ?? 0), 0);
      return group === undefined ? [] : [about(n, base, { [variable]: codes })];
    });
  });
  const cells = edition.crosses.flatMap(({ cross, base, rows: down, columns, cells: drawn, offBy }) => {
    if (!ids.has(cross.rows) || !ids.has(cross.columns)) return [];
    return drawn.flatMap((row, at) =>
      row.map((n, column) =>
        about(n, base * offBy, {
          [cross.rows]: down[at]?.codes ?? [],
          [cross.columns]: columns[column]?.codes ?? [],
        }),
      ),
    );
  });
  return [total, ...rows, ...groups, ...cells];
}
