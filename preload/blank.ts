/** A key as the page and as main both see it. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** F9, and Ctrl+L (⌘L on a Mac): blank and lock at once, on every screen, whatever is being typed. */
export function isLockKey({ key, ctrl, alt, shift, meta }: Key): boolean {
  if (alt || shift) return false;
  if (key === 'F9') return !ctrl && !meta;
  return key.toLowerCase() === 'l' && ctrl !== meta;
}

/**
 * Empties the page in the same moment as the key goes down, without waiting for anything, and then asks for the lock.
 * Main sees the key too and ends every process; this spares the eye the time that takes.
 */
export function blankOnLock(page: Window, lock: () => unknown): void {
  page.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event;
      if (!isLockKey({ key, ctrl, alt, shift, meta })) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      page.document.documentElement.replaceChildren();
      lock();
    },
    { capture: true },
  );
}
