// biome-ignore-all lint/a11y/useSemanticElements: rows out of view are not drawn, so an HTML table would count wrongly; the grid's roles say it all
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { select, useCaseList, useListShown } from '../../state/case-list.ts';
import { useCaseViews } from '../../state/case-views.ts';
import { go } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import type { CasePages } from './case-pages.ts';
import { CaseTableHead } from './case-table-head.tsx';
import { CaseTableRow } from './case-table-row.tsx';
import classes from './cases.module.css';
import { gridOf, shownColumns, tableColumns } from './columns.ts';
import { useRowWords } from './row-words.ts';
import { ROW } from './rows-in-view.ts';
import { rowAt, useRowsInView } from './use-rows-in-view.ts';

/**
 * All cases that fit, of which only the rows in view are drawn. The grid itself has the focus and names its active row
 * (`aria-activedescendant`), because a row that scrolls away cannot keep it.
 */
export function CaseTable({
  ref,
  pages,
  total,
  namesShown,
  selectable,
}: {
  readonly ref: Ref<HTMLDivElement | null>;
  readonly pages: CasePages;
  readonly total: number;
  readonly namesShown: boolean;
  readonly selectable: boolean;
}) {
  const say = useText('cases');
  const words = useRowWords();
  const { kind } = useSession().station;
  const { filter, sort, descending, columns: chosen, selected } = useListShown();
  const kept = useCaseViews((state) => state.kept);
  const isSought = (filter.search ?? '').trim() !== '';
  const columns = useMemo(
    () => tableColumns(shownColumns(chosen, kept, kind, isSought), isSought, kept?.orders ?? []),
    [chosen, kept, kind, isSought],
  );
  const grid = useMemo(() => gridOf(columns), [columns]);
  const at = useCaseList((state) => Math.min(state.at, total - 1));
  const scroll = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => scroll.current);
  const { rows, places, showRow, takePressed } = useRowsInView(scroll, total);

  useEffect(() => {
    pages.show(rows.first, rows.last);
  }, [pages, rows]);
  useLayoutEffect(() => showRow(at), [at, showRow]);

  const moveTo = (index: number) => useCaseList.setState({ at: Math.max(0, Math.min(total - 1, index)) });
  const read = useRef(pages);
  read.current = pages;
  /** Always the same function: a row that is given another is drawn again. */
  const open = useCallback((index: number) => {
    const row = read.current.row(index);
    if (!row) return;
    useCaseList.setState({ at: index });
    go({ screen: 'case', caseId: row.caseId });
  }, []);
  const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? ROW * 10) / ROW) - 2);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(at + 1),
    ArrowUp: () => moveTo(at - 1),
    PageDown: () => moveTo(at + page),
    PageUp: () => moveTo(at - page),
    Home: () => moveTo(0),
    End: () => moveTo(total - 1),
    Enter: () => open(at),
    ' ': () => {
      const row = pages.row(at);
      if (row && selectable) select(row.caseId, !selected.has(row.caseId));
    },
  };

  return (
    <div
      ref={scroll}
      className={`panel ${classes.table}`}
      role="grid"
      tabIndex={0}
      aria-label={`${say('title')}. ${say('keysHelp')}`}
      aria-rowcount={total + 1}
      aria-multiselectable={selectable || undefined}
      aria-activedescendant={at >= rows.first && at <= rows.last ? `case-${at}` : undefined}
      data-selectable={selectable || undefined}
      style={grid as CSSProperties}
      onKeyDown={(event) => {
        const act = keys[pressedKey(event) ?? ''];
        if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey || !act) return;
        event.preventDefault();
        act();
      }}
    >
      <CaseTableHead columns={columns} sort={sort} descending={descending} />
      {/* Places are used again, each where it stands: what is read aloud follows the rows. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for its active row */}
      <div
        className={classes.body}
        role="rowgroup"
        aria-owns={Array.from({ length: rows.last - rows.first + 1 }, (_, nth) => `case-${rows.first + nth}`).join(' ')}
        style={{ height: total * ROW }}
        onClick={({ target, currentTarget, clientX, clientY }) => {
          // A click on no row: the wheel was turned and nothing moved since, or somebody pressed in one row and let go in another, which means neither.
          if (target !== currentTarget) return;
          const pressed = takePressed();
          const meant = document.elementFromPoint(clientX, clientY);
          if (meant instanceof HTMLElement && pressed !== undefined && rowAt(clientX, clientY)?.id === pressed)
            meant.click();
        }}
      >
        {places.map((index, place) => {
          const row = pages.row(index);
          return (
            <CaseTableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what stays
              key={place}
              index={index}
              row={row}
              columns={columns}
              active={index === at}
              selected={row !== undefined && selected.has(row.caseId)}
              selectable={selectable}
              namesShown={namesShown}
              words={words}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}
