import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { AdvanceLeft } = await loaded(() => import('../../../../renderer/screens/case/fund-lead.tsx'));
const { GateLines } = await loaded(() => import('../../../../renderer/screens/case/may-we.tsx'));

const GATES: readonly Gate[] = [
  { gate: 'help', allowed: true, missing: [] },
  { gate: 'return', allowed: false, missing: [{ code: 'return-not-agreed', places: {} }] },
  { gate: 'fund', allowed: true, missing: [{ code: 'fund-over', places: { line: 'P-1' } }] },
];

/** casework/RULES.md (The gate of a step; Funds). */
describe('before a record is written', () => {
  it('a closed gate says what is missing in words, an open one is a quiet line, and what is passed is said', () => {
    const html = drawn(<GateLines gates={GATES} />);
    expect(html).toContain('More was paid on P-1');
    expect([...html.matchAll(/data-gate="([a-z-]+)"/g)].map(([, gate]) => gate)).toEqual(['return', 'fund']);
    expect(html.match(/aria-expanded="true"/g)).toHaveLength(2);
    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(drawn(<GateLines gates={[]} />)).toBe('');
  });

  it('stands beside a payment what is left of the advance of the office', () => {
    const advance = { currency: 'USD', amount: 300_000, spent: 312_550, left: -12_550 };
    expect(drawn(<AdvanceLeft line="GAF" advance={advance} />)).toContain(
      'Advance on GAF: -125.50 USD left of 3,000.00 USD; 3,125.50 USD spent',
    );
  });
});
