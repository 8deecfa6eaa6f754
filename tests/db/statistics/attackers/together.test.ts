/** Attackers who know that twelve people came together: each of them does, and so does whoever saw them come. */
import { describe, expect, test } from 'vitest';
import { isFilledByGroup, oneOfEach } from '../../../../db/statistics/protection/came-together.ts';
import { type CountedPerson, tallyNumber } from '../../../../db/statistics/protection/counted-person.ts';
import { printEdition } from '../../../../db/statistics/protection/print-edition.ts';
import { valuesLeft } from './exact-solver.ts';
import { inventedPeople, LIST } from './population.ts';
import { K } from './world.ts';

const BOAT = 12;
const withoutGroups = (people: readonly CountedPerson[]): readonly CountedPerson[] =>
  people.map(({ tally, answers }) => ({ tally, answers }));

/** Forty others, none from Nigeria; so many from there who came by themselves, and twelve on one boat. */
function yearWith(alone: number, seed: string): readonly CountedPerson[] {
  const others = inventedPeople(40, seed).filter(({ answers }) => answers.nationality !== 'NGA');
  const from = (n: number, name: string, more: object) =>
    Array.from({ length: n }, (_, at) => ({
      tally: tallyNumber([`${seed} ${name} ${at}`]),
      answers: {
        nationality: 'NGA',
        sex: at % 2 === 0 ? 'female' : 'male',
        quarter: `q${1 + (at % 4)}`,
        type: 'labour',
      },
      ...more,
    }));
  return [...others, ...from(alone, 'alone', {}), ...from(BOAT, 'boat', { together: 'boat' })];
}

const nigerians = (people: readonly CountedPerson[], seed: string) =>
  printEdition(LIST, people, { context: seed, base: K })
    .tables.find(({ variable }) => variable === 'nationality')
    ?.rows.get('NGA');

/** What twelve know of the others of their row, from the drawn number: values that are left. */
function left(printed: number, alone: number): readonly number[] {
  const known = { of: [0], least: Math.max(BOAT, printed - K + 1) - BOAT, most: printed + K - 1 - BOAT };
  return valuesLeft(1, [known], [0], [alone], K).possible;
}

describe('a row that a group fills', () => {
  test('tells the group how many others are in it, where each person is drawn alone', () => {
    let won = 0;
    for (let alone = 0; alone < 5; alone++) {
      for (let draw = 0; draw < 40; draw++) {
        const seed = `alone ${alone} ${draw}`;
        const printed = nigerians(withoutGroups(yearWith(alone, seed)), seed) ?? 0;
        expect(printed).toBeGreaterThanOrEqual(2 * K);
        if (left(printed, alone).length < K) won += 1;
      }
    }
    expect(won).toBeGreaterThan(30);
  });

  test('is in no table: nothing of it is drawn, and all else is as before', () => {
    for (let alone = 0; alone < 5; alone++) {
      for (let draw = 0; draw < 40; draw++) {
        const seed = `alone ${alone} ${draw}`;
        const people = yearWith(alone, seed);
        const edition = printEdition(LIST, people, { context: seed, base: K });
        expect(edition.filled).toContain('nationality');
        expect(edition.tables.map(({ variable }) => variable)).not.toContain('nationality');
        expect(edition.crosses.filter(({ cross }) => cross.rows === 'nationality')).toEqual([]);
        const before = printEdition(LIST, withoutGroups(people), { context: seed, base: K });
        expect(edition.total).toBe(before.total);
        expect(edition.tables).toEqual(before.tables.filter(({ variable }) => !edition.filled.includes(variable)));
      }
    }
  });

  test('stands where so many others are in it that the group learns nothing of few', () => {
    const fates = new Set<boolean>();
    for (let draw = 0; draw < 40; draw++) {
      const seed = `many ${draw}`;
      const printed = nigerians(yearWith(20, seed), seed);
      fates.add(printed !== undefined);
      if (printed !== undefined) expect(left(printed, 20).length).toBeGreaterThanOrEqual(K);
    }
    expect(fates).toEqual(new Set([true]));
    // Beside the group five are sometimes few and nine hardly ever; the group itself cannot tell which.
    for (const [others, filled] of [
      [4, true],
      [9, false],
    ] as const) {
      const boat = yearWith(others, `edge ${others}`).filter(({ answers }) => answers.nationality === 'NGA');
      expect(isFilledByGroup(boat, K, 'edge')).toBe(filled);
    }
  });
});

describe('a year that a group fills', () => {
  test('is too small to be shown, as if one had come', () => {
    const boat = yearWith(3, 'only').filter(({ answers }) => answers.nationality === 'NGA');
    expect(boat).toHaveLength(15);
    expect(oneOfEach(boat)).toHaveLength(4);
    expect(printEdition(LIST, withoutGroups(boat), { context: 'only', base: K }).total).toBe(15);
    expect(printEdition(LIST, boat, { context: 'only', base: K }).total).toBeLessThan(2 * K);
  });
});

describe('a cell that a group fills', () => {
  test('is in no cross, though its row and column stand', () => {
    const others = inventedPeople(120, 'cells').map((person, at) => ({
      ...person,
      answers: { ...person.answers, type: at % 2 === 0 ? 'labour' : 'sexual', sex: at % 2 === 0 ? 'female' : 'male' },
    }));
    const boat = Array.from({ length: BOAT }, (_, at) => ({
      tally: tallyNumber([`cell ${at}`]),
      answers: { type: 'labour', sex: 'male', nationality: at % 2 === 0 ? 'KGZ' : 'UZB', quarter: 'q1' },
      together: 'boat',
    }));
    const drawn = (people: readonly CountedPerson[], leftOut: ReadonlySet<string> = new Set()) =>
      printEdition(LIST, people, { context: 'cells', base: K, leftOut });
    const crossed = (people: readonly CountedPerson[], leftOut?: ReadonlySet<string>) =>
      drawn(people, leftOut).crosses.some(({ cross }) => cross.rows === 'sex' && cross.columns === 'type');
    const everybody = [...others, ...boat];
    expect(crossed(withoutGroups(everybody))).toBe(true);
    expect(crossed(everybody)).toBe(false);
    expect(drawn(withoutGroups(everybody)).filled).toEqual([]);
    expect(drawn(everybody).filled).toContain('sex*type');
    // Another desk, which knows no group, leaves it out by that word.
    expect(crossed(withoutGroups(everybody), new Set(['sex*type']))).toBe(false);
  });
});
