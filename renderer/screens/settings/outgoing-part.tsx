import { Button, Table } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { type OutgoingRow, PAPER_KINDS } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { destroyPaper } from '../../state/destroy-paper.ts';
import { useLanguage } from '../../state/language.ts';
import classes from './settings.module.css';

/** What can stand in the list: each paper, and what else leaves. */
const KNOWN = [...PAPER_KINDS, 'package', 'cases', 'told', 'statistics', 'facts', 'facts-plain'] as const;
/** What left without the person's consent: its reason is the ground of the decision. */
const TOLD: readonly string[] = ['told', 'told-letter'];

/** What left this desk. */
export function OutgoingPart() {
  const say = useText('settings');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const asked = useAsked('outgoing', () => waymark.station.outgoing({ limit: 500 }));
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  const what = (code: string) => {
    const known = KNOWN.find((candidate) => candidate === code);
    return known ? say(`what-${known}`) : code;
  };
  const why = ({ what: kind, depth, reason }: OutgoingRow) => {
    if (TOLD.includes(kind)) return codeLabel('told-ground', reason ?? '')?.[language] ?? reason ?? '–';
    if (kind !== 'package') return reason ?? '–';
    const words = [
      ...(depth === 'full' ? [say('withName')] : depth === null ? [] : [say('withoutName')]),
      ...(reason === null ? [] : [codeLabel('identity-purpose', reason)?.[language] ?? reason]),
    ];
    return words.join(': ') || '–';
  };
  return (
    <div className={classes.wide}>
      <p className="quiet">{say('outgoingText')}</p>
      {asked.answer.length === 0 ? (
        <div className="panel">
          <EmptyState icon={IconSend} title={say('outgoingNone')} />
        </div>
      ) : (
        <ListTable
          label={say('partOutgoing')}
          columns={[
            say('number'),
            say('at'),
            say('user'),
            say('what'),
            say('reference'),
            say('recipient'),
            say('copies'),
            say('why'),
            say('destroyBy'),
          ]}
        >
          {asked.answer.map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td>{row.number}</Table.Td>
              <Table.Td>{formats.moment(row.at)}</Table.Td>
              <Table.Td>{row.user}</Table.Td>
              <Table.Td>{what(row.what)}</Table.Td>
              <Table.Td>{row.reference ?? '–'}</Table.Td>
              <Table.Td>{row.recipient ?? '–'}</Table.Td>
              <Table.Td>{row.copies === 0 ? say('didNotLeave') : row.copies}</Table.Td>
              <Table.Td>{why(row)}</Table.Td>
              <Table.Td>
                <Destroyed row={row} onDestroyed={asked.reload} />
              </Table.Td>
            </Table.Tr>
          ))}
        </ListTable>
      )}
    </div>
  );
}

interface DestroyedProps {
  readonly row: OutgoingRow;
  readonly onDestroyed: () => void;
}

/** By when it is destroyed, with the key that says it is; then when and by whom. Drawn by itself in tests. */
export function Destroyed({ row: { number, destroyBy, destroyed, copies }, onDestroyed }: DestroyedProps) {
  const say = useText('settings');
  const house = useText('house');
  const print = useText('print');
  const formats = useFormats();
  const act = useAct();
  if (destroyed !== null)
    return say('destroyedBy', { date: formats.day(destroyed.at.slice(0, 10)), name: destroyed.by });
  if (destroyBy === null) return '–';
  const destroy = () =>
    void act.run(async () => {
      await destroyPaper(number, onDestroyed);
      notice(print('deleteFile'));
    });
  return (
    <>
      {formats.day(destroyBy)}{' '}
      {copies > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={say('destroyedOf', { number })}
          loading={act.busy}
          onClick={destroy}
        >
          {house('sheetDestroyed')}
        </Button>
      )}
      <Refused refusal={act.refusal} />
    </>
  );
}
