/**
 * The directory as bytes: offices and stations, numbered, each naming the hash of the one before and of the next root key, signed by the
 * root. One line of its own, then a line an entry, so that many offices fit.
 */
import { createHash } from 'node:crypto';
import { STATION_STATES } from '../../contract/exchange.ts';
import { toText } from '../../store/bytes.ts';
import { publicKeyFrom, signObject, verifyObject } from '../../store/chapter.ts';
import { type JsonObject, type JsonValue, readLine, writeLine } from '../../store/line.ts';
import {
  bytesField,
  COUNTRY,
  countField,
  hashField,
  ID,
  labelField,
  listField,
  MINUTE,
  majorOf,
  OFFICE,
  objectField,
  textField,
  unsigned,
} from '../format/parse-fields.ts';
import { refusal } from '../format/refusal.ts';
import { DEPTHS, type Depth } from '../format/sharing-depth.ts';
import { type Card, cardOf } from './card.ts';
import { rootDigest } from './fingerprint.ts';
import type { StationState } from './known-stations.ts';
import type { RootKey } from './root-key.ts';

export interface DirectoryOffice {
  readonly office: string;
  readonly name: string;
  readonly country: string;
  readonly headquarters: boolean;
  /** The depth agreed with this office for what is sealed to it; null where nothing was agreed. */
  readonly depth: Depth | null;
}

export interface DirectoryStation {
  readonly card: Card;
  readonly state: Exclude<StationState, 'enrolled'>;
  /** Per epoch the last package headquarters had of a compromised station. */
  readonly lastGood: ReadonlyMap<number, number>;
  readonly successorOf: string | null;
}

interface DirectoryHead {
  readonly number: number;
  /** Hash of the directory before; null for the first. */
  readonly previous: Buffer | null;
  readonly root: Buffer;
  /** Digest of the next root key. */
  readonly next: Buffer;
  /** UTC minute. */
  readonly issued: string;
}

export interface Directory extends DirectoryHead {
  readonly offices: readonly DirectoryOffice[];
  readonly stations: readonly DirectoryStation[];
  /** What the next directory names as `previous`. */
  readonly hash: Buffer;
  readonly line: Buffer;
  /** The entries' lines, each with its line feed. */
  readonly entries: Buffer;
}

/** SHA-256("waymark/directory-hash/1\n" ‖ line): by it the next directory names this one. */
function directoryHash(line: Uint8Array): Buffer {
  return createHash('sha256').update('waymark/directory-hash/1\n', 'utf8').update(line).digest();
}

/** Writes and signs a directory. The lines: the directory's, then the entries'. */
export function writeDirectory(
  head: { readonly number: number; readonly previous: Buffer | null; readonly issued: string },
  offices: readonly DirectoryOffice[],
  stations: readonly DirectoryStation[],
  root: RootKey,
): readonly Buffer[] {
  const entries = [...offices.map(writeOffice), ...stations.map(writeStation)];
  const object: JsonObject = {
    entries: entries.length,
    issued: head.issued,
    next: toText(rootDigest(root.next.public)),
    number: head.number,
    previous: head.previous === null ? null : toText(head.previous),
    root: toText(root.current.public),
    sha256: toText(hashOfEntries(entries)),
    type: 'directory',
    v: '1.0',
  };
  return [writeLine({ ...object, signature: toText(signObject('directory', object, root.current.key)) }), ...entries];
}

/**
 * Reads a directory and checks all that it proves by itself: its counts, its cards, the root's signature over it. Whether this root
 * is to be believed is not decided here. Throws `directory-malformed`, `directory-contradicts`, `directory-signature`, a card's refusal.
 */
export function readDirectory(lines: readonly Buffer[]): Directory {
  const [line, ...entries] = lines;
  if (line === undefined) throw refusal('directory-malformed');
  const object = readLine(line);
  const number = countField(object.number, 1);
  const previous = object.previous === null ? null : hashField(object.previous);
  const root = bytesField(object.root, 32);
  const next = hashField(object.next);
  const issued = textField(object.issued, MINUTE);
  const sha256 = hashField(object.sha256);
  const signature = bytesField(object.signature, 64);
  if (
    object.type !== 'directory' ||
    majorOf(object.v) !== 1 ||
    number === undefined ||
    previous === undefined ||
    root === undefined ||
    next === undefined ||
    issued === undefined ||
    sha256 === undefined ||
    signature === undefined ||
    (previous === null) !== (number === 1)
  ) {
    throw refusal('directory-malformed');
  }
  if (object.entries !== entries.length || !sha256.equals(hashOfEntries(entries)))
    throw refusal('directory-contradicts');
  if (!verifyObject('directory', unsigned(object), signature, publicKeyFrom(root)))
    throw refusal('directory-signature');
  const objects = entries.map((entry) => readLine(entry));
  const offices = objects.filter((entry) => entry.type === 'office').map(readOffice);
  const stations = objects.filter((entry) => entry.type === 'station').map(readStation);
  const codes = new Set(offices.map((office) => office.office));
  if (
    codes.size !== offices.length ||
    new Set(stations.map(({ card }) => card.station)).size !== stations.length ||
    !stations.every(({ card }) => codes.has(card.office)) ||
    !succeedWithinTheirOffices(stations)
  ) {
    throw refusal('directory-contradicts');
  }
  return {
    number,
    previous,
    root,
    next,
    issued,
    offices,
    stations,
    hash: directoryHash(line),
    line,
    entries: ended(entries),
  };
}

/**
 * A successor may replace and withdraw what its predecessor wrote, so it must be of the same office: the signer of directories could
 * otherwise let a station of their own rewrite a mission's records.
 */
function succeedWithinTheirOffices(stations: readonly DirectoryStation[]): boolean {
  const offices = new Map(stations.map(({ card }) => [card.station, card.office]));
  return stations.every(
    ({ card, successorOf }) =>
      successorOf === null || (successorOf !== card.station && offices.get(successorOf) === card.office),
  );
}

function ended(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
}

/** Lines that each end with a line feed, without it; the last may lack its own. */
export function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const at = bytes.indexOf(0x0a, start);
    const end = at < 0 ? bytes.length : at;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

function hashOfEntries(entries: readonly Buffer[]): Buffer {
  return createHash('sha256').update(ended(entries)).digest();
}

function writeOffice(office: DirectoryOffice): Buffer {
  return writeLine({
    country: office.country,
    ...(office.depth === null ? {} : { depth: office.depth }),
    ...(office.headquarters ? { headquarters: true } : {}),
    name: office.name,
    office: office.office,
    type: 'office',
  });
}

function readOffice(object: JsonObject): DirectoryOffice {
  const office = textField(object.office, OFFICE);
  const name = labelField(object.name);
  const country = textField(object.country, COUNTRY);
  const depth = object.depth === undefined ? null : DEPTHS.find((known) => known === object.depth);
  if (office === undefined || name === undefined || country === undefined || depth === undefined) {
    throw refusal('directory-malformed');
  }
  return { office, name, country, headquarters: object.headquarters === true, depth };
}

function writeStation(station: DirectoryStation): Buffer {
  return writeLine({
    card: readLine(station.card.bytes),
    ...(station.lastGood.size === 0
      ? {}
      : { 'last-good': [...station.lastGood].map(([epoch, number]) => [epoch, number]) }),
    state: station.state,
    ...(station.successorOf === null ? {} : { 'successor-of': station.successorOf }),
    type: 'station',
  });
}

function readStation(object: JsonObject): DirectoryStation {
  const card = objectField(object.card);
  const state = STATION_STATES.find((known) => known === object.state);
  const lastGood = readLastGood(object['last-good']);
  const successorOf = object['successor-of'] === undefined ? null : textField(object['successor-of'], ID);
  if (card === undefined || state === undefined || lastGood === undefined || successorOf === undefined) {
    throw refusal('directory-malformed');
  }
  return { card: cardOf(card), state, lastGood, successorOf };
}

function readLastGood(value: JsonValue | undefined): ReadonlyMap<number, number> | undefined {
  if (value === undefined) return new Map();
  const list = listField(value);
  if (list === undefined) return undefined;
  const lastGood = new Map<number, number>();
  for (const entry of list) {
    const pair = listField(entry);
    const epoch = countField(pair?.[0], 1);
    const number = countField(pair?.[1], 1);
    if (pair?.length !== 2 || epoch === undefined || number === undefined) return undefined;
    lastGood.set(epoch, number);
  }
  return lastGood;
}
