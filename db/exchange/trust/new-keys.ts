/** Keys of a new station: made at set-up, and when somebody who may have copied the old ones must no longer have access. */
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import type { Database } from '../../store/database.ts';
import { becomeStation } from '../../store/former-station.ts';
import { type NewStation, ownStation } from '../../store/station.ts';
import { makeCard, readCard, type Succession, stationId } from './card.ts';
import { distrustFormer, knownStations, stationOfCard, writeStation } from './known-stations.ts';
import { newSigningKey } from './root-key.ts';

type StationNames = Pick<NewStation, 'office' | 'name' | 'country' | 'kind' | 'demo'>;

/** Makes a station's keys and its card, which carries the request where there is one. */
export async function makeStation(names: StationNames, succeeds: Succession | null = null): Promise<NewStation> {
  const signing = newSigningKey();
  const ageIdentity = await generateHybridIdentity();
  const own = { ...names, ageRecipient: await identityToRecipient(ageIdentity), signPublic: signing.public };
  return {
    ...own,
    id: stationId({ age: own.ageRecipient, office: names.office, sign: signing.public }),
    ageIdentity,
    signSeed: signing.seed,
    card: makeCard({ ...own, signKey: signing.key }, succeeds),
  };
}

/** The station that is to take this one's place. At a mission its card asks headquarters to distrust this one after what it sealed. */
export function makeSuccessor(db: Database): Promise<NewStation> {
  const { id, office, name, country, kind, demo } = ownStation(db);
  const succeeds = kind === 'headquarters' ? null : { station: id, last: sealedToHeadquarters(db) };
  return makeStation({ office, name, country, kind, demo }, succeeds);
}

function sealedToHeadquarters(db: Database): Succession['last'] {
  const rows = db
    .prepare<[], { station: string; epoch: number; number: number }>(
      `SELECT station, package_out.epoch, max(number) AS number FROM package_out JOIN known_station ON known_station.id = station
       WHERE headquarters = 1 AND package_out.epoch >= (SELECT began_as FROM (
         SELECT coalesce(max(epoch), 0) AS began_as FROM own_epoch WHERE why = 'set-up'))
       GROUP BY station, package_out.epoch ORDER BY station, package_out.epoch`,
    )
    .all();
  const stations = Map.groupBy(rows, ({ station }) => station);
  return new Map(
    [...stations].map(([station, of]) => [station, new Map(of.map(({ epoch, number }) => [epoch, number]))]),
  );
}

/**
 * The cards that headquarters needs, the oldest first: this station's and, where it got new keys before a directory named what it was, those
 * of the stations between.
 */
export function cardsToSend(db: Database): readonly Buffer[] {
  return db
    .prepare<[], Buffer>(
      `SELECT card FROM former_station JOIN known_station USING (id)
       WHERE EXISTS (SELECT 1 FROM directory)
         AND NOT EXISTS (SELECT 1 FROM directory WHERE instr(CAST(entries AS TEXT), former_station.id) > 0)
       ORDER BY former_station.rowid`,
    )
    .pluck()
    .all()
    .concat([ownStation(db).card]);
}

/**
 * Makes this database the new station. Call inside a transaction. The one that it was is distrusted here at once, whatever the directory says
 * of it yet; the new one waits for a directory that names it. Answers the id of the old one.
 */
export function takeNewKeys(db: Database, next: NewStation, now: Date, at: string): string {
  const before = ownStation(db);
  const known = knownStations(db).get(before.id);
  if (known === undefined) writeStation(db, stationOfCard(readCard(before.card)));
  const former = becomeStation(db, next, now, at);
  writeStation(db, {
    ...stationOfCard(readCard(next.card)),
    headquarters: next.kind === 'headquarters',
    successorOf: former,
    agreedDepth: known?.agreedDepth ?? null,
  });
  distrustFormer(db);
  return former;
}
