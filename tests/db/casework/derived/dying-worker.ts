/** A second thread that takes one batch and ends in the middle of it. */
import { workerData } from 'node:worker_threads';
import { claim, end, THERE } from '../../../../db/casework/derived/case-claims.ts';
import type { SentBatch, WorkerStart } from '../../../../db/casework/derived/case-worker.ts';

const { port, claims } = workerData as WorkerStart;
process.on('exit', () => end(claims));
port.on('message', ({ batch }: SentBatch) => {
  if (claim(claims, batch, THERE)) process.exit(7);
});
