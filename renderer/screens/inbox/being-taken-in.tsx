import { Button, Progress } from '@mantine/core';
import { useId } from 'react';
import { useFormats, useText } from '../../locales/index.ts';
import { stopAfterThis, stopNow, takingInWords, useTakingIn } from '../../state/taking-in.ts';
import classes from './inbox.module.css';

/** What is being taken in, and the two ways to end it. It goes on whatever screen one is on. */
export function BeingTakenIn() {
  const say = useText('inbox');
  const formats = useFormats();
  const label = useId();
  const { busy, at, percent, waiting, stopping } = useTakingIn();
  if (!busy) return null;
  return (
    <section className={`panel ${classes.working}`} aria-labelledby={label}>
      <div className={classes.head}>
        <h2 className={classes.heading} id={label}>
          {say('beingTakenIn')}
        </h2>
        <span className="quiet">{say('goesOn')}</span>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={percent} aria-labelledby={label} withAria />
      </Progress.Root>
      <div className={classes.row}>
        <span className={classes.grows} role="status">
          {stopping ? say('stopping') : takingInWords(say, at)}
          {waiting.length > 0 && ` · ${say('more', { count: waiting.length })}`}
        </span>
        <span className="quiet">{formats.number(percent)} %</span>
        <Button variant="default" size="xs" onClick={() => void stopAfterThis()} disabled={stopping}>
          {say('stopAfter')}
        </Button>
        <Button variant="subtle" size="xs" onClick={() => void stopNow()} disabled={stopping}>
          {say('stopNow')}
        </Button>
      </div>
    </section>
  );
}
