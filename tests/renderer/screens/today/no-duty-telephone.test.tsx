import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { Session } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { NoDutyTelephone } = await loaded(() => import('../../../../renderer/screens/today/no-duty-telephone.tsx'));

function told(dutyTelephone: string | null, kind: Session['station']['kind'] = 'mission', onDuty = 0): string {
  return drawn(
    <MantineProvider>
      <NoDutyTelephone dutyTelephone={dutyTelephone} kind={kind} onDuty={onDuty} />
    </MantineProvider>,
  );
}

it('Today says that no duty telephone is noted, and leads to where it is', () => {
  expect(told(null)).toContain('No duty telephone noted');
  expect(told(null)).toContain('Note it');
});

it('and nothing where one is noted or somebody is on duty, nor at headquarters, which meets nobody in danger', () => {
  expect(told(null, 'mission', 1)).not.toContain('duty');
  expect(told('+996 555 0100')).not.toContain('duty');
  expect(told(null, 'headquarters')).not.toContain('duty');
});
