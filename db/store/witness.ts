/**
 * Whether a database is as far as it is known to have been. A database may have lost its log, or an older one may have been put back, whole
 * or page by page. Such a database opens and passes every check of its pages. Two things tell: what was seen of it before
 * (`witness-file.ts`), and the sums over its watched rows (`watched-rows.ts`).
 */
import { join } from 'node:path';
import { auditAt, auditHead, lastAudited } from './audit.ts';
import { toText } from './bytes.ts';
import type { Database } from './database.ts';
import type { StationFiles } from './folder.ts';
import { readAllPages } from './plain-read.ts';
import { openEpoch, stationIdOf } from './station.ts';
import { systemCode } from './system-errors.ts';
import { inSnapshot } from './transaction.ts';
import { alteredTables, rootsDigest, watchState, witnessKey } from './watched-rows.ts';
import { readUnvouched, readWitness, type Witness, type Witnessed, writeWitness } from './witness-file.ts';

export type Freshness =
  | { readonly state: 'current' }
  /** No file says how far it had come. */
  | { readonly state: 'no-witness' }
  | Older
  /** Rows of these tables are not those that were written. */
  | { readonly state: 'altered'; readonly tables: readonly string[] };

/** At least `missing` acts of the trail were there and are not; 0 where only rights are older. */
interface Older {
  readonly state: 'older';
  readonly missing: number;
  /** UTC minutes of the last act that is here, and of the last that was there. */
  readonly since: string | null;
  readonly until: string | null;
  /** The epoch that was open then. To go on, a later one must begin, even where the clock says otherwise. */
  readonly epoch: number;
}

/** Where a station's witness is kept: in its folder, and in the person's own application data, under an id that says nothing. */
interface WitnessPlaces {
  readonly folder: string;
  /** Null where there is no such place: a database without a station, a host that gives none. */
  readonly ownData: string | null;
}

export function witnessPlaces(files: StationFiles, db: Database): WitnessPlaces {
  const id = files.ownData === null ? undefined : stationIdOf(db);
  return {
    folder: files.witness,
    ownData: files.ownData === null || id === undefined ? null : join(files.ownData, `${id}.witness`),
  };
}

export function witnessFiles({ folder, ownData }: WitnessPlaces): readonly string[] {
  return ownData === null ? [folder] : [folder, ownData];
}

/**
 * Compares a database with the files that may hold its witness; the newest counts. `quick` leaves out tables that grow with the cases.
 * Reads only. What seems altered is looked at again: SQLite tells a page that the disk did not give back as one that does not fit, and the cipher
 * goes on telling so until the connection is made to forget it (`forgetFaults`, as by `giveKey`). What the disk refuses then is thrown.
 */
export function freshness(
  db: Database,
  files: readonly string[],
  { quick, forgetFaults }: { readonly quick: boolean; readonly forgetFaults: () => void },
): Freshness {
  const found = freshnessAtOnce(db, files, quick);
  if (found.state !== 'altered' || db.memory) return found;
  readAllPages(db.name);
  forgetFaults();
  return freshnessAtOnce(db, files, quick);
}

/** The files are read first, then the database as it is at one moment, since another process may write both meanwhile. */
function freshnessAtOnce(db: Database, files: readonly string[], quick: boolean): Freshness {
  const key = witnessKey(db);
  const newest = newestOf(
    // One from before there were witnesses has no key to tell its own by: any that lies beside it is of a later time.
    key === undefined ? files.map(readUnvouched) : files.map((file) => vouched(file, key)),
  );
  return inSnapshot(db, () => {
    const older = newest === undefined ? undefined : behind(db, newest);
    if (older !== undefined) return older;
    const tables = alteredTables(db, quick);
    if (tables.length > 0 || !isConsistent(db)) return { state: 'altered', tables };
    return newest === undefined ? { state: 'no-witness' } : { state: 'current' };
  });
}

/**
 * Says in each file how far the database has come (`now`), in what is on the disk of it or of its log. Where a file says that more was there,
 * nothing is written: an older database must not make itself the newest by being worked on. A place that the disk refuses keeps the witness
 * of before, which tells nothing wrong; answers the places that were written. `synced`: the files are brought to the disk too.
 */
export function witness(
  db: Database,
  files: readonly string[],
  now: Witnessed | undefined,
  { synced } = { synced: true },
): readonly string[] {
  const key = witnessKey(db);
  if (key === undefined || now === undefined) return [];
  const seen = files.map((file) => ({ file, before: vouched(file, key) }));
  const isOlder = () => seen.some(({ before }) => before !== undefined && behind(db, before) !== undefined);
  if (inSnapshot(db, isOlder)) return [];
  return seen.flatMap(({ file, before }) => {
    // Another process of the desk followed a later act meanwhile.
    if (before !== undefined && inOrder(before, now) > 0) return [];
    try {
      writeWitness(file, key, now, { before, synced });
      return [file];
    } catch (error) {
      if (systemCode(error) === '') throw error;
      return [];
    }
  });
}

/** How far a database has come; undefined for one that is not watched. */
export function witnessed(db: Database): Witnessed | undefined {
  return inSnapshot(db, () => witnessedNow(db));
}

function witnessedNow(db: Database): Witnessed | undefined {
  const state = watchState(db);
  if (state === undefined) return undefined;
  const { n, hash } = auditHead(db);
  return {
    epoch: openEpoch(db),
    acts: n,
    head: toText(hash),
    at: lastAudited(db) ?? null,
    changes: state.changes,
    roots: rootsDigest(db),
  };
}

/** Where these files hold no witness of this database, though there may be others of it. */
export function withoutWitness(db: Database, files: readonly string[]): readonly string[] {
  const key = witnessKey(db);
  return files.filter((file) => key === undefined || vouched(file, key) === undefined);
}

function vouched(file: string, key: Buffer): Witness | undefined {
  const read = readWitness(file, key);
  return typeof read === 'string' ? undefined : read;
}

function inOrder(a: Witnessed, b: Witnessed): number {
  return a.epoch - b.epoch || a.acts - b.acts || a.changes - b.changes;
}

function newestOf(seen: readonly (Witness | undefined)[]): Witness | undefined {
  return seen
    .filter((one) => one !== undefined)
    .reduce<Witness | undefined>((a, b) => (a === undefined || inOrder(b, a) > 0 ? b : a), undefined);
}

/** How a database lags behind what was seen; undefined where it does not. */
export function behind(db: Database, seen: Witnessed): Older | undefined {
  const epoch = openEpoch(db);
  if (epoch > seen.epoch) return undefined;
  const acts = auditHead(db).n;
  const times = { since: lastAudited(db) ?? null, until: seen.at, epoch: seen.epoch };
  if (epoch < seen.epoch || acts < seen.acts) {
    return { state: 'older', missing: Math.max(1, seen.acts - acts), ...times };
  }
  if (seen.acts > 0 && toText(auditAt(db, seen.acts) ?? Buffer.alloc(0)) !== seen.head) {
    return { state: 'older', missing: 1, ...times };
  }
  const state = watchState(db);
  if (state === undefined) return { state: 'older', missing: 0, ...times };
  if (state.changes < seen.changes || (state.changes === seen.changes && rootsDigest(db) !== seen.roots)) {
    return { state: 'older', missing: 0, ...times };
  }
  return undefined;
}

/** Whether the sums are those that were there when the last change of them was counted. */
function isConsistent(db: Database): boolean {
  const state = watchState(db);
  return state === undefined || state.digest === rootsDigest(db);
}
