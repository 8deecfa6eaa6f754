import { describe, expect, it } from 'vitest';
import type { CaseFile, ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { GateThen } = await loaded(() => import('../../../../renderer/screens/case/gate-then.tsx'));

const record = (gatesThen?: ShownRecord['gatesThen']) => ({ kind: 'travel', id: 'a', gatesThen }) as ShownRecord;
const file = { records: [] as readonly ShownRecord[] } as CaseFile;
const gate = { day: '2026-05-04', decisions: [], there: [], missing: [] };

/** casework/RULES.md (The gate of a step): beside the record, one line for each gate, which opens. */
describe('what the gates of a step said when it was written', () => {
  it('stands in a line each, with the day, as a button that is not open', () => {
    const html = drawn(
      <GateThen
        file={file}
        record={record([
          { ...gate, gate: 'return', state: 'closed' },
          { ...gate, gate: 'child', state: 'open' },
        ])}
      />,
    );
    expect(html).toMatch(
      /Return, 4 May 2026: something was missing.*Steps for a child, 4 May 2026: nothing was missing/,
    );
    expect(html.match(/aria-expanded="false"/g)).toHaveLength(2);
  });

  it('shows a code that only a newer Waymark knows as it stands', () => {
    const kept = [{ ...gate, gate: 'flight', state: 'perhaps', day: null }];
    expect(drawn(<GateThen file={file} record={record(kept)} />)).toContain('flight, –: perhaps');
  });

  it('is nothing where none was kept', () => {
    expect(drawn(<GateThen file={file} record={record()} />)).toBe('');
  });
});
