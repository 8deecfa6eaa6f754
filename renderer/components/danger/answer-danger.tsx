import { Button, Checkbox, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { codeLabel } from '../../../db/codebook/lists/index.ts';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { type AskedDanger, closeDanger, useDanger } from '../../state/danger.ts';
import { useLanguage } from '../../state/language.ts';
import { showSaved } from '../../state/saved.ts';
import { localToday } from '../answers/today.ts';
import { useChoiceKeys } from '../choice-keys.ts';
import { DateField } from '../date-field.tsx';
import { Refused } from '../refused.tsx';
import classes from './danger.module.css';
import { ANSWERS, type AnswerCode, aboutAtFirst, answerBody, asksWhen, asksWho, needsLook } from './danger-answer.ts';
import { takeAnswerBack } from './take-answer-back.ts';

/** What became of a danger: one key opens it, one key answers, Enter saves. */
export function AnswerDanger() {
  const asked = useDanger((state) => state.asked);
  const say = useText('danger');
  const common = useText('common');
  return (
    <Modal
      opened={asked !== undefined}
      onClose={() => closeDanger(false)}
      title={say('answerTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {asked !== undefined && <Answers of={asked} />}
    </Modal>
  );
}

function Answers({ of }: { readonly of: AskedDanger }) {
  const say = useText('danger');
  const marks = useText('marks');
  const [answer, setAnswer] = useState<AnswerCode>();
  const [about, setAbout] = useState(aboutAtFirst(of.dangers));
  const [what, setWhat] = useState('');
  const [who, setWho] = useState('');
  const [again, setAgain] = useState<string | null>(null);
  const [isAgainUnread, setAgainUnread] = useState(false);
  const language = useLanguage((state) => state.language);
  const asked = useRef<HTMLDivElement>(null);
  const act = useAct();
  const fields = { answer, about, what, who, again, isAgainUnread };
  const body = answerBody(fields, localToday());

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (body === undefined) return;
    void act.run(async () => {
      const { undo } = await waymark.records.save({ caseId: of.caseId, records: [{ kind: 'danger-answer', body }] });
      showSaved('saved', () => takeAnswerBack(undo));
      closeDanger(true);
    });
  };
  useChoiceKeys((pressed) => {
    const chosen = ANSWERS[Number(pressed) - 1];
    if (chosen !== undefined) setAnswer(chosen);
    return chosen !== undefined;
  });
  // Whoever chose an answer goes on in the first field that it asks: that is where the dialog puts the focus too, when it comes after the key.
  useEffect(() => {
    if (answer !== undefined) asked.current?.querySelector('input')?.focus();
  }, [answer]);
  return (
    <form onSubmit={save} data-danger-answer data-saves>
      <Stack gap="sm">
        {of.dangers.length === 1 ? (
          <p className={classes.what}>
            {of.dangers.map((danger) => marks(`danger-${danger}`))}
            <span className="quiet"> {of.reference}</span>
          </p>
        ) : (
          <Checkbox.Group
            label={say('about', { reference: of.reference })}
            value={[...about]}
            error={answer !== undefined && about.length === 0 && say('aboutNone')}
            onChange={(kept) => setAbout(of.dangers.filter((danger) => kept.includes(danger)))}
          >
            <Stack gap="sm" mt="xs">
              {of.dangers.map((danger, place) => (
                <Checkbox
                  key={danger}
                  value={danger}
                  label={marks(`danger-${danger}`)}
                  data-autofocus={(answer === undefined && place === 0) || undefined}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <fieldset className={classes.answers} aria-label={say('answerTitle')}>
          {ANSWERS.map((code, place) => (
            <button
              key={code}
              type="button"
              className={classes.answer}
              aria-pressed={answer === code}
              data-autofocus={(answer === undefined && of.dangers.length === 1 && place === 0) || undefined}
              onClick={() => setAnswer(code)}
            >
              <kbd aria-hidden>{place + 1}</kbd>
              {codeLabel('danger-answer', code)?.[language] ?? code}
            </button>
          ))}
        </fieldset>
        {answer !== undefined && (
          <Stack gap="sm" ref={asked}>
            {answer !== 'told' && (
              <TextInput
                label={say(answer === 'done' ? 'whatDone' : 'why')}
                value={what}
                maxLength={300}
                autoComplete="off"
                data-autofocus
                onChange={(event) => setWhat(event.currentTarget.value)}
              />
            )}
            {asksWho(fields) && (
              <TextInput
                label={say(answer === 'told' ? 'toldTo' : 'byWhom')}
                value={who}
                maxLength={200}
                autoComplete="off"
                data-autofocus
                onChange={(event) => setWho(event.currentTarget.value)}
              />
            )}
            {asksWhen(fields) && (
              <DateField
                toCome
                size="sm"
                label={say('lookAgain')}
                value={again}
                onDate={(day, isUnread) => {
                  setAgain(day);
                  setAgainUnread(isUnread);
                }}
              />
            )}
            {asksWhen(fields) && needsLook(fields) && <p className="quiet">{say('secondLook')}</p>}
          </Stack>
        )}
        <Refused refusal={act.refusal} />
        <div className={classes.acts}>
          <Button type="submit" loading={act.busy} disabled={body === undefined}>
            {say('saveAnswer')}
          </Button>
          <Button variant="default" onClick={() => closeDanger(false)}>
            {say('later')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
