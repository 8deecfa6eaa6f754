// biome-ignore-all lint/a11y/useSemanticElements: rows out of view are not drawn, so an HTML table would count wrongly; the grid's roles say it all
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { memo, useLayoutEffect, useRef } from 'react';
import { shownReference } from '../../../db/codebook/short-reference.ts';
import type { ListedCase } from '../../../preload/contract.ts';
import { focusHeading } from '../../components/frame/use-focus-kept.ts';
import type { Part } from '../../components/said.ts';
import { writeSaid } from '../../components/write-said.ts';
import { select } from '../../state/case-list.ts';
import { useSteady } from '../../state/use-steady.ts';
import classes from './cases.module.css';
import type { ShownColumn } from './columns.ts';
import { rowCells } from './row-cells.ts';
import type { RowWords } from './row-words.ts';
import { ROW } from './rows-in-view.ts';

/** One case. A row that has not been read yet keeps its place. Another row that moves, is marked or comes into view draws none of the others again. */
export const CaseTableRow = memo(RowView);

function RowView({
  index,
  row,
  columns,
  active,
  selected,
  selectable,
  namesShown,
  words,
  onOpen,
}: {
  readonly index: number;
  readonly row: ListedCase | undefined;
  readonly columns: readonly ShownColumn[];
  readonly active: boolean;
  readonly selected: boolean;
  readonly selectable: boolean;
  readonly namesShown: boolean;
  readonly words: RowWords;
  readonly onOpen: (index: number) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const caseId = row?.caseId;
  const onSelect = useSteady((on: boolean) => void (caseId !== undefined && select(caseId, on)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a box that is new has no name yet
  useLayoutEffect(() => {
    if (place.current === null) return;
    const cells = row === undefined ? columns.map(() => NOTHING) : rowCells(row, columns, namesShown, words);
    writeCells(place.current, cells);
    const box = boxIn(place.current);
    if (box === undefined) return;
    box.hidden = row === undefined;
    box.ariaLabel = row === undefined ? null : words.say('select', { reference: shownReference(row) });
  }, [row, columns, namesShown, words, selectable]);
  // A box that is used again keeps no focus: Space would select another case.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the place is another case's
  useLayoutEffect(() => {
    const box = place.current === null ? undefined : boxIn(place.current);
    const screen = document.activeElement === box && box?.closest<HTMLElement>('#screen');
    if (screen) focusHeading(screen);
  }, [caseId]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for its active row
    <div
      ref={place}
      id={`case-${index}`}
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      data-active={active || undefined}
      style={{ top: index * ROW }}
      onClick={() => onOpen(index)}
    >
      <RowCells {...{ columns, selectable, selected, onSelect }} />
    </div>
  );
}

const NOTHING: Part = { says: '' };

/**
 * The cells of a row, made once. What they say is written past React (`writeCells`), which would compare them element by element: four hundred at a
 * notch of the wheel.
 */
const RowCells = memo(function RowCells({
  columns,
  selectable,
  selected,
  onSelect,
}: {
  readonly columns: readonly ShownColumn[];
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly onSelect: (on: boolean) => void;
}) {
  return columns.map(({ name }) =>
    name !== 'reference' ? (
      <div key={name} role="gridcell" />
    ) : (
      <div key={name} role="gridcell" className={classes.reference}>
        {selectable && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click from opening the row
          <label className={classes.check} onClick={(event) => event.stopPropagation()}>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={selected}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          </label>
        )}
        <span />
      </div>
    ),
  );
});

function writeCells(row: HTMLElement, cells: readonly Part[]): void {
  for (const [at, cell] of cells.entries()) {
    const place = row.children[at];
    // Beside the box its words have a place of their own.
    const words = place !== undefined && place.className === classes.reference ? place.lastElementChild : place;
    if (words instanceof HTMLElement) writeSaid(words, cell);
  }
}

const boxIn = (row: HTMLElement): HTMLInputElement | undefined => row.getElementsByTagName('input')[0];
