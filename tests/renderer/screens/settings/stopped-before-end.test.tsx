import { MantineProvider } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { sealedAltogether } from '../../../../renderer/screens/settings/sealed-altogether.ts';
import { drawn, loaded } from '../../drawn.ts';

const { StoppedBeforeEnd } = await loaded(() => import('../../../../renderer/screens/settings/stopped-before-end.tsx'));

type Sealed = Parameters<typeof StoppedBeforeEnd>[0]['sealed'];
const shown = (sealed: Sealed) =>
  drawn(
    <MantineProvider>
      <StoppedBeforeEnd name="Ion" sealed={sealed} />
    </MantineProvider>,
  );

it('sealing that was stopped before an end of access names what is sealed by office, says that it is to be sent, and who stays out', () => {
  const html = shown([
    { office: 'HQ', cases: 3, files: ['abcdefgh.waymark', 'ijklmnop.waymark'] },
    { office: 'MD-KIV', cases: 1, files: ['qrstuvwx.waymark'] },
  ]);
  expect(html).toContain('Ion cannot log in, unless you take it back');
  expect(html).toContain('send them, also if you take it back');
  expect(html).toContain('HQ: abcdefgh.waymark, ijklmnop.waymark');
  expect(html).toContain('MD-KIV: qrstuvwx.waymark');
  expect(html).not.toContain('Nothing of it remains');
});

it('where no file was there yet it says so, and still who stays out', () => {
  const html = shown([]);
  expect(html).toContain('No file was sealed this time');
  expect(html).toContain('Ion cannot log in, unless you take it back');
  expect(html).not.toContain('<li>');
});

it('where the work was ended before it could say so it leads to what was sealed', () => {
  const html = shown(null);
  expect(html).toContain('Look under Exchange, Packages');
  expect(html).not.toContain('No file was sealed');
});

describe('stopped, gone on with and stopped again', () => {
  const stopped = (sealed: NonNullable<Sealed>) => ({ sealed, not: [], stopped: true });
  const first = stopped([{ office: 'HQ', cases: 3, files: ['abcdefgh.waymark'] }]);

  it('it names what was sealed before too: that is to be sent as well', () => {
    expect(sealedAltogether(first, stopped([]))).toEqual(first);
    const second = stopped([
      { office: 'HQ', cases: 1, files: ['ijklmnop.waymark'] },
      { office: 'MD-KIV', cases: 1, files: ['qrstuvwx.waymark'] },
    ]);
    expect(sealedAltogether(first, second)).toEqual(
      stopped([
        { office: 'HQ', cases: 4, files: ['abcdefgh.waymark', 'ijklmnop.waymark'] },
        { office: 'MD-KIV', cases: 1, files: ['qrstuvwx.waymark'] },
      ]),
    );
  });

  it('where nobody saw what was sealed before it still leads there, and it is over once all is sealed', () => {
    expect(sealedAltogether('ended', first)).toBe('ended');
    expect(sealedAltogether('ended', { ...first, stopped: false })).toEqual({ ...first, stopped: false });
    expect(sealedAltogether(undefined, first)).toEqual(first);
  });
});
