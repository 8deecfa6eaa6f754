import { Alert, Button, Group } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { EARLIEST_TODAY } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { setSession, useMay, useSession } from '../../state/session.ts';
import { localToday } from '../answers/today.ts';
import { parseDayInFull } from '../answers/typed-date.ts';
import type { Reading } from '../answers/typed-field.tsx';
import { DateField } from '../date-field.tsx';
import { Refused } from '../refused.tsx';

/** The PC's clock is in doubt, so nothing of the day is supplied by it. */
function readToday(typed: string): Reading<string> {
  const read = parseDayInFull(typed);
  return 'value' in read && read.value < EARLIEST_TODAY ? { fault: 'not-today' } : read;
}

/** The PC's clock cannot be right: nothing dated is written before somebody types the day, or a focal point says that it is right. */
export function ClockNotice() {
  const say = useText('frame');
  const formats = useFormats();
  const { dayTyped } = useSession();
  // Everybody else goes on with the day that they type.
  const confirms = useMay('clock');
  const act = useAct();
  const [day, setDay] = useState<string | null>(null);
  const today = formats.day(localToday());
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (day === null) return;
    void act.run(async () => setSession(await waymark.station.typeDay({ day })));
  };
  return (
    <Alert
      color="amber"
      icon={<IconCalendarExclamation size={20} stroke={1.6} aria-hidden />}
      title={say('clockTitle')}
      mb="lg"
    >
      {dayTyped === null ? say('clockText', { today }) : say('clockTyped', { day: formats.day(dayTyped), today })}
      <form onSubmit={onSubmit}>
        <Group mt="sm" align="end">
          <DateField size="xs" label={say('clockDay')} value={day} read={readToday} onDate={setDay} />
          <Button type="submit" variant="default" size="xs" loading={act.busy} disabled={day === null}>
            {say('clockGoOn')}
          </Button>
          {confirms && (
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
