import { Alert, Button, Group, TextInput } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Session } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { setSession, useSession } from '../../state/session.ts';
import { Refused } from '../refused.tsx';

/** Who answers for what day it is at this desk; everybody else goes on with the day that they type. */
const CONFIRMS: readonly Session['user']['role'][] = ['focal-point', 'hq-case-manager'];

/** The PC's clock cannot be right: nothing dated is written before somebody types the day, or a focal point says that it is right. */
export function ClockNotice() {
  const say = useText('frame');
  const formats = useFormats();
  const { user, dayTyped } = useSession();
  const act = useAct();
  const [day, setDay] = useState('');
  const today = formats.day(localDay(new Date()));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => setSession(await waymark.station.typeDay({ day })));
  };
  return (
    <Alert color="amber" icon={<IconCalendarExclamation aria-hidden />} title={say('clockTitle')} mb="lg">
      {dayTyped === null ? say('clockText', { today }) : say('clockTyped', { day: formats.day(dayTyped), today })}
      <form onSubmit={onSubmit}>
        <Group mt="sm" align="end">
          <TextInput
            type="date"
            size="xs"
            label={say('clockDay')}
            value={day}
            min="2020-01-03"
            max="9998-12-31"
            required
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" size="xs" loading={act.busy} disabled={day === ''}>
            {say('clockGoOn')}
          </Button>
          {CONFIRMS.includes(user.role) && (
            <Button
              variant="default"
              size="xs"
              loading={act.busy}
              onClick={() => act.run(async () => setSession(await waymark.station.confirmClock({})))}
            >
              {say('clockRight')}
            </Button>
          )}
        </Group>
      </form>
      <Refused refusal={act.refusal} />
    </Alert>
  );
}

function localDay(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
