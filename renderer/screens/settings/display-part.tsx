import { Input, NumberInput, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { MOST_IDLE_MINUTES, MOST_KEEPING_YEARS } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { LanguageSwitch } from '../../components/language-switch.tsx';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { setPreferences, usePreferences } from '../../state/preferences.ts';
import { setSession, useMay, useSession, useStation } from '../../state/session.ts';
import classes from './settings.module.css';

const APPEARANCES = ['auto', 'light', 'dark'] as const;

/** Language, light or dark, single keys, whether pictures of the screen show the window, and how long the desk may stay idle. */
export function DisplayPart({ field }: { readonly field?: 'duty' | undefined }) {
  const say = useText('settings');
  const common = useText('common');
  const { appearance, singleKeys, hideFromCapture } = usePreferences();
  const setsIdle = useMay('users');
  const version = useStation(({ host }) => host?.version ?? '');
  const isLinux = useStation(({ host }) => host?.platform === 'linux');
  return (
    <div className={`panel ${classes.card} ${classes.column}`}>
      <Input.Wrapper label={common('language')} labelElement="div">
        <div>
          <LanguageSwitch whole />
        </div>
      </Input.Wrapper>
      <Input.Wrapper label={say('appearance')} labelElement="div">
        <div>
          <SegmentedControl
            size="xs"
            aria-label={say('appearance')}
            value={appearance}
            onChange={(value) =>
              void setPreferences({ appearance: APPEARANCES.find((known) => known === value) ?? 'auto' })
            }
            data={APPEARANCES.map((value) => ({ value, label: say(value) }))}
          />
        </div>
      </Input.Wrapper>
      <Switch
        label={say('singleKeys')}
        description={say('singleKeysText')}
        checked={singleKeys}
        onChange={(event) => void setPreferences({ singleKeys: event.currentTarget.checked })}
      />
      {isLinux ? (
        <p>{say('linuxTellsNothing')}</p>
      ) : (
        <Switch
          label={say('hideFromCapture')}
          description={say('hideFromCaptureText')}
          checked={hideFromCapture}
          onChange={(event) => void setPreferences({ hideFromCapture: event.currentTarget.checked })}
        />
      )}
      {setsIdle && <IdleMinutes />}
      {setsIdle && <KeepingYears />}
      {setsIdle && <DutyTelephone isWanted={field === 'duty'} />}
      <p className="quiet">{say('version', { version })}</p>
    </div>
  );
}

/** Takes effect when the field is left, so that no half-typed number locks the desk. */
function IdleMinutes() {
  const say = useText('settings');
  const { idleMinutes } = useSession();
  const set = async (minutes: number) => {
    setSession(await waymark.station.setIdle({ minutes }));
    notice(say('idleSaved', { minutes }));
  };
  return <WholeNumber label={say('idle')} value={idleMinutes} most={MOST_IDLE_MINUTES} onSet={set} />;
}

/** For how long a closed file is kept before it is looked at again. */
function KeepingYears() {
  const say = useText('settings');
  const { keepingYears } = useSession();
  const set = async (years: number) => {
    setSession(await waymark.station.setKeeping({ years }));
    notice(say('keepingSaved', { count: years }));
  };
  return (
    <WholeNumber
      label={say('keeping')}
      description={say('keepingText')}
      value={keepingYears}
      most={MOST_KEEPING_YEARS}
      onSet={set}
    />
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly most: number;
  readonly onSet: (value: number) => Promise<void>;
}

/** A number from one, set when the field is left; what is none goes back to what it was. */
function WholeNumber({ label, description, value, most, onSet }: WholeNumberProps) {
  const [typed, setTyped] = useState<number | string>(value);
  const act = useAct();
  useEffect(() => setTyped(value), [value]);
  const keep = () => {
    const wanted = Math.round(Number(typed));
    if (!(wanted >= 1 && wanted <= most)) return setTyped(value);
    if (wanted !== value) void act.run(() => onSet(wanted));
  };
  return (
    <>
      <NumberInput
        label={label}
        description={description}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => pressedKey(event) === 'Enter' && keep()}
        min={1}
        max={most}
        styles={{ wrapper: { width: '7rem' } }}
      />
      <Refused refusal={act.refusal} />
    </>
  );
}

/** The telephone that is said when danger was saved. It takes effect when the field is left. */
function DutyTelephone({ isWanted }: { readonly isWanted: boolean }) {
  const say = useText('settings');
  const { dutyTelephone } = useSession();
  const [telephone, setTelephone] = useState(dutyTelephone ?? '');
  const act = useAct();
  const keep = () => {
    if (telephone.trim() === (dutyTelephone ?? '')) return;
    void act.run(async () => {
      setSession(await waymark.station.setDuty({ telephone: telephone.trim() === '' ? null : telephone.trim() }));
      notice(say('dutySaved'));
    });
  };
  return (
    <>
      <TextInput
        label={say('duty')}
        autoFocus={isWanted}
        description={say('dutyText')}
        value={telephone}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setTelephone(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => pressedKey(event) === 'Enter' && keep()}
      />
      <Refused refusal={act.refusal} />
    </>
  );
}
