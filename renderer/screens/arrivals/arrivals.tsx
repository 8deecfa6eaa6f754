import { Button, Checkbox } from '@mantine/core';
import { IconPlaneArrival } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ExpectedPerson } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { focusNextQuestion } from '../../components/answers/focus.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { pressedKey, useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { ringEach } from '../../state/danger.ts';
import { showUndoable } from '../../state/saved.ts';
import { useHeldNames } from '../cases/names-while-key-held.ts';
import styles from './arrivals.module.css';
import { ExpectedRow, type How } from './expected-row.tsx';

/** The arrival sheet: who is expected, ticked by one key each, saved in one act; nothing is written of who is not ticked. */
export function Arrivals() {
  const say = useText('arrivals');
  const { answer, refusal, reload, setAnswer } = useAsked('expected', () => waymark.cases.expected({}));
  const [ticked, setTicked] = useState<ReadonlyMap<string, How>>(new Map());
  const { shown: namesShown } = useHeldNames();
  const [received, setReceived] = useState(false);
  const act = useAct();

  const tick = ({ caseId }: ExpectedPerson, how: How | undefined) => {
    const rest = [...ticked].filter(([other]) => other !== caseId);
    setTicked(new Map(how === undefined ? rest : [...rest, [caseId, how]]));
  };
  const save = () => {
    if (act.busy || ticked.size === 0) return;
    void act.run(async () => {
      const { undo, persons } = await waymark.cases.noteArrivals({
        persons: [...ticked].map(([caseId, how]) => ({ caseId, how })),
        received,
      });
      showUndoable(() => waymark.records.undo({ undo }), reload);
      // The list first: whoever is next in it takes the focus, and the question who was told takes it from there and gives it back.
      try {
        const left = await waymark.cases.expected({});
        flushSync(() => {
          setTicked(new Map());
          setAnswer(left);
        });
      } finally {
        ringEach(persons);
      }
    });
  };
  useKeys({ save });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const pressed = pressedKey(event);
    // A digit here is an answer; it never leaves the screen.
    if (pressed?.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) return event.stopPropagation();
    if (pressed !== 'Enter' || event.target instanceof HTMLButtonElement || !(event.target instanceof Element)) return;
    event.preventDefault();
    focusNextQuestion(event.target);
  }

  return (
    <>
      <ScreenTitle title={say('title')} below={say('below')} />
      <Refused refusal={refusal ?? act.refusal} />
      {answer?.length === 0 && <EmptyState icon={IconPlaneArrival} title={say('emptyTitle')} text={say('emptyText')} />}
      {answer !== undefined && answer.length > 0 && (
        <div>
          <ul className={`panel ${styles.list}`} data-form="arrivals" onKeyDown={onKeyDown}>
            {answer.map((person, at) => (
              <ExpectedRow
                key={person.caseId}
                person={person}
                isFirst={at === 0}
                namesShown={namesShown}
                how={ticked.get(person.caseId)}
                onTick={(how) => tick(person, how)}
              />
            ))}
          </ul>
          <footer className={styles.foot}>
            <Checkbox
              label={say('received')}
              checked={received}
              onChange={({ currentTarget }) => setReceived(currentTarget.checked)}
            />
            <Button
              data-form-end
              loading={act.busy}
              disabled={ticked.size === 0}
              rightSection={<KeyHint of="save" />}
              onClick={save}
            >
              {say('save', { count: ticked.size })}
            </Button>
            <span className="quiet">{say('keys')}</span>
          </footer>
        </div>
      )}
    </>
  );
}
