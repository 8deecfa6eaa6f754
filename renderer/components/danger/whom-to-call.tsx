import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { OnDuty } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import classes from './danger.module.css';

/** Whom one calls: the duty telephone of the office, and those on duty for the house of the person and for all. */
export function WhomToCall({ caseId, onTold }: { readonly caseId: string; readonly onTold: (name: string) => void }) {
  const { dutyTelephone } = useSession();
  const { answer, refusal } = useAsked(`duty ${caseId}`, () => waymark.duty.list({ caseId }));
  return <ToCall telephone={dutyTelephone} onDuty={answer ?? (refusal && [])} onTold={onTold} />;
}

/** A press says that somebody on duty was told. That nobody can be called is said only once it is known (`onDuty`). */
export function ToCall({
  telephone,
  onDuty,
  onTold,
}: {
  readonly telephone: string | null;
  readonly onDuty: readonly OnDuty[] | undefined;
  readonly onTold: (name: string) => void;
}) {
  const say = useText('danger');
  const nobody = telephone === null && onDuty?.length === 0;
  return (
    <>
      {(telephone !== null || nobody) && (
        <p className={classes.duty}>
          <IconPhone size={16} stroke={1.75} aria-hidden />
          {telephone === null ? say('noDuty') : say('duty', { telephone })}
        </p>
      )}
      {onDuty !== undefined && onDuty.length > 0 && (
        <ul className={classes.onDuty} aria-label={say('onDuty')} data-on-duty>
          {onDuty.map(({ id, name, telephone: called, hours }) => (
            <li key={id}>
              <b>{called}</b>
              <span>{[name, hours].filter((part) => part !== '').join(' · ')}</span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={say('wasTold', { name })}
                onClick={() => onTold(name)}
              >
                {say('told')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
