/** How what is chosen on Statistics leaves, where there is no window. */
import { beforeEach, describe, expect, it } from 'vitest';
import { loadedWith } from '../../drawn.ts';

const asked: { readonly corrected?: boolean }[] = [];
let isRefused = false;
const registered = async (input: { readonly corrected?: boolean }) => {
  if (isRefused) throw new Error('refused');
  asked.push(input);
  return { number: asked.length };
};
const { releaseCalls } = await loadedWith(
  { statistics: { contract: registered, contractFile: registered } },
  () => import('../../../../renderer/screens/statistics/release-calls.ts'),
);
const { requestOf, useAskedReport } = await import('../../../../renderer/screens/statistics/asked-report.ts');

/** The report of one project for one donor, as it is ticked on the screen. */
function screen(corrected: boolean) {
  let isTicked = corrected;
  const calls = () =>
    releaseCalls(
      requestOf(useAskedReport.getState(), true),
      'contract',
      { line: 'C72-CSE', recipient: 'SIDA', until: '2025-09-30', corrected: isTicked },
      '',
      () => {
        isTicked = false;
      },
    );
  return { calls, isTicked: () => isTicked };
}
const FILE = { as: 'csv', out: 'a place', language: 'en' } as const;

beforeEach(() => {
  asked.length = 0;
  isRefused = false;
});

describe('a corrected report', () => {
  it('is asked for once: what leaves after it, copied or as a file, is that one as it stands', async () => {
    const { calls } = screen(true);
    await calls().here('copy');
    await calls().toFile(FILE);
    expect(asked.map(({ corrected }) => corrected)).toEqual([true, false]);
    const other = screen(true);
    await other.calls().toFile(FILE);
    await other.calls().here('print');
    expect(asked.map(({ corrected }) => corrected)).toEqual([true, false, true, false]);
  });

  it('that is refused stays asked for', async () => {
    isRefused = true;
    const { calls, isTicked } = screen(true);
    await expect(calls().here('copy')).rejects.toThrow('refused');
    expect(isTicked()).toBe(true);
  });
});
