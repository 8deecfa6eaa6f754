/**
 * Stations, chapters and packages made by hand, right or wrong on purpose: every part of a package can be replaced before the whole is
 * signed, sealed and handed to the reader. Invented people only.
 */
import { createHash, randomBytes } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { sealTo } from '../../../db/exchange/format/age-file.ts';
import { paddingFor } from '../../../db/exchange/format/padme.ts';
import { type Card, makeCard, readCard } from '../../../db/exchange/trust/card.ts';
import { newSigningKey, type SigningKey } from '../../../db/exchange/trust/root-key.ts';
import { toText } from '../../../db/store/bytes.ts';
import { firstHead, hashOfPrivate, hashOfRecord, headObject, nextHead, signObject } from '../../../db/store/chapter.ts';
import { type JsonObject, writeLine } from '../../../db/store/line.ts';
import { randomId } from '../../../db/store/station.ts';

export interface ForgedStation {
  readonly id: string;
  readonly office: string;
  readonly kind: 'mission' | 'headquarters';
  readonly demo: boolean;
  readonly ageIdentity: string;
  readonly ageRecipient: string;
  readonly sign: SigningKey;
  readonly card: Card;
  readonly epoch: number;
}

export const EPOCH = 1_768_467_600;

export async function forgeStation(
  office: string,
  is: { readonly kind?: 'mission' | 'headquarters'; readonly demo?: boolean } = {},
): Promise<ForgedStation> {
  const ageIdentity = await generateHybridIdentity();
  const ageRecipient = await identityToRecipient(ageIdentity);
  const sign = newSigningKey();
  const kind = is.kind ?? 'mission';
  const demo = is.demo ?? false;
  const card = readCard(
    makeCard({
      office,
      name: `Office ${office}`,
      country: 'KGZ',
      kind,
      demo,
      ageRecipient,
      signPublic: sign.public,
      signKey: sign.key,
    }),
  );
  return { id: card.station, office, kind, demo, ageIdentity, ageRecipient, sign, card, epoch: EPOCH };
}

export interface ForgedRecord {
  readonly id?: string;
  readonly revision?: number;
  readonly kind?: string;
  readonly body?: JsonObject | null;
  readonly private?: JsonObject;
  /** Replaces fields of the record line before it is hashed. */
  readonly fields?: JsonObject;
}

interface ForgedLine {
  readonly line: Buffer;
  readonly hash: Buffer;
  readonly privateLine: Buffer | null;
}

export interface ForgedChapter {
  readonly case: string;
  readonly station: ForgedStation;
  readonly epoch: number;
  readonly lines: readonly ForgedLine[];
  /** The chain's value after each line; the first before any. */
  readonly heads: readonly Buffer[];
}

const MINUTE = '2026-03-02T10:15Z';

/** A chapter as its station would have written it. */
export function forgeChapter(
  station: ForgedStation,
  caseId: string,
  records: readonly ForgedRecord[],
  epoch = station.epoch,
): ForgedChapter {
  const lines: ForgedLine[] = [];
  const heads = [firstHead({ case: caseId, station: station.id, epoch })];
  for (const [i, record] of records.entries()) {
    const privateLine =
      record.private === undefined
        ? null
        : writeLine({ body: record.private, salt: toText(randomBytes(16)), type: 'private' });
    const line = writeLine({
      at: MINUTE,
      body: record.body === undefined ? {} : record.body,
      by: 1,
      case: caseId,
      codebook: '1',
      epoch,
      id: record.id ?? randomId(),
      kind: record.kind ?? 'note',
      n: i + 1,
      ...(privateLine === null ? {} : { private: toText(hashOfPrivate(privateLine)) }),
      replaces: null,
      revision: record.revision ?? 1,
      salt: toText(randomBytes(16)),
      station: station.id,
      type: 'record',
      v: '1.0',
      ...record.fields,
    });
    const hash = hashOfRecord(line);
    lines.push({ line, hash, privateLine });
    heads.push(nextHead(headAt(heads, i), hash));
  }
  return { case: caseId, station, epoch, lines, heads };
}

function headAt(heads: readonly Buffer[], n: number): Buffer {
  const head = heads[n];
  if (head === undefined) throw new Error(`the chapter has no line ${n}`);
  return head;
}

/** How much of a chapter goes. `hide` leaves lines out whole (as `withheld`), `open` leaves private halves out. */
export interface Part {
  readonly from?: number;
  readonly n?: number;
  readonly hide?: readonly number[];
  readonly open?: boolean;
  /** Signs the head with another key than the station's. */
  readonly headKey?: SigningKey;
}

interface PackedPart {
  readonly claim: readonly [string, string, number, number, number, string];
  readonly lines: readonly Buffer[];
}

export function packed(chapter: ForgedChapter, part: Part = {}): PackedPart {
  const from = part.from ?? 0;
  const n = part.n ?? chapter.lines.length;
  const head = headAt(chapter.heads, n);
  const lines = chapter.lines.slice(from, n).flatMap(({ line, hash, privateLine }, i): readonly Buffer[] => {
    const place = from + i + 1;
    if (part.hide?.includes(place) === true) {
      return [writeLine({ hash: toText(hash), n: place, type: 'withheld' })];
    }
    return privateLine === null || part.open === true ? [line] : [line, privateLine];
  });
  const object = headObject({
    case: chapter.case,
    station: chapter.station.id,
    epoch: chapter.epoch,
    n,
    head,
    at: MINUTE,
  });
  const signature = signObject('head', object, (part.headKey ?? chapter.station.sign).key);
  return {
    claim: [chapter.case, chapter.station.id, chapter.epoch, from, n, toText(head)],
    lines: [...lines, writeLine({ ...object, signature: toText(signature), type: 'head' })],
  };
}

export interface ForgedPackage {
  readonly from: ForgedStation;
  readonly to: ForgedStation;
  readonly number?: number;
  readonly epoch?: number;
  readonly id?: string;
  readonly kind?: string;
  readonly parts?: readonly PackedPart[];
  /** The lines between manifest and seal, in place of those of `parts`. */
  readonly lines?: readonly Buffer[];
  /** Replaces fields of the manifest before it is signed; `undefined` values leave the field out. */
  readonly manifest?: Readonly<Record<string, JsonObject[string] | undefined>>;
  readonly manifestKey?: SigningKey;
  readonly sealKey?: SigningKey;
  /** Replaces the seal's hash before it is signed. */
  readonly sha256?: Buffer;
  /** What stands after the seal. */
  readonly after?: readonly Buffer[];
}

/** The plaintext's lines: manifest, content, seal. */
export function forgeLines(forged: ForgedPackage): readonly Buffer[] {
  const parts = forged.parts ?? [];
  const lines = forged.lines ?? parts.flatMap((part) => part.lines);
  const content = joined(lines);
  const fields: Readonly<Record<string, JsonObject[string] | undefined>> = {
    audit: [1, toText(Buffer.alloc(32, 7))],
    bytes: content.length,
    chapters: parts.map((part) => [...part.claim]),
    ...(forged.from.demo ? { demo: true } : {}),
    directory: 1,
    epoch: forged.epoch ?? forged.from.epoch,
    format: 'waymark-package/1',
    from: forged.from.id,
    id: forged.id ?? randomId(),
    kind: forged.kind ?? 'cases',
    lines: lines.length,
    number: forged.number ?? 1,
    to: forged.to.id,
    type: 'manifest',
    ...forged.manifest,
  };
  const object: Record<string, JsonObject[string]> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) object[key] = value;
  const manifestKey = (forged.manifestKey ?? forged.from.sign).key;
  const manifest = writeLine({ ...object, signature: toText(signObject('manifest', object, manifestKey)) }, 1 << 30);
  const sha256 = forged.sha256 ?? createHash('sha256').update(content).digest();
  const seal: JsonObject = { sha256: toText(sha256), type: 'seal' };
  const sealKey = (forged.sealKey ?? forged.from.sign).key;
  const signature = toText(signObject('seal', seal, sealKey));
  return [manifest, ...lines, writeLine({ ...seal, signature }), ...(forged.after ?? [])];
}

export function joined(lines: readonly Buffer[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
}

/** One zstd frame as Waymark writes it, unless `params` say otherwise. */
export function frameOf(plain: Buffer, params: Readonly<Record<number, number>> = {}): Buffer {
  return zstdCompressSync(plain, {
    params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_windowLog]: 20, ...params },
  });
}

export function paddingOf(frame: Buffer): Buffer {
  const { header, zeros } = paddingFor(frame.length);
  return Buffer.concat([header, Buffer.alloc(zeros)]);
}

/** Seals bytes (a frame and its padding) as they are. */
export async function sealBytes(inner: Buffer, recipient: string): Promise<Buffer> {
  return gather(sealTo(recipient, once(inner)));
}

/** Seals a plaintext: one frame, padding, one recipient. */
export async function sealPlain(plain: Buffer, recipient: string): Promise<Buffer> {
  const frame = frameOf(plain);
  return sealBytes(Buffer.concat([frame, paddingOf(frame)]), recipient);
}

export async function forgeSealed(forged: ForgedPackage): Promise<Buffer> {
  return sealPlain(joined(forgeLines(forged)), forged.to.ageRecipient);
}

export async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** All pieces of a stream as one. */
export async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
