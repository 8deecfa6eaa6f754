import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import { drawn, loaded } from '../../drawn.ts';

const { IssuedToFew } = await loaded(() => import('../../../../renderer/screens/exchange/issued-to-few.tsx'));

const shown = (not: Parameters<typeof IssuedToFew>[0]['not'], files: number) =>
  drawn(
    <MantineProvider>
      <IssuedToFew not={not} files={files} />
    </MantineProvider>,
  );

it('a directory that was stopped is said to be in force, with whom it did not reach and what is to be done', () => {
  const html = shown(
    [
      { office: 'KG-BIS', code: null },
      { office: 'KG-BIS', code: null },
      { office: 'MD-KIV', code: null },
    ],
    2,
  );
  expect(html).toContain('in force here all the same, and no file was made for KG-BIS, MD-KIV.');
  expect(html).toContain('The files below are whole: send them.');
  expect(html).not.toContain('Nothing of it remains');
});

it('what refused a file stands beside its office, and where there is no file none is to be sent', () => {
  const html = shown(
    [
      { office: 'KG-BIS', code: 'seal-folder' },
      { office: 'KG-BIS', code: 'seal-folder' },
    ],
    0,
  );
  expect(html.split('KG-BIS: ')).toHaveLength(2);
  expect(html).not.toContain('You stopped it');
  expect(html).not.toContain('The files below');
});

it('nothing is said where every office got its file', () => {
  expect(shown([], 3)).not.toContain('alert');
});
