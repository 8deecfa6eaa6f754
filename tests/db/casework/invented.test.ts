import { describe, expect, it } from 'vitest';
import { importCases } from '../../../db/casework/import.ts';
import { inventedCases } from '../../../db/casework/invented.ts';
import type { InterchangeRecord } from '../../../db/casework/invented-life.ts';
import { today } from '../../../db/casework/today.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { anOffice } from './seat.ts';

const DAY = '2026-05-04';

describe('invented cases', () => {
  it('are the same for the same seed, and nothing in them has happened after the day they are seen on', () => {
    const lines = inventedCases(80, 9, DAY);
    expect(inventedCases(80, 9, DAY)).toEqual(lines);
    const records = lines.flatMap((line): readonly InterchangeRecord[] => JSON.parse(line).records);
    expect(records.filter(({ date }) => date !== undefined && date > DAY)).toEqual([]);
  });

  it.each([1, 5, 77])(
    'of seed %i are those of an office that keeps up: Today is short and speaks of several things',
    (seed) => {
      const office = anOffice('DEMO-1');
      const seat = office.seatOf('focal-point');
      inTransaction(office.db, () =>
        importCases(seat, inventedCases(60, seed, DAY), { dryRun: false, origin: 'demo' }, () => {}),
      );
      const { groups } = today(seat);
      expect(groups.length).toBeGreaterThanOrEqual(3);
      const safety = groups.find(({ group }) => group === 'safety');
      expect(safety?.more ?? 0).toBe(0);
      const guardians = safety?.lines.filter(({ code }) => code === 'today-child-no-guardian') ?? [];
      expect(guardians.length).toBeLessThanOrEqual(2);
    },
  );
});
