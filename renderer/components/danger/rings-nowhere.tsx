import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { type AskedDanger, closeDanger, useDanger } from '../../state/danger.ts';
import { showSaved } from '../../state/saved.ts';
import { localToday } from '../answers/today.ts';
import { Refused } from '../refused.tsx';
import classes from './danger.module.css';
import { takeAnswerBack } from './take-answer-back.ts';
import { WhomToCall } from './whom-to-call.tsx';

/** What is said when danger was saved: the database rings nowhere. It asks who was told, and when; it may be skipped. */
export function RingsNowhere() {
  const ringing = useDanger((state) => state.ringing);
  const say = useText('danger');
  const common = useText('common');
  const field = useRef<HTMLInputElement>(null);
  // The dialog gives the focus only when it opens: what rings after the first has it too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each that rings
  useEffect(() => field.current?.focus(), [ringing]);
  return (
    <Modal
      opened={ringing !== undefined}
      onClose={() => closeDanger(false)}
      title={
        <span className={classes.title}>
          <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
          {say('ringsNowhere')}
        </span>
      }
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {ringing !== undefined && <WhoWasTold key={ringing.caseId} of={ringing} field={field} />}
    </Modal>
  );
}

function WhoWasTold({ of, field }: { readonly of: AskedDanger; readonly field: RefObject<HTMLInputElement | null> }) {
  const say = useText('danger');
  const marks = useText('marks');
  const [told, setTold] = useState('');
  const [hour, setHour] = useState<number | string>(() => new Date().getHours());
  const act = useAct();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (told.trim() === '') return;
    void act.run(async () => {
      const body = {
        date: localToday(),
        ...(typeof hour === 'number' ? { hour } : {}),
        dangers: [...of.dangers],
        answer: 'told',
        'told-to': told.trim(),
      };
      const { undo } = await waymark.records.save({ caseId: of.caseId, records: [{ kind: 'danger-answer', body }] });
      showSaved('saved', () => takeAnswerBack(undo));
      closeDanger(true);
    });
  };
  return (
    <form onSubmit={save} data-rings data-saves>
      <Stack gap="sm">
        <p className={classes.what}>
          {of.dangers.map((danger) => marks(`danger-${danger}`)).join(' · ')}
          <span className="quiet"> {of.reference}</span>
        </p>
        <WhomToCall caseId={of.caseId} onTold={setTold} />
        <Group gap="sm" align="flex-end" wrap="nowrap">
          <TextInput
            ref={field}
            className={classes.wide}
            label={say('toldTo')}
            value={told}
            maxLength={200}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setTold(event.currentTarget.value)}
          />
          <NumberInput
            className={classes.hour}
            label={say('hour')}
            value={hour}
            min={0}
            max={23}
            hideControls
            onChange={setHour}
          />
        </Group>
        <Refused refusal={act.refusal} />
        <div className={classes.acts}>
          <Button type="submit" loading={act.busy} disabled={told.trim() === ''}>
            {say('saveTold')}
          </Button>
          <Button variant="default" onClick={() => closeDanger(false)}>
            {say('skip')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
