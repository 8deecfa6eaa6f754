/** Sealing: what would go to an office and why the rest stays, and then the packages themselves, one for each of its stations. */
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import { noteOutgoing } from '../../casework/record/outgoing-list.ts';
import { ownQuestionLines } from '../../casework/record/own-questions.ts';
import type { NothingGoes, SealGroup, SealWarning } from '../../contract/sealing.ts';
import type { Database } from '../../store/database.ts';
import { releaseLines } from '../../store/releases-told.ts';
import { ownStation } from '../../store/station.ts';
import { rangesOf } from '../format/line-ranges.ts';
import { refusal } from '../format/refusal.ts';
import type { Depth } from '../format/sharing-depth.ts';
import { type KnownStation, knownStations } from '../trust/known-stations.ts';
import { lookFirst } from './look-first.ts';
import { expectAddressees, type PlannedCase, planCases, type SealRequest } from './seal-cases.ts';
import { contentOf } from './seal-content.ts';
import { nothingGoes, sealGroups } from './seal-groups.ts';
import type { ChapterPlan } from './seal-plan.ts';
import { type SentPackage, sendPackage } from './send.ts';
import { lastSentTo } from './sent-before.ts';

interface SealTotals {
  /** Cases of which something goes. */
  readonly cases: number;
  readonly records: number;
  /** Cases that stay although something of them is new, because of the person's word or a reserved depth. */
  readonly heldBack: number;
  /** Cases of which the office holds everything it may have. */
  readonly unchanged: number;
  /** Cases of which a name or a text of somebody's goes too. */
  readonly withName: number;
}

export interface SealPreview {
  readonly to: string;
  readonly depth: Depth;
  readonly cases: readonly Omit<PlannedCase, 'chapters' | 'unchanged' | 'stays' | 'sent'>[];
  readonly totals: SealTotals;
  readonly groups: readonly SealGroup[];
  readonly lookFirst: readonly SealWarning[];
  readonly nothing: NothingGoes | null;
}

export interface Sealed {
  readonly files: readonly SentPackage[];
  readonly totals: SealTotals;
}

export interface SealOptions {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, all: number) => void) | undefined;
  /** Cases looked at so far and in all, before anything is written. */
  readonly planning?: ((done: number, all: number) => void) | undefined;
  /** A file is there under its name. */
  readonly left?: (() => void) | undefined;
}

/**
 * What sealing to an office would send. Where the office has several stations, each case is shown as it goes to the one that
 * gets most of it. Changes nothing. Throws `seal-no-office`, `seal-own-office`, `seal-no-station`, `seal-case-unknown`,
 * `seal-depth-reserved`, `seal-purpose-missing`.
 */
export function previewSeal(
  session: UserSession,
  request: SealRequest,
  progress?: (done: number, all: number) => void,
): SealPreview {
  requirePermission(session.user.role, 'seal');
  const stations = expectAddressees(knownStations(session.db), ownStation(session.db), request.to);
  const shown = new Map<string, PlannedCase>();
  for (const station of stations) {
    for (const planned of planCases(session.db, station, request, progress)) {
      const before = shown.get(planned.caseId);
      // Plans are large and not shown.
      if (before === undefined || planned.records > before.records)
        shown.set(planned.caseId, { ...planned, chapters: [] });
    }
  }
  const cases = [...shown.values()];
  return {
    to: request.to,
    depth: depthShown(stations, request),
    cases: cases.map(({ chapters: _, unchanged: __, stays: ___, sent: ____, ...rest }) => rest),
    totals: totalsOf(cases),
    groups: sealGroups(cases),
    lookFirst: stations.slice(0, 1).flatMap((to) => lookFirst(session.db, to, session.user.number, cases)),
    nothing: nothingGoes(
      cases,
      { headquarters: stations.some(({ headquarters }) => headquarters) },
      lastSentTo(session.db, request.to),
    ),
  };
}

/**
 * Seals to an office: one package for each of its active stations that lacks something. Throws what {@link previewSeal} throws, and
 * `seal-nothing` where nothing goes to any of them, `seal-folder`, `seal-changed`, `disk-full`, the signal's reason.
 */
export async function seal(
  session: UserSession,
  request: SealRequest,
  folder: string,
  options: SealOptions = {},
): Promise<Sealed> {
  requirePermission(session.user.role, 'seal');
  const { db } = session;
  const stations = expectAddressees(knownStations(db), ownStation(db), request.to);
  const files: SentPackage[] = [];
  let most: SealTotals | undefined;
  for (const to of stations) {
    options.signal?.throwIfAborted();
    const planned = stateOf(db);
    const cases = [...planCases(db, to, request, options.planning)];
    const totals = totalsOf(cases);
    if (most === undefined || totals.records > most.records) most = totals;
    const plans = cases.flatMap((planned) => planned.chapters);
    const isTold = to.headquarters || to.office === ownStation(db).office;
    if (plans.length === 0) continue;
    const depth = depthShown([to], request);
    const sent = await sendPackage(session, {
      to,
      kind: 'cases',
      folder,
      depth,
      content: contentOf(db, plans, isTold ? [...releaseLines(db), ...ownQuestionLines(db)] : []),
      counts: { ...totals },
      ...options,
      stillTrue: () => {
        if (stateOf(db) !== planned) expectAsPlanned(db, to, request, cases);
      },
      alsoWrite: (id, at) => {
        writeSent(db, id, plans);
        writeOutgoing(db, { at, user: session.user.number, office: to.office, depth, purpose: request.purpose, cases });
      },
    });
    files.push(sent);
    options.left?.();
  }
  if (most === undefined || files.length === 0) throw refusal('seal-nothing', { office: request.to });
  return { files, totals: most };
}

/** Another text whenever anything was written since, through this connection or another. */
function stateOf(db: Database): string {
  const others = db.pragma('data_version', { simple: true });
  return `${others} ${db.prepare<[], number>('SELECT total_changes()').pluck().get()}`;
}

/**
 * Sealing takes minutes, and people work on: whoever took consent back meanwhile must not be in the file. Throws `seal-changed` where a
 * case would not go any more as it was planned.
 */
function expectAsPlanned(db: Database, to: KnownStation, request: SealRequest, planned: readonly PlannedCase[]): void {
  const gone = new Map(planned.filter((one) => one.goes).map((one) => [one.caseId, one]));
  for (const now of planCases(db, to, { ...request, cases: [...gone.keys()] })) {
    const then = gone.get(now.caseId);
    // Where a receipt came in between, the office has it all already.
    if (now.unchanged) continue;
    if (now.depth !== then?.depth || now.reason !== then?.reason) throw refusal('seal-changed');
  }
}

function depthShown(stations: readonly KnownStation[], request: SealRequest): Depth {
  const [first] = stations;
  return request.depth ?? first?.agreedDepth ?? (first?.headquarters === true ? 'without-identity' : 'full');
}

function totalsOf(cases: readonly PlannedCase[]): SealTotals {
  return {
    cases: cases.filter((one) => one.goes).length,
    records: cases.reduce((sum, one) => sum + one.records, 0),
    heldBack: cases.filter((one) => !one.goes && !one.unchanged).length,
    unchanged: cases.filter((one) => one.unchanged).length,
    withName: cases.filter((one) => one.privateHalves > 0).length,
  };
}

/** What went to whom, with which half: by this, withdrawals and corrections reach everyone. */
function writeSent(db: Database, packageId: string, plans: readonly ChapterPlan[]): void {
  const insert = db.prepare(
    `INSERT INTO sent_chapter (package, case_id, station, epoch, from_n, to_n, head, private, withheld)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { chapter, from, goes } of plans) {
    const withheld = rangesOf(goes.flatMap((how, i) => (how === 'withheld' || how === 'known' ? [from + i + 1] : [])));
    const hasPrivate = goes.includes('both') ? 1 : 0;
    const { case: caseId, station, epoch, n, head } = chapter;
    insert.run(packageId, caseId, station, epoch, from, n, head, hasPrivate, JSON.stringify(withheld));
  }
}

/** One line of the outgoing list a package; it names the case where it holds only one. */
function writeOutgoing(
  db: Database,
  sent: {
    readonly at: string;
    readonly user: number;
    readonly office: string;
    readonly depth: Depth;
    readonly purpose: string | undefined;
    readonly cases: readonly PlannedCase[];
  },
): void {
  const gone = sent.cases.filter((one) => one.goes);
  const only = gone.length === 1 ? (gone[0]?.caseId ?? null) : null;
  noteOutgoing(db, {
    at: sent.at,
    user: sent.user,
    what: 'package',
    caseId: only,
    recipient: sent.office,
    copies: 1,
    depth: sent.depth,
    reason: sent.purpose ?? null,
    destroyBy: null,
  });
}
