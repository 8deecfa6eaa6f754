/** Taking a directory: is its root the one this station trusts, does it follow the one before, and what it says of every station. */
import { toText } from '../../store/bytes.ts';
import type { Database } from '../../store/database.ts';
import { packagesHad } from '../../store/package-numbers.ts';
import { setSetting, setting } from '../../store/settings.ts';
import { isOurStation, type OwnStation } from '../../store/station.ts';
import { refusal } from '../format/refusal.ts';
import type { Directory } from './directory.ts';
import { type Fingerprint, rootDigest, rootFingerprint, sameFingerprint } from './fingerprint.ts';
import { distrustFormer, type KnownStations, knownStations, stationOfCard, writeStation } from './known-stations.ts';

interface DirectoryInForce {
  readonly number: number;
  readonly hash: Buffer;
}

export function directoryInForce(db: Database): DirectoryInForce | undefined {
  return db.prepare<[], DirectoryInForce>('SELECT number, hash FROM directory ORDER BY number DESC LIMIT 1').get();
}

/** Trusts a root key: at headquarters the one it made, elsewhere the one whose fingerprint somebody compared. */
export function trustRoot(db: Database, root: Uint8Array): void {
  setSetting(db, 'root-public', toText(root));
}

/** The fingerprint of the root this station trusts; undefined before its first directory. */
export function trustedRoot(db: Database): Fingerprint | undefined {
  const text = setting(db, 'root-public');
  return text === null ? undefined : rootFingerprint(Buffer.from(text, 'base64url'));
}

/**
 * Throws unless the directory's root is believed: the trusted one, the one announced as its next, or, the first time, one whose
 * fingerprint is `compared`. `directory-root-unknown` carries the words that are to be compared by telephone. True where the root takes
 * the place of another because it was compared anew (the one before was lost): it counts its directories from 1 again.
 */
export function expectTrusted(db: Database, directory: Directory, compared: Fingerprint | undefined): boolean {
  const words = rootFingerprint(directory.root);
  if (compared !== undefined && !sameFingerprint(compared, words)) throw refusal('fingerprint-mismatch');
  const trusted = setting(db, 'root-public');
  if (trusted === null) {
    if (compared === undefined) throw refusal('directory-root-unknown', { fingerprint: words.join(' ') });
    return false;
  }
  const isNext = setting(db, 'root-next') === toText(rootDigest(directory.root));
  if (trusted === toText(directory.root) || isNext) return false;
  if (compared === undefined) throw refusal('directory-root-wrong');
  return true;
}

/**
 * Writes a directory that was checked. Call inside a transaction. An older one, or the one in force, changes nothing (false), unless it
 * is `ofNewRoot` ({@link expectTrusted}).
 * Throws `directory-fork` where two directories carry one number or this one does not follow ours, `directory-without-us`, and
 * `card-demo` or `card-not-demo` where invented and real stations are mixed.
 */
export function takeDirectory(db: Database, own: OwnStation, directory: Directory, ofNewRoot = false): boolean {
  const before = ofNewRoot ? undefined : directoryInForce(db);
  if (before !== undefined) {
    if (directory.number <= before.number) {
      if (!isOfOurPast(db, directory)) throw refusal('directory-fork');
      return false;
    }
    if (directory.number === before.number + 1 && directory.previous?.equals(before.hash) !== true) {
      throw refusal('directory-fork');
    }
  }
  for (const { card } of directory.stations) {
    if (card.demo !== own.demo) throw refusal(card.demo ? 'card-demo' : 'card-not-demo', { office: card.office });
  }
  const stations = knownStations(db);
  if (!namesUs(db, own, stations, directory)) throw refusal('directory-without-us');
  // The numbers of two roots do not follow each other. What the old one said of stations stays until the new one says otherwise.
  if (ofNewRoot) db.prepare('DELETE FROM directory').run();
  writeDirectoryRow(db, directory);
  boundLastGood(db, stations);
  return true;
}

/**
 * Whether the directory has a place for us: it names this station or, as long as no directory has done so, one that it was before it got
 * new keys.
 */
function namesUs(db: Database, own: OwnStation, before: KnownStations, { stations }: Directory): boolean {
  const state = before.get(own.id)?.state;
  const isNew = state === undefined || state === 'enrolled';
  return stations.some(({ card }) => card.station === own.id || (isNew && isOurStation(db, card.station)));
}

/**
 * What headquarters had of a station that is compromised now says nothing of what came here: its packages are numbered for each addressee.
 * What this station had of it when it learned so stays good, as far as the directory goes, and nothing that comes later does.
 */
function boundLastGood(db: Database, before: KnownStations): void {
  for (const station of knownStations(db).values()) {
    if (station.state !== 'compromised') continue;
    const told = before.get(station.id);
    const had = told?.state === 'compromised' ? told.lastGood : packagesHad(db, station.id);
    writeStation(db, { ...station, lastGood: lesser(station.lastGood, had) });
  }
}

/** Per epoch the lesser of two numbers; an epoch that one of them lacks is left out. */
export function lesser(
  one: ReadonlyMap<number, number>,
  other: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  return new Map(
    [...one].flatMap(([epoch, number]) => {
      const most = other.get(epoch);
      return most === undefined ? [] : [[epoch, Math.min(number, most)]];
    }),
  );
}

/**
 * Whether a directory that is not newer than ours is one that went before it. Where we have one of that number, it must be the same. Else it
 * must name no station that ours does not, because entries stay for ever. So a headquarters that was set up anew and counts from too far
 * back is told.
 */
function isOfOurPast(db: Database, directory: Directory): boolean {
  const held = db
    .prepare<[number], Buffer>('SELECT hash FROM directory WHERE number = ?')
    .pluck()
    .get(directory.number);
  if (held !== undefined) return held.equals(directory.hash);
  const known = knownStations(db);
  return directory.stations.every(({ card }) => known.has(card.station));
}

/**
 * Stores the directory and what it says of its stations. Those it no longer names stay: entries are kept for ever. Of what this station was
 * before it got new keys nothing more is believed here, whatever the directory says yet.
 */
export function writeDirectoryRow(db: Database, directory: Directory): void {
  db.prepare('INSERT INTO directory (number, hash, line, entries) VALUES (?, ?, ?, ?)').run(
    directory.number,
    directory.hash,
    directory.line,
    directory.entries,
  );
  setSetting(db, 'root-public', toText(directory.root));
  setSetting(db, 'root-next', toText(directory.next));
  const offices = new Map(directory.offices.map((office) => [office.office, office]));
  for (const { card, state, lastGood, successorOf } of directory.stations) {
    const office = offices.get(card.office);
    if (office === undefined) throw new Error('a directory names the office of each of its stations');
    writeStation(db, {
      ...stationOfCard(card),
      officeName: office.name,
      country: office.country,
      headquarters: office.headquarters,
      state,
      lastGood,
      successorOf,
      agreedDepth: office.depth,
    });
  }
  distrustFormer(db);
}
