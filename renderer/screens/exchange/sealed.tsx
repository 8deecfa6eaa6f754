import { Button, Group, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { SealResult } from '../../../preload/contract.ts';
import { ListTable } from '../../components/list-table.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import classes from './exchange.module.css';

/** The sealed files, and what to do with them. */
export function Sealed({ result, onAnother }: { readonly result: SealResult; readonly onAnother: () => void }) {
  const say = useText('exchange');
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={`panel ${classes.card} ${classes.column}`} aria-labelledby="sealed">
      <h2 className={classes.heading} id="sealed" ref={heading} tabIndex={-1}>
        {say('sealedWhat', { what: say('totalGoes', { count: result.totals.cases }) })}
      </h2>
      <ListTable label={say('sealedTitle')} columns={[say('file'), say('size'), say('number')]}>
        {result.files.map((file) => (
          <Table.Tr key={file.name}>
            <Table.Td>{file.name}</Table.Td>
            <Table.Td>{formats.bytes(file.bytes)}</Table.Td>
            <Table.Td>{file.number}</Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <p className="quiet">{say('sealedText')}</p>
      <Group>
        <Button variant="default" onClick={onAnother}>
          {say('sealAnother')}
        </Button>
      </Group>
    </section>
  );
}
