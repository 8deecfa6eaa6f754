import { useText } from '../../locales/index.ts';
import styles from './to-look-at.module.css';

interface ToLookAtProps {
  /** The questions whose answers hold the save up, in the order of the form, each with its words. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
  readonly onGo: (question: string) => void;
}

/** Why it is not saved: how many answers to look at, each a link to its question. It goes when they are mended. */
export function ToLookAt({ questions, onGo }: ToLookAtProps) {
  const say = useText('answers');
  if (questions.length === 0) return null;
  return (
    <p role="alert" className={styles.line}>
      {say('toLookAt', { count: questions.length })}
      {questions.map(({ id, label }) => (
        <button key={id} type="button" className="word-button" onClick={() => onGo(id)}>
          {label}
        </button>
      ))}
    </p>
  );
}
