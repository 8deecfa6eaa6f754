import { Button } from '@mantine/core';
import { waymark } from '../../calls.ts';
import { useText } from '../../locales/index.ts';
import { useAsked } from '../../state/asked.ts';
import classes from './danger.module.css';

/** Whom one calls: those on duty for the house of the person, and for all. A press says that they were told. Nothing where nobody is entered. */
export function WhoIsOnDuty({ caseId, onTold }: { readonly caseId: string; readonly onTold: (name: string) => void }) {
  const say = useText('danger');
  const { answer } = useAsked(`duty ${caseId}`, () => waymark.duty.list({ caseId }));
  if (answer === undefined || answer.length === 0) return null;
  return (
    <ul className={classes.onDuty} aria-label={say('onDuty')} data-on-duty>
      {answer.map(({ id, name, telephone, hours }) => (
        <li key={id}>
          <b>{telephone}</b>
          <span>{[name, hours].filter((part) => part !== '').join(' · ')}</span>
          <Button size="compact-sm" variant="subtle" aria-label={say('wasTold', { name })} onClick={() => onTold(name)}>
            {say('told')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
