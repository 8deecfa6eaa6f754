/**
 * A second thread that works cases out while this one reads and writes (`../../DECISIONS.md`, Cases are worked out on two threads). It takes the batches that
 * it is sent in their order; what is wanted here and not begun there is worked out here, so this thread waits for nothing but the end of a batch that is
 * under way, and for no thread that has not started, has failed or is gone.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { faultLine } from '../../fault.ts';
import { beatsSoFar, claim, end, HERE, isOver, MOST_BATCHES, newClaims, offer, waitForBeat } from './case-claims.ts';
import { readRowsOf, writeCases } from './case-text.ts';
import type { BatchDone, SentBatch, WorkerStart } from './case-worker.ts';
import { type CaseGiven, type CaseRows, type InForceBy, workOut } from './work-out.ts';

/** Of each case of a batch its rows; null where working it out fails. */
export type RowsOfBatch = readonly (CaseRows | null)[];

export interface CaseThread {
  /** Sends a batch; answers its rows when it is asked for them, once, in the order in which batches were sent. */
  send(cases: readonly CaseGiven[]): () => RowsOfBatch;
  /** Lets the thread end by itself. */
  close(): void;
}

interface Batch {
  readonly number: number;
  readonly cases: readonly CaseGiven[];
  rows: RowsOfBatch | undefined;
}

/** A thread that gives no sign for so long is no longer waited for: a case takes it some milliseconds. */
const PATIENCE_MS = 10_000;

/** `by`: as `workOut` is given it. `file`: the module that the thread runs. */
export function caseThread(by: InForceBy, file = workerFile()): CaseThread {
  const claims = newClaims();
  const { port1: port, port2 } = new MessageChannel();
  startWorker(file, { port: port2, claims, by }, () => end(claims));
  const open: Batch[] = [];
  let last = 0;

  function hear(): void {
    for (let heard = receiveMessageOnPort(port); heard !== undefined; heard = receiveMessageOnPort(port)) {
      const { batch, rows } = heard.message as BatchDone;
      const of = open.find(({ number }) => number === batch);
      if (of !== undefined) of.rows ??= readRowsOf(of.cases, rows);
    }
  }

  /** Works out one batch that nobody has begun, the oldest of them; false where there is none. */
  function workHere(): boolean {
    const free = open.find(({ number, rows }) => rows === undefined && claim(claims, number, HERE));
    if (free !== undefined) free.rows = free.cases.map((given) => rowsOf(given, by));
    return free !== undefined;
  }

  function rowsOfBatch(batch: Batch): RowsOfBatch {
    for (;;) {
      const seen = beatsSoFar(claims);
      hear();
      batch.rows ??= isOver(claims) ? batch.cases.map((given) => rowsOf(given, by)) : undefined;
      if (batch.rows !== undefined) {
        open.splice(open.indexOf(batch), 1);
        return batch.rows;
      }
      if (!workHere() && !waitForBeat(claims, seen, PATIENCE_MS)) end(claims);
    }
  }

  return {
    send(cases) {
      if (open.length >= MOST_BATCHES) throw new Error('more batches than can be on their way');
      last += 1;
      const batch: Batch = { number: last, cases, rows: undefined };
      open.push(batch);
      offer(claims, batch.number);
      port.postMessage({ batch: batch.number, ...writeCases(cases) } satisfies SentBatch);
      return () => rowsOfBatch(batch);
    },
    close() {
      end(claims);
      port.close();
    },
  };
}

function rowsOf(given: CaseGiven, by: InForceBy): CaseRows | null {
  try {
    return workOut(given, by);
  } catch {
    return null;
  }
}

/** Beside the built database process, or the source. */
function workerFile(): string {
  const [built, source] = ['./case-worker.js', './case-worker.ts'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  );
  if (built === undefined || source === undefined) throw new Error('two files were named');
  return existsSync(built) ? built : source;
}

/** `gone`: it failed, or could not be started; then everything is worked out here. */
function startWorker(file: string, start: WorkerStart, gone: () => void): void {
  const failed = (error: unknown): void => {
    console.error(`the second thread was lost: ${faultLine(error)}`);
    gone();
  };
  try {
    // It needs nothing of the environment, in which a command may have a password.
    const worker = new Worker(file, { workerData: start, transferList: [start.port], env: {} });
    worker.on('error', failed);
    worker.on('exit', gone);
    worker.unref();
  } catch (error) {
    failed(error);
  }
}
