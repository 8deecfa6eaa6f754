/**
 * The office card: what an office shows of itself so that others can seal to it and know its hand. One signed line; people are named by
 * function only. It is believed after its fingerprint was compared by telephone.
 */
import type { KeyObject } from 'node:crypto';
import { toText } from '../../store/bytes.ts';
import { publicKeyFrom, signObject, verifyObject } from '../../store/chapter.ts';
import { isWaymarkError } from '../../store/errors.ts';
import { type JsonObject, type JsonValue, LineError, readLine, writeLine } from '../../store/line.ts';
import { stationDigest } from '../../store/station.ts';
import { isHybridRecipient } from '../format/age-file.ts';
import { MINOR_FORMAT, PACKAGE_FORMAT } from '../format/manifest.ts';
import {
  bytesField,
  COUNTRY,
  countField,
  ID,
  labelField,
  listField,
  majorOf,
  OFFICE,
  objectField,
  textField,
  unsigned,
} from '../format/parse-fields.ts';
import { refusal } from '../format/refusal.ts';
import { type Fingerprint, stationFingerprint } from './fingerprint.ts';

const CARD_VERSION = '1.0';
/** Of a card that carries a request; a reader of 1.0 takes the card and leaves the request out. */
const WITH_REQUEST = '1.1';
const MAX_CARD_BYTES = 64 * 1024;

export interface Card {
  /** First 16 bytes of the digest of office and keys, 22 characters. */
  readonly station: string;
  readonly office: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly headquarters: boolean;
  readonly demo: boolean;
  /** Functions that answer for this office (`focal-point`), never people. */
  readonly functions: readonly string[];
  /** Package formats this station reads. */
  readonly formats: readonly string[];
  readonly ageRecipient: string;
  readonly signPublic: Buffer;
  readonly fingerprint: Fingerprint;
  /** What the office asks of headquarters with it: that this desk stand for one whose keys somebody may have. */
  readonly succeeds: Succession | null;
  /** The signed line as it came, without a line feed. */
  readonly bytes: Buffer;
}

/** A desk of the same office that is to be distrusted, and the last packages that the office knows it sealed. */
export interface Succession {
  readonly station: string;
  /** For a station of headquarters, by its id: per epoch the number of the last package sealed to it. */
  readonly last: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** What a station knows of itself when its card is made. */
interface CardMaker {
  readonly office: string;
  readonly name: string;
  readonly country: string;
  readonly kind: 'mission' | 'headquarters';
  readonly demo: boolean;
  readonly ageRecipient: string;
  readonly signPublic: Uint8Array;
  readonly signKey: KeyObject;
}

/** The station's id: the first 16 bytes of its digest. */
export function stationId(keys: { readonly age: string; readonly office: string; readonly sign: Uint8Array }): string {
  return toText(stationDigest(keys).subarray(0, 16));
}

/** Makes a card, signed by its own key. The line's bytes, without a line feed. */
export function makeCard(maker: CardMaker, succeeds: Succession | null = null): Buffer {
  const keys = { age: maker.ageRecipient, office: maker.office, sign: maker.signPublic };
  const card: JsonObject = {
    age: maker.ageRecipient,
    country: maker.country,
    ...(maker.demo ? { demo: true } : {}),
    formats: [PACKAGE_FORMAT, MINOR_FORMAT],
    functions: [maker.kind === 'headquarters' ? 'case-manager' : 'focal-point'],
    ...(maker.kind === 'headquarters' ? { headquarters: true } : {}),
    name: maker.name,
    office: maker.office,
    sign: toText(maker.signPublic),
    station: stationId(keys),
    ...(succeeds === null ? {} : { succeeds: successionObject(succeeds) }),
    type: 'card',
    v: succeeds === null ? CARD_VERSION : WITH_REQUEST,
  };
  return writeLine({ ...card, signature: toText(signObject('card', card, maker.signKey)) });
}

/**
 * Reads a card file: one line, with or without a line feed. Throws `card-malformed` for what is no card, `card-future` for a card of a
 * later major version, `card-signature` where its own key did not sign it.
 */
export function readCard(file: Uint8Array): Card {
  if (file.length > MAX_CARD_BYTES) throw refusal('card-malformed');
  let end = file.length;
  while (end > 0 && (file[end - 1] === 0x0a || file[end - 1] === 0x0d)) end--;
  const bytes = Buffer.from(file.subarray(0, end));
  try {
    return cardOf(readLine(bytes), bytes);
  } catch (error) {
    if (error instanceof LineError) throw refusal('card-malformed', {}, error);
    throw error;
  }
}

/** A card that stands as an object in a line of the directory. */
export function cardOf(object: JsonObject, bytes: Buffer = writeLine(object)): Card {
  if (object.type !== 'card') throw refusal('card-malformed');
  const major = majorOf(object.v);
  if (major !== undefined && major > 1) throw refusal('card-future');
  const station = textField(object.station, ID);
  const office = textField(object.office, OFFICE);
  const name = labelField(object.name);
  const country = textField(object.country, COUNTRY);
  const ageRecipient = textField(object.age, /^age1pq1[0-9a-z]{100,3000}$/);
  const signPublic = bytesField(object.sign, 32);
  const signature = bytesField(object.signature, 64);
  const formats = words(object, 'formats');
  const functions = words(object, 'functions');
  const succeeds = object.succeeds === undefined ? null : successionOf(object.succeeds, station);
  if (
    major !== 1 ||
    station === undefined ||
    office === undefined ||
    name === undefined ||
    country === undefined ||
    ageRecipient === undefined ||
    signPublic === undefined ||
    signature === undefined ||
    formats === undefined ||
    functions === undefined ||
    succeeds === undefined ||
    !isFlag(object.demo) ||
    !isFlag(object.headquarters) ||
    !isHybridRecipient(ageRecipient)
  ) {
    throw refusal('card-malformed');
  }
  const keys = { age: ageRecipient, office, sign: signPublic };
  if (stationId(keys) !== station) throw refusal('card-malformed');
  if (!signedBy(object, signature, signPublic)) throw refusal('card-signature');
  return {
    station,
    office,
    name,
    country,
    headquarters: object.headquarters === true,
    demo: object.demo === true,
    functions,
    formats,
    ageRecipient,
    signPublic,
    fingerprint: stationFingerprint(keys),
    succeeds,
    bytes,
  };
}

/** Epochs of a station and stations of headquarters are few. */
const MOST_LAST = 256;

function successionObject({ station, last }: Succession): JsonObject {
  return { last: [...last].flatMap(([to, numbers]) => [...numbers].map(([epoch, n]) => [to, epoch, n])), station };
}

/** Undefined where it is malformed. */
function successionOf(value: JsonValue, own: string | undefined): Succession | undefined {
  const object = objectField(value);
  const station = textField(object?.station, ID);
  const list = listField(object?.last);
  if (station === undefined || station === own || list === undefined || list.length > MOST_LAST) return undefined;
  const last = new Map<string, Map<number, number>>();
  for (const entry of list) {
    const fields = listField(entry);
    const to = textField(fields?.[0], ID);
    const epoch = countField(fields?.[1], 1);
    const number = countField(fields?.[2], 1);
    if (fields?.length !== 3 || to === undefined || epoch === undefined || number === undefined) return undefined;
    const numbers = last.get(to) ?? new Map<number, number>();
    last.set(to, numbers.set(epoch, number));
  }
  return { station, last };
}

function signedBy(object: JsonObject, signature: Buffer, signPublic: Buffer): boolean {
  try {
    return verifyObject('card', unsigned(object), signature, publicKeyFrom(signPublic));
  } catch (error) {
    if (isWaymarkError(error)) throw error;
    return false;
  }
}

function isFlag(value: unknown): boolean {
  return value === undefined || value === true;
}

function words(object: JsonObject, key: string): readonly string[] | undefined {
  const list = listField(object[key]);
  if (list === undefined || list.length > 16) return undefined;
  const texts = list.filter((entry): entry is string => typeof entry === 'string' && /^[!-~]{1,64}$/.test(entry));
  return texts.length === list.length ? texts : undefined;
}
