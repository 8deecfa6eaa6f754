import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { waymark } from '../calls.ts';
import { useText } from '../locales/index.ts';
import { useAct, useAsked } from '../state/asked.ts';
import { useSession } from '../state/session.ts';
import { tasksChanged } from '../state/tasks.ts';
import { localToday } from './answers/today.ts';
import { parseTypedHour } from './answers/typed-hour.ts';
import { DateField } from './date-field.tsx';
import { notice } from './notice.tsx';
import { Refused } from './refused.tsx';

interface NewTaskProps {
  /** The case that it is about; left out: none. */
  readonly caseId?: string;
  readonly onClose: () => void;
}

/** A task that somebody writes: what, when, for whom. What it says is read by who may know of the case, if there is one. */
export function NewTask({ caseId, onClose }: NewTaskProps) {
  const say = useText('today');
  const common = useText('common');
  const { number } = useSession().user;
  const ofCase = caseId === undefined ? {} : { caseId };
  const asked = useAsked(`colleagues ${caseId}`, () => waymark.cases.tasks(ofCase));
  const [what, setWhat] = useState('');
  const [day, setDay] = useState<string | null>(localToday());
  const [hour, setHour] = useState('');
  const [who, setWho] = useState(String(number));
  const act = useAct();
  const hourRead = readHour(hour);
  const ready = what.trim() !== '' && day !== null && hourRead !== undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    void act.run(async () => {
      await waymark.cases.addTask({
        ...ofCase,
        what: what.trim(),
        day,
        forUser: Number(who),
        ...(hourRead === null ? {} : { hour: hourRead }),
      });
      notice(say('taskWritten'));
      tasksChanged();
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={say('newTask')} closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={save} data-new-task>
        <Stack gap="sm">
          <TextInput
            label={say('taskWhat')}
            value={what}
            maxLength={200}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
          <Group gap="sm" align="flex-start">
            <DateField toCome label={say('taskDay')} value={day} onDate={setDay} />
            <TextInput
              label={say('taskHour')}
              placeholder="14:30"
              value={hour}
              maxLength={12}
              autoComplete="off"
              error={hourRead === undefined ? say('taskHourWrong') : undefined}
              styles={{ root: { width: '7rem' } }}
              onChange={(event) => setHour(event.currentTarget.value)}
            />
          </Group>
          <Select
            label={say('taskFor')}
            data={(asked.answer?.colleagues ?? []).map((user) => ({
              value: String(user.number),
              label: user.number === number ? say('myself', { name: user.name }) : user.name,
            }))}
            value={who}
            onChange={(chosen) => setWho(chosen ?? String(number))}
            allowDeselect={false}
          />
          <Refused refusal={asked.refusal ?? act.refusal} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={act.busy} disabled={!ready}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** As `HH:MM`; null for nothing, undefined for what is no hour. */
function readHour(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const read = parseTypedHour(typed);
  return 'value' in read ? read.value : undefined;
}
