import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { NewPasswordField } from '../../components/password-field.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Refused } from '../../components/refused.tsx';
import { SHORTEST } from '../../components/shortest-password.ts';
import { Threshold } from '../../components/signed-out-page.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { enter, loadStation } from '../../state/session.ts';
import { useWork, work } from '../../state/work.ts';

const MOST = 5000;
/** The number of people in the published table that the invented cases follow. */
const USUAL = 278;

/** A desk of its own with invented cases. */
export function DemoSetUp() {
  const say = useText('first-run');
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  const progress = useWork((state) => state.progress);
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [cases, setCases] = useState(USUAL);
  const [tried, setTried] = useState(false);
  const making = useAct();
  const complete = user.trim() !== '' && password.length >= SHORTEST;

  const make = () =>
    making.run(async () => {
      const seed = Math.floor(Math.random() * 1_000_000);
      const { session } = await work(() => waymark.station.setUpDemo({ cases, seed, user, password, language }));
      enter(session);
    });
  const leave = () =>
    making.run(async () => {
      await waymark.desk.openStation({ station: 'own' });
      await loadStation();
    });

  return (
    <Threshold
      title={say('demoTitle')}
      text={say('demoText')}
      demo
      below={
        <Button variant="subtle" onClick={leave}>
          {say('demoLeave')}
        </Button>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (complete) void make();
        }}
      >
        <TextInput
          label={say('user')}
          value={user}
          maxLength={60}
          onChange={(event) => setUser(event.currentTarget.value)}
          error={tried && user.trim() === '' ? common('fillIn') : undefined}
          autoComplete="off"
          spellCheck={false}
        />
        <NewPasswordField
          label={say('newPassword')}
          value={password}
          onPassword={(typed) => setPassword(typed)}
          error={tried && password.length < SHORTEST}
        />
        <NumberInput
          label={say('demoCases')}
          value={cases}
          onChange={(value) => setCases(Math.min(MOST, Math.max(1, Math.round(Number(value) || USUAL))))}
          min={1}
          max={MOST}
          w="9rem"
        />
        <Refused refusal={making.refusal} />
        {making.busy ? (
          <ProgressBar doing={say('demoMaking')} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        ) : (
          <Group justify="flex-end">
            <Button type="submit">{say('demoMake')}</Button>
          </Group>
        )}
      </form>
    </Threshold>
  );
}
