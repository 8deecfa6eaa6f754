import { useEffect, useState } from 'react';
import { SHORTCUTS } from '../keys.ts';

/** True while the key that shows names is held; letting go, or leaving the window, hides them at once. */
export function useNamesShown(): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.key !== SHORTCUTS.names.key) return;
      event.preventDefault();
      setShown(true);
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === SHORTCUTS.names.key) setShown(false);
    };
    const hide = () => setShown(false);
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', hide);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', hide);
    };
  }, []);
  return shown;
}
