/**
 * Many cases, worked out while whoever gives them goes on to the next: where there are enough of them for a second thread (`case-thread.ts`), else at once.
 * What follows is done in the order in which they were given, by the thread that gave them, which holds the database; a bounded number is ahead.
 */
import type { HeldLine } from '../record/read.ts';
import { type CaseThread, caseThread } from './case-thread.ts';
import type { RowsOfBatch } from './rows-of-text.ts';
import { type CaseGiven, type CaseRows, type InForceBy, workOut } from './work-out.ts';

/** What is done with the rows of a case; it throws what working them out throws. */
type Done = (rows: () => CaseRows) => void;

export interface WorkAhead {
  give(given: CaseGiven, done: Done): void;
  /** What comes after all that was given so far. */
  after(done: () => void): void;
  /** Does all that was given. */
  finish(): void;
  /** Lets the thread go; what is not done by then is not done. */
  close(): void;
}

/** Fewer cases are done before a second thread has read its program. */
export const FEWEST_CASES = 400;
export const CASES_A_BATCH = 16;
/** Signs of a batch, from which on it is full. */
const SIGNS_A_BATCH = 256 * 1024;
/** Signs of a case; a longer one is worked out at once, after those before it: ahead there would be many of it, on both threads. */
export const MOST_SIGNS_A_CASE = 2 * SIGNS_A_BATCH;
/** Batches ahead: some five MB with what is read of their lines, and three times as much at most. */
const MOST_AHEAD = 16;

/** What may wait behind cases that are ahead, which it would hold in memory: something for each of them, and some more. */
const MOST_BEHIND = (MOST_AHEAD + 2) * CASES_A_BATCH + 64;

/** `cases`: about how many there will be; `by`: as `workOut` is given it; `thread`: one that there is already, which stays. */
export function workAhead(cases: number, by: InForceBy, thread?: CaseThread): WorkAhead {
  if (thread !== undefined) return { ...ahead(by, thread), close: () => {} };
  const started = threadFor(cases, by);
  return started === undefined ? atOnce(by) : ahead(by, started);
}

/** A second thread, where there is enough to do for one. */
export function threadFor(cases: number, by: InForceBy): CaseThread | undefined {
  return cases < FEWEST_CASES ? undefined : caseThread(by);
}

function atOnce(by: InForceBy): WorkAhead {
  return {
    give: (given, done) => done(() => workOut(given, by)),
    after: (done) => done(),
    finish: () => {},
    close: () => {},
  };
}

/** How long lines are, both halves of each. */
export function signsOf(lines: readonly Pick<HeldLine, 'line' | 'privateLine'>[]): number {
  return lines.reduce((sum, { line, privateLine }) => sum + line.length + (privateLine?.length ?? 0), 0);
}

interface Waiting {
  readonly given: CaseGiven;
  readonly done: Done;
  readonly after: (() => void)[];
}

function ahead(by: InForceBy, thread: CaseThread): WorkAhead {
  const sent: { readonly waiting: readonly Waiting[]; readonly rows: () => RowsOfBatch }[] = [];
  let filling: Waiting[] = [];
  let signs = 0;
  let behind = 0;

  function send(): void {
    if (filling.length === 0) return;
    sent.push({ waiting: filling, rows: thread.send(filling.map(({ given }) => given)) });
    filling = [];
    signs = 0;
  }

  function doOldest(): void {
    const oldest = sent.shift();
    if (oldest === undefined) return;
    behind -= oldest.waiting.reduce((sum, { after }) => sum + after.length, 0);
    const rows = oldest.rows();
    for (const [at, { given, done, after }] of oldest.waiting.entries()) {
      done(() => rows[at] ?? workOut(given, by));
      for (const then of after) then();
    }
  }

  function finish(): void {
    send();
    while (sent.length > 0) doOldest();
  }

  return {
    give(given, done) {
      const more = signsOf(given.lines);
      if (more > MOST_SIGNS_A_CASE) {
        finish();
        done(() => workOut(given, by));
        return;
      }
      filling.push({ given, done, after: [] });
      signs += more;
      if (filling.length < CASES_A_BATCH && signs < SIGNS_A_BATCH) return;
      send();
      if (sent.length > MOST_AHEAD) doOldest();
    },
    after(done) {
      const last = filling.at(-1) ?? sent.at(-1)?.waiting.at(-1);
      if (last === undefined) {
        done();
        return;
      }
      last.after.push(done);
      behind += 1;
      // Not all of them: the second thread would have nothing to do until the next are given.
      while (behind >= MOST_BEHIND) {
        if (sent.length === 0) send();
        doOldest();
      }
    },
    finish,
    close: () => thread.close(),
  };
}
