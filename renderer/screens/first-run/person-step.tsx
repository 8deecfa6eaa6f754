import { Button, Divider, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ROOT_KEY_FILE } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { NewPasswordField, PasswordField } from '../../components/password-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { faultsOfPerson, type WantedDesk, weakOf } from './first-run-checks.ts';

const NOTHING_WEAK: ReadonlySet<string> = new Set();

/** Second step: who works here; at headquarters the root key's passphrase too. */
export function PersonStep({
  wanted,
  change,
  onBack,
  onNext,
}: {
  readonly wanted: WantedDesk;
  readonly change: (part: Partial<WantedDesk>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const say = useText('first-run');
  const common = useText('common');
  const [tried, setTried] = useState(false);
  /** What was refused as too easy to guess, until something is typed. */
  const [weak, setWeak] = useState<ReadonlySet<string>>(NOTHING_WEAK);
  const judging = useAct();
  /** A file or place of the root key: what is being chosen is not gone past. */
  const choosing = useAct();
  const faults = tried ? new Set<string>([...faultsOfPerson(wanted), ...weak]) : NOTHING_WEAK;
  const type = (part: Partial<WantedDesk>) => {
    setWeak(NOTHING_WEAK);
    change(part);
  };
  const goOn = () =>
    judging.run(async () => {
      const found = await weakOf(wanted, waymark.station.judgePassword);
      setWeak(found);
      if (found.size === 0) onNext();
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (faultsOfPerson(wanted).size === 0 && !choosing.busy) void goOn();
      }}
    >
      <TextInput
        label={say('user')}
        description={say('userHelp')}
        value={wanted.user}
        maxLength={60}
        onChange={(event) => type({ user: event.currentTarget.value })}
        error={faults.has('user') ? common('fillIn') : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <NewPasswordField
        label={say('newPassword')}
        value={wanted.password}
        guessable={[wanted.office, wanted.name, wanted.user]}
        onPassword={(typed) => type({ password: typed })}
        error={faults.has('password')}
      />
      <PasswordField
        label={say('repeat')}
        autoComplete="new-password"
        value={wanted.repeat}
        onChange={(event) => change({ repeat: event.currentTarget.value })}
        error={faults.has('repeat') ? say('repeatDifferent') : undefined}
      />
      {wanted.kind === 'headquarters' && (
        <>
          <Divider label={say('rootTitle')} labelPosition="left" />
          <p className="quiet">{say('rootText')}</p>
          <ChosenPlaceField
            label={say('rootHave')}
            help={say('rootHaveText')}
            chosen={wanted.rootKey?.name ?? null}
            none={say('rootHaveNone')}
            choose={common('choose')}
            onChoose={() =>
              choosing.run(async () => {
                const [rootKey] = await waymark.desk.chooseFiles({ purpose: 'root-key', several: false });
                if (rootKey) change({ rootKey });
              })
            }
          />
          {wanted.rootKey === null ? (
            <>
              <NewPasswordField
                label={say('rootPassword')}
                value={wanted.rootPassword}
                onPassword={(typed) => type({ rootPassword: typed })}
                error={faults.has('rootPassword')}
              />
              <PasswordField
                label={say('repeat')}
                autoComplete="new-password"
                value={wanted.rootRepeat}
                onChange={(event) => change({ rootRepeat: event.currentTarget.value })}
                error={faults.has('rootRepeat') ? say('repeatDifferent') : undefined}
              />
              <ChosenPlaceField
                label={say('rootPlace')}
                chosen={wanted.rootOut?.name ?? null}
                none={say('rootPlaceHere')}
                choose={common('choose')}
                onChoose={() =>
                  choosing.run(async () => {
                    const rootOut = await waymark.desk.chooseSave({ purpose: 'root-key', name: ROOT_KEY_FILE });
                    if (rootOut) change({ rootOut });
                  })
                }
              />
            </>
          ) : (
            <PasswordField
              label={say('rootPassword')}
              autoComplete="off"
              value={wanted.rootPassword}
              onChange={(event) => type({ rootPassword: event.currentTarget.value })}
              error={faults.has('rootPassword') ? say('rootPasswordMissing') : undefined}
            />
          )}
        </>
      )}
      <Refused refusal={judging.refusal ?? choosing.refusal} />
      <Group justify="space-between">
        <Button variant="subtle" onClick={onBack} disabled={choosing.busy}>
          {common('back')}
        </Button>
        <Button type="submit" loading={judging.busy} disabled={choosing.busy}>
          {common('next')}
        </Button>
      </Group>
    </form>
  );
}
