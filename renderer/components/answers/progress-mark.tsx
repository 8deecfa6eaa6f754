import { useText } from '../../locales/index.ts';
import type { Progress } from './passed-over.ts';
import styles from './progress-mark.module.css';

/** A dot beside a question: filled where it is answered, hollow where one has gone past it, none where it is still to come. */
export function ProgressMark({ progress }: { readonly progress: Progress }) {
  const say = useText('answers');
  if (progress === 'to-come') return <span className={styles.mark} aria-hidden />;
  return (
    <span
      className={styles.mark}
      data-progress={progress}
      role="img"
      aria-label={say(`progress-${progress}`)}
      title={say(`progress-${progress}`)}
    />
  );
}
