import { shortReference, shownReference } from '../../../db/codebook/short-reference.ts';
import type { ListedCase } from '../../../preload/contract.ts';
import type { Part } from '../../components/said.ts';
import { caseCell } from './case-cell.ts';
import classes from './cases.module.css';
import { mayBeCut, type ShownColumn } from './columns.ts';
import type { RowWords } from './row-words.ts';

/** What the cells of a case say, from left to right; what may be too long for its column is made to be cut, and stands in full behind it. */
export function rowCells(
  row: ListedCase,
  columns: readonly ShownColumn[],
  namesShown: boolean,
  words: RowWords,
): readonly Part[] {
  return columns.map((column) => {
    if (column.name === 'reference') return referenceCell(row, column);
    const { title, ...cell } = caseCell(column.name, row, namesShown, words);
    const isCut = typeof cell.says === 'string' ? mayBeCut(cell.says, column) : column.cut === true;
    return {
      ...cell,
      title: isCut || title !== cell.says ? title : undefined,
      look: cell.look ?? (isCut ? classes.cut : undefined),
    };
  });
}

/** Cut before the signs that are its own: what stands first, office and year, is one for most rows. */
function referenceCell(row: ListedCase, column: ShownColumn): Part {
  const reference = row.kind === 'anonymous' ? '–' : shownReference(row);
  if (!mayBeCut(reference, column)) return { says: reference };
  const own = shortReference(reference);
  return {
    says: [{ says: reference.slice(0, -own.length), look: classes.cut }, own],
    look: classes.ends,
    title: reference,
  };
}
