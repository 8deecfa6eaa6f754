import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import { drawn, loaded } from '../../drawn.ts';

const { Chosen } = await loaded(() => import('../../../../renderer/screens/statistics/report-filters.tsx'));

it('the field of a new filter is there before what it offers, so that no letter typed into it goes to another screen', () => {
  const html = drawn(
    <MantineProvider>
      <Chosen choosing="" isNew={false} onChoosing={() => {}} onEnd={() => {}} />
    </MantineProvider>,
  );
  expect(html).toContain('Filter by');
  expect(html).toContain('<input');
});
