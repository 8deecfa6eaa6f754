// biome-ignore-all lint/a11y/useSemanticElements: rows out of view are not drawn, so an HTML table would count wrongly; the grid's roles say it all
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { select, sortBy, useCaseList, useListShown } from '../../state/case-list.ts';
import { useCaseViews } from '../../state/case-views.ts';
import { go } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import type { CasePages } from './case-pages.ts';
import { CaseTableRow } from './case-table-row.tsx';
import classes from './cases.module.css';
import { gridOf, shownColumns, tableColumns } from './columns.ts';
import { useRowWords } from './row-words.ts';

const ROW = 38;

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
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 6,
    scrollPaddingStart: ROW,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    pages.show(first, last);
  }, [pages, first, last]);
  useEffect(() => {
    virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

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
      aria-activedescendant={items.some(({ index }) => index === at) ? `case-${at}` : undefined}
      data-selectable={selectable || undefined}
      onKeyDown={(event) => {
        const act = keys[pressedKey(event) ?? ''];
        if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey || !act) return;
        event.preventDefault();
        act();
      }}
    >
      <div className={classes.head} role="row" aria-rowindex={1} style={grid}>
        {columns.map((column) => (
          <div
            key={column.name}
            role="columnheader"
            data-column={column.name}
            aria-sort={
              column.sort !== null && column.sort === sort ? (descending ? 'descending' : 'ascending') : undefined
            }
          >
            {column.sort === null ? (
              say(column.head)
            ) : (
              <button type="button" className={classes.sort} onClick={() => column.sort && sortBy(column.sort)}>
                {say(column.head)}
                {column.sort === sort &&
                  (descending ? (
                    <IconSortDescending size={16} stroke={1.75} aria-hidden />
                  ) : (
                    <IconSortAscending size={16} stroke={1.75} aria-hidden />
                  ))}
              </button>
            )}
          </div>
        ))}
      </div>
      <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth: grid.minWidth }}>
        {items.map(({ index, start }) => {
          const row = pages.row(index);
          return (
            <CaseTableRow
              key={index}
              index={index}
              row={row}
              columns={columns}
              grid={grid}
              top={start}
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
