/**
 * Cases that are worked out before they are here, while the rest of what brings them is still being read and proven: from what they will be if all of it is
 * taken in. Nothing of it is believed: who writes their rows asks with what is here by then, and gets them only where that is the very same.
 */
import { hash } from 'node:crypto';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import type { CountingHere } from '../record/counting-here.ts';
import { type HeldLine, linesWritten, type Writers, type WrittenLine } from '../record/read.ts';
import { MOST_BATCHES } from './case-claims.ts';
import type { CaseThread } from './case-thread.ts';
import type { RowsOfBatch } from './rows-of-text.ts';
import { CASES_A_BATCH, signsOf, threadFor } from './work-ahead.ts';
import { type CaseGiven, type CaseRows, workOut } from './work-out.ts';

export interface CasesEarly {
  readonly thread: CaseThread;
  /** Works out a case of which nothing is here, where there is still room for it. `lines`: what may be all of its lines, in the order in which they will be written. */
  give(caseId: string, lines: readonly WrittenLine[]): void;
  /** What a case that was worked out derives to, where it was worked out from this. */
  rowsOf(given: CaseGiven): (() => CaseRows) | undefined;
  /** Lets the thread go. */
  close(): void;
}

/** Batches that may wait until their cases are here, for whom the rest of {@link MOST_BATCHES} is enough. */
const MOST_EARLY = MOST_BATCHES - 64;
/** Signs in all: some 20 MB, with the rows, and twice that where most of them are not Latin. */
const MOST_SIGNS = 8 * 1024 * 1024;

interface Known {
  /** {@link saidOf} what it was worked out from, of which nothing else is held. */
  readonly said: string;
  readonly here: CountingHere | undefined;
  /** Undefined where it could not be worked out. */
  readonly rows: () => CaseRows | undefined;
}

/** Undefined where so few cases come that no second thread is worth its start. */
export function casesEarly(db: Database, cases: number): CasesEarly | undefined {
  const thread = threadFor(cases, 'lines');
  if (thread === undefined) return undefined;
  const own = ownStation(db);
  const known = new Map<string, Known>();
  // Of before a directory that comes meanwhile, perhaps: then the case is worked out again.
  const writers: Writers = new Map();
  let filling: CaseGiven[] = [];
  let batches = 0;
  let signs = 0;

  const send = (): void => {
    const cases = filling;
    filling = [];
    batches += 1;
    const asked = thread.send(cases);
    let made: RowsOfBatch | undefined;
    for (const [at, given] of cases.entries()) {
      const rows = () => {
        made ??= asked();
        return made[at] ?? undefined;
      };
      known.set(given.caseId, { said: saidOf(given), here: given.here, rows });
    }
  };

  return {
    thread,
    give(caseId, lines) {
      if (batches >= MOST_EARLY || signs >= MOST_SIGNS) return;
      const held = linesWritten(db, lines, writers);
      // Which stations it may stand for is asked when it is here.
      if (held.some(({ fields }) => fields.replaces !== null)) return;
      signs += signsOf(lines);
      filling.push({ caseId, office: own.office, lines: held, here: hereOnceTaken(own, held), erased: [] });
      if (filling.length >= CASES_A_BATCH) send();
    },
    rowsOf(given) {
      const found = known.get(given.caseId);
      known.delete(given.caseId);
      if (found === undefined || !isSame(found, given)) return undefined;
      return () => found.rows() ?? workOut(given, 'lines');
    },
    close: () => thread.close(),
  };
}

/** How lines of a case that comes now will count: at headquarters as they are written, at a mission when somebody has accepted it. */
function hereOnceTaken(
  { office, kind }: { readonly office: string; readonly kind: string },
  lines: readonly HeldLine[],
): CountingHere | undefined {
  if (lines.every((line) => line.office === office)) return undefined;
  const until = kind === 'headquarters' ? Math.max(...lines.map(({ seq }) => seq)) : undefined;
  return { office, until, cameLater: new Set(), accepted: new Set() };
}

/** The hash of all that a case of which nothing was here before is worked out from, but for how lines of other offices count. */
function saidOf({ office, lines }: CaseGiven): string {
  const said = lines.flatMap(({ line, privateLine, office: writer, ofHeadquarters, current }) => {
    return [line, privateLine ?? '', writer ?? '', ofHeadquarters, current];
  });
  return hash('sha256', [office, ...said].join('\n'), 'base64url');
}

function isSame(early: Known, now: CaseGiven): boolean {
  return now.erased.length === 0 && isSameHere(early.here, now) && early.said === saidOf(now);
}

/** Whether every line of the case counts as it was thought to. */
function isSameHere(early: CountingHere | undefined, { here: now, lines }: CaseGiven): boolean {
  if (early === undefined || now === undefined) return early === now;
  const coversAll = (until: number) => lines.every(({ seq }) => seq <= until);
  return (
    early.office === now.office &&
    now.cameLater.size === 0 &&
    now.accepted.size === 0 &&
    (early.until === undefined ? now.until === undefined : now.until !== undefined && coversAll(now.until))
  );
}
