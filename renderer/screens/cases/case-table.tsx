// biome-ignore-all lint/a11y/useSemanticElements: rows out of view are not drawn, so an HTML table would count wrongly; the grid's roles say it all
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { type CaseSort, select, sortBy, useCaseList } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import type { CasePages } from './case-pages.ts';
import { CaseTableRow } from './case-table-row.tsx';
import classes from './cases.module.css';

const ROW = 38;

const COLUMNS = [
  { name: 'reference', sort: 'reference' },
  { name: 'initials', sort: null },
  { name: 'age', sort: 'age' },
  { name: 'nationality', sort: 'nationality' },
  { name: 'stage', sort: 'stage' },
  { name: 'flags', sort: null },
  { name: 'nextStep', sort: 'next-step' },
  { name: 'changed', sort: 'changed' },
] as const satisfies readonly { readonly name: string; readonly sort: CaseSort | null }[];

/** The last column: a mission asks how far what it wrote has got, headquarters which office a case comes from. */
const LAST = {
  mission: { name: 'state', sort: null },
  headquarters: { name: 'office', sort: 'office' },
} as const;

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
  const { kind } = useSession().station;
  const columns = [...COLUMNS, LAST[kind]];
  const { sort, descending, selected } = useCaseList();
  const at = useCaseList((state) => Math.min(state.at, total - 1));
  const scroll = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => scroll.current);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
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
  const open = (index: number) => {
    const row = pages.row(index);
    if (!row) return;
    useCaseList.setState({ at: index });
    go({ screen: 'case', caseId: row.caseId });
  };
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
      <div className={classes.head} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div
            key={column.name}
            role="columnheader"
            data-column={column.name}
            aria-sort={column.sort === sort ? (descending ? 'descending' : 'ascending') : undefined}
          >
            {column.sort === null ? (
              say(column.name)
            ) : (
              <button type="button" className={classes.sort} onClick={() => sortBy(column.sort)}>
                {say(column.name)}
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
      <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = pages.row(index);
          return (
            <CaseTableRow
              key={index}
              index={index}
              row={row}
              top={start}
              active={index === at}
              selected={row !== undefined && selected.has(row.caseId)}
              selectable={selectable}
              namesShown={namesShown}
              onOpen={() => open(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
