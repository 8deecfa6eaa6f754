import { Button, Table } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import type { Breach } from '../../../../preload/contract.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListTable } from '../../../components/list-table.tsx';
import { useFormats, useText } from '../../../locales/index.ts';
import classes from '../settings.module.css';
import { BreachForm } from './breach-form.tsx';
import { EntryActions } from './entry-actions.tsx';
import { NamedCases } from './named-cases.tsx';

interface BreachesProps {
  readonly breaches: readonly Breach[];
  readonly mayTakeOut: readonly string[];
  readonly onChanged: () => void;
}

/** What was lost, taken or seen, the open entries first; one is written or changed below the list. */
export function Breaches({ breaches, mayTakeOut, onChanged }: BreachesProps) {
  const say = useText('registers');
  const formats = useFormats();
  const [open, setOpen] = useState<Breach | 'new'>();
  const done = () => {
    setOpen(undefined);
    onChanged();
  };
  return (
    <section aria-labelledby="breaches" className={classes.wide}>
      <h2 className={classes.heading} id="breaches">
        {say('breaches')}
      </h2>
      {breaches.length === 0 && open === undefined && (
        <div className="panel">
          <EmptyState icon={IconShieldExclamation} title={say('noBreach')} text={say('noBreachText')} />
        </div>
      )}
      {breaches.length > 0 && (
        <ListTable
          label={say('breaches')}
          columns={[say('noticed'), say('what'), say('told'), say('cases'), say('state'), '']}
        >
          {breaches.map((breach) => (
            <Table.Tr key={breach.id}>
              <Table.Td>{formats.day(breach.noticed)}</Table.Td>
              <Table.Td>{say(`breach-${breach.what}`)}</Table.Td>
              <Table.Td>{breach.told}</Table.Td>
              <Table.Td>
                <NamedCases cases={breach.cases} />
              </Table.Td>
              <Table.Td>
                {breach.closed === null ? say('isOpen') : say('isClosed', { day: formats.day(breach.closed) })}
              </Table.Td>
              <Table.Td>
                <EntryActions
                  id={breach.id}
                  what={breach.told}
                  mayTakeOut={mayTakeOut.includes(breach.id)}
                  onChange={() => setOpen(breach)}
                  onTakenOut={done}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      {open === undefined ? (
        <Button variant="default" justify="flex-start" w="max-content" onClick={() => setOpen('new')}>
          {say('addBreach')}
        </Button>
      ) : (
        <BreachForm
          key={open === 'new' ? 'new' : open.id}
          breach={open === 'new' ? undefined : open}
          onDone={done}
          onLeave={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
