/** Headquarters issues a directory: signed by the root, in force here at once, one sealed package for every other active station. */
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import { appendAudit } from '../../store/audit.ts';
import { toText } from '../../store/bytes.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { isWaymarkError } from '../../store/errors.ts';
import { setting } from '../../store/settings.ts';
import { type OwnStation, ownStation } from '../../store/station.ts';
import { asWaymarkError } from '../../store/system-errors.ts';
import { saveWithRetry } from '../../store/transaction.ts';
import { refusal } from '../format/refusal.ts';
import { type Card, readCard } from '../trust/card.ts';
import {
  type Directory,
  type DirectoryOffice,
  type DirectoryStation,
  linesOf,
  readDirectory,
  writeDirectory,
} from '../trust/directory.ts';
import { directoryInForce, writeDirectoryRow } from '../trust/directory-taken.ts';
import { rootDigest } from '../trust/fingerprint.ts';
import { type KnownStations, knownStations, type StationState, writeStation } from '../trust/known-stations.ts';
import type { KeptRoot, RootKey } from '../trust/root-key.ts';
import { sendPackage, smallContent } from './send.ts';

interface IssuedDirectory {
  readonly number: number;
  readonly files: readonly { readonly office: string; readonly station: string; readonly name: string }[];
  /** Offices of which a desk got none, and why; null where it was stopped before. The next directory, issued to all, gives them one. */
  readonly not: readonly { readonly office: string; readonly code: SentenceCode | null }[];
}

interface IssueOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Issues the next directory into `folder`, or into the one that it answers for an office. Nothing in a folder says which package is whose:
 * the answer alone does. `keep` writes the directory into the root key's file: none leaves that this file does not know, or a new
 * headquarters could not go on from it. Where the file knows a newer one than this station, which was restored from a copy, the next
 * follows that.
 * The signal stops it before the directory is in force, and nothing remains; from then on what stands is told: what one desk's file refuses does not stop
 * the others', and after the signal none is begun.
 * Throws `directory-not-headquarters`, `root-key-other` for a root key this headquarters does not trust, the signal's reason, and what `keep` throws.
 */
export async function issueDirectory(
  session: UserSession,
  folder: string | ((office: string) => string),
  root: KeptRoot,
  keep: (directory: Directory) => Promise<void>,
  { signal, progress }: IssueOptions = {},
): Promise<IssuedDirectory> {
  requirePermission(session.user.role, 'directory');
  const own = ownStation(session.db);
  if (own.kind !== 'headquarters') throw refusal('directory-not-headquarters');
  expectOwnRoot(session, root);
  signal?.throwIfAborted();
  const directory = await putInForce(session, own, root);
  await keep(directory);
  const lines = [directory.line, ...linesOf(directory.entries)];
  const stations = [...knownStations(session.db).values()].filter(
    (station) => station.state === 'active' && station.id !== own.id,
  );
  const files: { office: string; station: string; name: string }[] = [];
  const not: { office: string; code: SentenceCode | null }[] = [];
  const isStopped = () => signal?.aborted === true;
  for (const [index, to] of stations.entries()) {
    const { id, office } = to;
    progress?.(index, stations.length);
    if (isStopped()) {
      not.push({ office, code: null });
      continue;
    }
    try {
      const { name } = await sendPackage(session, {
        to,
        kind: 'directory',
        folder: typeof folder === 'string' ? folder : folder(office),
        content: smallContent(lines),
        counts: { number: directory.number, stations: directory.stations.length },
        signal,
      });
      files.push({ office, station: id, name });
    } catch (error) {
      const named = asWaymarkError(error);
      if (!isWaymarkError(named)) throw error;
      not.push({ office, code: isStopped() ? null : named.code });
    }
  }
  progress?.(stations.length, stations.length);
  return { number: directory.number, files, not };
}

function putInForce(session: UserSession, own: OwnStation, root: KeptRoot): Promise<Directory> {
  return saveWithRetry(session.db, () => {
    if (root.directory !== null) takeNewer(session.db, root.directory);
    const before = directoryInForce(session.db);
    const at = minuteOf(session.clock());
    const known = knownStations(session.db);
    const head = { number: (before?.number ?? 0) + 1, previous: before?.hash ?? null, issued: at };
    const directory = readDirectory(writeDirectory(head, officesOf(own, known), stationsOf(own, known), root));
    writeDirectoryRow(session.db, directory);
    appendAudit(session.db, {
      at,
      user: session.user.number,
      act: 'issue-directory',
      subject: String(directory.number),
      outcome: 'done',
    });
    return directory;
  });
}

/** From least to most careful. */
const CARE: readonly StationState[] = ['enrolled', 'active', 'retired', 'compromised'];

/**
 * Takes what the root key's file knows beyond this database. A desk that was marked here since the copy stays marked: which of the two is
 * the later word nobody can tell, and the more careful one can be taken back.
 */
function takeNewer(db: Database, signed: Directory): void {
  if (signed.number <= (directoryInForce(db)?.number ?? 0)) return;
  const before = knownStations(db);
  writeDirectoryRow(db, signed);
  for (const now of knownStations(db).values()) {
    const marked = before.get(now.id);
    if (marked !== undefined && CARE.indexOf(marked.state) > CARE.indexOf(now.state)) {
      writeStation(db, { ...now, state: marked.state, lastGood: marked.lastGood });
    }
  }
}

function expectOwnRoot(session: UserSession, root: RootKey): void {
  const trusted = setting(session.db, 'root-public');
  const next = setting(session.db, 'root-next');
  const isTrusted = trusted === toText(root.current.public) || next === toText(rootDigest(root.current.public));
  if (!isTrusted) throw refusal('root-key-other');
}

function officesOf(own: OwnStation, known: KnownStations): readonly DirectoryOffice[] {
  const offices = new Map<string, DirectoryOffice>();
  for (const station of known.values()) {
    offices.set(station.office, {
      office: station.office,
      name: station.officeName,
      country: station.country,
      headquarters: station.headquarters,
      depth: station.agreedDepth,
    });
  }
  offices.set(own.office, {
    office: own.office,
    name: own.name,
    country: own.country,
    headquarters: true,
    depth: offices.get(own.office)?.depth ?? null,
  });
  return [...offices.values()].sort((a, b) => (a.office < b.office ? -1 : 1));
}

function stationsOf(own: OwnStation, known: KnownStations): readonly DirectoryStation[] {
  const entry = (
    card: Card,
    from:
      | { readonly state: string; readonly lastGood: ReadonlyMap<number, number>; readonly successorOf: string | null }
      | undefined,
  ): DirectoryStation => ({
    card,
    state: from?.state === 'retired' || from?.state === 'compromised' ? from.state : 'active',
    lastGood: from?.lastGood ?? new Map(),
    successorOf: from?.successorOf ?? null,
  });
  const others = [...known.values()].filter((station) => station.id !== own.id);
  return [
    entry(readCard(own.card), known.get(own.id)),
    ...others.map((station) => entry(readCard(station.card), station)),
  ];
}
