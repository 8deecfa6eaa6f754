/** What the numbers of the packages that came from a station say: which never came, and whether they contradict each other. */
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';

interface CameRow {
  readonly epoch: number;
  readonly number: number;
  /** Number of the first package of its act, and how many there are; null where it was sealed alone. */
  readonly first: number | null;
  readonly count: number | null;
  /** Number of a lost package in whose place it came. */
  readonly again: number | null;
}

/** Asked for every station, each time Today is drawn. */
const statements = cachedPerDatabase((db) => ({
  // A station numbers for each addressee: once something came to this one, what came to the one it was before is no longer asked about.
  came: db.prepare<{ station: string }, CameRow>(
    `SELECT epoch, number, act_first AS first, act_count AS count, again FROM package_in
     WHERE station = @station AND addressee IS (
       SELECT addressee FROM package_in WHERE station = @station
       ORDER BY addressee IS (SELECT id FROM own_station) DESC, rowid DESC LIMIT 1)
     ORDER BY epoch, number`,
  ),
  contradiction: db.prepare<[string]>(
    `SELECT 1 FROM (
       SELECT number, audit_n, lag(number) OVER in_order AS number_before, lag(audit_n) OVER in_order AS audit_before
       FROM package_in WHERE station = ?
       WINDOW in_order AS (PARTITION BY addressee, epoch ORDER BY number, audit_n))
     WHERE number = number_before OR audit_n < audit_before LIMIT 1`,
  ),
}));

/** Packages that belong together, of which some never came. */
interface LackingAct {
  /** How many there are. */
  readonly count: number;
  /** Which of them are missing, from 1. */
  readonly parts: readonly number[];
  readonly numbers: readonly number[];
}

interface MissingPackages {
  /** Numbers that are missing before the highest that came, of no act that is known. */
  readonly alone: readonly number[];
  readonly acts: readonly LackingAct[];
}

/** Which packages of a station's newest epoch are missing: lost on the way, or still on it. */
export function missingPackages(db: Database, station: string): MissingPackages {
  const came = statements(db).came.all({ station });
  const newest = came.at(-1)?.epoch;
  return missingOf(came.filter(({ epoch }) => epoch === newest));
}

/** Numbers of a station's newest epoch that are missing. */
export function missingNumbers(db: Database, station: string): readonly number[] {
  const { alone, acts } = missingPackages(db, station);
  return [...new Set([...alone, ...acts.flatMap(({ numbers }) => numbers)])].toSorted((a, b) => a - b);
}

/** `came`: of one epoch, in the order of their numbers. Pure. */
function missingOf(came: readonly CameRow[]): MissingPackages {
  const had = new Set(came.flatMap(({ number, again }) => (again === null ? [number] : [number, again])));
  const lacking = (first: number, count: number): readonly number[] =>
    Array.from({ length: Math.max(0, count) }, (_, i) => first + i).filter((number) => !had.has(number));
  const acts = new Map(
    came.flatMap(({ first, count }) => (first === null || count === null ? [] : [[first, count] as const])),
  );
  const ofActs = new Set<number>();
  const lackingActs = [...acts].flatMap(([first, count]): LackingAct[] => {
    const numbers = lacking(first, sealedOf(came, first, count));
    for (const number of numbers) ofActs.add(number);
    return numbers.length === 0 ? [] : [{ count, parts: numbers.map((number) => number - first + 1), numbers }];
  });
  const last = came.at(-1)?.number ?? 0;
  return { alone: lacking(1, last).filter((number) => !ofActs.has(number)), acts: lackingActs };
}

/**
 * How many packages of an act were sealed, as far as it shows: all, unless its station went on with something else under one of their numbers, be it
 * an act of which that one never came. What was not sealed by then never will be.
 */
function sealedOf(came: readonly CameRow[], first: number, count: number): number {
  const others = came.filter((one) => one.first !== first).flatMap((one) => [one.number, one.first ?? one.number]);
  return Math.min(first + count, ...others.filter((number) => number >= first && number < first + count)) - first;
}

/**
 * Per epoch the number up to which every package of a station came to this one (or, where none came since, to the station that this one was
 * before). Counting stops at the first gap: a thief of the station's key can give a package the number of one that was lost.
 */
export function packagesHad(db: Database, station: string): ReadonlyMap<number, number> {
  const had = new Map<number, number>();
  for (const { epoch, number } of statements(db).came.all({ station })) {
    if (number === (had.get(epoch) ?? 0) + 1) had.set(epoch, number);
  }
  return had;
}

/**
 * Whether a station's packages of one epoch contradict each other: two of one number, or an audit trail that was longer in an earlier
 * one. Its folder was copied, or an older state of its disk put back, without the new epoch that a restore begins.
 */
export function sequenceDoubtful(db: Database, station: string): boolean {
  return statements(db).contradiction.get(station) !== undefined;
}
