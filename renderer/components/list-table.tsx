import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './list-table.module.css';

/** A plain list under column headings, inside a panel that scrolls sideways where it must. */
export function ListTable({
  label,
  columns,
  low = false,
  figuresFrom = Number.POSITIVE_INFINITY,
  children,
}: {
  readonly label: string;
  /** An empty heading stands over actions. */
  readonly columns: readonly string[];
  /** At most a third of the screen high; the rest is scrolled to. */
  readonly low?: boolean;
  /** From this column on there are figures: their headings stand at the right, as they do. */
  readonly figuresFrom?: number;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a section would be announced as a landmark
    <div className={`panel ${classes.scroll}`} data-low={low || undefined} role="group" aria-label={label} tabIndex={0}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) =>
              column === '' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <Table.Td key={index} />
              ) : (
                <Table.Th key={column} ta={index >= figuresFrom ? 'right' : undefined}>
                  {column}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
