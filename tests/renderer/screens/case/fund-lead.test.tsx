import { describe, expect, it } from 'vitest';
import type { Gate } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { FundLead } = await loaded(() => import('../../../../renderer/screens/case/fund-lead.tsx'));

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
});
