import type { Answer } from '../db/client.ts';
import type { DeskEvent } from '../preload/contract.ts';

/** What main knows of who sits at the desk: while somebody's work may stand on the screen, every lock counts. */
interface SessionGuard {
  /** Minutes that the desk may stay untouched; null: nobody's work is on the screen. */
  readonly minutes: () => number | null;
  /** The database holds somebody's session: there is something to copy when the window closes. */
  readonly hasSession: () => boolean;
  /** The database said who sits there: minutes, or null for nobody. */
  readonly noteSession: (idleMinutes: number | null) => void;
  /** Runs the call that ends the session as it should end. */
  readonly closing: (close: () => Promise<Answer>) => Promise<Answer>;
}

/**
 * A session ends for the guard when closing it was answered. A database that says *nobody* at any other moment has closed itself: the
 * screen still shows its last answers, so the locks go on counting and the window is told (`session-lost`).
 */
export function sessionGuard(tell: (event: DeskEvent) => void): SessionGuard {
  let minutes: number | null = null;
  let gone = false;
  let isClosing = false;
  const lose = (): void => {
    if (gone && minutes !== null && !isClosing) tell({ event: 'session-lost' });
  };
  return {
    minutes: () => minutes,
    hasSession: () => minutes !== null && !gone,
    noteSession: (idleMinutes) => {
      gone = idleMinutes === null;
      if (idleMinutes !== null) minutes = idleMinutes;
      lose();
    },
    closing: async (close) => {
      isClosing = true;
      const answer = await close();
      isClosing = false;
      if ('ok' in answer) minutes = null;
      lose();
      return answer;
    },
  };
}
