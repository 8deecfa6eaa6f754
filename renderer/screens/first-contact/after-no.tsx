import { useText } from '../../locales/index.ts';
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
    <section className={styles.no} aria-live="polite">
      <strong>{say('helpAnyway')}</strong>
      <span>{say(into ? 'refusesInto' : 'refuses')}</span>
      {away > 0 && <span className={styles.away}>{say('putAway', { count: away })}</span>}
    </section>
  );
}
