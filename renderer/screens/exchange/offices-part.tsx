import { Button, Group, Table } from '@mantine/core';
import { IconAlertTriangle, IconBuildingCommunity } from '@tabler/icons-react';
import type { OfficeRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { replaceRoute } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import classes from './exchange.module.css';

/** A row per office, and what was set aside. */
export function OfficesPart() {
  const say = useText('exchange');
  const { station, directory } = useSession();
  const asked = useAsked('offices', () => waymark.exchange.offices({}));
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  const { offices, setAside } = asked.answer;
  const others = offices.filter(({ office }) => office !== station.office);
  const mission = station.kind === 'mission';

  if (others.length === 0) {
    return (
      <div className={`panel ${classes.wide}`}>
        {mission && directory === null ? (
          <EmptyState icon={IconBuildingCommunity} title={say('notJoinedTitle')} text={say('notJoinedText')}>
            <Button onClick={() => replaceRoute({ screen: 'exchange', part: 'join' })}>{say('join')}</Button>
          </EmptyState>
        ) : (
          <EmptyState icon={IconBuildingCommunity} title={say('noDirectory')} text={say('noOfficesHq')}>
            <Button onClick={() => replaceRoute({ screen: 'exchange', part: 'directory' })}>
              {say('toDirectory')}
            </Button>
          </EmptyState>
        )}
      </div>
    );
  }
  return (
    <div className={classes.wide}>
      <ListTable
        label={say('partOffices')}
        columns={[
          say('office'),
          say('lastSent'),
          say('acknowledged'),
          say('lastReceived'),
          say('changed'),
          say('missing'),
          '',
        ]}
      >
        {others.map((office) => (
          <Row key={office.office} row={office} />
        ))}
      </ListTable>
      {setAside.length > 0 && <SetAside rows={setAside} />}
    </div>
  );
}

const KINDS = ['cases', 'receipt', 'directory', 'told'] as const;

function Row({ row }: { readonly row: OfficeRow }) {
  const say = useText('exchange');
  const formats = useFormats();
  const kindOf = (code: string | null) => {
    const known = KINDS.find((kind) => kind === code);
    return known === undefined ? (code ?? '') : say(`kind-${known}`);
  };
  const active = row.stations.some(({ state }) => state === 'active');
  return (
    <Table.Tr>
      <Table.Td>
        <span className={classes.office}>
          <strong>{row.name}</strong>
          <span className="quiet">
            {row.office}
            {row.headquarters && ` · ${say('headquarters')}`}
          </span>
          {row.doubtful && (
            <span className={classes.stays}>
              <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
              {say('doubtful')}
            </span>
          )}
        </span>
      </Table.Td>
      <Table.Td>
        {row.lastFileAt ? (
          say('sentKind', { day: formats.day(row.lastFileAt), kind: kindOf(row.lastFileKind) })
        ) : (
          <span className="quiet">{say('never')}</span>
        )}
      </Table.Td>
      <Table.Td>
        {row.lastAcknowledgedAt ? (
          formats.day(row.lastAcknowledgedAt)
        ) : (
          <span className="quiet">{say(row.lastSentAt ? 'notYet' : 'noneAwaited')}</span>
        )}
      </Table.Td>
      <Table.Td>
        {row.lastReceivedAt ? formats.day(row.lastReceivedAt) : <span className="quiet">{say('never')}</span>}
      </Table.Td>
      <Table.Td>{row.changed > 0 ? say('cases', { count: row.changed }) : <span className="quiet">–</span>}</Table.Td>
      <Table.Td>
        {row.missingNumbers.length > 0 ? (
          <span className={classes.stays}>
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
            {say('numbers', { numbers: formats.list(row.missingNumbers.map(String)) })}
          </span>
        ) : (
          <span className="quiet">–</span>
        )}
      </Table.Td>
      <Table.Td>
        <Group justify="flex-end">
          <Button
            variant="default"
            size="xs"
            disabled={!active}
            onClick={() => replaceRoute({ screen: 'exchange', part: 'seal', to: row.office })}
          >
            {say('seal')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

type SetAsideRow = Awaited<ReturnType<typeof waymark.exchange.offices>>['setAside'][number];

function SetAside({ rows }: { readonly rows: readonly SetAsideRow[] }) {
  const say = useText('exchange');
  const formats = useFormats();
  const sentence = useSentence();
  return (
    <section className={classes.section} aria-labelledby="set-aside">
      <h2 className={classes.heading} id="set-aside">
        {say('setAside')}
      </h2>
      <p className="quiet">{say('setAsideText')}</p>
      <ListTable label={say('setAside')} columns={[say('office'), say('reference'), say('reason'), say('at')]}>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>{row.office}</Table.Td>
            <Table.Td>{row.reference ?? '–'}</Table.Td>
            <Table.Td>{sentence(`aside-${row.reason}`)}</Table.Td>
            <Table.Td>{formats.day(row.at)}</Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
    </section>
  );
}
