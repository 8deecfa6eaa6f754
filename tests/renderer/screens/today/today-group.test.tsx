import { MantineProvider } from '@mantine/core';
import { expect, it } from 'vitest';
import type { TodayLine } from '../../../../preload/contract.ts';
import { drawn, loaded } from '../../drawn.ts';

const { TodayGroup } = await loaded(() => import('../../../../renderer/screens/today/today-group.tsx'));
const { useCaseList } = await loaded(() => import('../../../../renderer/state/case-list.ts'));
const { openCasesInDanger } = await loaded(() => import('../../../../renderer/screens/today/open-cases-in-danger.ts'));

const LINE: TodayLine = {
  ...{ code: 'today-self-harm', also: [], places: {}, since: '2026-05-03', until: null, hour: null, matter: null },
  ...{ caseId: 'a'.repeat(22), reference: 'KG-BIS-26-AAAAAA', nameUsed: null, initials: null, ageGroup: null },
  ...{ lookAgain: null, nobodyTold: true, dangers: ['self-harm'], task: null, opens: 'case' },
};

const shown = (group: 'danger' | 'children', more: number, isWholeList = true): string =>
  drawn(
    <MantineProvider>
      <TodayGroup group={{ group, lines: [LINE], more }} version={1} isWholeList={isWholeList} />
    </MantineProvider>,
  );

/** The last button of the group, which an arrow reaches as it reaches a line. */
const rest = (html: string): string => /<button(?:(?!<button).)*<\/button>(?=<\/section>)/.exec(html)?.[0] ?? '';

it('whoever else is in danger is counted, and stands in the list that the line leads to', () => {
  const html = shown('danger', 12);
  expect(rest(html)).toContain('12 more people in danger: show all in the list');
  expect(rest(html)).toContain('data-line');
  expect(rest(html)).not.toContain('aria-expanded');
  expect(html).toContain('13 people');
  expect(rest(shown('danger', 1))).toContain('1 more person in danger');
  expect(rest(shown('danger', 0))).toBe('');
  openCasesInDanger();
  expect(useCaseList.getState().filter).toEqual({ danger: true });
});

it('where the list holds others too, and in every other group, the rest opens there', () => {
  for (const html of [shown('danger', 12, false), shown('children', 12)]) {
    expect(rest(html)).toContain('Show 12 more');
    expect(rest(html)).toContain('aria-expanded');
  }
});
