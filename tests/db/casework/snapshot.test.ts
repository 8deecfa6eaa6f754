import { describe, expect, it } from 'vitest';
import { today } from '../../../db/casework/today.ts';
import { aCase, anOffice } from './seat.ts';

describe('the snapshot of the caseload', () => {
  it('counts each case once, at its stage, on the day', () => {
    const office = anOffice();
    const seat = office.seatOf('caseworker');
    aCase(seat);
    aCase(seat, [
      { kind: 'screening', body: { date: '2026-05-04' } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food' } },
    ]);
    aCase(seat, [{ kind: 'closure', body: { date: '2026-05-04', state: 'closed' } }]);
    const { on, stages, total } = today(office.seatOf('focal-point')).snapshot;
    expect([on, total]).toEqual(['2026-05-04', 3]);
    expect(stages.filter(({ n }) => n > 0)).toEqual([
      { stage: 'contact', n: 1 },
      { stage: 'assisted', n: 1 },
      { stage: 'closed', n: 1 },
    ]);
  });
});
