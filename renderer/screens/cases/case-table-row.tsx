// biome-ignore-all lint/a11y/useSemanticElements: rows out of view are not drawn, so an HTML table would count wrongly; the grid's roles say it all
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { memo, useLayoutEffect, useRef } from 'react';
import { shortReference, shownReference } from '../../../db/codebook/short-reference.ts';
import type { ListedCase } from '../../../preload/contract.ts';
import { focusHeading } from '../../components/frame/use-focus-kept.ts';
import { select } from '../../state/case-list.ts';
import { caseCell } from './case-cell.tsx';
import classes from './cases.module.css';
import { mayBeCut, type ShownColumn } from './columns.ts';
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
  const box = useRef<HTMLInputElement>(null);
  // A box that is used again keeps no focus: Space would select another case.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the place is another case's
  useLayoutEffect(() => {
    const screen = document.activeElement === box.current && box.current?.closest<HTMLElement>('#screen');
    if (screen) focusHeading(screen);
  }, [row?.caseId]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for its active row
    <div
      id={`case-${index}`}
      className={classes.row}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      data-active={active || undefined}
      style={{ top: index * ROW }}
      onClick={() => onOpen(index)}
    >
      {row &&
        columns.map((column) => {
          const { name, cut } = column;
          if (name === 'reference') {
            const reference = row.kind === 'anonymous' ? '–' : shownReference(row);
            const isCut = mayBeCut(reference, column);
            return (
              <div key={name} role="gridcell" className={classes.reference} title={isCut ? reference : undefined}>
                {selectable && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps the click from opening the row
                  <label className={classes.check} onClick={(event) => event.stopPropagation()}>
                    <input
                      ref={box}
                      type="checkbox"
                      tabIndex={-1}
                      checked={selected}
                      aria-label={words.say('select', { reference: shownReference(row) })}
                      onChange={(event) => select(row.caseId, event.currentTarget.checked)}
                    />
                  </label>
                )}
                {isCut ? <CutReference reference={reference} /> : reference}
              </div>
            );
          }
          const { says, sign, title, look } = caseCell(name, row, namesShown, words);
          const isCut = typeof says === 'string' ? mayBeCut(says, column) : cut;
          return (
            <div
              key={name}
              role="gridcell"
              data-sign={sign}
              title={isCut || title !== says ? title : undefined}
              className={look ?? (isCut ? classes.cut : undefined)}
            >
              {says}
            </div>
          );
        })}
    </div>
  );
}

/** Cut before the signs that are its own: what stands first, office and year, is one for most rows. */
function CutReference({ reference }: { readonly reference: string }) {
  const own = shortReference(reference);
  return (
    <span className={classes.ends}>
      <span className={classes.cut}>{reference.slice(0, -own.length)}</span>
      {own}
    </span>
  );
}
