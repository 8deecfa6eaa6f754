/** Sending one package of any kind: numbered, sealed, written down in the database, then given its name. */

import type { UserSession } from '../../casework/people/user-session.ts';
import { appendAudit, auditHead } from '../../store/audit.ts';
import { minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { formerStations } from '../../store/former-station.ts';
import { nextPackageNumber, notePackageSent } from '../../store/packages-sent.ts';
import { type OwnStation, ownStation, randomId } from '../../store/station.ts';
import { saveWithRetry } from '../../store/transaction.ts';
import type { ChapterClaim, PackageAct, PackageKind } from '../format/manifest.ts';
import { type LineBatches, writePackage } from '../format/package-writer.ts';
import { refusal } from '../format/refusal.ts';
import { readCard } from '../trust/card.ts';
import { directoryInForce } from '../trust/directory-taken.ts';
import { type KnownStation, knownStations } from '../trust/known-stations.ts';
import { readsMinorFormat } from './reads-format.ts';

/** What goes between manifest and seal, counted beforehand. */
export interface Content {
  readonly chapters: readonly ChapterClaim[];
  readonly lines: number;
  readonly bytes: number;
  /** Pieces of pictures are among the lines. */
  readonly pictures?: boolean;
  readonly batches: LineBatches;
}

export interface Sending {
  readonly to: KnownStation;
  readonly kind: PackageKind;
  readonly folder: string;
  readonly content: Content;
  readonly depth?: string | undefined;
  readonly counts: Readonly<Record<string, number>>;
  /** The act that it is one of several of; told where the station reads of it. */
  readonly act?: PackageAct | undefined;
  /** Number of a lost package in whose place it stands; told likewise. */
  readonly again?: number | undefined;
  /** The number that it was planned with. */
  readonly number?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, all: number) => void) | undefined;
  /** Run first in the transaction that writes the package down: what it throws takes the file back. */
  readonly stillTrue?: (() => void) | undefined;
  /** Written in the transaction that writes the package down. */
  readonly alsoWrite?: ((packageId: string, at: string) => void) | undefined;
}

export interface SentPackage {
  readonly id: string;
  /** Name of the file in the folder. */
  readonly name: string;
  readonly bytes: number;
  readonly station: string;
  readonly number: number;
  /** Null where it was sealed alone. */
  readonly act: PackageAct | null;
}

/**
 * Seals and sends. The file is complete on the disk before the database says that it left, and has its name only after that: the list
 * of what went out may name a package that was never handed over, never the other way round. Throws `seal-not-announced`, `seal-changed`.
 */
export async function sendPackage(session: UserSession, sending: Sending): Promise<SentPackage> {
  const { db } = session;
  const { to, kind, content } = sending;
  const own = ownStation(db);
  const demo = readCard(to.card).demo;
  if (demo !== own.demo) throw refusal(demo ? 'card-demo' : 'card-not-demo', { office: to.office });
  expectAnnounced(db, own);
  const audit = auditHead(db);
  const number = nextPackageNumber(db, to.id, own.epoch);
  const { act, again } = sending;
  const relations = (act !== undefined || again !== undefined) && readsMinorFormat(db, to) ? { act, again } : {};
  if (number !== (sending.number ?? number)) throw refusal('seal-changed');
  const id = randomId();
  const written = await writePackage(
    {
      id,
      from: own.id,
      to: to.id,
      epoch: own.epoch,
      number,
      kind,
      directory: directoryInForce(db)?.number ?? 0,
      lines: content.lines,
      bytes: content.bytes,
      chapters: content.chapters,
      audit: { n: audit.n, head: audit.hash },
      demo: own.demo,
      pictures: content.pictures === true,
      ...relations,
    },
    content.batches,
    {
      folder: sending.folder,
      recipient: to.ageRecipient,
      key: own.signKey,
      signal: sending.signal,
      progress: sending.progress,
    },
  );
  const at = minuteOf(session.clock());
  try {
    await saveWithRetry(db, () => {
      sending.stillTrue?.();
      // Another package to the same station was faster: two of one number would look like a copied folder.
      if (nextPackageNumber(db, to.id, own.epoch) !== number) throw refusal('seal-changed');
      notePackageSent(db, {
        ...{ id, station: to.id, epoch: own.epoch, number, kind, depth: sending.depth ?? null },
        ...{ at, user: session.user.number, file: written.name, bytes: written.bytes },
        ...{ counts: JSON.stringify(sending.counts), actFirst: act?.first ?? null, actCount: act?.count ?? null },
      });
      sending.alsoWrite?.(id, at);
      appendAudit(db, { at, user: session.user.number, act: `seal-${kind}`, subject: id, outcome: 'done' });
    });
    written.publish();
  } catch (error) {
    written.discard();
    throw error;
  }
  return { id, name: written.name, bytes: written.bytes, station: to.id, number, act: act ?? null };
}

/**
 * After new keys nobody knows this station until a directory names it: what it sealed would be refused everywhere. Throws
 * `seal-not-announced`.
 */
function expectAnnounced(db: Database, own: OwnStation): void {
  if (formerStations(db).length === 0) return;
  if (knownStations(db).get(own.id)?.state !== 'active') throw refusal('seal-not-announced');
}

/** The content of a package whose lines are few. */
export function smallContent(lines: readonly Buffer[]): Content {
  return {
    chapters: [],
    lines: lines.length,
    bytes: lines.reduce((sum, line) => sum + line.length + 1, 0),
    batches: [lines],
  };
}
