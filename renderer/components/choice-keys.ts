import { useEffect, useRef } from 'react';
import { pressedKey } from '../keys.ts';

/**
 * A key chooses, wherever the focus is but where text is typed: from the window, because whoever presses it at once is quicker than the focus.
 * `choose` says whether the key has a meaning.
 */
export function useChoiceKeys(choose: (pressed: string) => boolean): void {
  const current = useRef(choose);
  current.current = choose;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
      const pressed = pressedKey(event);
      if (event.ctrlKey || event.altKey || event.metaKey || pressed === null) return;
      if (current.current(pressed)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
