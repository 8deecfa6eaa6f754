import { expect, it, onTestFinished } from 'vitest';
import { beginEpoch } from '../../../db/store/station.ts';
import { emptyDatabase } from './memory-database.ts';

function createDatabase() {
  const db = emptyDatabase();
  onTestFinished(() => void db.close());
  return db;
}

const NOW = new Date('2026-05-01T08:00:00Z');
const SECOND = NOW.getTime() / 1000;
const BATTERY_DEAD = new Date('2009-01-01T00:00:00Z');

it('an epoch is the second it began, and more than the one before whatever the clock says', () => {
  const db = createDatabase();
  expect(beginEpoch(db, 'set-up', NOW)).toBe(SECOND);
  expect(beginEpoch(db, 'unknown-own-head', BATTERY_DEAD)).toBe(SECOND + 1);
  expect(beginEpoch(db, 'unknown-own-head', NOW, SECOND + 900)).toBe(SECOND + 901);
});

it('two restores of one copy do not share an epoch, also where the clock is behind the copy both times', () => {
  const restored = Array.from({ length: 4 }, () => {
    const db = createDatabase();
    beginEpoch(db, 'set-up', NOW);
    return beginEpoch(db, 'restore', BATTERY_DEAD);
  });
  expect(new Set(restored).size).toBe(4);
  expect(Math.min(...restored)).toBeGreaterThan(SECOND);
});
