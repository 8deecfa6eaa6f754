/**
 * Owner of `ready_case`: what sealing asks of each case, kept when the case is derived. A row holds no longer than what it was made from: triggers
 * (migrations 031 and 035) delete it with any change of a line, of whose word counts, or of the stations that wrote, whoever makes it. Where there is
 * none the case is read, so that what is missing costs time and never lets anything leave. So it is where a row is of a shorter case than this one: this
 * office wrote on, or that row was put back on the disk. A save leaves such a row; it is kept anew while nobody waits ({@link keepReadyNow}). Where
 * whoever saved ended before, that is done once sealing had to read the case.
 */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type HeldLine, heldLines, recordsHere } from '../record/read.ts';
import type { AgreedHere } from '../rules/agreed-here.ts';
import { asKept, type ErasedPlace, type KeptReady, type ReadyCase, readReadyLines, readyCase } from './ready-case.ts';

/** In SQL over `r`: how many places the chapters of its case have now. */
const PLACES = '(SELECT coalesce(sum(n), 0) FROM chapter AS h WHERE h.case_id = r.case_id)';

const statements = cachedPerDatabase((db) => ({
  read: db.prepare<[string], KeptReady>(
    `SELECT agreed, lines FROM ready_case AS r WHERE case_id = ? AND places = ${PLACES}`,
  ),
  kept: db.prepare<[string], KeptReady & { readonly places: number; readonly now: number }>(
    `SELECT agreed, lines, places, ${PLACES} AS now FROM ready_case AS r WHERE case_id = ?`,
  ),
  write: db.prepare<[string, string, string]>(
    `INSERT INTO ready_case (case_id, agreed, lines, places)
     SELECT case_id, ?, ?, ${PLACES} FROM (SELECT ? AS case_id) AS r WHERE true
     ON CONFLICT (case_id) DO UPDATE SET agreed = excluded.agreed, lines = excluded.lines, places = excluded.places`,
  ),
  places: db.prepare<[string], number>('SELECT coalesce(sum(n), 0) FROM chapter WHERE case_id = ?').pluck(),
  erased: db.prepare<[string], ErasedPlace>(
    `SELECT station, epoch, n, id, revision FROM record
     WHERE case_id = ? AND state = 'erased' AND id IS NOT NULL AND revision IS NOT NULL`,
  ),
}));

/** What sealing asks of a case: as it is kept, or read now. */
export function readyHere(db: Database, caseId: string): ReadyCase {
  const stored = statements(db).read.get(caseId);
  if (stored === undefined) {
    const now = readNow(db, caseId);
    // What cannot be read could not be kept either, and would end the process while nobody waits.
    keepReadyLater(db, caseId);
    return now;
  }
  return { agreed: readAgreed(stored.agreed), chapters: readReadyLines(stored.lines) };
}

/** The same from the lines, whatever is kept. */
export function readNow(db: Database, caseId: string): ReadyCase {
  return readyFrom(db, caseId, heldLines(db, caseId));
}

function readyFrom(db: Database, caseId: string, lines: readonly HeldLine[]): ReadyCase {
  return readyCase(lines, erasedPlaces(db, caseId, lines.length), recordsHere(db, caseId, lines));
}

/** Keeps it; call it when all else of the case is written. */
export function keepReady(db: Database, caseId: string, { agreed, lines }: KeptReady): void {
  statements(db).write.run(agreed, lines, caseId);
}

/** Notes that what is kept of a case is not believed: it is to be made anew, by {@link keepReadyNow}. */
export function keepReadyLater(db: Database, caseId: string): void {
  toBeKept(db).add(caseId);
}

/** Whether {@link keepReadyNow} has something to do. */
export function isToBeKept(db: Database): boolean {
  return toBeKept(db).size > 0;
}

/** So many are kept anew at a time: nobody who comes back waits long. */
const AT_A_TIME = 100;

/**
 * Keeps of the cases that this process noted what they say now, in one transaction; of what is left the next time. Where one of them cannot be read or
 * kept, that is thrown and nothing is kept; the next time goes on without it: it is read when it is sealed.
 */
export function keepReadyNow(db: Database): void {
  const waiting = toBeKept(db);
  const cases = [...waiting].slice(0, AT_A_TIME);
  if (cases.length === 0) return;
  inTransaction(db, () => {
    for (const caseId of cases) {
      try {
        keepAnew(db, caseId);
      } catch (error) {
        waiting.delete(caseId);
        throw error;
      }
    }
  });
  for (const caseId of cases) waiting.delete(caseId);
}

function keepAnew(db: Database, caseId: string): void {
  const lines = heldLines(db, caseId);
  if (lines.length > 0) keepReady(db, caseId, asKept(readyFrom(db, caseId, lines)));
}
const toBeKept = cachedPerDatabase(() => new Set<string>());

/** Whether what is kept of a case is this, which its lines say; also where nothing is kept that is believed. */
export function isReadyAsRead(db: Database, caseId: string, now: KeptReady): boolean {
  const stored = statements(db).kept.get(caseId);
  if (stored === undefined || stored.places < stored.now) return true;
  return stored.places === stored.now && stored.agreed === now.agreed && stored.lines === now.lines;
}

/** The places of a case whose content was erased; `held`: how many lines of it are held. */
export function erasedPlaces(db: Database, caseId: string, held: number): readonly ErasedPlace[] {
  const { places, erased } = statements(db);
  // Where every place is held none is erased, and the lines need not be looked through again.
  return places.get(caseId) === held ? [] : erased.all(caseId);
}

/** Most cases say one of a few things: each is parsed once. */
const known = new Map<string, AgreedHere>();
const MOST_KNOWN = 1_000;

function readAgreed(text: string): AgreedHere {
  const before = known.get(text);
  if (before !== undefined) return before;
  const agreed = JSON.parse(text) as AgreedHere;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, agreed);
  return agreed;
}
