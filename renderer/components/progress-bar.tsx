import { Button, Progress } from '@mantine/core';
import { useId } from 'react';
import { useFormats, useText } from '../locales/index.ts';
import classes from './progress-bar.module.css';

/** Long work: what is being done, how far it is, and Cancel. `total` 0 means that nobody can know yet. */
export function ProgressBar({
  doing,
  done,
  total,
  counted = false,
  onCancel,
}: {
  readonly doing: string;
  readonly done: number;
  readonly total: number;
  /** Says the two numbers, where a person counts in their unit too. */
  readonly counted?: boolean;
  readonly onCancel?: (() => void) | undefined;
}) {
  const say = useText('common');
  const formats = useFormats();
  const label = useId();
  const known = total > 0;
  const percent = known ? Math.floor(Math.min(1, done / total) * 100) : 0;
  return (
    <div className={classes.progress} role="status">
      <div className={classes.words}>
        <span id={label}>{doing}</span>
        {known && (
          <span className="quiet">
            {counted && `${say('of', { done: formats.number(done), total: formats.number(total) })} · `}
            {formats.number(percent)} %
          </span>
        )}
      </div>
      <Progress.Root size="sm">
        <Progress.Section
          value={known ? percent : 100}
          striped={!known}
          animated={!known}
          aria-labelledby={label}
          withAria
        />
      </Progress.Root>
      {onCancel && (
        <Button variant="default" size="xs" onClick={onCancel} className={classes.cancel}>
          {say('cancel')}
        </Button>
      )}
    </div>
  );
}
