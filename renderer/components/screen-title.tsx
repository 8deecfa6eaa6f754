import { type ReactNode, useEffect, useRef } from 'react';
import classes from './screen-title.module.css';

/**
 * A screen's heading with its actions at the right. Takes the focus when the screen opens, so that reading starts there,
 * unless a field of the screen has taken it already.
 */
export function ScreenTitle({
  title,
  below,
  children,
  takesFocus = true,
}: {
  readonly title: string;
  /** One quiet line under the title. */
  readonly below?: ReactNode;
  readonly children?: ReactNode;
  readonly takesFocus?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const screen = heading.current?.closest('main');
    const elsewhere = screen?.contains(document.activeElement) && document.activeElement !== screen;
    if (takesFocus && !elsewhere) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {below && <p className={classes.below}>{below}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
