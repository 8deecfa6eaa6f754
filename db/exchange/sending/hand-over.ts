/** Handing a case over as one act that ends: who may have it is looked at, it is written down, sealed, and its answer waited for. */
import { isOwn, openRecords } from '../../casework/people/access.ts';
import { readsWhatIsClosed, requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import { type HandOverAnswer, handOversAnswered } from '../../casework/rules/handed-over.ts';
import { saidNo } from '../../casework/rules/said-no.ts';
import { leftFor } from '../../casework/views/sent.ts';
import { officesToHandTo } from '../../casework/writing/hand-over.ts';
import { noteHandOver } from '../../casework/writing/hand-over-act.ts';
import { undoSave } from '../../casework/writing/withdraw.ts';
import type { HandedOver, HandOverPlan, HandOverView } from '../../contract/hand-over.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { saveWithRetry } from '../../store/transaction.ts';
import { addressees, knownStations } from '../trust/known-stations.ts';
import { type Sealed, seal } from './seal.ts';
import type { SealOptions } from './seal-act.ts';
import { expectAddressees, planCases } from './seal-cases.ts';

/**
 * To whom this office has handed a case and what they answered; with `to`, what would go there. Only offices with a desk in use are offered.
 * Throws `role-may-not`, and what opening the case throws.
 */
export function handOverView(session: UserSession, caseId: string, to?: string): HandOverView {
  requirePermission(session.user.role, 'seal');
  const { db } = session;
  const records = openRecords(session, caseId);
  const stations = knownStations(db);
  const own = ownStation(db).id;
  // What a no to keeping closes stays closed here too.
  const saysWhy = readsWhatIsClosed(session.user.role) || saidNo(records) === undefined;
  return {
    offices: officesToHandTo(db).filter(({ office }) => addressees(stations, office, own).length > 0),
    handed: handOversAnswered(records)
      .filter(({ record }) => isOwn(session, record))
      .map((one) => handed(db, saysWhy ? one : { ...one, words: undefined })),
    plan: to === undefined ? null : planFor(db, caseId, to),
  };
}

function handed(db: Database, { record, to, since, state, answered, words }: HandOverAnswer): HandedOver {
  const left = leftFor(db, record, to);
  return {
    record: record.id,
    office: to,
    since: since ?? null,
    state: state === 'waiting' && left === undefined ? 'not-sent' : state,
    answered: answered ?? null,
    answer: words ?? null,
    sentFirst: left?.first ?? null,
    sentAt: left?.last ?? null,
  };
}

/** What the desk of an office that gets most would get. */
function planFor(db: Database, caseId: string, to: string): HandOverPlan {
  const request = { to, cases: [caseId], asHandedOver: true };
  const plans = expectAddressees(knownStations(db), ownStation(db), to).flatMap((station) => [
    ...planCases(db, station, request),
  ]);
  const [most] = plans.toSorted((a, b) => b.records - a.records);
  if (most === undefined) throw new Error('an office that a case may go to has a desk');
  const { stays, goes, depth, reason, records, privateHalves, withheld } = most;
  // What is told an office that has the case already (that the person agrees no more) hands nobody over.
  if (stays !== null) return { allowed: false, reason: stays, ...NOTHING };
  return { allowed: true, goes, depth, reason, records, privateHalves, withheld };
}

const NOTHING = { goes: false, depth: null, records: 0, privateHalves: 0, withheld: 0 } as const;

/**
 * Hands a case over and seals it into a folder. What may not go is not handed over: throws the reason. Where sealing fails or is stopped
 * before a file is there, the hand-over is taken back as an undone save is, so that nobody believes that somebody is awaited there, and what
 * sealing throws is thrown. Where a file for one of several desks is there it stands: they may read it, `stopped` says why no more are, and what did
 * not leave is sealed again.
 */
export async function handOver(
  session: UserSession,
  act: {
    readonly caseId: string;
    readonly to: string;
    readonly reason: string;
    readonly note?: string | undefined;
  },
  folder: string,
  options: SealOptions = {},
): Promise<Sealed> {
  const { plan } = handOverView(session, act.caseId, act.to);
  if (plan?.allowed !== true) throw new WaymarkError(plan?.reason ?? 'seal-nothing');
  const saved = await saveWithRetry(session.db, () => noteHandOver(session, act.caseId, act));
  let hasLeft = false;
  try {
    return await seal(session, { to: act.to, cases: [act.caseId] }, folder, {
      ...options,
      left: () => (hasLeft = true),
    });
  } catch (error) {
    if (!hasLeft) await saveWithRetry(session.db, () => undoSave(session, saved));
    throw error;
  }
}
