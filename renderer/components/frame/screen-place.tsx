import type { ReactNode, Ref } from 'react';
import { useAskingAnything } from '../../state/asked.ts';
import classes from './frame.module.css';

/**
 * Where the screen stands; it says while anything of it waits for an answer. It alone hears of that: a letter on a screen asks and is
 * answered, and neither what stands around the screen nor the screen itself is drawn again for it.
 */
export function ScreenPlace({ ref, children }: { readonly ref: Ref<HTMLElement>; readonly children: ReactNode }) {
  return (
    <main id="screen" className={classes.screen} ref={ref} tabIndex={-1} aria-busy={useAskingAnything()}>
      {children}
    </main>
  );
}
