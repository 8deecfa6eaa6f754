import { Button, Group, Table } from '@mantine/core';
import { IconArrowUpRight, IconHandStop, IconPackageExport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Depth, Refusal, SealPreview } from '../../../preload/contract.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { Working } from '../../components/working.tsx';
import { useText } from '../../locales/index.ts';
import classes from './exchange.module.css';

/** A long list is read in the case list, not here. */
const SHOWN = 300;

const DEPTH_WORDS = {
  full: 'depthFull',
  'without-identity': 'depthWithout',
  core: 'depthWithout',
} as const satisfies Record<Depth, string>;

/** Case by case what would go, what stays and why; and the button that does it. */
export function SealPreviewPanel({
  preview,
  sealing,
  refusal,
  onSeal,
}: {
  readonly preview: SealPreview;
  readonly sealing: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSeal: () => void;
}) {
  const say = useText('exchange');
  const sentence = useSentence();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { totals, cases } = preview;
  const ordered = cases.toSorted((a, b) => Number(a.goes) - Number(b.goes)).slice(0, SHOWN);

  return (
    <section className={`panel ${classes.card}`} aria-labelledby="what-goes">
      <h2 className={classes.heading} id="what-goes" ref={heading} tabIndex={-1}>
        {say('whatGoes')}
      </h2>
      <p className={classes.totals} role="status">
        <strong className={classes.goes}>
          <IconArrowUpRight size={15} aria-hidden />
          {say('totalGoes', { count: totals.cases })}
        </strong>
        <span>{say('records', { count: totals.records })}</span>
        {totals.heldBack > 0 && (
          <span className={classes.stays}>
            <IconHandStop size={15} aria-hidden />
            {say('totalStays', { count: totals.heldBack })}
          </span>
        )}
        {totals.unchanged > 0 && <span className="quiet">{say('totalUnchanged', { count: totals.unchanged })}</span>}
      </p>
      {ordered.length > 0 && (
        <ListTable low label={say('whatGoes')} columns={[say('reference'), say('whatGoes'), say('reason')]}>
          {ordered.map((row) => (
            <Table.Tr key={row.caseId}>
              <Table.Td>{row.reference}</Table.Td>
              <Table.Td>
                {row.goes ? (
                  <>
                    <span className={classes.goes}>
                      <IconArrowUpRight size={14} aria-hidden />
                      {say('goes')}
                    </span>{' '}
                    {row.depth && say(DEPTH_WORDS[row.depth])}, {say('records', { count: row.records })}
                    {row.withheld > 0 && `, ${say('withheld', { count: row.withheld })}`}
                  </>
                ) : (
                  <span className={classes.stays}>
                    <IconHandStop size={14} aria-hidden />
                    {say('stays')}
                  </span>
                )}
              </Table.Td>
              <Table.Td>{row.reason && sentence(row.reason)}</Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
      <Refused refusal={refusal} />
      {sealing ? (
        <Working doing={say('sealing')} />
      ) : totals.cases > 0 ? (
        <Group>
          <Button onClick={onSeal} leftSection={<IconPackageExport size={17} stroke={1.7} />}>
            {say('sealInto')}
          </Button>
        </Group>
      ) : (
        <p className="quiet">{say('nothingGoes')}</p>
      )}
    </section>
  );
}
