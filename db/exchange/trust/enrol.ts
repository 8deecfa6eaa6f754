/** Headquarters takes an office's card: its station goes into the next directory. */
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import { appendAudit } from '../../store/audit.ts';
import { minuteOf } from '../../store/clock.ts';
import { packagesHad } from '../../store/package-numbers.ts';
import { type OwnStation, ownStation } from '../../store/station.ts';
import { inTransaction } from '../../store/transaction.ts';
import { refusal } from '../format/refusal.ts';
import { type Card, readCard } from './card.ts';
import { type Fingerprint, sameFingerprint } from './fingerprint.ts';
import { knownStations, type StationState, stationOfCard, writeStation } from './known-stations.ts';
import { comparedWithOurs, goodPackages } from './succession.ts';

export interface EnrolOptions {
  /** The words somebody read out over the telephone; when given they must be the card's. */
  readonly fingerprint?: Fingerprint | undefined;
  /** The station of the same office whose records this one may replace. */
  readonly successorOf?: string | undefined;
  /** Both desks are in use, two PCs in one office: the one it succeeds is its successor as well. */
  readonly beside?: boolean | undefined;
  /**
   * As the card asks: it succeeds the desk that it names, which is distrusted after the last package that came from it. The words must have
   * been compared: a stranger's card could ask that an office be distrusted.
   */
  readonly asAsked?: boolean | undefined;
  /** Although packages that the office says it sealed have not come: what they hold, the new desk sends again. */
  readonly goOn?: boolean | undefined;
}

/**
 * Enrols a card. Enrolling it again changes nothing. Throws the card's refusals, `fingerprint-mismatch`, `card-own`, `card-demo` (a real
 * station refuses invented ones), `card-not-demo`, `card-headquarters` (another office's desk was set up as headquarters),
 * `directory-not-headquarters`; `asAsked` also `card-no-request`, `fingerprint-needed`, `succession-unknown`, `succession-package-missing`.
 */
export function enrolCard(session: UserSession, file: Uint8Array, options: EnrolOptions = {}): Card {
  requirePermission(session.user.role, 'directory');
  const own = ownStation(session.db);
  if (own.kind !== 'headquarters') throw refusal('directory-not-headquarters');
  const card = readCard(file);
  if (card.station === own.id) throw refusal('card-own');
  if (card.demo !== own.demo) throw refusal(card.demo ? 'card-demo' : 'card-not-demo', { office: card.office });
  // A directory with two headquarters would have every mission send this office all its cases.
  if (card.headquarters && card.office !== own.office) throw refusal('card-headquarters', { office: card.office });
  if (options.fingerprint !== undefined && !sameFingerprint(options.fingerprint, card.fingerprint)) {
    throw refusal('fingerprint-mismatch');
  }
  inTransaction(session.db, () => {
    if (options.asAsked === true) return succeedAsAsked(session, own, card, options);
    const known = knownStations(session.db);
    if (known.has(card.station)) return;
    const successorOf = options.successorOf ?? null;
    const before = successorOf === null ? undefined : known.get(successorOf);
    if (successorOf !== null && before?.office !== card.office) throw refusal('directory-contradicts');
    if (before !== undefined && options.beside === true)
      writeStation(session.db, { ...before, successorOf: card.station });
    writeStation(session.db, { ...stationOfCard(card), successorOf });
    // The command takes many cards at once without their words: then the trail says that nobody compared them.
    audit(session, 'enrol', card.station, options.fingerprint === undefined ? 'not-compared' : 'compared');
  });
  return card;
}

function succeedAsAsked(session: UserSession, own: OwnStation, card: Card, options: EnrolOptions): void {
  const { db } = session;
  if (card.succeeds === null) throw refusal('card-no-request', { office: card.office });
  if (options.fingerprint === undefined) throw refusal('fingerprint-needed', { office: card.office });
  const known = knownStations(db);
  const before = known.get(card.succeeds.station);
  if (before?.office !== card.office || before.id === own.id) {
    throw refusal('succession-unknown', { office: card.office });
  }
  const { awaited } = comparedWithOurs(db, own.id, card.succeeds);
  if (awaited > 0 && options.goOn !== true) {
    throw refusal('succession-package-missing', { office: card.office, n: awaited });
  }
  const present = known.get(card.station) ?? stationOfCard(card);
  writeStation(db, { ...present, successorOf: before.id, agreedDepth: before.agreedDepth });
  audit(session, 'enrol', card.station, 'compared');
  if (before.state === 'compromised') return;
  writeStation(db, { ...before, state: 'compromised', lastGood: goodPackages(db, own.id, card.succeeds) });
  audit(session, 'station-compromised', before.id);
}

/**
 * Changes what the next directory says of a station. Of a compromised one what headquarters had by now stays good: the entry names, per
 * epoch, the last package that came from it. Answers its office.
 * Throws `directory-not-headquarters`, `card-own` for our own station, `mark-unknown-station`.
 */
export function markStation(session: UserSession, id: string, state: Exclude<StationState, 'enrolled'>): string {
  requirePermission(session.user.role, 'directory');
  const own = ownStation(session.db);
  if (own.kind !== 'headquarters') throw refusal('directory-not-headquarters');
  if (id === own.id) throw refusal('card-own');
  return inTransaction(session.db, () => {
    const station = knownStations(session.db).get(id);
    if (station === undefined) throw refusal('mark-unknown-station');
    // Once it was in wrong hands, what came since does not become good by being marked again.
    const lastGood = station.state === 'compromised' ? station.lastGood : packagesHad(session.db, id);
    writeStation(session.db, { ...station, state, lastGood: state === 'compromised' ? lastGood : new Map() });
    audit(session, `station-${state}`, id);
    return station.office;
  });
}

function audit(session: UserSession, act: string, subject: string, outcome = 'done'): void {
  appendAudit(session.db, { at: minuteOf(session.clock()), user: session.user.number, act, subject, outcome });
}
