/**
 * This installation: its keys and epochs. One row, written at set-up; a station's keys never change, new keys are a new station. What this
 * one was before stands in `former_station`.
 */
import { createHash, type KeyObject, randomInt, randomUUID } from 'node:crypto';
import { askedOnce } from './asked-once.ts';
import { toText } from './bytes.ts';
import { privateKeyFrom } from './chapter.ts';
import type { Database, Statement } from './database.ts';
import { writeLine } from './line.ts';
import { cachedPerDatabase } from './statement-cache.ts';

export interface OwnStation {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly country: string;
  readonly kind: 'mission' | 'headquarters';
  readonly demo: boolean;
  /** The `age` hybrid identity (AGE-SECRET-KEY-PQ-1…) with which packages to this station are read. */
  readonly ageIdentity: string;
  readonly ageRecipient: string;
  readonly signSeed: Buffer;
  readonly signPublic: Buffer;
  readonly signKey: KeyObject;
  /** This station's card, the signed line. */
  readonly card: Buffer;
  /** The open epoch: lines are appended to its chapters only. */
  readonly epoch: number;
}

export type NewStation = Omit<OwnStation, 'signKey' | 'epoch'>;

/** SHA-256("waymark/station/1\n" ‖ {age, office, sign}): its first 16 bytes are the station's id, its first 132 bits the fingerprint. */
export function stationDigest(keys: {
  readonly age: string;
  readonly office: string;
  readonly sign: Uint8Array;
}): Buffer {
  return createHash('sha256')
    .update('waymark/station/1\n', 'utf8')
    .update(writeLine({ age: keys.age, office: keys.office, sign: toText(keys.sign) }))
    .digest();
}

/** A random id: the 16 bytes of a version 4 UUID (RFC 9562), 22 characters. */
export function randomId(): string {
  return toText(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'));
}

export function insertStation(db: Database, station: NewStation, created: string): void {
  db.prepare(
    `INSERT INTO own_station (one, id, office, name, country, kind, demo, age_identity, age_recipient, sign_seed, sign_public, card, created)
     VALUES (1, @id, @office, @name, @country, @kind, @demo, @ageIdentity, @ageRecipient, @signSeed, @signPublic, @card, @created)`,
  ).run({ ...station, demo: station.demo ? 1 : 0, created });
  forgetStation(db);
}

/** Makes this database the station `next` instead of the one that it is. */
export function replaceStation(db: Database, next: NewStation, created: string): void {
  db.prepare('DELETE FROM own_station').run();
  insertStation(db, next, created);
}

interface Row {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly country: string;
  readonly kind: 'mission' | 'headquarters';
  readonly demo: number;
  readonly age_identity: string;
  readonly age_recipient: string;
  readonly sign_seed: Buffer;
  readonly sign_public: Buffer;
  readonly card: Buffer;
}

interface Reading {
  readonly id: Statement<[], string>;
  readonly epoch: Statement<[], number>;
  readonly ours: Statement<[], string>;
  readonly whose: Statement<[], Pick<OwnStation, 'office' | 'kind'>>;
  /** Read again, and a key made of its seed, only where this or another connection has made it a new station. */
  station: Omit<OwnStation, 'epoch'> | undefined;
}
const reading = cachedPerDatabase(
  (db): Reading => ({
    id: db.prepare<[], string>('SELECT id FROM own_station').pluck(),
    epoch: db.prepare<[], number>('SELECT max(epoch) FROM own_epoch').pluck(),
    ours: db.prepare<[], string>('SELECT id FROM our_station').pluck(),
    whose: db.prepare<[], Pick<OwnStation, 'office' | 'kind'>>('SELECT office, kind FROM own_station'),
    station: undefined,
  }),
);

/** The station this database belongs to, with the epoch that is open now. */
export const ownStation = askedOnce((db): OwnStation => {
  const read = reading(db);
  if (read.station === undefined || read.station.id !== read.id.get()) read.station = readStation(db);
  const epoch = read.epoch.get();
  if (epoch === undefined) throw new Error('the database holds no epoch');
  return { ...read.station, epoch };
});

/** True for this station and for those that it was before it got new keys: what they wrote is ours to revise. */
export function isOurStation(db: Database, id: string): boolean {
  return ourStations(db).has(id);
}
const ourStations = askedOnce((db): ReadonlySet<string> => new Set(reading(db).ours.all()));

/** Where it becomes another station or begins an epoch; what it was before is noted with the first (`former-station.ts`). */
function forgetStation(db: Database): void {
  for (const known of [ownStation, ourStations, ownOffice]) known.forget(db);
}

/** Whether an office has or had a desk that this one neither is nor was; a directory names this one too. */
export function hasOtherDesk(db: Database, office: string): boolean {
  return (
    db
      .prepare<[string], number>(
        'SELECT EXISTS (SELECT 1 FROM known_station WHERE office = ? AND id NOT IN our_station)',
      )
      .pluck()
      .get(office) === 1
  );
}

/** The id of the station that a database belongs to; undefined for one that is none yet. */
export function stationIdOf(db: Database): string | undefined {
  return db.prepare<[], string>('SELECT id FROM own_station').pluck().get();
}

/** Whose database it is, without its keys; null of one that is no station yet. */
export const ownOffice = askedOnce((db): Pick<OwnStation, 'office' | 'kind'> | null => reading(db).whose.get() ?? null);

export function isHeadquarters(db: Database): boolean {
  return ownOffice(db)?.kind === 'headquarters';
}

/** UTC minute at which this station was made. */
export function createdAt(db: Database): string {
  return db.prepare<[], string>('SELECT created FROM own_station').pluck().get() ?? '';
}

/** The epoch that is open; 0 where none was begun. */
export function openEpoch(db: Database): number {
  return reading(db).epoch.get() ?? 0;
}

function readStation(db: Database): Omit<OwnStation, 'epoch'> {
  const row = db.prepare<[], Row>('SELECT * FROM own_station').get();
  if (row === undefined) throw new Error('the database holds no station');
  return {
    id: row.id,
    office: row.office,
    name: row.name,
    country: row.country,
    kind: row.kind,
    demo: row.demo === 1,
    ageIdentity: row.age_identity,
    ageRecipient: row.age_recipient,
    signSeed: row.sign_seed,
    signPublic: row.sign_public,
    signKey: privateKeyFrom(row.sign_seed, row.sign_public),
    card: row.card,
  };
}

type EpochReason = 'set-up' | 'restore' | 'unknown-own-head';

/** How far apart two restores of one copy lie at random where no clock keeps them apart. */
const APART = 2 ** 20;

/**
 * Begins a new epoch and answers it. Epochs are whole numbers: the Unix second of their beginning, or more than the epoch
 * before where the clock is behind; so they are ordered, and two restores of one copy never share one. `beyond` is the greatest
 * epoch of this station that came back from others: the new one follows it too, or they would take what it says for older.
 */
export function beginEpoch(db: Database, why: EpochReason, now: Date, beyond = 0): number {
  const known = db.prepare<[], { last: number | null }>('SELECT max(epoch) AS last FROM own_epoch').get()?.last ?? 0;
  const previous = Math.max(known, beyond);
  const second = Math.floor(now.getTime() / 1000);
  const epoch = second > previous ? second : previous + (why === 'restore' ? randomInt(1, APART) : 1);
  db.prepare('INSERT INTO own_epoch (epoch, began, why) VALUES (?, ?, ?)').run(epoch, now.toISOString(), why);
  forgetStation(db);
  return epoch;
}
