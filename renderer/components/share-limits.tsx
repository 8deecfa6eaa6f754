import { useText } from '../locales/index.ts';
import styles from './share-limits.module.css';

/** Beside what tells somebody outside: with which partners, and what never, in the words of whoever was asked. */
export function ShareLimits({ limits }: { readonly limits: readonly string[] }) {
  const say = useText('answers');
  if (limits.length === 0) return null;
  return (
    <div className={styles.limits} data-share-limits>
      <p>{say('shareLimits')}</p>
      {limits.map((told) => (
        <p key={told} dir="auto" className={styles.told}>
          {told}
        </p>
      ))}
    </div>
  );
}
