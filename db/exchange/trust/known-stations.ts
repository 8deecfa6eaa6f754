/** The stations this one knows: from the directory in force, or at headquarters from a card enrolled for the next one. */
import type { KeyObject } from 'node:crypto';
import { knownOwnQuestions } from '../../casework/record/own-questions.ts';
import type { STATION_STATES } from '../../contract/exchange.ts';
import { publicKeyFrom } from '../../store/chapter.ts';
import type { Database } from '../../store/database.ts';
import type { Depth } from '../format/sharing-depth.ts';
import type { Card } from './card.ts';

/**
 * `enrolled`: card taken, in no directory yet; `active`; `retired`: all it signed stays good, nothing more is sealed to it;
 * `compromised`: its key is in wrong hands, what came after `lastGood` is set aside.
 */
export type StationState = 'enrolled' | (typeof STATION_STATES)[number];

export interface KnownStation {
  readonly id: string;
  readonly office: string;
  readonly officeName: string;
  readonly country: string;
  readonly ageRecipient: string;
  readonly signPublic: Buffer;
  readonly key: KeyObject;
  readonly card: Buffer;
  readonly headquarters: boolean;
  readonly state: StationState;
  /** Of a compromised station: per epoch the number of the last package that headquarters had. */
  readonly lastGood: ReadonlyMap<number, number>;
  readonly successorOf: string | null;
  readonly agreedDepth: Depth | null;
}

export type KnownStations = ReadonlyMap<string, KnownStation>;

interface Row {
  readonly id: string;
  readonly office: string;
  readonly office_name: string;
  readonly country: string;
  readonly age_recipient: string;
  readonly sign_public: Buffer;
  readonly card: Buffer;
  readonly headquarters: number;
  readonly state: StationState;
  readonly last_good: string | null;
  readonly successor_of: string | null;
  readonly agreed_depth: Depth | null;
}

/** Every known station by id; some hundreds at most. */
export function knownStations(db: Database): KnownStations {
  const rows = db.prepare<[], Row>('SELECT * FROM known_station ORDER BY office, id').all();
  return new Map(rows.map((row) => [row.id, stationOf(row)]));
}

/** The active stations of an office other than `self`, to which packages for that office are sealed. */
export function addressees(stations: KnownStations, office: string, self: string): readonly KnownStation[] {
  return [...stations.values()].filter(
    (station) => station.office === office && station.state === 'active' && station.id !== self,
  );
}

/** A station as its card shows it: what no directory says yet. */
export function stationOfCard(card: Card): Omit<KnownStation, 'key'> {
  return {
    id: card.station,
    office: card.office,
    officeName: card.name,
    country: card.country,
    ageRecipient: card.ageRecipient,
    signPublic: card.signPublic,
    card: card.bytes,
    headquarters: card.headquarters,
    state: 'enrolled',
    lastGood: new Map(),
    successorOf: null,
    agreedDepth: null,
  };
}

export function writeStation(db: Database, station: Omit<KnownStation, 'key'>): void {
  db.prepare(
    `INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state, last_good,
       successor_of, agreed_depth)
     VALUES (@id, @office, @officeName, @country, @ageRecipient, @signPublic, @card, @headquarters, @state, @lastGood,
       @successorOf, @agreedDepth)
     ON CONFLICT (id) DO UPDATE SET office_name = excluded.office_name, country = excluded.country, card = excluded.card,
       headquarters = excluded.headquarters, state = excluded.state, last_good = excluded.last_good,
       successor_of = excluded.successor_of, agreed_depth = excluded.agreed_depth`,
  ).run({
    id: station.id,
    office: station.office,
    officeName: station.officeName,
    country: station.country,
    ageRecipient: station.ageRecipient,
    signPublic: station.signPublic,
    card: station.card,
    headquarters: station.headquarters ? 1 : 0,
    state: station.state,
    lastGood: station.lastGood.size === 0 ? null : JSON.stringify(Object.fromEntries(station.lastGood)),
    successorOf: station.successorOf,
    agreedDepth: station.agreedDepth,
  });
  knownOwnQuestions.forget(db);
}

/** Marks the stations that this one was before it got new keys: a thief of their keys signs as they did. */
export function distrustFormer(db: Database): void {
  db.prepare(
    "UPDATE known_station SET state = 'compromised', last_good = NULL WHERE id IN (SELECT id FROM former_station)",
  ).run();
  knownOwnQuestions.forget(db);
}

function stationOf(row: Row): KnownStation {
  return {
    id: row.id,
    office: row.office,
    officeName: row.office_name,
    country: row.country,
    ageRecipient: row.age_recipient,
    signPublic: row.sign_public,
    key: publicKeyFrom(row.sign_public),
    card: row.card,
    headquarters: row.headquarters === 1,
    state: row.state,
    lastGood: lastGoodOf(row.last_good),
    successorOf: row.successor_of,
    agreedDepth: row.agreed_depth,
  };
}

function lastGoodOf(text: string | null): ReadonlyMap<number, number> {
  if (text === null) return new Map();
  const object = JSON.parse(text) as Readonly<Record<string, number>>;
  return new Map(Object.entries(object).map(([epoch, number]) => [Number(epoch), number]));
}
