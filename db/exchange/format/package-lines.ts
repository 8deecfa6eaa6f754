/**
 * The lines of a package, checked one by one as they come: manifest, then chapter by chapter the lines from+1 … n in order, each record
 * followed by its private line where that travels, then the chapter's head; at the end the seal. Pure: what is found goes to a sink, and
 * signatures to be verified are handed out, so that they can be verified in batches.
 */
import { createHash, type KeyObject } from 'node:crypto';
import {
  firstHead,
  type Head,
  hashOfPrivate,
  hashOfRecord,
  headObject,
  nextHead,
  verifyObject,
} from '../../store/chapter.ts';
import { type JsonObject, LineError, readLine } from '../../store/line.ts';
import { type PieceReader, pieceReader } from './attachment-pieces.ts';
import { type BodySize, EMPTY, isTooMuch, sizeOf, together } from './body-size.ts';
import type { PackedChapter, PackedLine, PackedRecord } from './incoming-lines.ts';
import { type ChapterClaim, type Manifest, readManifest, type UnverifiedManifest } from './manifest.ts';
import {
  bytesField,
  countField,
  hashField,
  MINUTE,
  majorOf,
  NAME,
  objectField,
  textField,
  unsigned,
} from './parse-fields.ts';
import { refusal } from './refusal.ts';

/** A head to be verified by its own station's key. */
export interface HeadToVerify {
  readonly object: JsonObject;
  readonly signature: Buffer;
  readonly key: KeyObject;
}

export interface PackageSink {
  /** The manifest, shaped and bounded. Verifies it, and answers the key that seals this package, or null to have it told later. */
  manifest(read: UnverifiedManifest): KeyObject | null;
  /**
   * The chain's value after line `claim.from` by the lines we hold ourselves (`from` > 0); undefined where we do not hold them.
   */
  joint(claim: ChapterClaim): Buffer | undefined;
  /** The key of the station that wrote a chapter; undefined for a station no directory names. */
  keyOf(station: string): KeyObject | undefined;
  line(claim: ChapterClaim, line: PackedLine): void;
  /** A piece of the picture that the private half of the last line names. */
  picture(piece: Buffer): void;
  chapter(chapter: PackedChapter): void;
  /** A line of another type: of a receipt or a directory, or one that a newer minor version knows. */
  other(type: string, object: JsonObject, bytes: Buffer, claim: ChapterClaim | undefined): void;
}

export interface PackageLines {
  /** Takes one line without its line feed. Throws a refusal. */
  take(line: Buffer): void;
  /** To be called after the last line; throws unless the seal was there. */
  end(): void;
  /** Heads read since the last call, to be verified before anything is merged. */
  heads(): readonly HeadToVerify[];
  readonly manifest: Manifest | undefined;
  /** Bytes from the manifest's end to the end of the seal may not exceed this; undefined before the manifest. */
  readonly mostBytes: number | undefined;
  /** Verify with a key that was not known when the manifest came (a directory names its own sender). */
  verifyManifest(key: KeyObject): void;
  verifySeal(key: KeyObject): void;
}

const MAX_SEAL_BYTES = 1024;
const LINE_FEED = Buffer.from('\n');
const OF_CHAPTERS = ['record', 'private', 'withheld', 'head'];

export function packageLines(sink: PackageSink): PackageLines {
  let manifest: Manifest | undefined;
  let unverified: UnverifiedManifest | undefined;
  let sealKey: KeyObject | null = null;
  let seal: { readonly object: JsonObject; readonly signature: Buffer } | undefined;
  let lines = 0;
  let bytes = 0;
  const content = createHash('sha256');
  let heads: HeadToVerify[] = [];

  let chapterIndex = 0;
  let claim: ChapterClaim | undefined;
  let n = 0;
  /** The chain so far; undefined where it does not begin at anything we hold. */
  let chain: Buffer | undefined;
  /** Whether any record of the chapter so far goes beyond the bounds on meaning. */
  let tooMuch = false;
  let size: BodySize = EMPTY;
  /** A record that may still be followed by its private line. */
  let waiting: { n: number; hash: Buffer; record: PackedRecord } | undefined;
  /** The pieces of a picture that may follow the private line that came last. */
  let pieces: PieceReader | undefined;

  function begin(): ChapterClaim {
    if (claim !== undefined) return claim;
    const next = manifest?.chapters[chapterIndex];
    if (next === undefined) throw refusal('line-foreign');
    chapterIndex += 1;
    claim = next;
    n = next.from;
    chain = next.from === 0 ? firstHead(next) : sink.joint(next);
    tooMuch = false;
    return next;
  }

  function release(): void {
    pieces?.end();
    pieces = undefined;
    if (waiting === undefined || claim === undefined) return;
    sink.line(claim, waiting);
    waiting = undefined;
  }

  /** Notes how much the record that is open holds so far. */
  function weigh(sofar: BodySize): void {
    size = sofar;
    if (isTooMuch(sofar)) tooMuch = true;
  }

  /** Counts a line of the chapter that is open. */
  function follow(inChapter: ChapterClaim, place: number | undefined, hash: Buffer): void {
    if (place !== n + 1 || place > inChapter.n) throw refusal('line-out-of-order');
    n = place;
    if (chain !== undefined) chain = nextHead(chain, hash);
  }

  function takeRecord(object: JsonObject, line: Buffer): void {
    release();
    const inChapter = begin();
    const major = majorOf(object.v);
    if (major !== undefined && major > 1) throw refusal('record-future');
    if (object.case !== inChapter.case || object.station !== inChapter.station || object.epoch !== inChapter.epoch) {
      throw refusal('line-foreign');
    }
    const record = recordOf(object, line, major);
    const hash = hashOfRecord(line);
    follow(inChapter, countField(object.n, 1), hash);
    waiting = { n, hash, record };
    weigh(sizeOf(object.body));
  }

  function takePrivate(object: JsonObject, line: Buffer): void {
    if (waiting === undefined) throw refusal('line-unexpected');
    const { privateHash, privateLine } = waiting.record;
    if (privateHash === null || privateLine !== null) throw refusal('line-unexpected');
    if (objectField(object.body) === undefined || typeof object.salt !== 'string') throw refusal('private-malformed');
    if (!hashOfPrivate(line).equals(privateHash)) throw refusal('private-mismatch');
    waiting = { ...waiting, record: { ...waiting.record, privateLine: line } };
    weigh(together(size, sizeOf(object.body)));
    const { id, kind } = waiting.record;
    release();
    const answers = objectField(object.body);
    if (kind === 'attachment' && answers !== undefined) pieces = pieceReader(id, answers);
  }

  function takePiece(object: JsonObject): void {
    if (pieces === undefined) throw refusal('attachment-malformed');
    const piece = pieces.take(object);
    if (piece !== undefined) sink.picture(piece);
  }

  function takeWithheld(object: JsonObject): void {
    release();
    const inChapter = begin();
    const hash = hashField(object.hash);
    const place = countField(object.n, 1);
    if (hash === undefined || place === undefined) throw refusal('withheld-malformed');
    follow(inChapter, place, hash);
    sink.line(inChapter, { n, hash, record: null });
  }

  function takeHead(object: JsonObject): void {
    release();
    const inChapter = begin();
    const head = hashField(object.head);
    const at = textField(object.at, MINUTE);
    const signature = bytesField(object.signature, 64);
    if (
      object.case !== inChapter.case ||
      object.station !== inChapter.station ||
      object.epoch !== inChapter.epoch ||
      object.n !== inChapter.n ||
      n !== inChapter.n ||
      head === undefined ||
      !head.equals(inChapter.head) ||
      at === undefined ||
      signature === undefined
    ) {
      throw refusal('head-contradicts');
    }
    const joined = chain?.equals(head) === true;
    // From the first line on there is nothing of ours that could differ: the package contradicts itself.
    if (!joined && inChapter.from === 0) throw refusal('chain-broken');
    const key = sink.keyOf(inChapter.station);
    const signed: Head = { case: inChapter.case, station: inChapter.station, epoch: inChapter.epoch, n, head, at };
    if (key !== undefined) heads.push({ object: headObject(signed), signature, key });
    claim = undefined;
    sink.chapter({ claim: inChapter, at, signature, joined, tooMuch });
  }

  function takeSeal(object: JsonObject, is: Manifest): void {
    release();
    if (claim !== undefined || chapterIndex !== is.chapters.length) throw refusal('wrong-counts');
    if (lines !== is.lines || bytes !== is.bytes) throw refusal('wrong-counts');
    const signature = bytesField(object.signature, 64);
    const sha256 = hashField(object.sha256);
    if (signature === undefined || sha256 === undefined || !sha256.equals(content.digest()))
      throw refusal('seal-mismatch');
    seal = { object: unsigned(object), signature };
    if (sealKey !== null) verifySeal(sealKey);
  }

  function verifySeal(key: KeyObject): void {
    if (seal === undefined || !verifyObject('seal', seal.object, seal.signature, key)) throw refusal('seal-signature');
  }

  function takeInner(object: JsonObject, line: Buffer, is: Manifest): void {
    const type = textField(object.type, NAME);
    if (type === undefined) throw refusal('line-unexpected');
    if (type === 'manifest') throw refusal('manifest-repeated');
    if (type === 'seal') {
      takeSeal(object, is);
      return;
    }
    lines += 1;
    bytes += line.length + 1;
    if (lines > is.lines || bytes > is.bytes) throw refusal('wrong-counts');
    content.update(line).update(LINE_FEED);
    if (OF_CHAPTERS.includes(type)) {
      if (is.kind !== 'cases') throw refusal('line-unexpected');
      if (type === 'record') takeRecord(object, line);
      else if (type === 'private') takePrivate(object, line);
      else if (type === 'withheld') takeWithheld(object);
      else takeHead(object);
    } else if (type === 'attachment' && is.pictures && is.kind === 'cases') takePiece(object);
    else {
      release();
      sink.other(type, object, line, claim);
    }
  }

  return {
    take(line) {
      if (seal !== undefined) throw refusal('lines-after-seal');
      if (manifest === undefined) {
        unverified = readManifest(line);
        sealKey = sink.manifest(unverified);
        manifest = unverified.manifest;
        return;
      }
      takeInner(objectOf(line), line, manifest);
    },
    end() {
      if (manifest === undefined) throw refusal('manifest-missing');
      if (seal === undefined) throw refusal('package-cut-short');
    },
    heads() {
      const read = heads;
      heads = [];
      return read;
    },
    get manifest() {
      return manifest;
    },
    get mostBytes() {
      return manifest === undefined ? undefined : manifest.bytes + MAX_SEAL_BYTES;
    },
    verifyManifest(key) {
      if (unverified === undefined) throw refusal('manifest-missing');
      unverified.verify(key);
    },
    verifySeal,
  };
}

function objectOf(line: Buffer): JsonObject {
  try {
    return readLine(line);
  } catch (error) {
    if (error instanceof LineError) throw refusal(error.fault, {}, error);
    throw error;
  }
}

/** What a record line must say of itself whatever its content: who it is, which revision, and whether a private half exists. */
function recordOf(object: JsonObject, line: Buffer, major: number | undefined): PackedRecord {
  const id = textField(object.id, NAME);
  const revision = countField(object.revision, 1);
  const kind = textField(object.kind, NAME);
  const at = textField(object.at, MINUTE);
  const by = countField(object.by);
  const privateHash = object.private === undefined ? null : hashField(object.private);
  if (
    major !== 1 ||
    id === undefined ||
    revision === undefined ||
    kind === undefined ||
    at === undefined ||
    by === undefined ||
    privateHash === undefined ||
    typeof object.salt !== 'string' ||
    (object.body !== null && objectField(object.body) === undefined) ||
    (object.replaces !== null && hashField(object.replaces) === undefined)
  ) {
    throw refusal('record-malformed');
  }
  return { id, revision, kind, at, by, line, parsed: object, privateHash, privateLine: null };
}
