/**
 * The second thread (`case-thread.ts`): works out the rows of cases, batch by batch, and ends when its port closes. It has no database, no key and no
 * native part, and is given nothing but lines; it imports no more than deriving needs.
 */
import { type MessagePort, workerData } from 'node:worker_threads';
import { beat, type Claims, claim, end, THERE } from './case-claims.ts';
import { type CasesText, writeRowsOf } from './case-text.ts';
import { rowsOfText } from './rows-of-text.ts';
import type { InForceBy } from './work-out.ts';

/** What the thread is started with. */
export interface WorkerStart {
  readonly port: MessagePort;
  readonly claims: Claims;
  readonly by: InForceBy;
}

/** A batch to be worked out, and its rows. */
export interface SentBatch extends CasesText {
  readonly batch: number;
}
export interface BatchDone {
  readonly batch: number;
  readonly rows: string;
}

const { port, claims, by } = workerData as WorkerStart;

port.on('message', ({ batch, ...text }: SentBatch) => {
  if (!claim(claims, batch, THERE)) return;
  const rows = rowsOfText(text, by, () => beat(claims));
  port.postMessage({ batch, rows: writeRowsOf(rows) } satisfies BatchDone);
  beat(claims);
});
// Whatever ends this thread, nobody waits for it.
process.on('exit', () => end(claims));
