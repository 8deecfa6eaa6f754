import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { Body } from '../../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { SenderWords } = await loaded(() => import('../../../../renderer/screens/case/acceptance.tsx'));

const transfer = (id: string, body: Body) =>
  ({
    id,
    kind: 'transfer',
    office: 'UZ-TAS',
    own: false,
    body: { act: 'hand-over', ...body },
  }) as unknown as ShownRecord;
const beside = (handedHere: string | null, ...records: readonly ShownRecord[]) =>
  drawn(
    <MantineProvider>
      <SenderWords file={{ records, handedHere }} />
    </MantineProvider>,
  );

it('what the sender wrote of the hand-over stands beside the answer', () => {
  const html = beside(
    'last',
    transfer('first', { note: 'An older one' }),
    transfer('last', { note: 'She moves to her aunt' }),
  );
  expect(html).toContain('UZ-TAS: She moves to her aunt');
  expect(html).not.toContain('An older one');
});

it('and nothing where the role reads none of it, or nobody handed it over here', () => {
  expect(beside('last', transfer('last', {}))).not.toContain('data-sender-words');
  expect(beside(null, transfer('last', { note: 'To another office' }))).not.toContain('data-sender-words');
});
