/**
 * Merging what was staged: one synchronous transaction, all or nothing. A newer chapter extends ours, an older one is ignored, content
 * we lack is filled in where its hash is known, erased content is dropped, what does not join is set aside.
 */
import { zstdCompressSync } from 'node:zlib';
import { type DerivingMany, deriveMany } from '../../casework/derived/derive.ts';
import type { CasesEarly } from '../../casework/derived/early.ts';
import { awaitAcceptance } from '../../casework/record/acceptance.ts';
import { beginCounting, noteTakingPart } from '../../casework/record/counting-here.ts';
import { knownOwnQuestions } from '../../casework/record/own-questions.ts';
import { fieldsIn } from '../../casework/record/read.ts';
import { MOST_RECORDS } from '../../codebook/bounds.ts';
import { appendAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import { beginEpoch, type OwnStation } from '../../store/station.ts';
import type { ChapterClaim, Manifest } from '../format/manifest.ts';
import type { AsideReason } from '../format/refusal.ts';
import type { KnownStation, KnownStations } from '../trust/known-stations.ts';
import { type Join, joinChapter } from './chapter-join.ts';
import { noteAside } from './chapters-aside.ts';
import { keepLines } from './keep-lines.ts';
import { halfKeptHere, isLineKeptHere } from './kept-here.ts';
import { type ChapterWriter, chapterWriter, type HeldChapter } from './merge-chapter.ts';
import { isNumberTaken, notePackage } from './package-log.ts';
import type { Stage, StagedChapter } from './stage.ts';

interface MergeContext {
  readonly own: OwnStation;
  readonly stations: KnownStations;
  readonly manifest: Manifest;
  readonly user: number;
  readonly now: Date;
  /** UTC minute of `now`. */
  readonly at: string;
}

/** `new`, `updated` and `unchanged` count cases; `records` the records whose content came in; `setAside` chapters. */
export interface MergeCounts {
  readonly cases: number;
  readonly records: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly setAside: number;
  /** Lines dropped because their content was erased here. */
  readonly erased: number;
  /** Lines beside the cases that are more than is kept of one station (`../../store/most-told.ts`). */
  readonly notKept: number;
}

export interface Aside {
  readonly caseId: string;
  readonly station: string;
  readonly epoch: number;
  readonly reason: AsideReason;
}

interface Merged {
  readonly counts: MergeCounts;
  readonly setAside: readonly Aside[];
  /** The new epoch, where a head of our own came back that we did not know. */
  readonly newEpoch: number | null;
}

/** Merges a staged package of kind `cases`; `progress` hears cases done of all; `early`: what was worked out of its cases before. Call inside a transaction. */
export function merge(
  db: Database,
  stage: Stage,
  context: MergeContext,
  progress: (done: number, all: number) => void = () => {},
  early?: CasesEarly,
): Merged {
  const { manifest, own } = context;
  const write = chapterWriter(db, own);
  const last = lastChapters(stage);
  const { cases, setAside, unknownOwn } = deriveMany(
    db,
    last.size,
    (derive) => mergeChapters(db, { stage, context, write, last, derive, progress }),
    early,
  );
  const notKept = keepLines(db, stage, context);
  noteCases(db, cases.keys(), context);
  const newEpoch = unknownOwn > 0 ? beginEpoch(db, 'unknown-own-head', context.now, unknownOwn) : null;
  const counts = countsOf({ cases, setAside, notKept }, write);
  notePackage(db, manifest, context.at, { ...counts });
  // What was kept of it is told from here on.
  knownOwnQuestions.forget(db);
  appendAudit(db, {
    at: context.at,
    user: context.user,
    act: 'open-package',
    subject: manifest.id,
    outcome: 'accepted',
  });
  if (newEpoch !== null) {
    appendAudit(db, {
      at: context.at,
      user: context.user,
      act: 'begin-epoch',
      subject: String(newEpoch),
      outcome: 'unknown-own-head',
    });
  }
  return { counts, setAside, newEpoch };
}

interface Merging {
  readonly stage: Stage;
  readonly context: MergeContext;
  readonly write: ChapterWriter;
  readonly last: ReadonlyMap<string, StagedChapter>;
  readonly derive: DerivingMany;
  readonly progress: (done: number, all: number) => void;
}

interface MergedChapters {
  readonly cases: ReadonlyMap<string, { readonly known: boolean; readonly changed: boolean }>;
  readonly setAside: readonly Aside[];
  /** The greatest of our own epochs that came with a head we did not know; 0 where none did. */
  readonly unknownOwn: number;
}

function mergeChapters(db: Database, { stage, context, write, last, derive, progress }: Merging): MergedChapters {
  const { manifest, own } = context;
  const cases = new Map<string, { known: boolean; changed: boolean }>();
  const setAside: Aside[] = [];
  let unknownOwn = 0;
  const senderVouched = isVouched(db, context.stations.get(manifest.from), manifest);
  let done = 0;
  let caseAt: string | undefined;
  /** Whether every line of the case that is here has come since its first chapter in this package, and no other case between. */
  let isAllNew = false;
  for (const staged of stage.chapters) {
    const { claim } = staged;
    if (claim.case !== caseAt) {
      isAllNew = !cases.has(claim.case) && !write.knows(claim.case);
      caseAt = claim.case;
      write.written();
    }
    const held = write.held(claim);
    const result = joinOf(staged, held, stage, write, context, senderVouched);
    if (claim.station === own.id && result.is !== 'same' && result.is !== 'older' && claim.epoch >= own.epoch) {
      unknownOwn = Math.max(unknownOwn, claim.epoch);
    }
    if (result.is === 'aside') {
      setAside.push(asideOf(claim, result.reason));
      putAside(db, stage, staged, result.reason, context);
    } else {
      const seen = cases.get(claim.case) ?? { known: write.knows(claim.case), changed: false };
      // What goes beyond the bounds fills no gap either.
      const fits = !staged.tooMuch || claim.station === own.id;
      if (fits && write.take(staged, held, stage.lines(staged), stage.pictureOf)) seen.changed = true;
      if (result.is === 'new' || result.is === 'longer') seen.changed = true;
      cases.set(claim.case, seen);
      write.settle(claim);
    }
    // Given at once, while the pages of its records are still in memory: read again at the end, each would be decrypted once more.
    const seen = cases.get(claim.case);
    const isComplete = last.get(claim.case) === staged;
    if (isComplete) progress(++done, last.size);
    if (isComplete && seen?.changed === true) {
      // Headquarters accepts nothing: what the case came with counts as it is written (SHARING.md).
      const isFirst = own.kind === 'headquarters' && !seen.known && beginCounting(db, claim.case);
      if (isAllNew) derive.givenNew(claim.case, write.written());
      else derive.given(claim.case);
      if (isFirst) derive.after(() => noteTakingPart(db, claim.case, manifest.from));
    }
  }
  return { cases, setAside, unknownOwn };
}

/** The last chapter of each case: when it has been taken, the case is complete. */
function lastChapters(stage: Stage): ReadonlyMap<string, StagedChapter> {
  return new Map(stage.chapters.map((staged) => [staged.claim.case, staged]));
}

function joinOf(
  staged: StagedChapter,
  held: HeldChapter | undefined,
  stage: Stage,
  write: ChapterWriter,
  { own, stations, manifest }: MergeContext,
  senderVouched: boolean,
): Join {
  const { claim } = staged;
  const known = stations.get(claim.station);
  const isOwn = claim.station === own.id;
  return joinChapter({
    standing: isOwn ? 'own' : known?.state,
    held: held?.n ?? 0,
    from: claim.from,
    n: claim.n,
    joined: staged.joined,
    agrees: held === undefined || !staged.joined || write.agrees(staged, held.n, stage.lines(staged)),
    vouched: senderVouched && (known?.state !== 'compromised' || isForItself(stations, manifest.from, claim.station)),
    tooMuch: staged.tooMuch || write.recordsWith(claim, held) > MOST_RECORDS,
  });
}

/**
 * Whether a sender speaks for a compromised station: that station itself, or the one that took its place, which knows what its office
 * wrote. What others forward of its chapters nobody can date; a person looks at it.
 */
function isForItself(stations: KnownStations, sender: string, compromised: string): boolean {
  if (sender === compromised) return true;
  const lost = stations.get(compromised);
  const seen = new Set<string>();
  for (let at = stations.get(sender); at !== undefined && !seen.has(at.id); at = stations.get(at.successorOf ?? '')) {
    // Of two desks beside each other each is the other's successor, and neither was at the other.
    if (at.successorOf === compromised) return at.office === lost?.office && lost.successorOf !== at.id;
    seen.add(at.id);
  }
  return false;
}

/**
 * Whether the directory vouches for a package: its sender's key is not known to be in wrong hands, or the package is of before that and no other
 * came under its number.
 */
export function isVouched(db: Database, sender: KnownStation | undefined, manifest: Manifest): boolean {
  if (sender?.state !== 'compromised') return true;
  const last = sender.lastGood.get(manifest.epoch);
  return last !== undefined && manifest.number <= last && !isNumberTaken(db, manifest);
}

/** Its reason is written down; its lines are kept where somebody may want to look at them, but for those that may not be kept here at all. */
function putAside(
  db: Database,
  stage: Stage,
  staged: StagedChapter,
  reason: AsideReason,
  { manifest, at, own }: MergeContext,
): void {
  const kept = [...stage.lines(staged)].filter(({ line }) =>
    isLineKeptHere(own, line === null ? null : fieldsIn(line.toString('utf8'))),
  );
  const lines =
    reason === 'fork' || reason === 'compromised'
      ? zstdCompressSync(
          Buffer.concat(
            kept.flatMap(({ line, privateLine: half }) =>
              [line, halfKeptHere(own, half)].flatMap((bytes) => (bytes === null ? [] : [bytes, LINE_FEED])),
            ),
          ),
        )
      : null;
  noteAside(db, manifest, staged.claim, { reason, at, lines });
}

const LINE_FEED = Buffer.from('\n');

/**
 * Notes who sent something of which case, and at a mission has each case that only others wrote in wait for *accept* or *not ours*.
 * Headquarters gets copies of everybody's cases; there is nothing to accept.
 */
function noteCases(db: Database, cases: Iterable<string>, { own, manifest, at }: MergeContext): void {
  const received = db.prepare('INSERT OR IGNORE INTO received_case (station, case_id) VALUES (?, ?)');
  for (const caseId of cases) {
    received.run(manifest.from, caseId);
    if (own.kind === 'mission') awaitAcceptance(db, own, caseId, at);
  }
}

function asideOf({ case: caseId, station, epoch }: ChapterClaim, reason: AsideReason): Aside {
  return { caseId, station, epoch, reason };
}

function countsOf(
  { cases, setAside, notKept }: Pick<MergedChapters, 'cases' | 'setAside'> & Pick<MergeCounts, 'notKept'>,
  write: ChapterWriter,
): MergeCounts {
  const all = [...cases.values()];
  return {
    cases: all.length,
    records: write.records,
    new: all.filter((one) => !one.known && one.changed).length,
    updated: all.filter((one) => one.known && one.changed).length,
    unchanged: all.filter((one) => !one.changed).length,
    setAside: setAside.length,
    erased: write.erased,
    notKept,
  };
}
