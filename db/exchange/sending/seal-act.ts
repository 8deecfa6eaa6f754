/**
 * One act of sealing for one station: as many packages as it takes, each complete and opening by itself. Only one of them is planned at a time, so
 * that a sealing of any size takes as much memory as one package; how many there are is counted first, since each says so.
 */
import type { UserSession } from '../../casework/people/user-session.ts';
import { noteOneMoreCopy, noteOutgoing } from '../../casework/record/outgoing-list.ts';
import { ownQuestionLines } from '../../casework/record/own-questions.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Database } from '../../store/database.ts';
import { isWaymarkError } from '../../store/errors.ts';
import { heardLines } from '../../store/heard-of-headquarters.ts';
import { nextPackageNumber } from '../../store/packages-sent.ts';
import { contractLines, releaseLines } from '../../store/releases-told.ts';
import { ownStation } from '../../store/station.ts';
import { asWaymarkError } from '../../store/system-errors.ts';
import { expectRoomToSeal } from '../format/package-writer.ts';
import { refusal } from '../format/refusal.ts';
import type { Depth } from '../format/sharing-depth.ts';
import type { KnownStation } from '../trust/known-stations.ts';
import { readsMinorFormat } from './reads-format.ts';
import { casesOfRequest, planCases, type SealRequest } from './seal-cases.ts';
import { contentOf } from './seal-content.ts';
import { type SentPackage, sendPackage } from './send.ts';
import { packageOfCases } from './sent-before.ts';
import {
  dividedInto,
  NOTHING_YET,
  PACKAGE_BOUNDS,
  type PackageBounds,
  type PackagePart,
  type SealTotals,
  sumOf,
} from './several-packages.ts';
import { expectAsPlanned } from './still-as-planned.ts';
import { writeSent } from './write-sent.ts';

export interface SealOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, all: number) => void) | undefined;
  /** Cases looked at so far and in all, before anything is written. */
  readonly planning?: ((done: number, all: number) => void) | undefined;
  /** A file is there under its name. */
  readonly left?: (() => void) | undefined;
  /** The most that one package holds. */
  readonly bounds?: PackageBounds | undefined;
}

/** What is to be sealed for a station, and how it is divided. */
interface PlannedAct {
  readonly to: KnownStation;
  readonly request: SealRequest;
  /** The cases that are looked at, in order. */
  readonly cases: readonly string[];
  /** How many of them each package covers. */
  readonly covers: readonly number[];
  readonly bytes: number;
  readonly totals: SealTotals;
  /** Where one package is enough, as it was planned. Null where there are several: each is planned anew before it is sealed, so that one alone is held. */
  readonly only: PlannedPart | null;
}

interface PlannedPart {
  readonly part: PackagePart;
  /** What the database was when it was planned. */
  readonly state: string;
}

export interface StoppedSealing {
  readonly code: SentenceCode;
  /** How many packages it was to be, for the stations that it came to. */
  readonly all: number;
}

const UNBOUNDED: PackageBounds = { chapters: Infinity, bytes: Infinity };

/**
 * Whether a package is sealed to a station although it lacks nothing: in the place of one that it may not have got. What was in that one came
 * otherwise or may not go any more, and its number would be asked for as long as nothing stands for it. Only a station that reads of it.
 */
export function standsIn(db: Database, to: KnownStation, { again }: SealRequest): boolean {
  if (again === undefined) return false;
  const lost = packageOfCases(db, to.id, ownStation(db).epoch, again);
  return lost !== undefined && !lost.hasArrived && readsMinorFormat(db, to);
}

/** Looks at every case and counts. Reads only. Throws what planning throws, and the signal's reason. */
export function planAct(db: Database, to: KnownStation, request: SealRequest, options: SealOptions): PlannedAct {
  const state = stateOf(db);
  const cases = casesOfRequest(db, to, request);
  const covers: number[] = [];
  let only: PlannedPart | null = null;
  let bytes = 0;
  let totals = NOTHING_YET;
  const planned = planCases(db, to, { ...request, cases }, options.planning);
  // What stands in the place of one is one.
  const bounds = request.again === undefined ? (options.bounds ?? PACKAGE_BOUNDS) : UNBOUNDED;
  for (const part of dividedInto(bounds, planned)) {
    only = covers.length === 0 ? { part, state } : null;
    covers.push(part.covers);
    bytes += part.bytes;
    totals = sumOf(totals, part.totals);
  }
  return { to, request, cases, covers, bytes, totals, only };
}

/**
 * Seals what was planned; `sealed` hears each package and what is in it as soon as it is there. Whatever it throws, those are whole, and the others
 * are not there. Throws `seal-changed`, `seal-folder`, `disk-space-short`, `disk-full`, the signal's reason.
 */
export async function sealAct(
  session: UserSession,
  act: PlannedAct,
  as: {
    readonly folder: string;
    readonly depth: Depth;
    readonly sealed: (file: SentPackage, totals: SealTotals) => void;
  },
  options: SealOptions,
): Promise<void> {
  const { db } = session;
  const count = act.covers.length;
  const first = nextPackageNumber(db, act.to.id, ownStation(db).epoch);
  if (count > 1) expectRoomToSeal(as.folder, act.bytes);
  let bytes = 0;
  let start = 0;
  let outgoing: number | undefined;
  for (const [index, covered] of act.covers.entries()) {
    options.signal?.throwIfAborted();
    const planned = act.only ?? planPart(db, act, start, covered);
    const before = bytes;
    const file = await sealPart(session, act, planned, {
      ...as,
      place: { first, count, index },
      signal: options.signal,
      progress: (done) => options.progress?.(Math.min(before + done, act.bytes), act.bytes),
      noteLeft: (at) => {
        if (outgoing === undefined) outgoing = noteActLeft(session, act, as.depth, at);
        else noteOneMoreCopy(db, outgoing);
      },
    });
    as.sealed(file, planned.part.totals);
    bytes += planned.part.bytes;
    start += covered;
  }
}

/** Why a sealing that left some of `all` packages stopped; undefined where that is nothing a person can mend. */
export function stoppedBy(error: unknown, all: number): StoppedSealing | undefined {
  const named = asWaymarkError(error);
  return isWaymarkError(named) ? { code: STOPPED_BY[named.code] ?? 'seal-stopped', all } : undefined;
}

/** What stopped a sealing between two packages, in the words of one that left some. */
const STOPPED_BY: Readonly<Record<string, SentenceCode | undefined>> = {
  cancelled: 'seal-stopped-by-you',
  'seal-changed': 'seal-stopped-changed',
  'seal-folder': 'seal-stopped-folder',
  'disk-full': 'seal-stopped-folder',
  'disk-space-short': 'seal-stopped-folder',
};

/** Plans the cases of one package anew, as they are now. */
function planPart(db: Database, { to, request, cases }: PlannedAct, start: number, covered: number): PlannedPart {
  const state = stateOf(db);
  const planned = planCases(db, to, { ...request, cases: cases.slice(start, start + covered) });
  const [part] = dividedInto(UNBOUNDED, planned);
  if (part === undefined) throw new Error('planned cases are divided into one part or more');
  return { part, state };
}

function sealPart(
  session: UserSession,
  { to, request }: PlannedAct,
  { part, state }: PlannedPart,
  as: {
    readonly folder: string;
    readonly depth: Depth;
    readonly place: { readonly first: number; readonly count: number; readonly index: number };
    readonly signal: AbortSignal | undefined;
    readonly progress: (done: number) => void;
    readonly noteLeft: (at: string) => void;
  },
): Promise<SentPackage> {
  const { db } = session;
  const { folder, depth, signal, progress } = as;
  const { first, count, index } = as.place;
  const going = part.going.flatMap(({ chapters }) => chapters);
  // A receipt came in between, or everybody in it took back their agreement; the others say already that it is one of so many.
  if (going.length === 0 && request.again === undefined) throw refusal('seal-changed');
  const isTold = to.headquarters || to.office === ownStation(db).office;
  const besides = [
    ...(isTold ? [...releaseLines(db), ...contractLines(db), ...ownQuestionLines(db)] : []),
    ...(to.headquarters ? heardLines(db, to.id) : []),
  ];
  return sendPackage(session, {
    to,
    kind: 'cases',
    folder,
    depth,
    content: contentOf(db, going, besides),
    counts: { ...part.totals },
    act: count > 1 ? { first, count } : undefined,
    number: first + index,
    again: request.again,
    signal,
    progress,
    stillTrue: () => {
      if (stateOf(db) !== state) expectAsPlanned(db, to, request, part.going);
    },
    alsoWrite: (id, at) => {
      writeSent(db, id, going);
      as.noteLeft(at);
    },
  });
}

/** One line of the outgoing list for the act; it names the case where it holds only one. Answers its number. */
function noteActLeft(
  session: UserSession,
  { to, request, only, totals }: PlannedAct,
  depth: Depth,
  at: string,
): number {
  return noteOutgoing(session.db, {
    at,
    user: session.user.number,
    what: 'package',
    caseId: totals.cases === 1 ? (only?.part.going[0]?.caseId ?? null) : null,
    recipient: to.office,
    copies: 1,
    depth,
    reason: request.purpose ?? null,
    destroyBy: null,
  });
}

/** Another text whenever anything was written since, through this connection or another. */
function stateOf(db: Database): string {
  const others = db.pragma('data_version', { simple: true });
  return `${others} ${db.prepare<[], number>('SELECT total_changes()').pluck().get()}`;
}
