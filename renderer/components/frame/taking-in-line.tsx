import { useText } from '../../locales/index.ts';
import { takingInWords, useTakingIn } from '../../state/taking-in.ts';
import classes from './taking-in-line.module.css';

/** A thin line under the title bar while packages are being taken in, whatever screen one is on. */
export function TakingInLine() {
  const say = useText('inbox');
  const { busy, at, percent } = useTakingIn();
  if (!busy) return null;
  return (
    <div
      className={classes.line}
      role="progressbar"
      aria-label={`${say('beingTakenIn')}: ${takingInWords(say, at)}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      title={takingInWords(say, at)}
    >
      <span className={classes.done} style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
