import { useCallback, useRef } from 'react';

/**
 * Always the same function, which does what the newest one given does: what it is handed to is not drawn again because it was made anew. It is
 * for what a person sets going; called while something is drawn it may do what was meant before.
 */
export function useSteady<Of extends readonly unknown[], Answer>(act: (...of: Of) => Answer): (...of: Of) => Answer {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...of: Of) => latest.current(...of), []);
}
