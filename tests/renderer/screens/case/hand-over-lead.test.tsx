import { MantineProvider } from '@mantine/core';
import { expect, test } from 'vitest';
import type { Body } from '../../../../db/codebook/types.ts';
import { drawn, loaded } from '../../drawn.ts';

const { HandOverLead } = await loaded(() => import('../../../../renderer/screens/case/hand-over-lead.tsx'));

const beside = (kind: string, body: Body, leads = true) =>
  drawn(
    <MantineProvider>
      <HandOverLead caseId="x" {...{ kind, body, leads }} />
    </MantineProvider>,
  );

test('a hand-over that is written in the form says that nothing has left, and leads to the act that seals', () => {
  const html = beside('transfer', { act: 'hand-over' });
  expect(html).toContain('Nothing has left yet');
  expect(html).toContain('Hand over…');
  expect(beside('transfer', { act: 'answer' })).not.toContain('data-hand-over-lead');
  expect(beside('stay', {})).not.toContain('data-hand-over-lead');
});

test('whoever may not hand over reads it without the way there', () => {
  const html = beside('transfer', { act: 'hand-over' }, false);
  expect(html).toContain('Nothing has left yet');
  expect(html).not.toContain('Hand over…');
});
