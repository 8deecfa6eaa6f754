/**
 * The copies at the second place: a new one at each closing, generations of it, and what a person must know or decide about them. A copy
 * that holds less than one before never takes its place; copies from before somebody's access ended go when a newer one is there.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { UserSession } from '../casework/people/user-session.ts';
import { minuteOf } from '../store/clock.ts';
import {
  type CopiesNews,
  copiesNews,
  placesToClear,
  setCopiesNews,
  setPlacesToClear,
  staleSince,
} from '../store/copies-news.ts';
import { type CopyContents, contentsForStation, contentsOf, holdsMore } from '../store/copy-contents.ts';
import { boundTo } from '../store/copy-file.ts';
import {
  anotherName,
  copiesNamed,
  type Generation,
  generationsIn,
  keptOf,
  makeWay,
  newestName,
  removeCopies,
} from '../store/copy-generations.ts';
import type { Database } from '../store/database.ts';
import { freeBytes } from '../store/disk-space.ts';
import { WaymarkError } from '../store/errors.ts';
import { ownStation } from '../store/station.ts';
import { copyTo, neededFor } from './copy.ts';
import { currentSession, type Desk, openStoreOf } from './desk.ts';
import { saving } from './save-in-session.ts';

interface Known extends Generation {
  /** Undefined for one that does not say: of an earlier version, or of a database that went another way. */
  readonly contents: CopyContents | undefined;
}

/** Beside the copies, the keys of those who may bring one back: put into the station's folder as keys.json, they open it. */
function keysName(station: string): string {
  return `${station}.keys`;
}

/**
 * The copy at closing: checked, in a generation of its own; then what need not be kept goes. Interrupted at any moment, the copies of before
 * are all there. Throws what `copyTo` throws.
 */
export async function copyAtClosing(desk: Desk, folder: string): Promise<void> {
  const { db } = openStoreOf(desk);
  const station = ownStation(db).id;
  const before = knownIn(db, folder);
  const now = contentsOf(db);
  const fuller = fullerThan(now, before, copiesNews(db));
  makeRoom(db, folder, before, fuller);
  const [most] = fuller;
  const out = join(folder, most === undefined ? newestName(station) : anotherName(station));
  const keysAt = join(folder, keysName(station));
  await copyTo(desk, out, {
    keysAt,
    beforePublishing: most === undefined ? () => makeWay(folder, station) : async () => {},
  });
  const session = currentSession(desk);
  removeOld(db, folder, { now, newest: out });
  const left = placesToClear(db).filter((place) => !existsSync(place) || !clear(db, place, { now, newest: out }));
  await saving(session, () => {
    setCopiesNews(db, most === undefined ? { state: 'good' } : lessNews(session, now, most));
    setPlacesToClear(db, left);
  });
}

/** Throws `copy-holds-less` where a copy lies at this path that holds more than the new one would, `copy-not-compared` where it does not say. */
export function expectHoldsMore(db: Database, path: string): void {
  const [found] = existsSync(path) ? copiesNamed(dirname(path), [basename(path)]) : [];
  if (found === undefined) return;
  const there = withContents(db, found);
  if (there.contents === undefined) throw new WaymarkError('copy-not-compared', { at: there.header.at });
  const now = contentsOf(db);
  if (!holdsMore(there.contents, now)) return;
  const { acts, records, cases } = there.contents;
  const counts = { acts: now.acts, records: now.records, cases: now.cases };
  throw new WaymarkError('copy-holds-less', {
    ...counts,
    actsThere: acts,
    recordsThere: records,
    casesThere: cases,
    at: there.header.at,
  });
}

/** A focal point has seen that the newer copies hold less: from now on those of before go as others do. */
export function acceptLess(db: Database, now: Date): void {
  setCopiesNews(db, { state: 'accepted', at: minuteOf(now) });
}

function knownIn(db: Database, folder: string): readonly Known[] {
  return generationsIn(folder, ownStation(db).id).map((one) => withContents(db, one));
}

function withContents(db: Database, one: Generation): Known {
  return { ...one, contents: contentsForStation(db, one.header.holds, boundTo(one.header)) };
}

/** The copies that hold more, the fullest first, but those of which somebody has said that they may go. */
function fullerThan(now: CopyContents, before: readonly Known[], news: CopiesNews): readonly Known[] {
  const accepted = news.state === 'accepted' ? news.at : '';
  return before
    .filter(({ contents, header }) => header.at > accepted && contents !== undefined && holdsMore(contents, now))
    .toSorted((a, b) => (b.contents?.acts ?? 0) - (a.contents?.acts ?? 0));
}

function lessNews(session: UserSession, now: CopyContents, { header, contents }: Known): CopiesNews {
  const acts = (contents?.acts ?? 0) - now.acts;
  const cases = (contents?.cases ?? 0) - now.cases;
  return {
    state: 'less',
    at: minuteOf(session.clock()),
    kept: header.at,
    acts: Math.max(0, acts),
    cases: Math.max(0, cases),
  };
}

/** What is there now, and the copy that has just been made. */
interface Made {
  readonly now: CopyContents;
  readonly newest: string;
}

/** Removes what is no generation. One that holds more stays whatever its age. */
function removeOld(db: Database, folder: string, { now, newest }: Made): void {
  const copies = knownIn(db, folder);
  const stays = new Set([newest, ...keptOf(copies).map(({ path }) => path), ...pathsOfFuller(db, copies, now)]);
  removeCopies(copies.filter(({ path }) => !stays.has(path)));
}

/** Removes what was made before somebody's access ended. Answers whether nothing of it is left: one that holds more stays. */
function clear(db: Database, folder: string, { now, newest }: Made): boolean {
  const since = staleSince(db);
  if (since === null) return true;
  const copies = knownIn(db, folder);
  const stale = copies.filter(
    ({ path, header, contents }) =>
      path !== newest && (contents === undefined ? header.at <= since.at : contents.acts < since.acts),
  );
  const fuller = pathsOfFuller(db, copies, now);
  const going = stale.filter(({ path }) => !fuller.has(path));
  return removeCopies(going).length === 0 && going.length === stale.length;
}

function pathsOfFuller(db: Database, copies: readonly Known[], now: CopyContents): ReadonlySet<string> {
  return new Set(fullerThan(now, copies, copiesNews(db)).map(({ path }) => path));
}

/** Bytes beside what a copy needs: the place may be the station's own disk, whose log grows meanwhile. */
const TO_SPARE = 1024 * 1024;

/** On a place that is nearly full the oldest copies go first: a new one is worth more. The newest and what holds more never do. */
function makeRoom(db: Database, folder: string, before: readonly Known[], fuller: readonly Known[]): void {
  const spared = new Set([before[0]?.path, ...fuller.map(({ path }) => path)]);
  for (const copy of before.toReversed()) {
    const free = freeBytes(folder);
    if (free === undefined || free >= neededFor(db) + TO_SPARE) return;
    if (!spared.has(copy.path)) removeCopies([copy]);
  }
}
