import { IconCheck } from '@tabler/icons-react';
import { useText } from '../../locales/index.ts';
import classes from './steps.module.css';

const NAMES = ['stepDesk', 'stepYou', 'stepCopies'] as const;

/** Where one is in the three steps. */
export function Steps({ at }: { readonly at: 1 | 2 | 3 }) {
  const say = useText('first-run');
  return (
    <ol className={classes.steps} aria-label={say('stepOf', { step: at })}>
      {NAMES.map((name, index) => {
        const step = index + 1;
        return (
          <li key={name} className={classes.step} aria-current={step === at ? 'step' : undefined}>
            <span className={classes.number} data-done={step < at || undefined}>
              {step < at ? <IconCheck size={16} stroke={1.75} aria-hidden /> : step}
            </span>
            {say(name)}
          </li>
        );
      })}
    </ol>
  );
}
