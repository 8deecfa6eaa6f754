/** The pages of a PDF, of which some are chosen. */
import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import { pagesAtFirst } from '../../../../renderer/screens/case/attach/drawn-pages.ts';
import type { ChosenScan } from '../../../../renderer/screens/case/attach/use-chosen-scan.ts';
import { drawn, loaded } from '../../drawn.ts';

const { PageChoice } = await loaded(() => import('../../../../renderer/screens/case/attach/page-choice.tsx'));

const PICTURE = { media: 'png', data: 'AAAA' } as const;
const page = (number: number) => ({ number, picture: PICTURE, small: PICTURE });
const says = (scan: ChosenScan, chosen: readonly number[]) =>
  drawn(
    <MantineProvider>
      <PageChoice
        scan={scan}
        chosen={new Set(chosen)}
        onChosen={() => undefined}
        onFrom={() => undefined}
        busy={false}
      />
    </MantineProvider>,
  );
const boxes = (html: string) =>
  [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => [
    box.includes('checked'),
    box.includes('disabled='),
  ]);

it('each is chosen or not, and one that could not be drawn cannot be', () => {
  const html = says({ pages: [page(1), page(2), { number: 3 }], total: 3 }, [1]);
  expect(boxes(html)).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
  expect(html).toContain('Could not be drawn');
  expect(html).toContain('Choose all');
  expect(html).not.toContain('Show from page');
});

it('of a long paper it is said which pages these are, and others can be shown', () => {
  const pages = Array.from({ length: 40 }, (_, index) => page(index + 41));
  const html = says({ pages, total: 312 }, []);
  expect(html).toContain('Pages 41 to 80 of 312');
  expect(html).toContain('Show from page');
});

it('of a short paper all that could be drawn are chosen at first, and none of a long one', () => {
  expect([...pagesAtFirst({ pages: [page(1), { number: 2 }, page(3)], total: 3 })]).toEqual([1, 3]);
  expect([...pagesAtFirst({ pages: [page(1), page(2)], total: 41 })]).toEqual([]);
  expect([...pagesAtFirst(undefined)]).toEqual([]);
});
