import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { OutgoingRow } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { Destroyed } = await loaded(() => import('../../../../renderer/screens/settings/outgoing-part.tsx'));

const shown = (row: Partial<OutgoingRow>) =>
  drawn(
    <MantineProvider>
      <Destroyed
        row={{ number: 2, copies: 1, destroyBy: '2026-11-28', destroyed: null, ...row } as OutgoingRow}
        onDestroyed={() => {}}
      />
    </MantineProvider>,
  );

it('what is to be destroyed has the key that says it is; then it is said when and by whom', () => {
  expect(shown({})).toContain('Destroyed: number 2');
  const gone = shown({ destroyed: { at: '2026-11-27T12:00Z', by: 'nadia' } });
  expect(gone).toContain('by nadia');
  expect(gone).not.toContain('<button');
});

it('what did not leave, or is nobody’s to destroy, has no key', () => {
  expect(shown({ copies: 0 })).not.toContain('<button');
  expect(shown({ destroyBy: null })).not.toContain('<button');
});
