import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import type { UserRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import { AddUser } from './add-user.tsx';
import { AfterAccess } from './after-access.tsx';
import { EndAccess } from './end-access.tsx';
import { RemoveUser } from './remove-user.tsx';
import classes from './settings.module.css';

/** Who logs in here, and what each may see. */
export function UsersPart() {
  const say = useText('settings');
  const marks = useText('marks');
  const { user } = useSession();
  const asked = useAsked('users', () => waymark.station.users({}));
  const [removing, setRemoving] = useState<UserRow>();
  const [ending, setEnding] = useState<string>();
  const access = useText('access');
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  if (ending !== undefined) {
    return (
      <EndAccess
        name={ending}
        onDone={() => {
          setEnding(undefined);
          asked.reload();
        }}
      />
    );
  }
  return (
    <div className={classes.wide}>
      <AfterAccess onGoOn={setEnding} />
      <ListTable label={say('partUsers')} columns={[say('name'), say('role'), say('house'), '']}>
        {asked.answer.map((row) => (
          <Table.Tr key={row.number} className={row.active ? undefined : classes.former}>
            <Table.Td>
              {row.name}
              {row.number === user.number && <span className="quiet"> ({say('you')})</span>}
            </Table.Td>
            <Table.Td>
              {marks(`role-${row.role}`)}
              {row.active && <p className={classes.sees}>{marks(`sees-${row.role}`)}</p>}
            </Table.Td>
            <Table.Td>{row.house ?? '–'}</Table.Td>
            <Table.Td>
              <Group justify="flex-end" mih={30}>
                {!row.active && say('former')}
                {row.active && row.number !== user.number && (
                  <>
                    <Button variant="subtle" color="clay" size="xs" onClick={() => setEnding(row.name)}>
                      {access('end')}
                    </Button>
                    <Button variant="subtle" color="clay" size="xs" onClick={() => setRemoving(row)}>
                      {say('removeUser')}
                    </Button>
                  </>
                )}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </ListTable>
      <AddUser onAdded={asked.setAnswer} />
      {removing && (
        <RemoveUser
          key={removing.number}
          user={removing}
          onRemoved={(rows) => {
            setRemoving(undefined);
            asked.setAnswer(rows);
          }}
          onCancel={() => setRemoving(undefined)}
        />
      )}
    </div>
  );
}
