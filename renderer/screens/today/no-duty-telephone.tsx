import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPhone } from '@tabler/icons-react';
import type { Session } from '../../../preload/contract.ts';
import { useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import classes from './side.module.css';

/** That no duty telephone is noted, to who can note one: whoever notes danger is told to call it. */
export function NoDutyTelephone({
  dutyTelephone,
  kind,
}: {
  readonly dutyTelephone: string | null;
  readonly kind: Session['station']['kind'];
}) {
  const say = useText('today');
  if (dutyTelephone !== null || kind !== 'mission') return null;
  return (
    <section className={`panel ${classes.block}`} aria-labelledby="duty" data-duty>
      <div className={classes.head}>
        <h2 id="duty">
          <IconPhone size={16} stroke={1.75} aria-hidden />
          {say('duty')}
        </h2>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => go({ screen: 'settings', part: 'display', field: 'duty' })}
        >
          {say('noteDuty')}
        </Button>
      </div>
      <p className={classes.told} data-tone="attention">
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        <span>{say('noDuty')}</span>
      </p>
    </section>
  );
}
