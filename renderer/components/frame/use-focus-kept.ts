import { type RefObject, useEffect } from 'react';

/**
 * The focus is never lost to the body. Where what had it is gone (a form that was saved, a line that was settled), it goes to the heading of
 * the screen; a button that could not be pressed for a while has it again afterwards. Whoever clicks beside everything keeps that.
 */
export function useFocusKept(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = screen.current;
    if (place === null) return;
    let last: Element | null = null;
    let waits = false;
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
      waits = false;
    };
    const keep = () => {
      if (last === null || document.activeElement !== document.body) return;
      if (!last.isConnected) {
        last = null;
        focusHeading(place);
      } else if (last.matches(':disabled')) {
        waits = true;
      } else if (waits && last instanceof HTMLElement) {
        waits = false;
        last.focus({ preventScroll: true });
      }
    };
    const watch = new MutationObserver(() => requestAnimationFrame(keep));
    place.addEventListener('focusin', remember);
    watch.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      place.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [screen]);
}

function focusHeading(screen: HTMLElement): void {
  const heading = screen.querySelector<HTMLElement>('h1[tabindex]') ?? screen;
  heading.focus({ preventScroll: true });
}
