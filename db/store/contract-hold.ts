/**
 * Headquarters' hold on a report that left for the donor of a project (`../exchange/FORMAT.md`, Receipts): what headquarters says of it to the office
 * whose report it is, all of it in each receipt, and what an office was told. A hold is lifted by saying so, never by saying nothing: a desk that was
 * brought back from an older copy knows of no hold since, and its receipts are the newest.
 */
import { createHash } from 'node:crypto';
import { compareText } from '../codebook/order.ts';
import { STOP_REASONS, type StopReason } from '../codebook/stop-reasons.ts';
import { toText } from './bytes.ts';
import { contextOfContract } from './contract-line.ts';
import { contractsTold } from './contracts-told.ts';
import type { Database } from './database.ts';
import { type JsonObject, writeLine } from './line.ts';
import { MOST_REPORTS } from './most-told.ts';
import { setSetting, setting } from './settings.ts';
import { cachedPerDatabase } from './statement-cache.ts';
import { isHeadquarters, ownOffice } from './station.ts';
import { givenOutAgain, stoppedEditions } from './stopped-editions.ts';
import { count, DAY, MINUTE, onDay, readOfType, text } from './told-line.ts';

/** Which report: a project's to a day, and which edition of it. */
export interface HeldReport {
  readonly line: string;
  readonly until: string;
  readonly edition: number;
}

export interface HoldLine extends HeldReport {
  /** UTC minute at which headquarters said so. */
  readonly at: string;
  /** Absent: headquarters lifted its hold. A reason that this version does not know holds all the same. */
  readonly why?: string;
}

const TYPE = 'hold';

function writeHoldLine(hold: HoldLine): Buffer {
  return writeLine({ ...hold, type: TYPE, v: '1.0' });
}

/** Reads a line of a receipt; undefined where it is not of the shape, or of a later major version: then nothing is said by it. */
export function readHoldLine(object: JsonObject): HoldLine | undefined {
  return readOfType(object, TYPE, ({ at, line, until, edition, why }) => ({
    at: onDay(text(at, MINUTE)),
    line: text(line),
    until: onDay(text(until, DAY)),
    edition: count(edition, 1),
    ...(why === undefined ? {} : { why: text(why) }),
  }));
}

/** At headquarters, what every receipt to a desk of an office says of that office's reports: each that is held back, and each that was. */
export function holdLines(db: Database, office: string): readonly Buffer[] {
  return isHeadquarters(db) ? (holdsOf(db).get(office) ?? []).map(writeHoldLine) : [];
}

function holdsOf(db: Database): ReadonlyMap<string, readonly HoldLine[]> {
  const [stopped, again] = [stoppedEditions(db), givenOutAgain(db)];
  if (stopped.size === 0 && again.size === 0) return new Map();
  const holds = new Map<string, Map<string, HoldLine>>();
  for (const told of contractsTold(db)) {
    const { office } = told;
    const context = contextOfContract(office, told);
    const held = stopped.get(context);
    const at = held?.at ?? again.get(context);
    if (at === undefined) continue;
    const hold = { line: told.line, until: told.until, edition: told.edition };
    const ofOffice = holds.get(office) ?? new Map<string, HoldLine>();
    ofOffice.set(context, { ...hold, at, ...(held === undefined ? {} : { why: held.why }) });
    holds.set(office, ofOffice);
  }
  // In one order, whichever desk of the office reported last: what is said again is the same bytes.
  const inOrder = (of: ReadonlyMap<string, HoldLine>) =>
    [...of].toSorted(([a], [b]) => compareText(a, b)).map(([, hold]) => hold);
  return new Map([...holds].map(([office, of]) => [office, inOrder(of)]));
}

interface ToTell {
  readonly id: string;
  readonly office: string;
  /** The minute of the newest of what it was not told. */
  readonly since: string;
}

/** Desks that were not told of a hold, or of its end, by a receipt: of every office whose report it is, also one that never sent anything. */
export function holdsToTell(db: Database): readonly ToTell[] {
  if (!isHeadquarters(db)) return [];
  const holds = holdsOf(db);
  if (holds.size === 0) return [];
  const told = holdsTold(db);
  return db
    .prepare<[], { id: string; office: string }>(
      `SELECT id, office FROM known_station WHERE state = 'active' AND headquarters = 0`,
    )
    .all()
    .flatMap(({ id, office }) => {
      const lines = holds.get(office) ?? [];
      const since = lines
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
      if (since === undefined || told.get(id) === signOf(lines.map(writeHoldLine))) return [];
      return [{ id, office, since }];
    });
}

/** A receipt with these lines has its name. Call inside a transaction. */
export function noteHoldsTold(db: Database, station: string, lines: readonly Buffer[]): void {
  if (lines.length === 0) return;
  setSetting(db, 'holds-told', JSON.stringify([...holdsTold(db).set(station, signOf(lines))]));
}

/** By station a sum over what its newest receipt said. */
function holdsTold(db: Database): Map<string, string> {
  return new Map(JSON.parse(setting(db, 'holds-told') ?? '[]') as readonly (readonly [string, string])[]);
}

function signOf(lines: readonly Buffer[]): string {
  const sum = createHash('sha256');
  for (const line of lines) sum.update(line).update('\n');
  return toText(sum.digest());
}

/** A report that headquarters holds back. */
export interface Hold extends HeldReport {
  /** Of the headquarters that said so. */
  readonly by: string;
  readonly at: string;
  /** Null: a reason that a newer version knows. */
  readonly why: StopReason | null;
}

/** A word of a desk of headquarters on one edition of a report of this office. */
interface Said extends HoldLine {
  readonly station: string;
  /** Its office. */
  readonly office: string;
}

interface SaidRow extends Omit<Said, 'why'> {
  readonly why: string | null;
}

const statements = cachedPerDatabase((db) => ({
  ofStation: db
    .prepare<[string], string>("SELECT line || ' ' || until || ' ' || edition FROM receipt_hold WHERE by_station = ?")
    .pluck(),
  isHeadquarters: db
    .prepare<[string], 0 | 1>('SELECT EXISTS (SELECT 1 FROM known_station WHERE id = ? AND headquarters = 1)')
    .pluck(),
  note: db.prepare<NotedHold>(
    `INSERT INTO receipt_hold (by_station, line, until, edition, at, why) VALUES (@by, @line, @until, @edition, @at, @why)
     ON CONFLICT (by_station, line, until, edition) DO UPDATE SET at = excluded.at, why = excluded.why
     WHERE excluded.at > receipt_hold.at OR (excluded.at = receipt_hold.at AND @isOlder = 0)`,
  ),
  said: db.prepare<[], SaidRow>(
    `SELECT h.by_station AS station, s.office, h.line, h.until, h.edition, h.at, h.why FROM receipt_hold AS h
     JOIN known_station AS s ON s.id = h.by_station
     WHERE s.headquarters = 1 AND s.state IN ('active', 'retired')
     ORDER BY h.line, h.until, h.edition, h.at, h.why IS NOT NULL, h.by_station`,
  ),
}));

interface NotedHold extends HeldReport {
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  readonly isOlder: 0 | 1;
}

/**
 * Notes what a receipt says, of headquarters alone: it says all of it anew each time, also once its office becomes headquarters. Its later minute counts, of
 * one minute its newer receipt. Of more reports than headquarters keeps of one desk it cannot have said a word: what it said before stays, and its later word
 * on one of those counts. Call inside a transaction.
 */
export function noteHoldsSaid(db: Database, by: string, holds: readonly HoldLine[], isOlder: boolean): void {
  const { note, ofStation, isHeadquarters: isFromHeadquarters } = statements(db);
  if (holds.length === 0 || isFromHeadquarters.get(by) !== 1) return;
  const known = new Set(ofStation.all(by));
  for (const hold of holds) {
    const report = reportOf(hold);
    if (!known.has(report) && known.size >= MOST_REPORTS) continue;
    known.add(report);
    note.run({ ...hold, by, why: hold.why ?? null, isOlder: isOlder ? 1 : 0 });
  }
}

function reportOf({ line, until, edition }: HeldReport): string {
  return [line, until, edition].join(' ');
}

/**
 * What headquarters said of each report of this office, by the receipts of each of its desks, of active and retired ones: the word by which this office
 * goes comes last, which is the later one, of one minute the one that holds. Nobody else's word counts.
 */
export function saidByHeadquarters(db: Database): readonly (readonly Said[])[] {
  const words = statements(db)
    .said.all()
    .map(({ why, ...word }): Said => ({ ...word, ...(why === null ? {} : { why }) }));
  return [...Map.groupBy(words, reportOf).values()];
}

/** What headquarters holds back of this office. At headquarters nothing. */
export function heldReports(db: Database): readonly Hold[] {
  if (ownOffice(db)?.kind !== 'mission') return [];
  return saidByHeadquarters(db).flatMap((words): readonly Hold[] => {
    const word = words.at(-1);
    if (word?.why === undefined) return [];
    const { office: by, line, until, edition, at, why } = word;
    return [{ by, line, until, edition, at, why: STOP_REASONS.find((known) => known === why) ?? null }];
  });
}

/** The hold on one edition of a report; undefined where there is none. */
export function holdOn(holds: readonly Hold[], { line, until, edition }: HeldReport): Hold | undefined {
  return holds.find((one) => one.line === line && one.until === until && one.edition === edition);
}
