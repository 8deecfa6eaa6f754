import type { Answer } from '../db/client.ts';
import type { DeskEvent, Refusal } from '../preload/contract.ts';

/** What closing needs: the database's last call, a word to the screen, and the end. */
export interface Ending {
  /** Somebody is logged in: there is something to copy. */
  readonly loggedIn: () => boolean;
  readonly close: () => Promise<Answer>;
  readonly tell: (event: DeskEvent) => void;
  readonly end: () => void;
}

/**
 * What closing the window does: the checked copy is made and the database closed, and only then everything ends.
 * When that fails the window stays and says why (`not-closed`); closing it once more ends without the copy.
 * Closing again while the copy is being made changes nothing.
 */
export function closing({ loggedIn, close, tell, end }: Ending): () => void {
  let state: 'open' | 'closing' | 'failed' = 'open';

  const failed = ({ code, places }: Refusal) => {
    state = 'failed';
    tell({ event: 'not-closed', code, places });
  };

  return () => {
    if (state === 'closing') return;
    if (state === 'failed' || !loggedIn()) return end();
    state = 'closing';
    tell({ event: 'closing' });
    void close().then((answer) => ('ok' in answer ? end() : failed(answer.error)));
  };
}
