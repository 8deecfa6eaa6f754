/**
 * A second thread that works cases out while this one reads and writes (`../../DECISIONS.md`, Cases are worked out on two threads). It takes the batches that
 * it is sent in their order; what is wanted here and not begun there is worked out here, so this thread waits for nothing but the end of a batch that is
 * under way, and for no thread that has not started, has failed or is gone.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { faultLine } from '../../fault.ts';
import {
  beatsSoFar,
  type Claims,
  claim,
  end,
  HERE,
  isOver,
  MOST_BATCHES,
  newClaims,
  offer,
  waitForBeat,
} from './case-claims.ts';
import { type CasesText, readRowsOf, writeCases } from './case-text.ts';
import type { BatchDone, SentBatch, WorkerStart } from './case-worker.ts';
import { type RowsOfBatch, rowsOfText } from './rows-of-text.ts';
import type { CaseGiven, InForceBy } from './work-out.ts';

export interface CaseThread {
  /** Sends a batch of at most {@link MOST_BATCHES}; its rows are there when they are asked for. They are asked for once. */
  send(cases: readonly CaseGiven[]): () => RowsOfBatch;
  /** Lets the thread end by itself. */
  close(): void;
}

interface Batch {
  readonly number: number;
  /** The cases: as text they take a quarter of what they take when they are read. */
  readonly text: CasesText;
  readonly caseIds: readonly string[];
  /** As they were heard, so that they are read when they are wanted, or as they were worked out here. */
  rows: string | RowsOfBatch | undefined;
}

/** A thread that gives no sign for so long is no longer waited for: a case takes it some milliseconds. */
const PATIENCE_MS = 10_000;

interface ThreadOptions {
  /** The module that the thread runs. */
  readonly file?: string;
  readonly claims?: Claims;
  readonly patienceMs?: number;
}

/** `by`: as `workOut` is given it. */
export function caseThread(by: InForceBy, options: ThreadOptions = {}): CaseThread {
  const { file = workerFile(), claims = newClaims(), patienceMs = PATIENCE_MS } = options;
  const { port1: port, port2 } = new MessageChannel();
  startWorker(file, { port: port2, claims, by }, () => end(claims));
  const open: Batch[] = [];
  let last = 0;

  function hear(): void {
    for (let heard = receiveMessageOnPort(port); heard !== undefined; heard = receiveMessageOnPort(port)) {
      const { batch, rows } = heard.message as BatchDone;
      const of = open.find(({ number }) => number === batch);
      if (of !== undefined) of.rows ??= rows;
    }
  }

  /** Works out one batch that nobody has begun, the oldest of them; false where there is none. */
  function workHere(): boolean {
    const free = open.find(({ number, rows }) => rows === undefined && claim(claims, number, HERE));
    if (free !== undefined) free.rows = rowsOfText(free.text, by);
    return free !== undefined;
  }

  function rowsOfBatch(batch: Batch): RowsOfBatch {
    for (;;) {
      const seen = beatsSoFar(claims);
      hear();
      const rows = batch.rows ?? (isOver(claims) ? rowsOfText(batch.text, by) : undefined);
      if (rows !== undefined) {
        open.splice(open.indexOf(batch), 1);
        return typeof rows === 'string' ? readRowsOf(batch.caseIds, rows) : rows;
      }
      if (!workHere() && !waitForBeat(claims, seen, patienceMs)) end(claims);
    }
  }

  return {
    send(cases) {
      if (open.length >= MOST_BATCHES) throw new Error('more batches than can be on their way');
      last += 1;
      const text = writeCases(cases);
      const batch: Batch = { number: last, text, caseIds: cases.map(({ caseId }) => caseId), rows: undefined };
      open.push(batch);
      offer(claims, batch.number);
      port.postMessage({ batch: batch.number, ...text } satisfies SentBatch);
      return () => rowsOfBatch(batch);
    },
    close() {
      end(claims);
      port.close();
    },
  };
}

/** Of what lives for a batch alone; left to itself it takes a hundred more, and is no faster for that. */
const YOUNG_MB = 12;

/** Beside the built database process, whose parts may lie a folder below it, or the source. */
function workerFile(): string {
  const places = ['./case-worker.js', '../case-worker.js', './case-worker.ts'];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return files.find((file) => existsSync(file)) ?? '';
}

/** `gone`: it failed, or could not be started; then everything is worked out here. */
function startWorker(file: string, start: WorkerStart, gone: () => void): void {
  const failed = (error: unknown): void => {
    console.error(`the second thread was lost: ${faultLine(error)}`);
    gone();
  };
  try {
    // It needs nothing of the environment, in which a command may have a password.
    const worker = new Worker(file, {
      workerData: start,
      transferList: [start.port],
      env: {},
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('error', failed);
    worker.on('exit', gone);
    worker.unref();
  } catch (error) {
    failed(error);
  }
}
