import { Button } from '@mantine/core';
import { useState } from 'react';
import { notice } from '../../components/notice.tsx';
import { StayWithoutCaseForm } from '../../components/stay-without-case-form.tsx';
import { useText } from '../../locales/index.ts';
import { useMay } from '../../state/session.ts';
import styles from './after-no.module.css';

interface AfterNoProps {
  /** How many answers were put away. */
  readonly away: number;
  /** The page is added to a case that exists. */
  readonly into: boolean;
}

/** What the page says where the person does not want anything kept: that help does not depend on it, what stays, and what was put away. */
export function AfterNo({ away, into }: AfterNoProps) {
  const say = useText('first-contact');
  return (
    <div className={styles.after}>
      <section className={styles.no} aria-live="polite">
        <strong>{say('helpAnyway')}</strong>
        <span>{say(into ? 'refusesInto' : 'refuses')}</span>
        {away > 0 && <span className={styles.away}>{say('putAway', { count: away })}</span>}
      </section>
      {!into && <StayTonight />}
    </div>
  );
}

/** A bed and the medicines for tonight, where that is needed: noted at once, apart from the page. */
function StayTonight() {
  const say = useText('house');
  const may = useMay('stay-without-case');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  if (!open) {
    return (
      <Button size="compact-sm" variant="default" className={styles.offer ?? ''} onClick={() => setOpen(true)}>
        {say('noteNew')}
      </Button>
    );
  }
  const noted = () => {
    setOpen(false);
    notice(say('stayNoted'));
  };
  return <StayWithoutCaseForm onNoted={noted} onLeave={() => setOpen(false)} />;
}
