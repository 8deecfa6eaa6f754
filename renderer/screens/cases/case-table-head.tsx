// biome-ignore-all lint/a11y/useSemanticElements: the grid's roles say it all (`case-table.tsx`)
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { memo } from 'react';
import type { CaseSort } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';
import { sortBy } from '../../state/case-list.ts';
import classes from './cases.module.css';
import type { ShownColumn } from './columns.ts';

/** What the columns are, and by which the list is in order. A notch of the wheel draws none of it again. */
export const CaseTableHead = memo(function CaseTableHead({
  columns,
  sort,
  descending,
}: {
  readonly columns: readonly ShownColumn[];
  readonly sort: CaseSort;
  readonly descending: boolean;
}) {
  const say = useText('cases');
  const Direction = descending ? IconSortDescending : IconSortAscending;
  return (
    <div className={classes.head} role="row" aria-rowindex={1}>
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
              {column.sort === sort && <Direction size={16} stroke={1.75} aria-hidden />}
            </button>
          )}
        </div>
      ))}
    </div>
  );
});
