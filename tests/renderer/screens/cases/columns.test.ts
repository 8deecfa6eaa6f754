import { describe, expect, it } from 'vitest';
import { CASE_COLUMNS, CASE_SORTS, type CaseViews } from '../../../../preload/contract.ts';
import { mayBeCut, offeredColumns, shownColumns, tableColumns } from '../../../../renderer/screens/cases/columns.ts';

const KEPT: CaseViews = {
  views: [],
  chosen: null,
  columns: null,
  offered: CASE_COLUMNS,
  orders: CASE_SORTS,
  mayShare: false,
};

describe('the columns of the list', () => {
  it('are the usual ones of the place until somebody chooses, and end there with what is asked of a case', () => {
    expect(shownColumns(null, KEPT, 'mission').at(-1)).toBe('state');
    expect(shownColumns(null, KEPT, 'headquarters').at(-1)).toBe('offices');
    expect(offeredColumns(KEPT, 'headquarters')).not.toContain('state');
  });

  it('are those that were chosen, as far as they are offered, in the order of the table', () => {
    expect(shownColumns(['changed', 'person', 'workers'], KEPT, 'mission')).toEqual(['person', 'changed', 'workers']);
    const offered = { ...KEPT, offered: ['changed', 'stage'] as const };
    expect(shownColumns(['person', 'changed'], offered, 'mission')).toEqual(['changed']);
  });

  it('say beside the person why a case was found, in the place of the next step, but leave what was chosen', () => {
    const shown = (chosen: CaseViews['columns']) =>
      tableColumns(shownColumns(chosen, KEPT, 'mission', true), true, KEPT.orders).map(({ name }) => name);
    expect(shown(null)).toEqual([
      'reference',
      'person',
      'found',
      'age',
      'nationality',
      'stage',
      'flags',
      'changed',
      'state',
    ]);
    expect(shown(['next-step'])).toEqual(['reference', 'found', 'next-step']);
  });

  it('are no wider than the page at 1280 beside the bar that scrolls, with a search and without', () => {
    for (const isSought of [true, false]) {
      const columns = tableColumns(shownColumns(null, KEPT, 'mission', isSought), isSought, KEPT.orders);
      expect(columns.reduce((sum, { least }) => sum + least, 0)).toBeLessThanOrEqual(65.25);
    }
  });

  it.each([
    ['nationality', 'Nigeria', 'Moldova, Ukraine'],
    // An office's code has up to twelve signs, and its numbers of before are as long as any of ours.
    ['reference', 'KG-BIS-26-7K2MQX', 'MD-CHISINAU1-26-7K2MQX'],
    ['changed', '28 Nov', '30 sept. 2025'],
    ['opened', '1 mai 2025', 'septiembre de 2025'],
    ['state', 'enregistré', 'reçu le 12 sept. 2025'],
  ] as const)('cut what may be too long for them, and nothing that fits: %s', (name, fits, isLong) => {
    const column = tableColumns(['nationality', 'opened', 'changed', 'state'], false, []).find(
      (one) => one.name === name,
    );
    if (column === undefined) throw new Error('the table has no such column');
    expect([mayBeCut(fits, column), mayBeCut(isLong, column)]).toEqual([false, true]);
  });

  it('never cut what is drawn to be read whole', () => {
    const stage = tableColumns(['stage'], false, []).at(-1);
    if (stage === undefined) throw new Error('the table has no columns');
    expect(mayBeCut('words that are longer than any column', stage)).toBe(false);
  });

  it('are put in order by what the role may ask, and by nothing else', () => {
    const sorts = tableColumns(['person', 'flags', 'changed'], false, ['changed']).map(({ sort }) => sort);
    expect(sorts).toEqual(['reference', null, null, 'changed']);
  });
});
