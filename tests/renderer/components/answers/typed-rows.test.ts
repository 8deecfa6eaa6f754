import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ROWS } from '../../../../db/codebook/bounds.ts';
import { question } from '../../../../db/codebook/forms/index.ts';
import { columnsOf } from '../../../../db/codebook/rows.ts';
import type { Rows } from '../../../../db/codebook/types.ts';
import {
  draftOf,
  fromDraftText,
  type Grid,
  gridOf,
  isEmptyRow,
  linesIn,
  rowsIn,
  withCell,
  withLines,
  withoutRow,
  withRow,
} from '../../../../renderer/components/answers/typed-rows.ts';

const MEDICINES = columnsOf(question('health', 'medicine-list') ?? {});
const CHILDREN = columnsOf(question('stay', 'child-list') ?? {});
const TODAY = '2026-05-04';
const asTyped = (date: string) => date;
const texts = (grid: Grid) => grid.map(({ cells }) => cells.join('|'));
const typed = (...rows: readonly (readonly string[])[]): Grid =>
  rows
    .flatMap((cells, row) => cells.map((cell, column) => [row, column, cell] as const))
    .reduce<Grid>(
      (grid, [row, column, cell]) => withCell(MEDICINES, grid, row, column, cell),
      gridOf(MEDICINES, [], asTyped),
    );

describe('a table while it is typed', () => {
  it('is rows of a record as far as it says something', () => {
    const grid = withCell(
      MEDICINES,
      typed(['Metformin', '500 mg', '8 and 20', 'house', '1.6'], ['a slip'], ['Vitamin C']),
      ...([1, 0, ' '] as const),
    );
    expect(rowsIn(MEDICINES, grid, TODAY)).toEqual({
      rows: [
        { name: 'Metformin', dose: '500 mg', hours: '08:00 20:00', 'kept-by': 'house', 'enough-until': '2026-06-01' },
        { name: 'Vitamin C' },
      ],
      faults: [],
    });
  });

  it('has an empty row at its end, always one', () => {
    expect(texts(gridOf(MEDICINES, [], asTyped))).toEqual(['||||']);
    expect(texts(typed(['Metformin']))).toEqual(['Metformin||||', '||||']);
    expect(texts(withCell(MEDICINES, typed(['Metformin']), 0, 0, ''))).toEqual(['||||', '||||']);
    const full: Rows = Array.from({ length: MOST_ROWS }, () => ({ name: 'x' }));
    expect(gridOf(MEDICINES, full, asTyped).filter(isEmptyRow)).toEqual([]);
  });

  it('names every cell that is not read by its place, and keeps the rest of its row', () => {
    const { rows, faults } = rowsIn(MEDICINES, typed(['Metformin', '', 'morning'], ['x', '', '25', '', '31.9']), TODAY);
    expect(rows).toEqual([{ name: 'Metformin' }, { name: 'x' }]);
    expect(faults.map(({ row, column, fault }) => [row, column, fault])).toEqual([
      [0, 2, 'not-an-hour'],
      [1, 2, 'not-an-hour'],
      [1, 4, 'no-such-day'],
    ]);
  });

  it('loses a row and has it back where it was', () => {
    const grid = typed(['a'], ['b'], ['c']);
    const [, second] = grid;
    if (second === undefined) throw new Error('no second row');
    const without = withoutRow(MEDICINES, grid, 1);
    expect(texts(without)).toEqual(['a||||', 'c||||', '||||']);
    expect(withRow(MEDICINES, without, 1, second)).toEqual(grid);
    expect(texts(withoutRow(MEDICINES, typed(['a']), 0))).toEqual(['||||']);
  });

  it('has no more than the rows that can be kept, also where one comes back to a table that is full', () => {
    const full = gridOf(
      MEDICINES,
      Array.from({ length: MOST_ROWS }, (_, at) => ({ name: `x${at}` })),
      asTyped,
    );
    const [first] = full;
    if (first === undefined) throw new Error('no first row');
    expect(withRow(MEDICINES, withoutRow(MEDICINES, full, 0), 0, first)).toEqual(full);
  });

  it('takes lines that are pasted as rows, one below the other, and lets none run into the next', () => {
    const grid = typed(['a', '1 mg'], ['z']);
    expect(texts(withLines(MEDICINES, grid, 0, 0, ['Insulin', 'Metformin', 'Vitamin C']))).toEqual([
      ...['Insulin|1 mg|||', 'Metformin||||', 'Vitamin C||||', 'z||||', '||||'],
    ]);
    expect(linesIn('Insulin\r\n\n Metformin\t500 mg \n')).toEqual(['Insulin', 'Metformin 500 mg']);
  });

  it('ticks and unticks', () => {
    const ticked = withCell(CHILDREN, gridOf(CHILDREN, [{ name: 'Ana' }], asTyped), 0, 2, 'x');
    expect(rowsIn(CHILDREN, ticked, TODAY).rows).toEqual([{ name: 'Ana', bed: true }]);
    expect(rowsIn(CHILDREN, withCell(CHILDREN, ticked, 0, 2, ''), TODAY).rows).toEqual([{ name: 'Ana' }]);
  });

  it('is the same rows again when it is opened and nothing is typed, the columns of a newer Waymark among them', () => {
    const row = fc.record(
      { name: fc.constantFrom('Ana', 'Mirlan 2'), age: fc.nat(25), bed: fc.constant(true as const), later: fc.nat() },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        expect(rowsIn(CHILDREN, gridOf(CHILDREN, rows, asTyped), TODAY)).toEqual({ rows, faults: [] });
      }),
    );
  });
});

describe('a draft of a table', () => {
  it('is there again as it was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 5, maxLength: 5 }), { maxLength: 5 }), (cells) => {
        const grid = cells.reduce<Grid>(
          (before, row, at) => row.reduce<Grid>((one, cell, of) => withCell(MEDICINES, one, at, of, cell), before),
          gridOf(MEDICINES, [], asTyped),
        );
        const said = grid.filter((row) => !isEmptyRow(row));
        expect(fromDraftText(MEDICINES, draftOf(grid))?.filter((row) => !isEmptyRow(row))).toEqual(said);
      }),
    );
  });

  it.each(['', 'x', '{}', '[1]', '[null]', '[{"cells":1,"more":{}}]', '[{"cells":[]}]'])('%s is none', (text) => {
    expect(fromDraftText(MEDICINES, text)).toBeUndefined();
  });

  it('that says more than it may is not believed in that', () => {
    expect(fromDraftText(MEDICINES, '[{"cells":["a",5],"more":{"x":{}}}]')?.[0]).toEqual({
      cells: ['a', '', '', '', ''],
      more: {},
    });
  });
});
