import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPhone } from '@tabler/icons-react';
import type { Session } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import classes from './side.module.css';

/** That nobody is noted whom one could call, to who can note it: asked of the desk's telephone and of who is on duty. */
export function DutyTelephone({ dutyTelephone, station: { kind } }: Pick<Session, 'dutyTelephone' | 'station'>) {
  const { answer } = useAsked('duty', () => waymark.duty.list({}));
  return answer === undefined ? null : <NoDutyTelephone {...{ dutyTelephone, kind }} onDuty={answer.length} />;
}

/** `onDuty`: how many are noted as on duty, for whichever house. */
export function NoDutyTelephone({
  dutyTelephone,
  kind,
  onDuty,
}: {
  readonly dutyTelephone: string | null;
  readonly kind: Session['station']['kind'];
  readonly onDuty: number;
}) {
  const say = useText('today');
  if (dutyTelephone !== null || onDuty > 0 || kind !== 'mission') return null;
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
