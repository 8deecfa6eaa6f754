/**
 * What headquarters said and this desk of it no longer knows, as offices say back what they heard (`heard-line.ts`): an older copy was brought back, or
 * the PC was lost and another one took its place. An office's word proves nothing: it is told to a person, and changes nothing by itself.
 */
import { contextOfContract } from './contract-line.ts';
import { contractsTold } from './contracts-told.ts';
import type { Database } from './database.ts';
import { EPOCHS_HEARD, type FilesHeard, HOLD_HEARD, type HoldHeard, readHoldHeard } from './heard-line.ts';
import { readLine } from './line.ts';
import { linesTold } from './lines-told.ts';
import { nextPackageNumber } from './packages-sent.ts';
import { setSetting, setting } from './settings.ts';
import { cachedPerDatabase } from './statement-cache.ts';
import { isHeadquarters, isOurStation } from './station.ts';
import { givenOutAgain, stoppedEditions } from './stopped-editions.ts';

/** A word on the report of an office by which that office goes; `why` absent: that its hold was lifted. */
export interface WordNotKnown extends HoldHeard {
  readonly office: string;
}

/** `isKnown`: of another desk of headquarters that is in use, which knows what it said. */
interface WordHeard extends WordNotKnown {
  readonly isKnown: boolean;
}

const statements = cachedPerDatabase((db) => ({
  isInUse: db
    .prepare<[string], 0 | 1>(
      "SELECT state = 'active' FROM known_station WHERE id = ? AND headquarters = 1 AND state IN ('active', 'retired')",
    )
    .pluck(),
  desk: db.prepare<[string], string>("SELECT office FROM known_station WHERE id = ? AND state = 'active'").pluck(),
}));

/**
 * By the edition of a report that they are of (`contextOfContract`): words of this desk, or of one that is out of use, which are the latest that anybody
 * here heard of headquarters and differ from what this desk says of it. Over as soon as it says a word of its own, which it can of what it was told of
 * alone. Elsewhere than at headquarters none.
 */
export function wordsNotKnown(db: Database): ReadonlyMap<string, WordNotKnown> {
  const newest = newestWordsHeard(db);
  if (newest.size === 0) return newest;
  const [stopped, again] = [stoppedEditions(db), givenOutAgain(db)];
  const mayBeSaid = new Set(contractsTold(db).map((told) => contextOfContract(told.office, told)));
  return new Map(
    [...newest].filter(([context, { at, why, isKnown }]) => {
      const own = stopped.get(context);
      return !isKnown && at > (own?.at ?? again.get(context) ?? '') && why !== own?.why && mayBeSaid.has(context);
    }),
  );
}

/** By the edition of a report, the newest word that an office heard of headquarters. Elsewhere than at headquarters none. */
export function newestWordsHeard(db: Database): ReadonlyMap<string, WordHeard> {
  const newest = new Map<string, WordHeard>();
  if (!isHeadquarters(db)) return newest;
  for (const { office, line } of linesTold(db, HOLD_HEARD)) {
    const heard = readHoldHeard(readLine(line));
    if (heard === undefined) continue;
    const isKnown = isKnownElsewhere(db, heard.station);
    if (isKnown === undefined) continue;
    const context = contextOfContract(office, heard);
    const before = newest.get(context);
    if (before === undefined || isLater(heard, before)) newest.set(context, { ...heard, office, isKnown });
  }
  return newest;
}

/** The later word counts, of one minute what holds: as an office takes them (`contract-hold.ts`). */
function isLater(one: HoldHeard, other: HoldHeard): boolean {
  return one.at > other.at || (one.at === other.at && one.why !== undefined);
}

/** Whether another desk in use said it. Undefined of whoever is no desk of headquarters, or one whose word no longer counts. */
function isKnownElsewhere(db: Database, station: string): boolean | undefined {
  if (isOurStation(db, station)) return false;
  const isInUse = statements(db).isInUse.get(station);
  return isInUse === undefined ? undefined : isInUse === 1;
}

interface Lost {
  readonly epoch: number;
  /** The highest that was heard of. */
  readonly number: number;
  /** How many this desk did not know when it heard of them: what it seals after that takes their numbers, and brings none of them back. */
  readonly n: number;
}

interface Heard {
  /** UTC minute at which one of them was last heard of for the first time. */
  readonly at: string;
  readonly lost: readonly Lost[];
}

/** By the desk that had them. */
function filesHeard(db: Database): ReadonlyMap<string, Heard> {
  return new Map(JSON.parse(setting(db, 'files-not-known') ?? '[]') as readonly (readonly [string, Heard])[]);
}

/**
 * Notes what a desk says it had of this one, where that is more than this one knows that it sealed for it, and more than was told before. `at`: a UTC
 * minute. Call inside a transaction.
 */
export function noteFilesHeard(db: Database, by: string, { station, files }: FilesHeard, at: string): void {
  if (!isOurStation(db, station)) return;
  const before = filesHeard(db);
  const told = new Map(before.get(by)?.lost.map((one) => [one.epoch, one]));
  const more = files.flatMap(([epoch, number]): readonly Lost[] => {
    const known = told.get(epoch);
    const n = number - Math.max(nextPackageNumber(db, by, epoch) - 1, known?.number ?? 0);
    return n <= 0 ? [] : [{ epoch, number, n: n + (known?.n ?? 0) }];
  });
  if (more.length === 0) return;
  for (const one of more) told.set(one.epoch, one);
  // As many as a line names: whatever a desk says, it stands in few words.
  const lost = [...told.values()].toSorted((a, b) => b.epoch - a.epoch).slice(0, EPOCHS_HEARD);
  setSetting(db, 'files-not-known', JSON.stringify([...new Map([...before, [by, { at, lost }]])]));
}

interface FilesNotKnown {
  readonly office: string;
  /** At least so many. */
  readonly n: number;
  /** UTC minute at which it was told here. */
  readonly since: string;
}

/** Desks that had files of this one of which it knows nothing. */
export function filesNotKnown(db: Database): readonly FilesNotKnown[] {
  return [...filesHeard(db)].flatMap(([station, { at, lost }]) => {
    const office = statements(db).desk.get(station);
    return office === undefined ? [] : [{ office, n: lost.reduce((sum, { n }) => sum + n, 0), since: at }];
  });
}
