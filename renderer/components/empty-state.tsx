import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Nothing is here yet: says what would be, and what to do first. */
export function EmptyState({
  icon: Sign,
  title,
  text,
  children,
}: {
  readonly icon: Icon;
  readonly title: string;
  readonly text?: string;
  /** The one action to begin with. */
  readonly children?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      <Sign size={28} stroke={1.6} aria-hidden className={classes.sign} />
      <p className={classes.title}>{title}</p>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.act}>{children}</div>}
    </div>
  );
}
