import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Session } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { NewPasswordField, PasswordField } from '../../components/password-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { SHORTEST } from '../../components/shortest-password.ts';
import { Threshold } from '../../components/signed-out-page.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { enter } from '../../state/session.ts';
import { RecoveryCode } from '../first-run/recovery-code.tsx';
import { saysNotNewest } from './older-database.tsx';

/** The recovery code sets a new password for one user; used up, it is replaced by a new one, which is shown at once. */
export function RecoveryForm({ demo, onBack }: { readonly demo: boolean; readonly onBack: () => void }) {
  const say = useText('log-in');
  const firstRun = useText('first-run');
  const common = useText('common');
  const [code, setCode] = useState('');
  const [user, setUser] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [repeat, setRepeat] = useState('');
  const [newEpoch, setNewEpoch] = useState(false);
  const [tried, setTried] = useState(false);
  const [recovered, setRecovered] = useState<{ readonly session: Session; readonly recoveryCode: string }>();
  const act = useAct();
  const complete =
    code.trim().length >= 8 && user.trim() !== '' && newPassword.length >= SHORTEST && repeat === newPassword;

  const recover = () =>
    act.run(async () => {
      const asked = { code: code.trim(), user: user.trim(), newPassword, newEpoch };
      setRecovered(await waymark.station.logInWithRecovery(asked));
    });

  if (recovered) {
    const { session, recoveryCode } = recovered;
    return <RecoveryCode code={recoveryCode} office={session.station.name} onHave={() => enter(session)} />;
  }
  return (
    <Threshold title={say('recoveryTitle')} text={say('recoveryText')} demo={demo}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (complete) void recover();
        }}
      >
        <TextInput
          label={firstRun('recoveryCode')}
          description={firstRun('recoveryCodeHelp')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={tried && code.trim().length < 8 ? common('fillIn') : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          label={say('user')}
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
          error={tried && user.trim() === '' ? common('fillIn') : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <NewPasswordField
          label={say('newPassword')}
          value={newPassword}
          guessable={[user]}
          onPassword={(typed) => setNewPassword(typed)}
          error={tried && newPassword.length < SHORTEST}
        />
        <PasswordField
          label={firstRun('repeat')}
          autoComplete="new-password"
          value={repeat}
          onChange={(event) => setRepeat(event.currentTarget.value)}
          error={tried && repeat !== newPassword ? firstRun('repeatDifferent') : undefined}
        />
        <Refused refusal={act.refusal} />
        {(newEpoch || (act.refusal && saysNotNewest(act.refusal))) && (
          <Checkbox
            label={say('olderLooked')}
            description={say('olderGoOnText')}
            checked={newEpoch}
            onChange={(event) => setNewEpoch(event.currentTarget.checked)}
          />
        )}
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {common('back')}
          </Button>
          <Button type="submit" loading={act.busy}>
            {say('recover')}
          </Button>
        </Group>
      </form>
    </Threshold>
  );
}
