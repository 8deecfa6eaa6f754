import { describe, expect, it } from 'vitest';
import { today } from '../../../../db/casework/views/today.ts';
import { createCase, createOffice } from '../user-session.ts';

describe('the snapshot of the caseload', () => {
  it('counts each case once, at its stage, on the day', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    createCase(session);
    createCase(session, [
      { kind: 'screening', body: { date: '2026-05-04' } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food' } },
    ]);
    // Who does not want anything kept is not counted (casework/RULES.md, No is an event).
    createCase(session, [{ kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } }]);
    createCase(session, [{ kind: 'closure', body: { date: '2026-05-04', state: 'closed', reason: 'moved' } }]);
    const { on, stages, total } = today(office.sessionOf('focal-point')).snapshot;
    expect([on, total]).toEqual(['2026-05-04', 3]);
    expect(stages.filter(({ n }) => n > 0)).toEqual([
      { stage: 'contact', n: 1 },
      { stage: 'assisted', n: 1 },
      { stage: 'closed', n: 1 },
    ]);
  });
});
