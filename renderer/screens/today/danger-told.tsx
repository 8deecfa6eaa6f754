import { IconAlertTriangle } from '@tabler/icons-react';
import type { Today } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { openCasesInDanger } from './open-cases-in-danger.ts';
import classes from './today.module.css';

/** Who is in danger by the word of other offices, and when each last sent cases; Enter opens the list that it counts. */
export function DangerTold({ told: { persons, by } }: { readonly told: NonNullable<Today['dangerTold']> }) {
  const say = useText('today');
  const formats = useFormats();
  const offices = formats.list(
    by.map(({ office, came }) => (came === null ? office : `${office} (${formats.shortDay(came)})`)),
  );
  return (
    <section className={`panel ${classes.group}`}>
      <button type="button" className={`line-button ${classes.told}`} data-line onClick={openCasesInDanger}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {say('dangerTold', { count: persons, offices })}
      </button>
    </section>
  );
}
