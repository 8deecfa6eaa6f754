import { Button, Group } from '@mantine/core';
import { type EndsOfAccess, TASKS_OF_PEOPLE } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import classes from './settings.module.css';

type Act = EndsOfAccess['ended'][number];

/** An act that is not finished, and what is left to do after those that are; nothing where there is none. */
export function AfterAccess({ onGoOn }: { readonly onGoOn: (name: string) => void }) {
  const say = useText('access');
  const asked = useAsked('ends of access', () => waymark.station.endsOfAccess({}));
  const act = useAct();
  const { answer } = asked;
  if (!answer) return <Refused refusal={asked.refusal} />;
  const change = (call: () => Promise<EndsOfAccess>) => act.run(async () => asked.setAnswer(await call()));
  const { underWay } = answer;
  return (
    <>
      {underWay && (
        <section className={`panel ${classes.card}`} aria-labelledby="access-under-way">
          <h2 className={classes.heading} id="access-under-way">
            {say('underWay', { name: underWay.user })}
          </h2>
          <Group>
            <Button onClick={() => onGoOn(underWay.user)}>{say('goOn')}</Button>
            <Button variant="default" onClick={() => change(() => waymark.station.dropEndOfAccess({}))}>
              {say('takeBack')}
            </Button>
          </Group>
        </section>
      )}
      {answer.ended.map((one) => (
        <Left key={one.number} act={one} all={answer} onChange={change} />
      ))}
      <Refused refusal={act.refusal} />
    </>
  );
}

function Left({
  act,
  all,
  onChange,
}: {
  readonly act: Act;
  readonly all: EndsOfAccess;
  readonly onChange: (call: () => Promise<EndsOfAccess>) => void;
}) {
  const say = useText('access');
  const formats = useFormats();
  const sentence = useSentence();
  const places = { user: act.user, place: all.copies ?? '' };
  const heading = `after-access-${act.number}`;
  return (
    <section className={`panel ${classes.card}`} aria-labelledby={heading}>
      <h2 className={classes.heading} id={heading}>
        {say('left', { name: act.user })}
      </h2>
      <ul className={classes.stretch}>
        {act.tasks.map((task) => {
          const ofPeople = TASKS_OF_PEOPLE.find((known) => known === task);
          const waits = task === 'old-keys' && all.oldKeys?.mayGo !== true;
          return (
            <li key={task}>
              <Group justify="space-between">
                <span>
                  {waits
                    ? say('oldKeysWait', { day: all.oldKeys === null ? '' : formats.day(all.oldKeys.latest) })
                    : sentence(`today-access-${task}`, places)}
                </span>
                {ofPeople && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${say('isDone')}: ${sentence(`today-access-${task}`, places)}`}
                    onClick={() =>
                      onChange(() => waymark.station.doneAfterAccess({ number: act.number, task: ofPeople }))
                    }
                  >
                    {say('isDone')}
                  </Button>
                )}
                {task === 'old-keys' && !waits && (
                  <Button size="xs" color="clay" onClick={() => onChange(() => waymark.station.deleteOldKeys({}))}>
                    {say('deleteOldKeys')}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
