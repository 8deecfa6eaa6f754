/**
 * Whether a database is as far as it is known to have been. A database whose log was lost, an older one put back, pages put back one by
 * one: each opens and passes every check of its pages. What was seen of it before (`witness-file.ts`) and the sums over its watched rows
 * (`watched-rows.ts`) tell.
 */
import { auditAt, auditHead } from './audit.ts';
import { toText } from './bytes.ts';
import type { Database } from './database.ts';
import { alteredTables, hasChangesNotSettled, rootsDigest, watchState, witnessKey } from './watched-rows.ts';
import { readWitness, type Witness, type Witnessed, writeWitness } from './witness-file.ts';

export type Freshness =
  | { readonly state: 'current' }
  /** No file says how far it had come. */
  | { readonly state: 'no-witness' }
  /** `missing` acts of the trail were there and are not. 0 where it is another trail's end, or only rights are older. */
  | { readonly state: 'older'; readonly missing: number }
  /** Rows of these tables are not those that were written. */
  | { readonly state: 'altered'; readonly tables: readonly string[] };

/**
 * Compares a database with the files that may hold its witness; the newest counts. `quick` leaves out tables that grow with the cases.
 * Reads only.
 */
export function freshness(db: Database, files: readonly string[], quick: boolean): Freshness {
  const key = witnessKey(db);
  if (key === undefined) return { state: 'no-witness' };
  const seen = files.map((file) => readWitness(file, key)).filter((read): read is Witness => typeof read !== 'string');
  const newest = seen.reduce<Witness | undefined>(
    (a, b) => (a === undefined || b.acts > a.acts || (b.acts === a.acts && b.changes > a.changes) ? b : a),
    undefined,
  );
  const older = newest === undefined ? undefined : behind(db, newest);
  if (older !== undefined) return older;
  const tables = alteredTables(db, quick);
  if (tables.length > 0 || !isConsistent(db)) return { state: 'altered', tables };
  return newest === undefined ? { state: 'no-witness' } : { state: 'current' };
}

/**
 * Says in each file how far the database has come. Call when all of it is on the disk: after the log was brought into it. Where a file says
 * that more was there, nothing is written: an older database must not make itself the newest by being worked on.
 */
export function witness(db: Database, files: readonly string[]): void {
  const key = witnessKey(db);
  const state = watchState(db);
  if (key === undefined || state === undefined) return;
  const seen = files.map((file) => readWitness(file, key)).filter((read): read is Witness => typeof read !== 'string');
  if (seen.some((one) => behind(db, one) !== undefined)) return;
  const head = auditHead(db);
  const now: Witnessed = { acts: head.n, head: toText(head.hash), changes: state.changes, roots: rootsDigest(db) };
  for (const file of files) writeWitness(file, key, now);
}

function behind(db: Database, seen: Witness): Freshness | undefined {
  const acts = auditHead(db).n;
  if (acts < seen.acts) return { state: 'older', missing: seen.acts - acts };
  if (seen.acts > 0 && toText(auditAt(db, seen.acts) ?? Buffer.alloc(0)) !== seen.head) {
    return { state: 'older', missing: 0 };
  }
  const changes = watchState(db)?.changes ?? 0;
  const sameChanges = changes === seen.changes && !hasChangesNotSettled(db);
  if (changes < seen.changes || (sameChanges && rootsDigest(db) !== seen.roots)) return { state: 'older', missing: 0 };
  return undefined;
}

/** Whether the sums are those that were there when the last change of them was counted. */
function isConsistent(db: Database): boolean {
  return watchState(db)?.digest === rootsDigest(db);
}
