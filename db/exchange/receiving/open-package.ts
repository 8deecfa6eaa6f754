/**
 * Opening a package, from the file to the database: read and checked to its end, staged, then taken in by one transaction, or refused
 * with its own code and one line of audit.
 */

import type { KeyObject } from 'node:crypto';
import { deriveAll } from '../../casework/derived/derive.ts';
import type { CasesEarly } from '../../casework/derived/early.ts';
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import type { DirectoryNews } from '../../contract/exchange.ts';
import { faultLine } from '../../fault.ts';
import { appendAudit } from '../../store/audit.ts';
import { publicKeyFrom } from '../../store/chapter.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { expectSpace } from '../../store/disk-space.ts';
import { isWaymarkError, WaymarkError } from '../../store/errors.ts';
import { readingIdentities } from '../../store/former-station.ts';
import { headAt } from '../../store/records.ts';
import { isOurStation, type OwnStation, ownStation } from '../../store/station.ts';
import { asWaymarkError, SYSTEM_CODES } from '../../store/system-errors.ts';
import { saveWithRetry } from '../../store/transaction.ts';
import type { Manifest, PackageKind, UnverifiedManifest } from '../format/manifest.ts';
import type { PackageSink } from '../format/package-lines.ts';
import { type ReadPackage, readPackage } from '../format/package-reader.ts';
import { type ReceiptLine, readReceiptLine } from '../format/receipt.ts';
import { refusal } from '../format/refusal.ts';
import { readDirectory } from '../trust/directory.ts';
import { directoryNews } from '../trust/directory-news.ts';
import { expectTrusted, takeDirectory } from '../trust/directory-taken.ts';
import type { Fingerprint } from '../trust/fingerprint.ts';
import { type KnownStation, type KnownStations, knownStations } from '../trust/known-stations.ts';
import { noteKnown, noteNotTakenIn, noteOffered, noteTakenIn } from './inbox.ts';
import { type Aside, isVouched, type MergeCounts, merge } from './merge.ts';
import { type NewCases, newCases } from './new-cases.ts';
import { offeredFile } from './offered-file.ts';
import { isOpened, notePackage } from './package-log.ts';
import { takeReceipt } from './receipts-taken.ts';
import { openStage, type Stage } from './stage.ts';
import { takeTold } from './told-here.ts';

export interface OpenPackageOptions {
  /** The root's fingerprint as somebody compared it; needed for the first directory. */
  readonly root?: Fingerprint | undefined;
  /** Only a directory is wanted: any other package is refused by its manifest, with `not-a-directory`. */
  readonly onlyDirectory?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Bytes of the file read so far and in all. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
  /** Whose package it is, as soon as its signature holds. */
  readonly recognised?: ((from: { readonly office: string; readonly number: number }) => void) | undefined;
  /** Cases taken in so far and in all. */
  readonly takingIn?: ((done: number, all: number) => void) | undefined;
  /** Free bytes where the station's folder lies. */
  readonly freeBytes?: ((folder: string) => number | undefined) | undefined;
}

export interface Opened {
  /** `already-opened`: a package of this id was taken in before; nothing changed. */
  readonly outcome: 'accepted' | 'already-opened';
  readonly id: string;
  readonly kind: PackageKind;
  /** Station and office that sealed it. */
  readonly from: string;
  readonly office: string;
  readonly counts: MergeCounts;
  readonly setAside: readonly Aside[];
  /** Of a directory: its number. */
  readonly directory: number | null;
  /** Of a directory: what it changed. */
  readonly news: readonly DirectoryNews[];
}

const NOTHING: MergeCounts = {
  cases: 0,
  records: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  setAside: 0,
  erased: 0,
  notKept: 0,
};

/** A directory's sender is known only from the directory inside, whose size is bounded before it is believed. */
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
/** A package is staged, merged, and may make the log as large again. */
const FREE_TIMES_SIZE = 4;

/**
 * Opens one package. Throws a `WaymarkError` with the refusal's code; the database is then what it was, but for one line of audit and the
 * file's row in the inbox.
 * `folder` is the station's own, where the stage lies while it is needed.
 */
export async function openPackage(
  session: UserSession,
  folder: string,
  path: string,
  options: OpenPackageOptions = {},
): Promise<Opened> {
  requirePermission(session.user.role, 'open-package');
  const file = await offeredFile(path, options.signal);
  const row = await saveWithRetry(session.db, () => noteOffered(session.db, file, minuteOf(session.clock())));
  const opening = beginOpening(session, folder, row, options);
  try {
    const read = await readPackage(path, opening.sink, {
      identities: readingIdentities(session.db),
      signal: options.signal,
      progress: options.progress,
    });
    options.signal?.throwIfAborted();
    return await takeIn(session, opening, read, options);
  } catch (error) {
    if (error instanceof AlreadyOpened) return alreadyOpened(session, opening, error.manifest);
    const refused = asRefusal(error);
    await noteRefusal(session, opening, refused);
    throw refused;
  } finally {
    opening.discard();
  }
}

/** What the disk refuses says so; what nobody foresaw refuses this one package, and no other: its sender's next one is opened as if this had not come. */
function asRefusal(error: unknown): WaymarkError {
  const named = asWaymarkError(error);
  if (isWaymarkError(named)) return named;
  console.error(`a package was not taken in: ${faultLine(error)}`);
  return refusal('package-not-read', {}, error);
}

/** Ends the reading of a package that was taken in before; no refusal. */
class AlreadyOpened extends Error {
  readonly manifest: Manifest;
  constructor(manifest: Manifest) {
    super('a package of this id was opened before');
    this.manifest = manifest;
  }
}

interface Opening {
  readonly own: OwnStation;
  readonly stations: KnownStations;
  readonly sink: PackageSink;
  /** Lines of a receipt or a directory, in order. */
  readonly small: readonly Buffer[];
  readonly receipt: readonly ReceiptLine[];
  /** Lines of what was told, as they came. */
  readonly told: readonly Buffer[];
  readonly stage: () => Stage;
  /** What is worked out of its cases already. */
  readonly early: () => CasesEarly | undefined;
  /** Its row in the inbox. */
  readonly row: number;
  readonly packageId: () => string | null;
  /** The manifest, once a sender that is known has signed it. */
  readonly signed: () => Manifest | undefined;
  readonly discard: () => void;
}

function beginOpening(session: UserSession, folder: string, row: number, options: OpenPackageOptions): Opening {
  const { db } = session;
  const own = ownStation(db);
  const stations = knownStations(db);
  const ownKey = publicKeyFrom(own.signPublic);
  const small: Buffer[] = [];
  const receipt: ReceiptLine[] = [];
  const told: Buffer[] = [];
  let manifest: Manifest | undefined;
  let signed: Manifest | undefined;
  let stage: Stage | undefined;
  let fresh: NewCases | undefined;

  const sink: PackageSink = {
    manifest(read) {
      manifest = read.manifest;
      const sender = stations.get(manifest.from);
      if (sender !== undefined && isSignedBy(read, sender)) {
        signed = manifest;
        options.recognised?.({ office: sender.office, number: manifest.number });
      }
      if (options.onlyDirectory === true && manifest.kind !== 'directory') throw new WaymarkError('not-a-directory');
      const key = expectAcceptable(db, own, stations, read, options.freeBytes, folder);
      if (manifest.kind === 'cases') {
        stage = openStage(folder);
        fresh = newCases(db, manifest);
      }
      return key;
    },
    joint: (claim) => headAt(db, claim, claim.from),
    keyOf: (station) => (station === own.id ? ownKey : stations.get(station)?.key),
    line(claim, line) {
      stage?.line(line);
      fresh?.line(claim, line);
    },
    picture: (piece) => stage?.picture(piece),
    chapter: (chapter) => stage?.chapter(chapter),
    other(type, object, bytes, claim) {
      if (manifest?.kind === 'directory') small.push(bytes);
      else if (manifest?.kind === 'told' && type === 'told') tellOnce(told, bytes);
      else {
        const known = manifest?.kind === 'receipt' ? readReceiptLine(type, object) : undefined;
        if (known !== undefined) receipt.push(known);
        else stage?.keep({ case_id: claim?.case ?? null, type, line: bytes });
      }
    },
  };
  return {
    own,
    stations,
    sink,
    small,
    receipt,
    told,
    stage() {
      if (stage === undefined) throw new Error('a package of cases is staged');
      return stage;
    },
    early: () => fresh?.early,
    row,
    packageId: () => manifest?.id ?? null,
    signed: () => signed,
    discard() {
      fresh?.early.close();
      stage?.discard();
    },
  };
}

/** One line is told; a second one has the package refused, and is all that is kept of what follows. */
function tellOnce(told: Buffer[], line: Buffer): void {
  if (told.length < 2) told.push(line);
}

/** Whether a manifest is its sender's own word. Of another the inbox must not say that it is theirs. */
function isSignedBy({ verify }: UnverifiedManifest, { key }: KnownStation): boolean {
  try {
    verify(key);
    return true;
  } catch (error) {
    if (!isWaymarkError(error)) throw error;
    return false;
  }
}

/** What is said of a sender that no directory names: headquarters, which issues it, cannot be told to ask headquarters for it. */
function strangerCode(sender: KnownStation | undefined, own: OwnStation) {
  if (sender !== undefined) return 'sender-not-announced';
  return own.kind === 'headquarters' ? 'sender-not-enrolled' : 'sender-unknown';
}

/** Everything that can be refused by the manifest alone. Answers the key that must have sealed the package, null where only the directory inside names it. */
function expectAcceptable(
  db: Database,
  own: OwnStation,
  stations: KnownStations,
  read: UnverifiedManifest,
  free: OpenPackageOptions['freeBytes'],
  folder: string,
): KeyObject | null {
  const { manifest } = read;
  if (!isOurStation(db, manifest.to)) throw refusal('package-wrong-addressee');
  if (manifest.demo !== own.demo) throw refusal(manifest.demo ? 'package-demo' : 'package-not-demo');
  const sender = stations.get(manifest.from);
  if (sender === undefined || sender.state === 'enrolled') {
    if (manifest.kind !== 'directory') throw refusal(strangerCode(sender, own));
    if (manifest.bytes > MAX_DIRECTORY_BYTES) throw refusal('manifest-too-large');
  } else {
    read.verify(sender.key);
    if (manifest.kind !== 'cases' && !isVouched(db, sender, manifest)) throw refusal('sender-compromised');
    if (isOpened(db, manifest.id)) throw new AlreadyOpened(manifest);
  }
  expectSpace(folder, manifest.bytes * FREE_TIMES_SIZE, free);
  return sender === undefined || sender.state === 'enrolled' ? null : sender.key;
}

async function takeIn(
  session: UserSession,
  opening: Opening,
  read: ReadPackage,
  options: OpenPackageOptions,
): Promise<Opened> {
  const { manifest } = read;
  switch (manifest.kind) {
    case 'cases':
      return takeCases(session, opening, manifest, options);
    case 'receipt':
      return takeReceiptPackage(session, opening, manifest);
    case 'directory':
      return takeDirectoryPackage(session, opening, read, options);
    case 'told':
      return takeToldPackage(session, opening, manifest);
  }
}

async function takeCases(
  session: UserSession,
  opening: Opening,
  manifest: Manifest,
  options: OpenPackageOptions,
): Promise<Opened> {
  const now = session.clock();
  const merged = await saveWithRetry(session.db, () => {
    if (isOpened(session.db, manifest.id)) return undefined;
    const { own, stations } = opening;
    const context = { own, stations, manifest, user: session.user.number, now, at: minuteOf(now) };
    const done = merge(session.db, opening.stage(), context, options.takingIn, opening.early());
    noteTakenIn(session.db, opening.row, manifest);
    return done;
  });
  if (merged === undefined) throw new AlreadyOpened(manifest);
  return { ...accepted(opening, manifest), counts: merged.counts, setAside: merged.setAside };
}

async function takeReceiptPackage(session: UserSession, opening: Opening, manifest: Manifest): Promise<Opened> {
  const at = minuteOf(session.clock());
  await saveWithRetry(session.db, () => {
    const newer = takeReceipt(session.db, manifest, opening.receipt, at);
    notePackage(session.db, manifest, at, { newer: newer ? 1 : 0 });
    noteTakenIn(session.db, opening.row, manifest);
    noteAct(session, at, manifest.id, 'accepted');
  });
  return accepted(opening, manifest);
}

async function takeToldPackage(session: UserSession, opening: Opening, manifest: Manifest): Promise<Opened> {
  const at = minuteOf(session.clock());
  await saveWithRetry(session.db, () => {
    takeTold(session.db, manifest, opening.told, at);
    noteTakenIn(session.db, opening.row, manifest);
    noteAct(session, at, manifest.id, 'accepted');
  });
  return accepted(opening, manifest);
}

/** The sender is checked against the directory inside, the directory against the root. */
async function takeDirectoryPackage(
  session: UserSession,
  opening: Opening,
  read: ReadPackage,
  options: OpenPackageOptions,
): Promise<Opened> {
  const { manifest } = read;
  const directory = readDirectory(opening.small);
  const ofNewRoot = expectTrusted(session.db, directory, options.root);
  const sender = directory.stations.find(({ card }) => card.station === manifest.from);
  const office = directory.offices.find((one) => one.office === sender?.card.office);
  if (sender === undefined || sender.state !== 'active' || office?.headquarters !== true) {
    throw refusal('directory-sender');
  }
  const key = publicKeyFrom(sender.card.signPublic);
  read.verifyManifest(key);
  read.verifySeal(key);
  const at = minuteOf(session.clock());
  await saveWithRetry(session.db, () => {
    if (isOpened(session.db, manifest.id)) throw new AlreadyOpened(manifest);
    const before = successors(session.db);
    takeDirectory(session.db, opening.own, directory, ofNewRoot);
    // Whose records stand in whose place has changed: cases that are here may read otherwise now.
    if (successors(session.db) !== before) deriveAll(session.db);
    notePackage(session.db, manifest, at, { number: directory.number, stations: directory.stations.length });
    noteTakenIn(session.db, opening.row, manifest);
    noteAct(session, at, manifest.id, 'accepted');
  });
  const news = directoryNews(opening.own, opening.stations, knownStations(session.db));
  return { ...accepted(opening, manifest), office: office.office, directory: directory.number, news };
}

/** Which station stands for which, as a text to be compared. */
function successors(db: Database): string {
  return db
    .prepare<[], string>(
      "SELECT id || ' ' || successor_of FROM known_station WHERE successor_of IS NOT NULL ORDER BY id",
    )
    .pluck()
    .all()
    .join();
}

function accepted(opening: Opening, { id, kind, from }: Manifest): Opened {
  const office = opening.stations.get(from)?.office ?? '';
  return { outcome: 'accepted', id, kind, from, office, counts: NOTHING, setAside: [], directory: null, news: [] };
}

async function alreadyOpened(session: UserSession, opening: Opening, manifest: Manifest): Promise<Opened> {
  const at = minuteOf(session.clock());
  await saveWithRetry(session.db, () => {
    noteKnown(session.db, opening.row, manifest);
    noteAct(session, at, manifest.id, 'already-opened');
  });
  return { ...accepted(opening, manifest), outcome: 'already-opened' };
}

const NO_REFUSAL: ReadonlySet<string> = new Set([...SYSTEM_CODES, 'cancelled']);

/**
 * The refused package's id where it had one that could be read; never the file's name, which people choose. Of what our own disk refused no
 * line is written: nobody refused the package. Where not even the row can be written, it stays as it was begun.
 */
async function noteRefusal(session: UserSession, opening: Opening, { code, places }: WaymarkError): Promise<void> {
  const isRefused = !NO_REFUSAL.has(code);
  const note = () => {
    noteNotTakenIn(
      session.db,
      opening.row,
      { outcome: isRefused ? 'refused' : 'stopped', code, places },
      opening.signed(),
    );
    if (isRefused) noteAct(session, minuteOf(session.clock()), opening.packageId(), code);
  };
  try {
    await saveWithRetry(session.db, note);
  } catch (error) {
    if (isRefused) throw error;
  }
}

function noteAct(session: UserSession, at: string, subject: string | null, outcome: string): void {
  appendAudit(session.db, { at, user: session.user.number, act: 'open-package', subject, outcome });
}
