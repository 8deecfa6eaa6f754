/**
 * The second thread (`case-thread.ts`): works out the rows of cases, batch by batch, and ends when its port closes. It has no database, no key and no
 * native part, and is given nothing but lines; it imports no more than deriving needs.
 */
import { type MessagePort, workerData } from 'node:worker_threads';
import { beat, type Claims, claim, end, THERE } from './case-claims.ts';
import { type CasesText, readCases, writeRowsOf } from './case-text.ts';
import { type CaseGiven, type CaseRows, type InForceBy, workOut } from './work-out.ts';

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

/** Null where it fails: then it is worked out where it was given, and fails there. */
function rowsOf(given: CaseGiven): CaseRows | null {
  try {
    return workOut(given, by);
  } catch {
    return null;
  } finally {
    beat(claims);
  }
}

port.on('message', ({ batch, ...text }: SentBatch) => {
  if (!claim(claims, batch, THERE)) return;
  const cases = readCases(text);
  port.postMessage({ batch, rows: writeRowsOf(cases, cases.map(rowsOf)) } satisfies BatchDone);
  beat(claims);
});
// Whatever ends this thread, nobody waits for it.
process.on('exit', () => end(claims));
