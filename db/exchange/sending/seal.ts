/** Sealing: what would go to an office and why the rest stays, and then the packages themselves, one for each of its stations. */
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import { compareText } from '../../codebook/order.ts';
import type { NothingGoes, SealGroup, SealWarning } from '../../contract/sealing.ts';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import { refusal } from '../format/refusal.ts';
import type { Depth } from '../format/sharing-depth.ts';
import { type KnownStation, knownStations } from '../trust/known-stations.ts';
import { lookFirst } from './look-first.ts';
import { planAct, type SealOptions, type StoppedSealing, sealAct, standsIn, stoppedBy } from './seal-act.ts';
import { expectAddressees, planCases, type SealRequest } from './seal-cases.ts';
import { nothingGoes, sealGroups } from './seal-groups.ts';
import type { SentPackage } from './send.ts';
import { lastSentTo, packageOfCases } from './sent-before.ts';
import { NOTHING_YET, type SealTotals, sumOf, totalsOfCases } from './several-packages.ts';
import { type ShownCase, showCases } from './shown-case.ts';

export interface SealPreview {
  readonly to: string;
  readonly depth: Depth;
  readonly cases: readonly Omit<ShownCase, 'unchanged' | 'stays' | 'sent'>[];
  readonly totals: SealTotals;
  readonly groups: readonly SealGroup[];
  readonly lookFirst: readonly SealWarning[];
  readonly nothing: NothingGoes | null;
  /** Nothing goes, and a package without cases is sealed all the same, in the place of the one that was lost. */
  readonly standsIn: boolean;
}

export interface Sealed {
  readonly files: readonly SentPackage[];
  readonly totals: SealTotals;
  /** Where several packages were to be made and it stopped after some: why. They are whole, and noted as sent; the others are not there. */
  readonly stopped: StoppedSealing | null;
}

/**
 * What sealing to an office would send. Where the office has several stations, each case is shown as it goes to the one that
 * gets most of it. Changes nothing. Throws `seal-no-office`, `seal-own-office`, `seal-no-station`, `seal-case-unknown`,
 * `seal-depth-reserved`, `seal-purpose-missing`, `seal-no-package`, `seal-again-which`.
 */
export function previewSeal(
  session: UserSession,
  asked: SealRequest,
  progress?: (done: number, all: number) => void,
): SealPreview {
  requirePermission(session.user.role, 'seal');
  const request = wholePackage(asked);
  const stations = stationsFor(session.db, request);
  const shown = new Map<string, ShownCase>();
  for (const station of stations) {
    const show = showCases(session.db, station.id);
    for (const planned of planCases(session.db, station, request, progress)) {
      const before = shown.get(planned.caseId);
      if (before === undefined || planned.records > before.records) shown.set(planned.caseId, show(planned));
    }
  }
  const cases = [...shown.values()];
  return {
    to: request.to,
    depth: depthShown(stations, request),
    cases: cases.map(({ unchanged: _, stays: __, sent: ___, ...rest }) => rest),
    totals: totalsOfCases(cases),
    groups: sealGroups(cases),
    lookFirst: stations.slice(0, 1).flatMap((to) => lookFirst(session.db, to, session.user.number, cases)),
    nothing: nothingGoes(
      cases,
      { headquarters: stations.some(({ headquarters }) => headquarters) },
      lastSentTo(session.db, request.to),
    ),
    standsIn: !cases.some(({ goes }) => goes) && stations.some((to) => standsIn(session.db, to, request)),
  };
}

/**
 * Seals to an office: for each of its active stations that lacks something a package, or several where it is too much for one. Throws what
 * {@link previewSeal} throws, and `seal-nothing` where nothing goes to any of them, `seal-folder`, `seal-changed`, `disk-full`, the signal's
 * reason; what stops it once a package is there, to whichever station, is told beside those that are.
 */
export async function seal(
  session: UserSession,
  asked: SealRequest,
  folder: string,
  options: SealOptions = {},
): Promise<Sealed> {
  requirePermission(session.user.role, 'seal');
  const request = wholePackage(asked);
  const { db } = session;
  const files: SentPackage[] = [];
  let most: SealTotals | undefined;
  for (const to of stationsFor(db, request)) {
    let all = files.length + 1;
    let totals = NOTHING_YET;
    try {
      options.signal?.throwIfAborted();
      const act = planAct(db, to, request, options);
      all = files.length + act.covers.length;
      const sealed = (file: SentPackage, inIt: SealTotals) => {
        files.push(file);
        totals = sumOf(totals, inIt);
        options.left?.();
      };
      if (act.totals.cases === 0 && !standsIn(db, to, request)) totals = act.totals;
      else await sealAct(session, act, { folder, depth: depthShown([to], request), sealed }, options);
    } catch (error) {
      const stopped = files.length === 0 ? undefined : stoppedBy(error, all);
      if (stopped === undefined) throw error;
      return { files, totals: moreOf(most, totals), stopped };
    }
    most = moreOf(most, totals);
  }
  if (most === undefined || files.length === 0) throw refusal('seal-nothing', { office: request.to });
  return { files, totals: most, stopped: null };
}

/** What stands in the place of a package is of all its cases: with some of them its number would count as come, and the rest as not lost. */
function wholePackage(request: SealRequest): SealRequest {
  return request.again === undefined ? request : { ...request, cases: undefined };
}

/** Of what went to two stations of an office, which have much in common, the one that says more. */
function moreOf(one: SealTotals | undefined, other: SealTotals): SealTotals {
  return one === undefined || other.records > one.records ? other : one;
}

/**
 * The stations of the office; where a package is sealed again, the one that it went to. Throws what {@link expectAddressees} throws, and
 * `seal-no-package`, `seal-again-which` where several desks were sent one of this number that they may not have got, and no file is named: it would
 * stand in the place of a package that nobody asks for, and the one that is asked for need not be of the same cases.
 */
function stationsFor(db: Database, request: SealRequest): readonly KnownStation[] {
  const own = ownStation(db);
  const stations = expectAddressees(knownStations(db), own, request.to);
  const { again, file } = request;
  if (again === undefined) return stations;
  const sent = stations.flatMap((to) => {
    const lost = packageOfCases(db, to.id, own.epoch, again);
    return lost === undefined || (file !== undefined && lost.file !== file) ? [] : [{ to, lost }];
  });
  const places = { office: request.to, number: again };
  if (sent.length === 0) throw refusal('seal-no-package', places);
  const lacking = sent.filter(({ lost }) => !lost.hasArrived);
  if (lacking.length > 1) {
    const files = lacking.map(({ lost }) => lost.file).toSorted(compareText);
    throw refusal('seal-again-which', { ...places, files: files.join(', ') });
  }
  return (lacking.length === 0 ? sent : lacking).map(({ to }) => to);
}

function depthShown(stations: readonly KnownStation[], request: SealRequest): Depth {
  const [first] = stations;
  return request.depth ?? first?.agreedDepth ?? (first?.headquarters === true ? 'without-identity' : 'full');
}
