import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './chosen-place.module.css';

/** A file or folder that a person chooses: what it is for, what was chosen, and the button that asks. Never a path. */
export function ChosenPlaceField({
  label,
  help,
  chosen,
  none,
  choose,
  onChoose,
}: {
  readonly label: string;
  readonly help?: string;
  readonly chosen: string | null;
  readonly none: string;
  /** What the button says. */
  readonly choose: string;
  readonly onChoose: () => void;
}) {
  const id = useId();
  return (
    <div>
      <div className={classes.label} id={id}>
        {label}
      </div>
      {help && <div className={classes.help}>{help}</div>}
      <div className={classes.row}>
        <span className={classes.chosen} data-none={chosen === null || undefined}>
          <IconFolder size={16} stroke={1.75} aria-hidden />
          <span className={classes.name}>{chosen ?? none}</span>
        </span>
        <Button variant="default" onClick={onChoose} aria-describedby={id}>
          {choose}
        </Button>
      </div>
    </div>
  );
}
