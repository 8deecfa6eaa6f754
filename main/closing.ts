import type { Answer } from '../db/client.ts';
import type { DeskEvent, Refusal } from '../preload/contract.ts';

/** What closing needs: the database's last call, a word to the screen, and the two ends. */
export interface Ending {
  /** Somebody is logged in: there is something to copy. */
  readonly loggedIn: () => boolean;
  readonly close: () => Promise<Answer>;
  readonly tell: (event: DeskEvent) => void;
  readonly end: () => void;
  /** Ends, and begins anew with the log-in. */
  readonly beginAnew: () => void;
}

/** Closing the window, and a lock that falls into it. */
export interface Closing {
  readonly close: () => void;
  /**
   * The desk is to lock. True where the copy is being made at this moment: it is made to its end behind the lock, without a window, and then
   * everything ends; where it fails the desk begins anew. Who closes the window and locks the PC on leaving would else never have a copy.
   */
  readonly goesOnLocked: () => boolean;
}

/**
 * What closing the window does: the checked copy is made and the database closed, and only then everything ends.
 * When that fails the window stays and says why (`not-closed`). Closing it once more tries once more, for the cause may be mended, and ends
 * either way. Closing again while the copy is being made changes nothing the first time, and ends without it the second time.
 */
export function closing({ loggedIn, close, tell, end, beginAnew }: Ending): Closing {
  let state: 'open' | 'closing' | 'failed' | 'closing-again' | 'locked' = 'open';

  function failed({ code, places }: Refusal): void {
    if (state === 'locked') beginAnew();
    else if (state === 'closing-again') end();
    else {
      state = 'failed';
      tell({ event: 'not-closed', code, places });
    }
  }

  function copy(next: 'closing' | 'closing-again'): void {
    state = next;
    tell({ event: 'closing' });
    void close().then((answer) => ('ok' in answer ? end() : failed(answer.error)));
  }

  return {
    close: () => {
      if (state === 'closing' || state === 'locked') return;
      if (state === 'closing-again' || !loggedIn()) return end();
      copy(state === 'open' ? 'closing' : 'closing-again');
    },
    goesOnLocked: () => {
      if (state !== 'closing' && state !== 'closing-again' && state !== 'locked') return false;
      state = 'locked';
      return true;
    },
  };
}
