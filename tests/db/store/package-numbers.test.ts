/** Which packages of a station are missing, by their numbers and by what they say of each other. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../db/store/database.ts';
import { missingNumbers, missingPackages, packagesHad } from '../../../db/store/package-numbers.ts';
import { emptyDatabase } from './memory-database.ts';

let db: Database;
beforeEach(() => {
  db = emptyDatabase();
});

/** A package came: its number, the first of its act and how many there are, the lost one in whose place it stands. */
function came(number: number, [first, count]: readonly number[] = [], again?: number): void {
  db.prepare(
    `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts, addressee, act_first, act_count, again)
     VALUES (?, 'S', 1, ?, 'cases', '2026-01-15T09:00Z', 'accepted', '{}', 'H', ?, ?, ?)`,
  ).run(`package ${number}`, number, first ?? null, count ?? null, again ?? null);
}

describe('packages that are missing', () => {
  it('are those before the highest that came', () => {
    came(1);
    came(4);
    expect(missingPackages(db, 'S')).toEqual({ alone: [2, 3], acts: [] });
  });

  it('are those of an act too of which nothing came after them', () => {
    came(1);
    came(3, [2, 4]);
    expect(missingPackages(db, 'S')).toEqual({
      alone: [],
      acts: [{ count: 4, parts: [1, 3, 4], numbers: [2, 4, 5] }],
    });
    expect(missingNumbers(db, 'S')).toEqual([2, 4, 5]);
  });

  it('are none of an act that was broken off, once its office went on with something else', () => {
    came(1, [1, 5]);
    came(2, [1, 5]);
    expect(missingNumbers(db, 'S')).toEqual([3, 4, 5]);
    came(3);
    expect(missingNumbers(db, 'S')).toEqual([]);
  });

  it('of two acts of which the first was broken off are each told once, as part of the one that took the number', () => {
    came(1, [1, 3]);
    came(3, [2, 3]);
    expect(missingPackages(db, 'S').acts).toEqual([{ count: 3, parts: [1, 3], numbers: [2, 4] }]);
    expect(missingNumbers(db, 'S')).toEqual([2, 4]);
  });

  it('are no more so where another stands in their place; the directory vouches for none by that', () => {
    came(1);
    came(3);
    came(4, [], 2);
    expect(missingNumbers(db, 'S')).toEqual([]);
    expect([...packagesHad(db, 'S')]).toEqual([[1, 1]]);
  });
});
