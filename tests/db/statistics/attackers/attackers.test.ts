/**
 * Attackers know the method, every drawn number, and all that ever left. First that they can win: against methods that are known to fail. Then
 * that they do not against ours (statistics/RULES.md, Numbers that leave).
 */
import { describe, expect, test } from 'vitest';
import { chance } from '../../../../db/demo/chance.ts';
import { isNoneOrMany } from '../../../../db/statistics/protection/contract-split.ts';
import {
  type CountedPerson,
  countRows,
  keyOfPeople,
  rowOf,
} from '../../../../db/statistics/protection/counted-person.ts';
import { digestOf } from '../../../../db/statistics/protection/digest.ts';
import { mayBeRevised, peopleDrawn } from '../../../../db/statistics/protection/editions.ts';
import { printEdition } from '../../../../db/statistics/protection/print-edition.ts';
import { rowsOf } from '../../../../db/statistics/protection/printed-variable.ts';
import { roundTotal } from '../../../../db/statistics/protection/round-total.ts';
import { leastShown } from '../../../../db/statistics/protection/shown-number.ts';
import { isWiderShown } from '../../../../db/statistics/protection/wider-table.ts';
import { solve, valuesLeft } from './exact-solver.ts';
import { averageOf, likeliestCount, type Rounding } from './likeliest.ts';
import { nameAnswers } from './naming.ts';
import { inventedPeople, LIST, variableOf } from './population.ts';
import { added, attack, contractSums, K, NONE, narrowedBy, targetsOf, withProject, worldOf } from './world.ts';

describe('the exact attacker', () => {
  const exactly = (n: number, ...of: readonly number[]) => ({ of, least: n, most: n });

  test('finds what suppression with pairwise checks leaves: a year between two windows that overlap', () => {
    // 2001: 10, 2002: 3, 2003: 10; 2002 alone is hidden.
    const sums = [exactly(13, 0, 1), exactly(13, 1, 2), exactly(23, 0, 1, 2)];
    expect(valuesLeft(3, sums, [1], [10, 3, 10], K)).toEqual({ possible: [3], isGivenUp: false });
  });

  test('finds the small office beside the total and the large ones', () => {
    const sums = [exactly(63, 0, 1, 2, 3, 4, 5, 6), ...[0, 1, 2, 3, 4, 5].map((office) => exactly(10, office))];
    expect(valuesLeft(7, sums, [6], [10, 10, 10, 10, 10, 10, 3], K).possible).toEqual([3]);
  });

  test('misses no solution and invents none, in every small system', () => {
    for (const [least, most] of [
      [0, 2],
      [3, 3],
      [1, 4],
    ] as const) {
      const sums = [
        { of: [0, 1], least, most },
        { of: [1, 2], least: 2, most: 3 },
        { of: [0, 2], least: 1, most: 1 },
      ];
      const all = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].flatMap((b) => [0, 1, 2, 3, 4].map((c) => [a, b, c])));
      const agrees = (values: readonly number[]) =>
        sums.every((sum) => {
          const n = sum.of.reduce((total, at) => total + (values[at] ?? 0), 0);
          return n >= sum.least && n <= sum.most;
        });
      for (const b of [0, 1, 2, 3, 4]) {
        const found = solve(3, [...sums, { of: [1], least: b, most: b }]);
        if (typeof found === 'string') expect(all.filter((values) => values[1] === b).some(agrees)).toBe(false);
        else expect(agrees(found.values)).toBe(true);
      }
    }
  });
});

describe('the attacker who averages', () => {
  /** Rows of each table rounded by themselves, a hundred and eighteen tables of the same people. */
  test('finds the total behind tables that are rounded independently, in most cases', () => {
    let found = 0;
    for (let population = 0; population < 40; population++) {
      const people = inventedPeople(60 + population, `independent ${population}`);
      const totals = Array.from({ length: 118 }, (_, table) => {
        const variable = LIST.variables[table % 8];
        if (variable === undefined) return 0;
        const rows = countRows(variable, people);
        return rows.reduce(
          (sum, { code, n }) => sum + roundTotal(n, K, digestOf(String(population), String(table), code)),
          0,
        );
      });
      if (averageOf(totals) === people.length) found += 1;
    }
    expect(found).toBeGreaterThan(25);
  });

  test('finds one number, off by up to a base, in all tables of an edition', () => {
    const people = inventedPeople(63, 'one total');
    const { total, tables } = printEdition(LIST, people, { context: 'a year', base: K });
    expect([60, 65]).toContain(total);
    const ofEverybody = tables.filter(({ variable }) => variableOf(variable).about === undefined);
    for (const { rows } of ofEverybody) {
      expect([...rows.values()].reduce((sum, n) => sum + n, 0)).toBe(total);
    }
  });
});

describe('the attacker who compares draws of the same people', () => {
  const draws = (n: number, bases: readonly number[], key: string): readonly Rounding[] =>
    bases.map((base, at) => ({ printed: roundTotal(n, base, digestOf(key, String(at), String(n))), base }));
  const share = (bases: readonly number[]) => {
    let named = 0;
    for (const n of [1, 2, 3, 4]) {
      for (let key = 0; key < 500; key++) {
        if (likeliestCount(draws(n, bases, `draw ${key}`), 9) === n) named += 1;
      }
    }
    return named / 2000;
  };

  test('names a small count that nested tables draw again and again', () => {
    expect(share(Array.from({ length: 27 }, () => K))).toBeGreaterThan(0.7);
  });

  test.each<[string, readonly number[]]>([
    ['drawn once, and twice more at two bases', [K, 2 * K, 2 * K]],
    ['drawn twice by its office and twice by headquarters', [K, K, 2 * K, 2 * K]],
    ['drawn once by its office, in three years once, and twice by headquarters', [K, 2 * K, 2 * K, 2 * K]],
  ])('names it in at most a fifth where it is %s', (_, bases) => {
    expect(share(bases)).toBeLessThan(0.2);
  });

  test('names it more often where its region is printed by two mappings, in every edition once more', () => {
    expect(share([K, K, 2 * K, 2 * K, K, K, 2 * K, 2 * K])).toBeGreaterThan(0.2);
    // Also where one year alone was printed by the other, of all offices.
    expect(share([K, K, 2 * K, 2 * K, K])).toBeGreaterThan(0.2);
  });

  test('names it more often where a year that was drawn twice is in three years too', () => {
    expect(share([K, K, 2 * K, 2 * K, 2 * K])).toBeGreaterThan(0.2);
  });
});

describe('counts', () => {
  test('of offices: none has fewer than five values left within its tables, hardly any between them', () => {
    const { within, between } = attack(worldOf('counts', { offices: 2, years: 2, sizes: [12, 25, 60, 80] }));
    expect(within.small).toBeGreaterThan(80);
    expect(within).toMatchObject({ one: 0, fewerThanThree: 0, fewerThanK: 0 });
    expect(between).toMatchObject({ one: 0, fewerThanThree: 0 });
    expect(between.fewerThanK / between.small).toBeLessThan(0.01);
  });

  test('stay as uncertain beside an exact split that left for one recipient', () => {
    let found = NONE;
    for (let seed = 0; seed < 6; seed++) {
      const { project, sums, truth } = withProject(`contract ${seed}`, 50, 14 + seed, ['sex']);
      const parts = Object.fromEntries(countRows(variableOf('sex'), project).map(({ code, n }) => [code, n]));
      if (!Object.values(parts).every((n) => isNoneOrMany(n, K))) continue;
      found = added(found, narrowedBy([...sums, ...contractSums(0, parts)], truth, targetsOf([0, 1])));
      found = added(found, narrowedBy([...sums, ...contractSums(0, parts)], truth, targetsOf([1])));
    }
    expect(found.small).toBeGreaterThan(30);
    expect(found.one).toBe(0);
    expect(found.fewerThanThree / found.small).toBeLessThan(0.002);
    expect(found.fewerThanK / found.small).toBeLessThan(0.03);
  });
});

describe('persons', () => {
  test('are not named by a cross: what it says of the row of one person is no better than the largest row', () => {
    const list = { ...LIST, variables: LIST.variables.slice(0, 5) };
    const found = { tries: 0, byCross: 0, byLargest: 0 };
    for (let draw = 0; draw < 1000; draw++) {
      const people = inventedPeople(50 + (draw % 20), `naming ${draw}`);
      const named = nameAnswers(list, people, printEdition(list, people, { context: String(draw), base: K }));
      found.tries += named.tries;
      found.byCross += named.byCross;
      found.byLargest += named.byLargest;
    }
    expect(found.tries).toBeGreaterThan(300);
    expect(found.byCross / found.tries).toBeLessThan(found.byLargest / found.tries + 0.02);
  });

  test('are named, each time, where cells are rounded one by one: of two editions those cells move that hold whoever came', () => {
    const byCells = (people: readonly CountedPerson[]) =>
      LIST.variables.flatMap((variable) =>
        rowsOf(variable).map(({ code }) => {
          const inRow = people.filter((person) => rowOf(variable, person) === code);
          return { variable, code, n: roundTotal(inRow.length, K, digestOf(code, keyOfPeople(inRow))) };
        }),
      );
    const found = { moved: 0, right: 0 };
    for (let draw = 0; draw < 40; draw++) {
      const people = inventedPeople(41, `who came ${draw}`);
      const came = people[40];
      const after = byCells(people);
      for (const [at, { variable, code, n }] of byCells(people.slice(0, 40)).entries()) {
        if (came === undefined || after[at]?.n === n) continue;
        found.moved += 1;
        if (rowOf(variable, came) === code) found.right += 1;
      }
    }
    expect(found.moved).toBeGreaterThan(100);
    expect(found.right).toBe(found.moved);
  });

  test('leave nothing behind where fewer than five came, left or changed: the edition is the one before', () => {
    const people = inventedPeople(44, 'an edition');
    const more = inventedPeople(5, 'who came later');
    const drawn = { number: 1, people: peopleDrawn(LIST, people.slice(0, 40)) };
    const asked = { list: 1, k: K };
    const changed = people.slice(0, 40).map((person, at) => (at < 2 ? { ...person, answers: {} } : person));
    expect(mayBeRevised(drawn, peopleDrawn(LIST, people), asked)).toBe(false);
    expect(mayBeRevised(drawn, peopleDrawn(LIST, people.slice(4)), asked)).toBe(false);
    expect(mayBeRevised(drawn, peopleDrawn(LIST, changed), asked)).toBe(false);
    expect(mayBeRevised(drawn, peopleDrawn(LIST, [...changed, ...people.slice(40, 43)]), asked)).toBe(true);
    expect(mayBeRevised(drawn, peopleDrawn(LIST, [...people.slice(0, 40), ...more]), asked)).toBe(true);
    expect(mayBeRevised({ ...drawn, number: 2 }, peopleDrawn(LIST, []), asked)).toBe(false);
  });

  test('are no others where it is the printed list that changed since: five who answer otherwise are then nobody', () => {
    const people = inventedPeople(40, 'a list');
    const without = { ...LIST, variables: LIST.variables.filter(({ id }) => id !== 'sex') };
    const [before, now] = [peopleDrawn(LIST, people), peopleDrawn(without, people)];
    expect(mayBeRevised({ number: 1, people: before }, now, { list: 1, k: K })).toBe(true);
    expect(mayBeRevised({ number: 1, people: before }, now, { list: 2, k: K })).toBe(false);
    expect(mayBeRevised({ number: 1, people: before, list: 2 }, now, { list: 3, k: K })).toBe(false);
    const come = peopleDrawn(without, [...people, ...inventedPeople(5, 'who came')]);
    expect(mayBeRevised({ number: 1, people: before }, come, { list: 2, k: K })).toBe(true);
  });

  test('are more than five wherever a wider table is shown beside one within it', () => {
    const shown = new Set<number>();
    for (let beside = 0; beside <= 2 * K; beside++) {
      for (let draw = 0; draw < 60; draw++) {
        const wider = inventedPeople(20 + beside, `beside ${beside} ${draw}`);
        if (isWiderShown(wider, [wider.slice(beside)], K, 'wider')) shown.add(beside);
      }
    }
    expect([...shown].toSorted((a, b) => a - b)).toEqual([6, 7, 8, 9, 10]);
  });
});

describe('an office', () => {
  /** How often a year is shown of an office that helps so many on average, by Knuth's draw of a Poisson number. */
  const shareShown = (mean: number) => {
    const lots = chance(mean);
    const helpedInYear = () => {
      let [n, left] = [0, lots.below(2 ** 30) / 2 ** 30];
      for (const least = Math.exp(-mean); left > least; n++) left *= lots.below(2 ** 30) / 2 ** 30;
      return n;
    };
    const years = 4000;
    const shown = Array.from({ length: years }, (_, year) =>
      roundTotal(helpedInYear(), K, digestOf('year', String(year))),
    );
    return shown.filter((total) => total >= leastShown(K)).length / years;
  };

  test('that helps ten people has three years in four, one of fifteen nearly all, of twenty and thirty every year', () => {
    expect(shareShown(10)).toBeGreaterThan(0.7);
    expect(shareShown(15)).toBeGreaterThan(0.95);
    expect(shareShown(30)).toBe(1);
    for (let draw = 0; draw < 50; draw++) {
      const { total, tables } = printEdition(LIST, inventedPeople(20, `twenty ${draw}`), { context: '', base: K });
      expect(total).toBeGreaterThanOrEqual(leastShown(K));
      expect(tables.find(({ variable }) => variable === 'quarter')?.total).toBe(total);
    }
  });
});
