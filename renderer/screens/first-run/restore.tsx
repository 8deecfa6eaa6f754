import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ChosenFile, CopyRow, Session } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { NewPasswordField, PasswordField } from '../../components/password-field.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { SHORTEST } from '../../components/shortest-password.ts';
import { Threshold } from '../../components/signed-out-page.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { enter } from '../../state/session.ts';
import { CopyChoice } from './copy-choice.tsx';
import { RecoveryCode } from './recovery-code.tsx';

/** A desk from a copy: the file, and what opens it. A recovery code is used up by that; the one that follows is shown at once. */
export function Restore({
  setAside = false,
  onBack,
}: {
  /** A desk lies here already: it is kept under another name. */
  readonly setAside?: boolean;
  readonly onBack: () => void;
}) {
  const say = useText('first-run');
  const common = useText('common');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [how, setHow] = useState<'password' | 'code'>('password');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [recoveryCode, setRecoveryCode] = useState('');
  const [recovered, setRecovered] = useState<{ readonly session: Session; readonly recoveryCode: string }>();
  const [copies, setCopies] = useState<readonly CopyRow[]>([]);
  const [generation, setGeneration] = useState<string>();
  const act = useAct();
  const forget = () => {
    setCopies([]);
    setGeneration(undefined);
  };
  const complete =
    file !== null &&
    (how === 'code'
      ? recoveryCode.trim().length >= 8 && user.trim() !== '' && password.length >= SHORTEST
      : password !== '');

  const restore = () =>
    act.run(async () => {
      if (!file) return;
      const who = user.trim() ? { user: user.trim() } : {};
      const key = how === 'code' ? { recoveryCode: recoveryCode.trim() } : {};
      if (generation === undefined) {
        const listed = await waymark.station.copies({ file: file.token, password, ...who, ...key });
        const opening = listed.filter(({ opens }) => opens);
        if (opening.length > 1) {
          setCopies(listed);
          setGeneration(opening[0]?.name);
          return;
        }
      }
      const which = generation === undefined ? {} : { generation };
      const restored = await waymark.station.restore({
        file: file.token,
        password,
        setAside,
        ...which,
        ...who,
        ...key,
      });
      if (restored.recoveryCode === null) enter(restored.session);
      else setRecovered({ session: restored.session, recoveryCode: restored.recoveryCode });
    });

  if (recovered) {
    const { session } = recovered;
    return <RecoveryCode code={recovered.recoveryCode} office={session.station.name} onHave={() => enter(session)} />;
  }

  return (
    <Threshold title={say('restoreTitle')} text={say(setAside ? 'restoreTextAside' : 'restoreText')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) void restore();
        }}
      >
        <ChosenPlaceField
          label={say('restoreFile')}
          chosen={file?.name ?? null}
          none={say('restoreFileNone')}
          choose={common('choose')}
          onChoose={async () => {
            const [found] = await waymark.desk.chooseFiles({ purpose: 'backup', several: false });
            if (!found) return;
            setFile(found);
            forget();
          }}
        />
        <SegmentedControl
          aria-label={say('restoreHow')}
          value={how}
          onChange={(value) => setHow(value === 'code' ? 'code' : 'password')}
          data={[
            { value: 'password', label: say('restoreByPassword') },
            { value: 'code', label: say('restoreByCode') },
          ]}
        />
        {how === 'code' && (
          <TextInput
            label={say('recoveryCode')}
            description={say('recoveryCodeHelp')}
            value={recoveryCode}
            onChange={(event) => setRecoveryCode(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <TextInput
          label={say('user')}
          value={user}
          onChange={(event) => setUser(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        {how === 'code' ? (
          <NewPasswordField
            label={say('restoreNewPassword')}
            value={password}
            onPassword={(typed) => setPassword(typed)}
          />
        ) : (
          <PasswordField value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        )}
        {copies.length > 0 && <CopyChoice copies={copies} chosen={generation} onChoose={setGeneration} />}
        <Refused refusal={act.refusal} />
        {act.busy ? (
          <ProgressBar doing={say('restoreDoing')} done={0} total={0} />
        ) : (
          <Group justify="space-between">
            <Button variant="subtle" onClick={onBack}>
              {common('back')}
            </Button>
            <Button type="submit" disabled={!complete}>
              {say('restoreDo')}
            </Button>
          </Group>
        )}
      </form>
    </Threshold>
  );
}
