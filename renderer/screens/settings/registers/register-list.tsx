import { Button, Table } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListTable } from '../../../components/list-table.tsx';
import classes from '../settings.module.css';
import { EntryActions } from './entry-actions.tsx';

interface Entry {
  readonly id: string;
  readonly told: string;
}

/** What the form of an entry needs. */
export interface EntryFormProps<E extends Entry> {
  /** Undefined: a new entry. */
  readonly entry: E | undefined;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

interface RegisterListProps<E extends Entry> {
  readonly id: string;
  readonly words: { readonly title: string; readonly none: string; readonly noneText: string; readonly add: string };
  readonly icon: Icon;
  readonly entries: readonly E[];
  readonly columns: readonly string[];
  /** What stands in the columns. */
  readonly cellsOf: (entry: E) => readonly ReactNode[];
  readonly form: (props: EntryFormProps<E>) => ReactNode;
  /** Ids of those that may be changed; left out: all of them. */
  readonly mayChange?: readonly string[];
  /** Ids of those that may be taken out, and how; left out: none ever is. */
  readonly mayTakeOut?: readonly string[];
  readonly takeOut?: (entry: E, onUndone: () => void) => Promise<void>;
  readonly onChanged: () => void;
}

/** One register: its entries, and below them the one that is written or changed. */
export function RegisterList<E extends Entry>(props: RegisterListProps<E>) {
  const {
    id,
    words,
    icon,
    entries,
    columns,
    cellsOf,
    form: Form,
    mayChange,
    mayTakeOut = [],
    takeOut,
    onChanged,
  } = props;
  const [open, setOpen] = useState<E | 'new'>();
  const done = () => {
    setOpen(undefined);
    onChanged();
  };
  return (
    <section aria-labelledby={id} className={classes.wide}>
      <h2 className={classes.heading} id={id}>
        {words.title}
      </h2>
      {entries.length === 0 && open === undefined && (
        <div className="panel">
          <EmptyState icon={icon} title={words.none} text={words.noneText} />
        </div>
      )}
      {entries.length > 0 && (
        <ListTable label={words.title} columns={[...columns, '']}>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              {cellsOf(entry).map((cell, at) => (
                <Table.Td key={columns[at]}>{cell}</Table.Td>
              ))}
              <Table.Td>
                <EntryActions
                  what={entry.told}
                  onChange={mayChange?.includes(entry.id) === false ? undefined : () => setOpen(entry)}
                  takeOut={
                    takeOut !== undefined && mayTakeOut.includes(entry.id)
                      ? () => takeOut(entry, done).then(done)
                      : undefined
                  }
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      {open === undefined ? (
        <Button variant="default" justify="flex-start" w="max-content" onClick={() => setOpen('new')}>
          {words.add}
        </Button>
      ) : (
        <Form
          key={open === 'new' ? 'new' : open.id}
          entry={open === 'new' ? undefined : open}
          onDone={done}
          onLeave={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
