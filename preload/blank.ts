import { isLockKey, pressOf } from './pressed-key.ts';

/**
 * Empties the page in the same moment as the key goes down, without waiting for anything, and then asks for the lock.
 * Main sees the key too and ends every process; this spares the eye the time that takes.
 */
export function blankOnLock(page: Window, lock: () => unknown): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (!isLockKey(pressOf(event))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      page.document.documentElement.replaceChildren();
      lock();
    },
    { capture: true },
  );
}
