import { MantineProvider } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../../db/contract/statistics.ts';
import { drawn, loaded } from '../../drawn.ts';

const { NothingCounted } = await loaded(() => import('../../../../renderer/screens/statistics/nothing-counted.tsx'));

const said = (unit: Unit): string =>
  drawn(
    <MantineProvider>
      <NothingCounted unit={unit} />
    </MantineProvider>,
  );

describe('a table in which nothing is', () => {
  test.each(['instances', 'cases', 'persons'] as const)('says of %s that nobody is counted', (unit) => {
    expect(said(unit)).toContain('Nobody is counted with these choices');
  });

  test.each([
    ...(['services', 'stays', 'referrals', 'payments'] as const),
    ...(['calls', 'nights', 'months'] as const),
  ])('says of %s, which are nobody, that nothing is noted', (unit) => {
    expect(said(unit)).toContain('Nothing is noted here with these choices');
  });
});
