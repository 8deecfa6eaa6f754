import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './filter-chip.module.css';

/** A filter that is on or off. */
export function FilterChip({
  on,
  onToggle,
  children,
}: {
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={classes.chip} aria-pressed={on} onClick={() => onToggle(!on)}>
      {on && <IconCheck size={16} stroke={1.75} aria-hidden />}
      {children}
    </button>
  );
}
