import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FailedLogIns, Refusal } from '../../../preload/contract.ts';
import { isRefusal, waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { enter } from '../../state/session.ts';
import { saysNotNewest, type Tried } from './older-database.tsx';

/** Names are kept inside the encrypted database, so one usually types one's own; where they are known, one chooses. */
export function LogInForm({
  users,
  onNotNewest,
}: {
  readonly users: readonly { readonly name: string }[];
  /** The password is right, and the database is not the newest there was. */
  readonly onNotNewest: (refusal: Refusal, tried: Tried) => void;
}) {
  const say = useText('log-in');
  const common = useText('common');
  const [user, setUser] = useState(users.length === 1 ? (users[0]?.name ?? '') : '');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const formats = useFormats();
  const act = useAct();

  const tellFailed = ({ count, first, last }: FailedLogIns) =>
    notice(say('failed', { count, first: formats.moment(first), last: formats.moment(last) }), { stays: true });

  const logIn = async () => {
    const tried = { user: user.trim(), password };
    const done = await act.run(async () => {
      try {
        const { session, failed } = await waymark.station.logIn(tried);
        enter(session);
        if (failed !== null) tellFailed(failed);
      } catch (thrown) {
        if (!isRefusal(thrown) || !saysNotNewest(thrown)) throw thrown;
        onNotNewest(thrown, tried);
      }
    });
    if (!done) {
      setPassword('');
      passwordField.current?.focus();
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (user.trim() === '' || password === '') return;
        void logIn();
      }}
    >
      {users.length > 1 ? (
        <Radio.Group label={say('user')} value={user} onChange={setUser}>
          <Stack gap="sm" mt="xs">
            {users.map(({ name }) => (
              <Radio key={name} value={name} label={name} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <TextInput
          label={say('user')}
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <PasswordField
        ref={passwordField}
        value={password}
        label={common('password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Refused refusal={act.refusal} />
      <Button type="submit" loading={act.busy} fullWidth>
        {say('logIn')}
      </Button>
    </form>
  );
}
