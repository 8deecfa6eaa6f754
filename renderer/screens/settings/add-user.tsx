import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Role, UserRow } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { NewPasswordField } from '../../components/password-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { SHORTEST } from '../../components/shortest-password.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import classes from './settings.module.css';

const ROLES: Readonly<Record<'mission' | 'headquarters', readonly [Role, ...Role[]]>> = {
  mission: ['caseworker', 'shelter-manager', 'approver', 'focal-point'],
  headquarters: ['hq-case-manager', 'hq-analyst'],
};

export function AddUser({ onAdded }: { readonly onAdded: (rows: readonly UserRow[]) => void }) {
  const say = useText('settings');
  const common = useText('common');
  const marks = useText('marks');
  const { station } = useSession();
  const roles = ROLES[station.kind];
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>(roles[0]);
  const [house, setHouse] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const complete = name.trim() !== '' && password.length >= SHORTEST;

  const add = () =>
    act.run(async () => {
      const inHouse = role === 'shelter-manager' && house.trim() !== '' ? house.trim() : null;
      onAdded(await waymark.station.addUser({ name: name.trim(), role, house: inHouse, password }));
      notice(say('added', { name: name.trim() }));
      setName('');
      setPassword('');
      setTried(false);
    });

  return (
    <form
      className={`panel ${classes.card}`}
      noValidate
      aria-labelledby="add-user"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (complete) void add();
      }}
    >
      <div>
        <h2 className={classes.heading} id="add-user">
          {say('addUser')}
        </h2>
        <p className="quiet">{say('addUserText')}</p>
      </div>
      <div className={classes.fields}>
        <TextInput
          label={say('name')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' ? common('fillIn') : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <Select
          label={say('role')}
          description={marks(`sees-${role}`)}
          data={roles.map((value) => ({ value, label: marks(`role-${value}`) }))}
          value={role}
          onChange={(value) => setRole(roles.find((offered) => offered === value) ?? role)}
          allowDeselect={false}
          searchable
        />
        {role === 'shelter-manager' && (
          <TextInput
            label={say('house')}
            description={say('houseHelp')}
            value={house}
            maxLength={24}
            onChange={(event) => setHouse(event.currentTarget.value.toUpperCase())}
            autoComplete="off"
          />
        )}
        <NewPasswordField
          label={say('firstPassword')}
          value={password}
          guessable={[name]}
          onPassword={(typed) => setPassword(typed)}
          error={tried && password.length < SHORTEST}
        />
      </div>
      <Refused refusal={act.refusal} />
      <Button type="submit" loading={act.busy}>
        {say('add')}
      </Button>
    </form>
  );
}
