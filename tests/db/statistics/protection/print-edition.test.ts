import { describe, expect, test } from 'vitest';
import { type CountedPerson, rowOf, tallyNumber } from '../../../../db/statistics/protection/counted-person.ts';
import { type DrawnEdition, printEdition } from '../../../../db/statistics/protection/print-edition.ts';
import { codesOfPart } from '../../../../db/statistics/protection/printed-variable.ts';
import { inventedPeople, LIST, variableOf } from '../attackers/population.ts';

const YEAR = { context: 'KG-BIS 2026', base: 5 };
const people = inventedPeople(83, 'an office');
const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, n) => sum + n, 0);

function tableOf(edition: DrawnEdition, id: string) {
  const table = edition.tables.find(({ variable }) => variable === id);
  if (table === undefined) throw new Error(id);
  return table;
}

describe('an edition', () => {
  test('is the same for the same people, in whatever order they come', () => {
    expect(printEdition(LIST, people.toReversed(), YEAR)).toEqual(printEdition(LIST, people, YEAR));
  });

  test('is drawn anew where its context, one person or one answer is another', () => {
    const drawn = (of: readonly CountedPerson[], context = YEAR.context) =>
      JSON.stringify(printEdition(LIST, of, { ...YEAR, context }).tables.map(({ rows }) => [...rows.values()]));
    const others = [
      drawn(people),
      drawn(people, 'KG-BIS 2027'),
      drawn(people.slice(1)),
      drawn(people.map((person, at) => (at === 0 ? { ...person, answers: {} } : person))),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  test('splits one number into every table; one about a part splits what that part prints', () => {
    for (let draw = 0; draw < 20; draw++) {
      const edition = printEdition(LIST, people, { ...YEAR, context: String(draw) });
      for (const { variable, total, rows } of edition.tables) {
        expect(sumOf(rows.values())).toBe(total);
        const { about } = variableOf(variable);
        const of = about === undefined ? undefined : tableOf(edition, about.variable).rows.get(about.part);
        expect(total).toBe(of ?? edition.total);
      }
    }
  });

  test('prints crosses that come to the tables: no row under two bases, the others in one that is no smaller', () => {
    for (let draw = 0; draw < 40; draw++) {
      const edition = printEdition(LIST, people, { ...YEAR, context: String(draw) });
      expect(edition.crosses.length).toBeGreaterThan(3);
      for (const { cross, rows, columns, cells } of edition.crosses) {
        for (const [lines, id] of [
          [rows, cross.rows],
          [columns, cross.columns],
        ] as const) {
          const table = tableOf(edition, id);
          for (const { codes, n } of lines) {
            expect(n).toBeGreaterThanOrEqual(10);
            expect(n).toBe(sumOf(codes.map((code) => table.rows.get(code) ?? 0)));
          }
          expect(sumOf(lines.map(({ n }) => n))).toBe(edition.total);
        }
        expect(cells.map(sumOf)).toEqual(rows.map(({ n }) => n));
        expect(columns.map((_, at) => sumOf(cells.map((row) => row[at] ?? 0)))).toEqual(columns.map(({ n }) => n));
      }
    }
  });

  test('has no cross of fewer than ten bases', () => {
    const edition = printEdition(LIST, people.slice(0, 45), YEAR);
    expect(edition.total).toBe(45);
    expect(edition.crosses).toEqual([]);
  });

  test('draws the tables of which an exact split left to two bases, by themselves and with one total', () => {
    const edition = printEdition(LIST, people, { ...YEAR, coarser: new Set(['sex', 'age']) });
    const [sex, age, type] = ['sex', 'age', 'type'].map((id) => tableOf(edition, id));
    expect([sex?.base, age?.base, type?.base]).toEqual([10, 10, 5]);
    expect(sex?.total).toBe(age?.total);
    expect([80, 90]).toContain(sex?.total);
    for (const n of [...(sex?.rows.values() ?? []), ...(age?.rows.values() ?? [])]) expect(n % 10).toBe(0);
    const mixed = edition.crosses.filter(({ cross }) =>
      [cross.rows, cross.columns].some((id) => id !== 'sex' && id !== 'age'),
    );
    for (const { cross } of mixed) expect([cross.rows, cross.columns]).not.toContain('sex');
  });

  test('counts a child with the children, and the group is what its rows print', () => {
    expect(codesOfPart(variableOf('age'), 'child')).toEqual(['under-15', '15-17']);
    const children = people.filter((person) => ['under-15', '15-17'].includes(rowOf(variableOf('age'), person)));
    for (let draw = 0; draw < 20; draw++) {
      const { rows } = tableOf(printEdition(LIST, people, { ...YEAR, context: String(draw) }), 'age');
      const printed = (rows.get('under-15') ?? 0) + (rows.get('15-17') ?? 0);
      expect(Math.abs(printed - children.length)).toBeLessThan(5);
    }
  });
});

describe('a person', () => {
  test('with several cases has one tally number, the same whichever case comes first', () => {
    expect(tallyNumber(['case-a', 'case-b'])).toBe(tallyNumber(['case-b', 'case-a']));
    expect([tallyNumber(['case-a']), tallyNumber(['case-b'])]).toContain(tallyNumber(['case-a', 'case-b']));
  });

  test('whose answer the list does not know is in no row but not known', () => {
    const [person] = people;
    if (person === undefined) throw new Error('nobody');
    expect(rowOf(variableOf('sex'), { ...person, answers: { sex: 'a later code' } })).toBe('not-known');
    expect(rowOf(variableOf('sex'), { ...person, answers: {} })).toBe('not-known');
  });
});
