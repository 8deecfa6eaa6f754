import { Button } from '@mantine/core';
import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { NewPasswordField, PasswordField } from '../../components/password-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { SHORTEST } from '../../components/shortest-password.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import classes from './settings.module.css';

/** One's own password. */
export function PasswordPart() {
  const say = useText('settings');
  const common = useText('common');
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct();
  const complete = password !== '' && newPassword.length >= SHORTEST && repeat === newPassword;

  const change = () =>
    act.run(async () => {
      await waymark.station.changePassword({ password, newPassword });
      notice(say('passwordChanged'));
      setPassword('');
      setNewPassword('');
      setRepeat('');
      setTried(false);
    });

  return (
    <form
      className={`panel ${classes.card} ${classes.column}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (complete) void change();
      }}
    >
      <div className={classes.fields}>
        <PasswordField
          label={say('currentPassword')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && password === '' ? common('fillIn') : undefined}
        />
        <NewPasswordField
          label={say('newPassword')}
          value={newPassword}
          onPassword={(typed) => setNewPassword(typed)}
          error={tried && newPassword.length < SHORTEST}
        />
        <PasswordField
          label={say('repeat')}
          autoComplete="new-password"
          value={repeat}
          onChange={(event) => setRepeat(event.currentTarget.value)}
          error={tried && repeat !== newPassword ? say('repeatDifferent') : undefined}
        />
      </div>
      <Refused refusal={act.refusal} />
      <Button type="submit" loading={act.busy}>
        {say('changePassword')}
      </Button>
    </form>
  );
}
