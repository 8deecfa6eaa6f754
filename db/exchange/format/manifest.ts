/**
 * The manifest: a package's first line. It names sender, addressee and kind, counts what follows exactly, and is signed by itself, so
 * that a reader can refuse before it has decompressed, staged or believed anything else.
 */
import type { KeyObject } from 'node:crypto';
import { toText } from '../../store/bytes.ts';
import { signObject, verifyObject } from '../../store/chapter.ts';
import {
  type JsonObject,
  type JsonValue,
  LineError,
  MAX_LINE_BYTES,
  MAX_MANIFEST_BYTES,
  readLine,
  writeLine,
} from '../../store/line.ts';
import { bytesField, countField, hashField, ID, listField, textField, unsigned } from './parse-fields.ts';
import { refusal } from './refusal.ts';

export const PACKAGE_FORMAT = 'waymark-package/1';
/**
 * Of a package that holds pictures (FORMAT.md, Attachments), or says what it is to other packages (Several packages); a reader of 1 takes
 * it, and what it does not know changes nothing of what it reads.
 */
export const MINOR_FORMAT = 'waymark-package/1.1';
const FORMAT = /^waymark-package\/([1-9]\d{0,3})(?:\.(0|[1-9]\d{0,3}))?$/;

/** `told`: answers that leave without the person's consent, by decision; a version that does not know it refuses it by its kind. */
const PACKAGE_KINDS = ['cases', 'receipt', 'directory', 'told'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** Bounds on what a manifest may claim; far above any office's database, far below what would hurt a PC. */
const MAX_PACKAGE_LINES = 10_000_000;
const MAX_PACKAGE_BYTES = 8 * 1024 ** 3;
/** In an epoch, to one addressee: every number before the highest is asked for. */
const MOST_NUMBERS = 100_000;
/** Packages of one act; each is a file that somebody sends. */
const MOST_OF_AN_ACT = 10_000;
/** Receipts and directories are read into memory. */
const MAX_SMALL_PACKAGE_LINES = 1_000_000;
const MAX_SMALL_PACKAGE_BYTES = 256 * 1024 ** 2;

/** Packages that were sealed in one act: their numbers follow one another. */
export interface PackageAct {
  /** Number of the first. */
  readonly first: number;
  /** How many there are, two or more. */
  readonly count: number;
}

/** A range of one chapter: the lines `from`+1 … `n`, and the chain's value after line `n`. */
export interface ChapterClaim {
  readonly case: string;
  readonly station: string;
  readonly epoch: number;
  readonly from: number;
  readonly n: number;
  readonly head: Buffer;
}

export interface Manifest {
  readonly id: string;
  /** Station ids. */
  readonly from: string;
  readonly to: string;
  /** Epoch of the sender and number in it for this addressee, from 1 without gaps. */
  readonly epoch: number;
  readonly number: number;
  readonly kind: PackageKind;
  /** Number of the directory in force at the sender; 0 where there is none. */
  readonly directory: number;
  /** Lines and bytes (line feeds included) between manifest and seal. */
  readonly lines: number;
  readonly bytes: number;
  readonly chapters: readonly ChapterClaim[];
  /** Count and head of the sender's audit chain. */
  readonly audit: { readonly n: number; readonly head: Buffer };
  /** Written by a station of invented cases. */
  readonly demo: boolean;
  /** Its lines may be pieces of pictures: it is of format 1.1 or newer. */
  readonly pictures: boolean;
  /** The act it is one of; undefined where it is sealed alone. */
  readonly act?: PackageAct | undefined;
  /** Number of an earlier package of this epoch that was lost, and in whose place it stands. */
  readonly again?: number | undefined;
}

/** A manifest read and shaped, its signature not yet verified: the key depends on who `manifest.from` is. */
export interface UnverifiedManifest {
  readonly manifest: Manifest;
  /** Throws `manifest-signature` unless this key signed it. */
  readonly verify: (key: KeyObject) => void;
}

/** The signed line, without a line feed. */
export function writeManifest(manifest: Manifest, key: KeyObject): Buffer {
  const { act, again } = manifest;
  const isMinor = manifest.pictures || act !== undefined || again !== undefined;
  const object: JsonObject = {
    ...(act === undefined ? {} : { act: [act.first, act.count] }),
    ...(again === undefined ? {} : { again }),
    audit: [manifest.audit.n, toText(manifest.audit.head)],
    bytes: manifest.bytes,
    chapters: manifest.chapters.map((c) => [c.case, c.station, c.epoch, c.from, c.n, toText(c.head)]),
    ...(manifest.demo ? { demo: true } : {}),
    directory: manifest.directory,
    epoch: manifest.epoch,
    format: isMinor ? MINOR_FORMAT : PACKAGE_FORMAT,
    from: manifest.from,
    id: manifest.id,
    kind: manifest.kind,
    lines: manifest.lines,
    number: manifest.number,
    to: manifest.to,
    type: 'manifest',
  };
  return writeLine({ ...object, signature: toText(signObject('manifest', object, key)) }, MAX_MANIFEST_BYTES);
}

/**
 * Reads the first line. Throws `manifest-missing` where it is something else, `package-future` for a later format, `package-kind` for
 * a kind this version does not know, `manifest-malformed`, `manifest-too-large`, `manifest-contradicts`.
 */
export function readManifest(line: Uint8Array): UnverifiedManifest {
  const object = objectOf(line);
  if (object.type !== 'manifest') throw refusal('manifest-missing');
  const format = typeof object.format === 'string' ? FORMAT.exec(object.format) : null;
  if (format === null) throw refusal('manifest-malformed');
  if (Number(format[1]) !== 1) throw refusal('package-future');
  const id = textField(object.id, ID);
  const from = textField(object.from, ID);
  const to = textField(object.to, ID);
  const epoch = countField(object.epoch, 1);
  const number = countField(object.number, 1);
  const directory = countField(object.directory);
  const lines = countField(object.lines);
  const bytes = countField(object.bytes);
  const chapters = chaptersOf(object.chapters);
  const audit = auditOf(object.audit);
  const signature = bytesField(object.signature, 64);
  if (
    id === undefined ||
    from === undefined ||
    to === undefined ||
    epoch === undefined ||
    number === undefined ||
    directory === undefined ||
    lines === undefined ||
    bytes === undefined ||
    chapters === undefined ||
    audit === undefined ||
    signature === undefined ||
    typeof object.kind !== 'string' ||
    (object.demo !== undefined && object.demo !== true)
  ) {
    throw refusal('manifest-malformed');
  }
  const kind = PACKAGE_KINDS.find((known) => known === object.kind);
  if (kind === undefined) throw refusal('package-kind');
  const demo = object.demo === true;
  const pictures = Number(format[2] ?? 0) >= 1;
  // To a package of 1 these words are strange, and they say nothing of another kind.
  const relations = pictures && kind === 'cases' ? relationsOf(object, number) : {};
  const manifest = { id, from, to, epoch, number, kind, directory, lines, bytes, chapters, audit, demo, pictures };
  boundClaims(manifest);
  return {
    manifest: { ...manifest, ...relations },
    verify(key) {
      if (!verifyObject('manifest', unsigned(object), signature, key)) throw refusal('manifest-signature');
    },
  };
}

/** What a package is to others of its sender. Throws `manifest-malformed`, and `manifest-contradicts` where it is none of its own act, or stands for a later one. */
function relationsOf({ act, again }: JsonObject, number: number): Pick<Manifest, 'act' | 'again'> {
  const fields = act === undefined ? undefined : listField(act);
  const first = countField(fields?.[0], 1);
  const count = countField(fields?.[1], 2);
  const lost = countField(again, 1);
  const isAct = first !== undefined && count !== undefined && count <= MOST_OF_AN_ACT && fields?.length === 2;
  if ((act !== undefined && !isAct) || (again !== undefined && lost === undefined)) throw refusal('manifest-malformed');
  if (isAct && (number < first || number >= first + count)) throw refusal('manifest-contradicts');
  if (lost !== undefined && lost >= number) throw refusal('manifest-contradicts');
  return { ...(isAct ? { act: { first, count } } : {}), ...(lost === undefined ? {} : { again: lost }) };
}

/** Throws where the counts are beyond all bounds, or cannot all be true. */
function boundClaims(manifest: Manifest): void {
  const isSmall = manifest.kind !== 'cases';
  if (
    manifest.lines > (isSmall ? MAX_SMALL_PACKAGE_LINES : MAX_PACKAGE_LINES) ||
    manifest.bytes > (isSmall ? MAX_SMALL_PACKAGE_BYTES : MAX_PACKAGE_BYTES) ||
    manifest.number > MOST_NUMBERS
  ) {
    throw refusal('manifest-too-large');
  }
  const seen = new Set<string>();
  let least = 0;
  for (const chapter of manifest.chapters) {
    least += chapter.n - chapter.from + 1;
    seen.add(`${chapter.case} ${chapter.station} ${chapter.epoch}`);
  }
  if (
    (isSmall && manifest.chapters.length > 0) ||
    seen.size !== manifest.chapters.length ||
    least > manifest.lines ||
    manifest.bytes > manifest.lines * (MAX_LINE_BYTES + 1) ||
    manifest.bytes < manifest.lines * '{}\n'.length
  ) {
    throw refusal('manifest-contradicts');
  }
}

function objectOf(line: Uint8Array): JsonObject {
  try {
    return readLine(line, MAX_MANIFEST_BYTES);
  } catch (error) {
    if (error instanceof LineError) throw refusal(error.fault, {}, error);
    throw error;
  }
}

function chaptersOf(value: JsonValue | undefined): readonly ChapterClaim[] | undefined {
  const list = listField(value);
  if (list === undefined) return undefined;
  const chapters: ChapterClaim[] = [];
  for (const entry of list) {
    const fields = listField(entry);
    if (fields === undefined || fields.length !== 6) return undefined;
    const caseId = textField(fields[0], ID);
    const station = textField(fields[1], ID);
    const epoch = countField(fields[2], 1);
    const from = countField(fields[3]);
    const n = countField(fields[4], 1);
    const head = hashField(fields[5]);
    if (
      caseId === undefined ||
      station === undefined ||
      epoch === undefined ||
      from === undefined ||
      n === undefined ||
      head === undefined ||
      from > n
    ) {
      return undefined;
    }
    chapters.push({ case: caseId, station, epoch, from, n, head });
  }
  return chapters;
}

function auditOf(value: JsonValue | undefined): Manifest['audit'] | undefined {
  const fields = listField(value);
  if (fields === undefined || fields.length !== 2) return undefined;
  const n = countField(fields[0]);
  const head = hashField(fields[1]);
  return n === undefined || head === undefined ? undefined : { n, head };
}
