import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { SealResult } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { Sealed } = await loaded(() => import('../../../../renderer/screens/exchange/sealed.tsx'));

const file = (number: number, part: number | null) => ({
  ...{ name: `file-${number}.waymark`, bytes: 20_000, station: 'S', number },
  ...{ part, parts: part === null ? null : 3 },
});
const shown = (files: SealResult['files'], stopped: SealResult['stopped'] = null) =>
  drawn(
    <MantineProvider>
      <Sealed
        result={{
          ...{ files, stopped, index: null },
          totals: { cases: 4, records: 9, heldBack: 0, unchanged: 0, withName: 0 },
        }}
        onAnother={() => {}}
      />
    </MantineProvider>,
  );

it('one file has its number alone; several say which of how many each is, and that all are to be sent', () => {
  const one = shown([file(7, null)]);
  expect(one).toContain('>7<');
  expect(one).not.toContain('role="alert"');
  const several = shown([file(7, 1), file(8, 2), file(9, 3)]);
  expect(several).toContain('8 (2 of 3)');
  expect(several).toContain('3 files: send all of them.');
});

it('what stopped after some says how many of how many there are, and why, and does not say that all are to be sent', () => {
  const html = shown([file(7, 1), file(8, 2)], { code: 'seal-stopped-by-you', all: 3 });
  expect(html).toContain('Sealed: 2 files of 3');
  expect(html).toContain('data-code="seal-stopped-by-you"');
  expect(html).not.toContain('send all of them');
});
