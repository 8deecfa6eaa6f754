import { Button, Select, Table } from '@mantine/core';
import { useState } from 'react';
import type { InboxPackage } from '../../../preload/contract.ts';
import { ListTable } from '../../components/list-table.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { setFilter, showAll } from '../../state/case-list.ts';
import { go } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import classes from './inbox.module.css';

const SHOWN = 12;
const KINDS = ['cases', 'receipt', 'directory', 'told'] as const;

/** What was taken in, newest first, by office and month. */
export function TakenIn({ packages }: { readonly packages: readonly InboxPackage[] }) {
  const say = useText('inbox');
  const exchange = useText('exchange');
  const formats = useFormats();
  const [office, setOffice] = useState<string | null>(null);
  const [month, setMonth] = useState<string | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const offices = [...new Set(packages.map((one) => one.office))].sort();
  const months = [...new Set(packages.map(({ at }) => at.slice(0, 7)))].sort().reverse();
  const fitting = packages.filter(
    (one) => (office === null || one.office === office) && (month === null || one.at.startsWith(month)),
  );
  const count = (n: number | undefined) => (n === undefined ? '–' : formats.number(n));
  const kindOf = (code: string) => {
    const known = KINDS.find((kind) => kind === code);
    return known === undefined ? code : exchange(`kind-${known}`);
  };
  return (
    <section className={classes.block} aria-labelledby="taken-in">
      <div className={classes.head}>
        <h2 className={classes.heading} id="taken-in">
          {say('takenIn')}
        </h2>
        {offices.length > 1 && (
          <Select
            size="xs"
            aria-label={say('office')}
            data={offices}
            value={office}
            onChange={setOffice}
            placeholder={say('allOffices')}
            clearable
          />
        )}
        {months.length > 1 && (
          <Select
            size="xs"
            aria-label={say('when')}
            data={months.map((value) => ({ value, label: formats.day(value) }))}
            value={month}
            onChange={setMonth}
            placeholder={say('allMonths')}
            clearable
          />
        )}
        <SeeCases />
      </div>
      <ListTable
        label={say('takenIn')}
        columns={[
          say('when'),
          say('office'),
          say('what'),
          say('number'),
          say('new'),
          say('changed'),
          say('known'),
          say('records'),
          say('receipt'),
        ]}
      >
        {fitting.slice(0, shown).map((one) => (
          <Table.Tr key={one.file}>
            <Table.Td>{formats.moment(one.at)}</Table.Td>
            <Table.Td>{one.office}</Table.Td>
            <Table.Td>
              {kindOf(one.kind)}
              {one.times > 1 && <span className="quiet"> · {say('times', { count: one.times })}</span>}
            </Table.Td>
            <Table.Td className={classes.figure}>{one.packageNumber}</Table.Td>
            <Table.Td className={classes.figure}>{count(one.counts?.new)}</Table.Td>
            <Table.Td className={classes.figure}>{count(one.counts?.updated)}</Table.Td>
            <Table.Td className={classes.figure}>{count(one.counts?.unchanged)}</Table.Td>
            <Table.Td className={classes.figure}>{count(one.counts?.records)}</Table.Td>
            <Table.Td title={one.receiptFile === null ? undefined : say('receiptFile', { file: one.receiptFile })}>
              <span className={one.receipt === 'owed' ? classes.attention : undefined}>
                {say(`receipt-${one.receipt}`)}
              </span>
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      {fitting.length > shown && (
        <div>
          <Button variant="subtle" size="xs" onClick={() => setShown(fitting.length)}>
            {say('showMore', { count: fitting.length - shown })}
          </Button>
        </div>
      )}
    </section>
  );
}

function SeeCases() {
  const say = useText('inbox');
  const { station } = useSession();
  return (
    <Button
      variant="subtle"
      size="xs"
      onClick={() => {
        // A mission accepts what it is sent; headquarters reads it.
        if (station.kind === 'mission') setFilter({ waiting: true });
        else showAll();
        go({ screen: 'cases' });
      }}
    >
      {say('seeCases')}
    </Button>
  );
}
