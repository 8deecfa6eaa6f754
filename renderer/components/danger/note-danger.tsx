import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { codeLabel, list } from '../../../db/codebook/lists/index.ts';
import { keysOf } from '../../../db/codebook/lists/keys.ts';
import { NOTED_NOW } from '../../../db/codebook/noted-now.ts';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { closeDanger, ring, useDanger } from '../../state/danger.ts';
import { useLanguage } from '../../state/language.ts';
import { showSaved } from '../../state/saved.ts';
import { localToday } from '../answers/today.ts';
import { useChoiceKeys } from '../choice-keys.ts';
import { Refused } from '../refused.tsx';
import classes from './danger.module.css';
import { takeAnswerBack } from './take-answer-back.ts';

const KEYS = keysOf(list('danger').codes);

/** Which danger there is now: a key for each, a few words, Enter saves; then it asks who was told. */
export function NoteDanger() {
  const noting = useDanger((state) => state.noting);
  const say = useText('danger');
  const common = useText('common');
  return (
    <Modal
      opened={noting !== undefined}
      onClose={() => closeDanger(false)}
      title={say('noteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {noting !== undefined && <WhichDanger {...noting} />}
    </Modal>
  );
}

/** Drawn by itself in tests. */
export function WhichDanger({ caseId, reference }: { readonly caseId: string; readonly reference: string }) {
  const say = useText('danger');
  const language = useLanguage((state) => state.language);
  const [chosen, setChosen] = useState<readonly (typeof NOTED_NOW)[number][]>([]);
  const [seen, setSeen] = useState('');
  const act = useAct();
  const toggle = (danger: (typeof NOTED_NOW)[number]) =>
    setChosen((before) => NOTED_NOW.filter((one) => (one === danger) !== before.includes(one)));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return;
    void act.run(async () => {
      const words = seen.trim();
      const body = {
        date: localToday(),
        hour: new Date().getHours(),
        dangers: [...chosen],
        ...(words === '' ? {} : { seen: words }),
      };
      const saved = await waymark.records.save({ caseId, records: [{ kind: 'danger-answer', body }] });
      showSaved('saved', () => takeAnswerBack(saved.undo));
      closeDanger(true);
      ring(caseId, reference, saved.rings);
    });
  };
  useChoiceKeys((pressed) => {
    const danger = NOTED_NOW.find((code) => KEYS.get(code) === pressed);
    if (danger !== undefined) toggle(danger);
    return danger !== undefined;
  });
  return (
    <form onSubmit={save} data-note-danger data-saves>
      <Stack gap="sm">
        <p className="quiet">{say('noteText', { reference })}</p>
        <fieldset className={classes.dangers} aria-label={say('noteTitle')}>
          {NOTED_NOW.map((danger, place) => (
            <button
              key={danger}
              type="button"
              className={classes.answer}
              aria-pressed={chosen.includes(danger)}
              data-autofocus={place === 0 || undefined}
              onClick={() => toggle(danger)}
            >
              <kbd aria-hidden>{KEYS.get(danger)}</kbd>
              {codeLabel('danger', danger)?.[language]}
            </button>
          ))}
        </fieldset>
        <TextInput
          label={say('seen')}
          placeholder={say('seenExample')}
          value={seen}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => setSeen(event.currentTarget.value)}
        />
        <Refused refusal={act.refusal} />
        <div className={classes.acts}>
          <Button type="submit" loading={act.busy} disabled={chosen.length === 0}>
            {say('saveNoted')}
          </Button>
          <Button variant="default" onClick={() => closeDanger(false)}>
            {say('later')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
