import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import { drawn, loaded } from '../../drawn.ts';

const { Sealed } = await loaded(() => import('../../../../renderer/screens/hand-over/sealed.tsx'));

type Done = Parameters<typeof Sealed>[0]['done'];
const shown = (names: readonly string[], stopped: Done['stopped'] = null) =>
  drawn(
    <MantineProvider>
      <Sealed done={{ files: names.map((name) => ({ name, bytes: 20_000 })), stopped }} />
    </MantineProvider>,
  );

it('a hand-over that was sealed says so, and that every file of it is to be sent', () => {
  const one = shown(['abcdefgh.waymark']);
  expect(one).toContain('Handed over and sealed');
  expect(one).toContain('Send the file by e-mail');
  expect(one).not.toContain('role="alert"');
  expect(shown(['abcdefgh.waymark', 'ijklmnop.waymark'])).toContain('Send all 2 files by e-mail');
});

it('one that stopped after the file for the first of two desks is not called sealed, and says why and what to do', () => {
  const html = shown(['abcdefgh.waymark'], { code: 'seal-stopped-folder', all: 2 });
  expect(html).toContain('Sealed: 1 file of 2');
  expect(html).not.toContain('Handed over and sealed');
  expect(html).toContain('data-code="seal-stopped-folder"');
  expect(html).toContain('look whether the stick is in');
  expect(html).toContain('abcdefgh.waymark');
});
