import { describe, expect, it } from 'vitest';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { createCase, createOffice, saves } from '../user-session.ts';

/** casework/RULES.md (Gates): the gate of a step is shown while it lies ahead, to who reads what happened and to who is asked about it. */
describe('the gates of steps in a case', () => {
  const STEPS = ['return', 'authorities-of-origin', 'family', 'sharing-partners'];
  const journey: Body = { state: 'planned', document: 'none' };
  const asked = (gate: string): Body => ({ matter: 'override', gate, result: 'asked', 'by-role': 'approver' });
  const withCase = (...told: readonly { readonly kind: string; readonly body: Body }[]) => {
    const office = createOffice();
    const focal = office.sessionOf('focal-point');
    const caseId = createCase(focal);
    for (const one of told) saves(focal, caseId, one);
    return (role: 'focal-point' | 'approver') =>
      openCase(office.sessionOf(role), caseId)
        .gates.map(({ gate }) => gate)
        .filter((gate) => STEPS.includes(gate));
  };

  it('are not there while no step is planned', () => {
    expect(withCase()('focal-point')).toEqual([]);
  });

  it('are there with the journey and what it needs', () => {
    expect(withCase({ kind: 'travel', body: journey })('focal-point')).toEqual(['return', 'authorities-of-origin']);
  });

  it('tell an approver only of the one on which a decision is asked', () => {
    const told = [
      { kind: 'travel', body: journey },
      { kind: 'family', body: { relation: 'mother', tracing: 'asked' } },
      { kind: 'decision', body: asked('return') },
    ];
    expect(withCase(...told)('focal-point')).toEqual(['return', 'authorities-of-origin', 'family']);
    expect(withCase(...told)('approver')).toEqual(['return']);
  });
});
