import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { AdvanceLeft, FundLead } = await loaded(() => import('../../../../renderer/screens/case/fund-lead.tsx'));

const GATES: readonly Gate[] = [
  { gate: 'help', allowed: false, missing: [{ code: 'help-refused', places: {} }] },
  {
    gate: 'fund',
    allowed: false,
    missing: [
      { code: 'fund-refused', places: { line: 'GAF' } },
      { code: 'fund-over', places: { line: 'P-1' } },
    ],
  },
];
const lead = (kind: string, project: string) => drawn(<FundLead kind={kind} body={{ project }} gates={GATES} />);

/** casework/RULES.md (Funds). */
describe('beside a payment that is being written', () => {
  it('stands what the gate says of its line, and of no other', () => {
    expect(lead('payment', 'P-1')).toContain('More was paid on');
    expect(lead('payment', 'P-1')).not.toContain('not eligible');
    expect(lead('payment', 'GAF')).toContain('not eligible');
    expect(lead('payment', 'P-9')).toBe('');
    expect(lead('service', 'GAF')).toBe('');
  });

  it('stands what is left of the advance of the office', () => {
    const advance = { currency: 'USD', amount: 300_000, spent: 312_550, left: -12_550 };
    expect(drawn(<AdvanceLeft line="GAF" advance={advance} />)).toContain(
      'Advance on GAF: -125.50 USD left of 3,000.00 USD; 3,125.50 USD spent',
    );
  });
});
