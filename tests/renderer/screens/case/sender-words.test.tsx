import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { Body } from '../../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { SenderWords } = await loaded(() => import('../../../../renderer/screens/case/acceptance.tsx'));

const transfer = (date: string, body: Body, own = false) =>
  ({
    id: date,
    kind: 'transfer',
    office: 'UZ-TAS',
    own,
    date,
    body: { act: 'hand-over', ...body },
  }) as unknown as ShownRecord;
const beside = (...records: readonly ShownRecord[]) =>
  drawn(
    <MantineProvider>
      <SenderWords file={{ records }} />
    </MantineProvider>,
  );

it('what the sender wrote of its newest hand-over stands beside the answer', () => {
  const html = beside(
    transfer('2026-05-04', { note: 'She moves to her aunt' }),
    transfer('2026-05-01', { note: 'An older one' }),
  );
  expect(html).toContain('UZ-TAS: She moves to her aunt');
  expect(html).not.toContain('An older one');
});

it('and nothing where the role reads none of it, or the hand-over is our own', () => {
  expect(beside(transfer('2026-05-04', {}))).not.toContain('data-sender-words');
  expect(beside(transfer('2026-05-04', { note: 'Ours' }, true))).not.toContain('data-sender-words');
});
