import { expect, test } from 'vitest';
import { beginEpoch } from '../../../db/store/station.ts';
import { helped, leave, officeWith } from './leaving.ts';
import type { Facts } from './table-of-facts.ts';

const SET_UP = new Date('2026-01-05T08:00Z');
const later = (hours: number): Date => new Date(SET_UP.getTime() + hours * 3_600_000);
const next = (facts: Facts): number => leave(facts, { from: '2005', to: '2005' }).number;

/** An office that gave the numbers 1 and 2 since it was set up. */
function anOffice(): Facts {
  const facts = officeWith(helped('KG-BIS', 2005, 42, 21));
  beginEpoch(facts, 'set-up', SET_UP);
  expect([next(facts), next(facts)]).toEqual([1, 2]);
  return facts;
}

test('numbers follow one another, by new keys too', () => {
  const facts = anOffice();
  beginEpoch(facts, 'set-up', later(100));
  expect([next(facts), next(facts)]).toEqual([3, 4]);
});

test.each(['restore', 'unknown-own-head'] as const)(
  'after %s none is one that may have been given meanwhile',
  (why) => {
    const facts = anOffice();
    beginEpoch(facts, why, later(100));
    // One each ten seconds of a hundred hours.
    expect([next(facts), next(facts)]).toEqual([36_000, 36_001]);
    beginEpoch(facts, why, later(101));
    expect(next(facts)).toBe(36_360);
  },
);

test('new keys after that hide nothing of it, and what it was before is not asked twice', () => {
  const facts = anOffice();
  beginEpoch(facts, 'restore', later(1));
  beginEpoch(facts, 'set-up', later(2));
  expect([next(facts), next(facts)]).toEqual([360, 361]);
  beginEpoch(facts, 'set-up', later(3));
  expect(next(facts)).toBe(362);
});

test('of an office that gave more than that it is the next', () => {
  const facts = anOffice();
  beginEpoch(facts, 'restore', new Date(SET_UP.getTime() + 2_000));
  expect(next(facts)).toBe(3);
});

test('numbers that were given before their epoch was kept count as given before all of them', () => {
  const facts = anOffice();
  facts.exec(`UPDATE release SET cells = json_remove(cells, '$.epoch')`);
  expect(next(facts)).toBe(3);
  facts.exec(`UPDATE release SET cells = json_remove(cells, '$.epoch')`);
  beginEpoch(facts, 'restore', later(1));
  expect([next(facts), next(facts)]).toEqual([360, 361]);
});
