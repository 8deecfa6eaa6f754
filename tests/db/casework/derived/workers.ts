/** Second threads for tests: the one of the application, asked by hand, and those that fail. */
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { newClaims, offer } from '../../../../db/casework/derived/case-claims.ts';
import { readRowsOf, writeCases } from '../../../../db/casework/derived/case-text.ts';
import type { BatchDone, WorkerStart } from '../../../../db/casework/derived/case-worker.ts';
import type { CaseGiven, InForceBy } from '../../../../db/casework/derived/work-out.ts';

export const CASE_WORKER = join(import.meta.dirname, '../../../../db/casework/derived/case-worker.ts');
/** Takes its first batch and ends. */
export const DYING_WORKER = join(import.meta.dirname, 'dying-worker.ts');
/** Takes every batch and says nothing more. */
export const SILENT_WORKER = join(import.meta.dirname, 'silent-worker.ts');

/** The application's own second thread: every batch is worked out there, whoever could have come first. */
export function workerAlone(by: InForceBy) {
  const claims = newClaims();
  const { port1: port, port2 } = new MessageChannel();
  const workerStart: WorkerStart = { port: port2, claims, by };
  const worker = new Worker(CASE_WORKER, { workerData: workerStart, transferList: [port2], env: {} });
  const ended = new Promise<number>((resolve) => worker.on('exit', resolve));
  let batch = 0;
  return {
    rowsOf(cases: readonly CaseGiven[]) {
      batch += 1;
      offer(claims, batch);
      return new Promise<ReturnType<typeof readRowsOf>>((resolve) => {
        port.once('message', ({ rows }: BatchDone) => {
          resolve(
            readRowsOf(
              cases.map(({ caseId }) => caseId),
              rows,
            ),
          );
        });
        port.postMessage({ batch, ...writeCases(cases) });
      });
    },
    /** Answers with what code the thread ended, of itself. */
    close(): Promise<number> {
      port.close();
      return ended;
    },
  };
}
