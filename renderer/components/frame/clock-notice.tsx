import { Alert, Button, Group } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { setSession } from '../../state/session.ts';
import { Refused } from '../refused.tsx';

/** The PC's clock cannot be right, or a person says that it is: nothing dated is written before. */
export function ClockNotice() {
  const say = useText('frame');
  const act = useAct();
  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0'));
  return (
    <Alert color="amber" icon={<IconCalendarExclamation aria-hidden />} title={say('clockTitle')} mb="lg">
      {say('clockText', { today: day.join('-') })}
      <Group mt="sm">
        <Button
          variant="default"
          size="xs"
          loading={act.busy}
          onClick={() => act.run(async () => setSession(await waymark.station.confirmClock({})))}
        >
          {say('clockRight')}
        </Button>
      </Group>
      <Refused refusal={act.refusal} />
    </Alert>
  );
}
