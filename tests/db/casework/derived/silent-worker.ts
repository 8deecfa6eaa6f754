/** A second thread that takes a batch and is not heard of any more, as one that the system has stopped. */
import { workerData } from 'node:worker_threads';
import { claim, THERE } from '../../../../db/casework/derived/case-claims.ts';
import type { SentBatch, WorkerStart } from '../../../../db/casework/derived/case-worker.ts';

const { port, claims } = workerData as WorkerStart;
port.on('message', ({ batch }: SentBatch) => {
  claim(claims, batch, THERE);
});
