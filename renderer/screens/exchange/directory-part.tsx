import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import { EnrolOffice } from './enrol-office.tsx';
import classes from './exchange.module.css';
import { IssueDirectory } from './issue-directory.tsx';
import { type Marked, MarkStation } from './mark-station.tsx';

/** Who is in the directory, with the words that tell them apart; at headquarters, enrolling and issuing. */
export function DirectoryPart() {
  const say = useText('exchange');
  const { station } = useSession();
  const [marking, setMarking] = useState<Marked>();
  const asked = useAsked('offices', () => waymark.exchange.offices({}));
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  const { offices, directory } = asked.answer;
  return (
    <div className={classes.wide}>
      {station.kind === 'headquarters' && (
        <>
          <EnrolOffice offices={offices} onEnrolled={asked.reload} />
          <IssueDirectory onIssued={asked.reload} />
        </>
      )}
      <section className={classes.section} aria-labelledby="own-words">
        <h2 className={classes.heading} id="own-words">
          {say('ownFingerprint')}
        </h2>
        <Fingerprint words={station.fingerprint} label={say('ownFingerprint')} />
      </section>
      {directory && (
        <section className={classes.section} aria-labelledby="root-words">
          <h2 className={classes.heading} id="root-words">
            {say('directoryRoot', { number: String(directory.number) })}
          </h2>
          <Fingerprint words={directory.root} label={say('rootFingerprint')} />
        </section>
      )}
      {offices.length > 0 && (
        <ListTable label={say('partOffices')} columns={[say('office'), say('fingerprint'), say('state')]}>
          {offices.flatMap((office) =>
            office.stations.map(({ id, fingerprint, state }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <span className={classes.office}>
                    <strong>{office.name}</strong>
                    <span className="quiet">{office.office}</span>
                  </span>
                </Table.Td>
                <Table.Td>
                  <span className={classes.fingers} lang="en" translate="no">
                    {fingerprint.join(' ')}
                  </span>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="space-between" wrap="nowrap">
                    {say(`state-${state}`)}
                    {station.kind === 'headquarters' && state !== 'enrolled' && id !== station.id && (
                      <Button
                        variant="subtle"
                        size="xs"
                        aria-label={say('markOf', { name: office.name })}
                        onClick={() => setMarking({ station: id, name: office.name, state })}
                      >
                        {say('mark')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            )),
          )}
        </ListTable>
      )}
      {marking && (
        <MarkStation
          key={marking.station}
          marked={marking}
          onMarked={() => {
            setMarking(undefined);
            asked.reload();
          }}
          onCancel={() => setMarking(undefined)}
        />
      )}
    </div>
  );
}
