import { Button, Group, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { SealResult } from '../../../preload/contract.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import classes from './exchange.module.css';
import { PackageNumber } from './package-number.tsx';

/** The sealed files, and what to do with them. */
export function Sealed({ result, onAnother }: { readonly result: SealResult; readonly onAnother: () => void }) {
  const say = useText('exchange');
  const formats = useFormats();
  const { files, totals, stopped } = result;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={`panel ${classes.card} ${classes.column}`} aria-labelledby="sealed">
      <h2 className={classes.heading} id="sealed" ref={heading} tabIndex={-1}>
        {stopped === null
          ? say('sealedWhat', { what: say('totalGoes', { count: totals.cases }) })
          : say('sealedSome', { count: files.length, all: stopped.all })}
      </h2>
      <Refused refusal={stopped === null ? undefined : { code: stopped.code, places: {} }} />
      {stopped === null && files.length > 1 && <p>{say('sealedAll', { count: files.length })}</p>}
      <ListTable label={say('sealedTitle')} columns={[say('file'), say('size'), say('number')]}>
        {files.map((file) => (
          <Table.Tr key={file.name}>
            <Table.Td>{file.name}</Table.Td>
            <Table.Td>{formats.bytes(file.bytes)}</Table.Td>
            <Table.Td>
              <PackageNumber of={file} />
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <p className="quiet">{say(files.length > 1 ? 'sealedTextSeveral' : 'sealedText')}</p>
      <Group>
        <Button variant="default" onClick={onAnother}>
          {say('sealAnother')}
        </Button>
      </Group>
    </section>
  );
}
