import { Alert } from '@mantine/core';
import { IconCalendarExclamation } from '@tabler/icons-react';
import { useText } from '../../locales/index.ts';

/** The PC's clock cannot be right: said before anything dated is written. */
export function ClockNotice() {
  const say = useText('frame');
  return (
    <Alert color="amber" icon={<IconCalendarExclamation aria-hidden />} title={say('clockTitle')} mb="lg">
      {say('clockText', { today: new Date().toISOString().slice(0, 10) })}
    </Alert>
  );
}
