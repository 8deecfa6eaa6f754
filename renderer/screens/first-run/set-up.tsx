import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Session } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ariaKeys, KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { Threshold } from '../../components/signed-out-page.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { enter, loadStation } from '../../state/session.ts';
import { CopiesStep } from './copies-step.tsx';
import { DeskStep } from './desk-step.tsx';
import { NOTHING_YET, rootOf, type WantedDesk } from './first-run-checks.ts';
import { PersonStep } from './person-step.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { Steps } from './steps.tsx';

/** The three steps that make a desk, and then its recovery code. */
export function SetUp({ onRestore }: { readonly onRestore: () => void }) {
  const say = useText('first-run');
  const [step, setStep] = useState<1 | 2 | 3>(1);
  const [wanted, setWanted] = useState<WantedDesk>(NOTHING_YET);
  const [made, setMade] = useState<{ readonly recoveryCode: string; readonly session: Session }>();
  const making = useAct();
  const opening = useAct();
  const change = (part: Partial<WantedDesk>) => setWanted((before) => ({ ...before, ...part }));

  const make = () =>
    making.run(async () => {
      const { kind, office, name, country, user, password, copies } = wanted;
      if (country === null) return;
      const root = kind === 'headquarters' ? rootOf(wanted) : {};
      const copiesTo = copies?.token ?? null;
      setMade(await waymark.station.setUp({ kind, office, name, country, user, password, copies: copiesTo, ...root }));
      // Passwords are not kept in the window longer than it takes.
      setWanted(NOTHING_YET);
    });

  /** What was refused is said of what stood there: it goes with it. */
  const backToPerson = () => {
    making.clear();
    setStep(2);
  };

  const tryInvented = () =>
    opening.run(async () => {
      await waymark.desk.openStation({ station: 'demo' });
      await loadStation();
    });

  useKeys(step === 1 && !made ? { invented: tryInvented } : {});

  if (made) {
    return (
      <RecoveryCode code={made.recoveryCode} office={made.session.station.name} onHave={() => enter(made.session)} />
    );
  }
  return (
    <Threshold
      step={String(step)}
      above={<Steps at={step} />}
      title={step === 1 ? say('welcome') : say(step === 2 ? 'youTitle' : 'copiesTitle')}
      {...(step === 1 ? { text: say('welcomeText') } : {})}
      below={
        step === 1 && (
          <>
            <Button
              variant="subtle"
              onClick={tryInvented}
              loading={opening.busy}
              rightSection={<KeyHint of="invented" />}
              aria-keyshortcuts={ariaKeys('invented')}
            >
              {say('demo')}
            </Button>
            <Button variant="subtle" onClick={onRestore}>
              {say('restore')}
            </Button>
          </>
        )
      }
    >
      {step === 1 && <DeskStep wanted={wanted} change={change} onNext={() => setStep(2)} />}
      {step === 2 && <PersonStep wanted={wanted} change={change} onBack={() => setStep(1)} onNext={() => setStep(3)} />}
      {step === 3 && (
        <CopiesStep wanted={wanted} change={change} onBack={backToPerson} onMake={make} making={making.busy} />
      )}
      <Refused refusal={making.refusal ?? opening.refusal} />
    </Threshold>
  );
}
