import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { PasswordField } from '../../components/password-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import { ShownCode } from '../first-run/recovery-code.tsx';
import classes from './settings.module.css';

/** A new recovery code, where the one before was lost or was never seen. */
export function RecoveryCodePart() {
  const say = useText('settings');
  const { office } = useSession().station;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const act = useAct();
  const renew = () =>
    act.run(async () => {
      const { recoveryCode } = await waymark.station.renewRecoveryCode({ password });
      setPassword('');
      setCode(recoveryCode);
    });

  return (
    <form
      className={`panel ${classes.card} ${classes.column}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') void renew();
      }}
    >
      <h2 className={classes.heading}>{say('recoveryTitle')}</h2>
      <Text size="sm">{say('recoveryText')}</Text>
      {code === undefined ? (
        <>
          <div className={classes.fields}>
            <PasswordField
              label={say('currentPassword')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </div>
          <Refused refusal={act.refusal} />
          <Button type="submit" variant="default" loading={act.busy} disabled={password === ''}>
            {say('recoveryRenew')}
          </Button>
        </>
      ) : (
        <div className={classes.stretch}>
          <ShownCode code={code} office={office} onHave={() => setCode(undefined)} />
        </div>
      )}
    </form>
  );
}
