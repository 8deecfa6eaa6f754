import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import type { OnDuty } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { ToCall } = await loaded(() => import('../../../../renderer/components/danger/whom-to-call.tsx'));

const MARAT = { id: 'a', name: 'Marat', telephone: '0555 010 203', hours: 'nights', house: null };
const NOBODY = 'No duty telephone is noted';

function toCall(telephone: string | null, onDuty: readonly OnDuty[] | undefined): string {
  return drawn(
    <MantineProvider>
      <ToCall telephone={telephone} onDuty={onDuty} onTold={() => undefined} />
    </MantineProvider>,
  );
}

/** casework/RULES.md (Danger): it rings nowhere, so it says whom to call. */
describe('whom to call when danger was saved', () => {
  it('is whoever is on duty, and it is not said beside them that nobody can be called', () => {
    expect(toCall(null, [MARAT])).toMatch(/0555 010 203.*Marat · nights/);
    expect(toCall(null, [MARAT])).not.toContain(NOBODY);
  });

  it('is the duty telephone too, before whoever is on duty', () => {
    expect(toCall('0555 010 999', [MARAT])).toMatch(/0555 010 999.*0555 010 203/);
  });

  it('is said to be nobody where nothing is noted, and not before that is known', () => {
    expect(toCall(null, [])).toContain(NOBODY);
    expect(toCall(null, undefined)).not.toContain(NOBODY);
  });
});
