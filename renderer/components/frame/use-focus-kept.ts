import { type RefObject, useEffect } from 'react';

/**
 * The focus is never lost to the body. Where what had it is gone (a form that was saved, a line that was settled), it goes to the heading of
 * the screen; a button that could not be pressed for a while has it again afterwards, and so has what had it before a dialog that is gone.
 * Whoever clicks beside everything keeps that.
 */
export function useFocusKept(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = screen.current;
    if (place === null) return;
    let last: Element | null = null;
    /** Over the screen, where the focus is in one, or was when it was lost. */
    let dialog: Element | null = null;
    let waits = false;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      dialog = target.closest('[role="dialog"]');
      if (!place.contains(target)) return;
      last = target;
      waits = false;
    };
    const keep = () => {
      if (last === null || dialog?.isConnected === true || document.activeElement !== document.body) return;
      if (!last.isConnected) {
        last = null;
        focusHeading(place);
      } else if (last.matches(':disabled')) {
        waits = true;
      } else if ((waits || dialog !== null) && last instanceof HTMLElement) {
        waits = false;
        dialog = null;
        last.focus({ preventScroll: true });
      }
    };
    const watch = new MutationObserver(() => requestAnimationFrame(keep));
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [screen]);
}

/** Where the focus goes that lost its place. */
export function focusHeading(screen: HTMLElement): void {
  const heading = screen.querySelector<HTMLElement>('h1[tabindex]') ?? screen;
  heading.focus({ preventScroll: true });
}
