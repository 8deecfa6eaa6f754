import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NotSealed } from '../../../preload/contract.ts';
import { refusalIn, waymark } from '../../calls.ts';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { Working } from '../../components/working.tsx';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { loadStation } from '../../state/session.ts';
import { work } from '../../state/work.ts';
import { type Begun, sealedAltogether } from './sealed-altogether.ts';
import classes from './settings.module.css';
import { StoppedBeforeEnd } from './stopped-before-end.tsx';

type Ended = Awaited<ReturnType<typeof waymark.station.endAccess>>;

const WHAT_HAPPENS = ['step1', 'step2', 'step3', 'step4'] as const;

/** A colleague must no longer have access: what will happen, what is sealed first, and then the one act that cannot be taken back. */
export function EndAccess({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const say = useText('access');
  const common = useText('common');
  const [begun, setBegun] = useState<Begun>();
  const sealed = begun === 'ended' || begun?.stopped === true ? undefined : begun;
  const isStopped = begun !== undefined && sealed === undefined;
  const [ended, setEnded] = useState<Ended>();
  const [typed, setTyped] = useState('');
  const act = useAct();

  const seal = () =>
    act.run(async () => {
      const folder = await waymark.desk.chooseFolder({ purpose: 'sealed' });
      if (!folder) return;
      try {
        const now = await work(() => waymark.station.sealBeforeEnd({ name, folder: folder.token }));
        setBegun((before) => sealedAltogether(before, now));
      } catch (thrown) {
        // It did not stop in time and was ended where it stood: what it began stands all the same.
        if (refusalIn(thrown).code !== 'ended-where-it-stood') throw thrown;
        const { underWay } = await waymark.station.endsOfAccess({});
        if (underWay?.user !== name) throw thrown;
        setBegun('ended');
      }
    });
  const end = () =>
    act.run(async () => {
      setEnded(await waymark.station.endAccess({ name, ...(sealed?.not.length ? { goOn: true } : {}) }));
      await loadStation();
    });
  const cancel = () =>
    act.run(async () => {
      if (begun) await waymark.station.dropEndOfAccess({});
      onDone();
    });

  if (ended) return <Done name={name} ended={ended} onDone={onDone} />;
  return (
    <form
      className={`panel ${classes.card}`}
      aria-labelledby="end-access"
      onSubmit={(event) => {
        event.preventDefault();
        if (sealed && typed.trim() === name) void end();
      }}
    >
      <h2 className={classes.heading} id="end-access">
        {say('title', { name })}
      </h2>
      <p>{say('text')}</p>
      <ol>
        {WHAT_HAPPENS.map((step) => (
          <li key={step}>{say(step, { name })}</li>
        ))}
      </ol>
      {isStopped && !act.busy && <StoppedBeforeEnd name={name} sealed={begun === 'ended' ? null : begun.sealed} />}
      {sealed && (
        <>
          <p role="status">{say('sealedFor', { count: sealed.sealed.length })}</p>
          <NotSealedList not={sealed.not} />
          <TextInput
            label={say('type', { name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
        </>
      )}
      {act.busy && <Working doing={say('sealing')} />}
      <Refused refusal={act.refusal} />
      <Group>
        {sealed ? (
          <Button type="submit" color="clay" disabled={typed.trim() !== name} loading={act.busy}>
            {say(sealed.not.length > 0 ? 'doAllTheSame' : 'do')}
          </Button>
        ) : (
          <Button type="button" onClick={seal} loading={act.busy}>
            {say('seal')}
          </Button>
        )}
        <Button variant="default" onClick={cancel} disabled={act.busy}>
          {isStopped ? say('takeBack') : common('cancel')}
        </Button>
      </Group>
    </form>
  );
}

function NotSealedList({ not }: { readonly not: readonly NotSealed[] }) {
  const say = useText('access');
  const sentence = useSentence();
  if (not.length === 0) return null;
  return (
    <Alert color="amber" title={say('notSealed')}>
      <ul>
        {not.map(({ office, code }) => (
          <li key={office}>
            {office}: {sentence(code, { office })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Done({ name, ended, onDone }: { readonly name: string; readonly ended: Ended; readonly onDone: () => void }) {
  const say = useText('access');
  return (
    <section className={`panel ${classes.card}`} aria-labelledby="ended-access">
      <h2 className={classes.heading} id="ended-access">
        {say('done', { name })}
      </h2>
      <p>{say('doneText')}</p>
      <Fingerprint words={ended.fingerprint} label={say('words')} />
      <p>{ended.card === null ? say('noCard') : say('card', { file: ended.card })}</p>
      <Button onClick={onDone} autoFocus>
        {say('toWhatIsLeft')}
      </Button>
    </section>
  );
}
