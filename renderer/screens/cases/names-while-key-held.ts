import { useEffect, useState } from 'react';
import { pressedKey, SHORTCUTS } from '../../keys.ts';

/** True while F2 is held, or the button that stands for it: names are on the screen no longer than a hand keeps them there. */
export function useHeldNames(): { readonly shown: boolean; readonly hold: (held: boolean) => void } {
  const [shown, hold] = useState(false);
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (pressedKey(event) !== SHORTCUTS.names.key) return;
      event.preventDefault();
      hold(true);
    };
    const up = (event: KeyboardEvent) => pressedKey(event) === SHORTCUTS.names.key && hold(false);
    const release = () => hold(false);
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', release);
    window.addEventListener('pointerup', release);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', release);
      window.removeEventListener('pointerup', release);
    };
  }, []);
  return { shown, hold };
}
