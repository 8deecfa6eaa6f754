import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Threshold } from '../../components/signed-out-page.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { loadStation, useStation } from '../../state/session.ts';
import { Restore } from '../first-run/restore.tsx';
import { LogInForm } from './log-in-form.tsx';
import { OlderDatabase, type Tried } from './older-database.tsx';
import { RecoveryForm } from './recovery-form.tsx';

/** The door of a desk: a user and a password, or the recovery code, or a copy. Says nothing of what is behind it. */
export function LogIn({ users }: { readonly users: readonly { readonly name: string }[] }) {
  const say = useText('log-in');
  const firstRun = useText('first-run');
  const [way, setWay] = useState<'password' | 'recovery' | 'restore'>('password');
  const [notNewest, setNotNewest] = useState<{ readonly refusal: Refusal; readonly tried: Tried }>();
  const act = useAct();
  const demo = useStation(({ host }) => host?.station === 'demo');
  const turnTo = (station: 'own' | 'demo') =>
    act.run(async () => {
      await waymark.desk.openStation({ station });
      await loadStation();
    });

  if (way === 'restore') return <Restore setAside onBack={() => setWay('password')} />;
  if (way === 'recovery') return <RecoveryForm demo={demo} onBack={() => setWay('password')} />;
  if (notNewest) {
    return (
      <OlderDatabase
        {...notNewest}
        demo={demo}
        onRestore={() => setWay('restore')}
        onBack={() => setNotNewest(undefined)}
      />
    );
  }
  return (
    <Threshold
      title={say('title')}
      demo={demo}
      still
      below={
        <>
          <Button variant="subtle" onClick={() => setWay('recovery')}>
            {say('forgotten')}
          </Button>
          {!demo && (
            <Button variant="subtle" onClick={() => setWay('restore')}>
              {firstRun('restore')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => turnTo(demo ? 'own' : 'demo')} loading={act.busy}>
            {firstRun(demo ? 'demoLeave' : 'demo')}
          </Button>
        </>
      }
    >
      <LogInForm users={users} onNotNewest={(refusal, tried) => setNotNewest({ refusal, tried })} />
    </Threshold>
  );
}
