/**
 * Under which salt and cost new slots are made. Each change of password, user or key draws a new salt, at the cost that this PC affords now
 * and never at a lower one than before. A slot moves to it when its user logs in next, because only then is the password there. A log-in
 * derives once for each salt in the file: of three at most.
 */
import type { Database } from './database.ts';
import { atLeast, type CostInForce, costlier, type Derivation, isBelowFloor, newDerivation } from './password.ts';
import { setSetting, setting } from './settings.ts';
import { slotsOf } from './slot-table.ts';
import { DERIVATION, type Slot } from './slots.ts';

const MOST_SALTS = 3;

/** A station, and what its passwords are to cost from now on; left out: what they cost now. */
export interface Costing {
  readonly db: Database;
  readonly cost?: CostInForce | undefined;
}

/** The salt and cost of the last change; of a station from before there was more than one, that of its first user. */
function currentDerivation(db: Database): Derivation {
  const kept = setting(db, 'slot-derivation');
  if (kept !== null) return DERIVATION.parse(JSON.parse(kept));
  const first = userSlots(db)[0];
  if (first === undefined) throw new Error('nobody has a slot here');
  return first.derivation;
}

/** A salt of its own at the cost of now: for a slot whose salt nobody shares, as the recovery code's. */
export async function ownDerivation({ db, cost }: Costing): Promise<Derivation> {
  const current = currentDerivation(db);
  if (cost === undefined) return newDerivation(current);
  return newDerivation(atLeast(costlier(current, await cost.now()), cost.floor));
}

/**
 * For a change that is to be made now, after which this user has another slot or none. It is the current derivation where the slots that
 * stay already have as many salts as a log-in derives for.
 */
export async function nextDerivation(at: Costing, user: number | undefined): Promise<Derivation> {
  const isRoom = hasRoom(at.db, (slot) => slot.user !== user);
  return isRoom ? ownDerivation(at) : currentDerivation(at.db);
}

/**
 * Where a slot that was just opened belongs: the current derivation. Where that costs less than today's floor it is a new one, and the other
 * slots follow at their log-ins.
 */
export function derivationAtLogIn({ db, cost }: Costing, slot: Slot): Derivation {
  const current = currentDerivation(db);
  if (cost === undefined || !isBelowFloor(current, cost.floor)) return current;
  const isRoom = hasRoom(db, ({ id }) => id !== slot.id);
  return isRoom ? newDerivation(atLeast(current, cost.floor)) : current;
}

/** Written in the transaction of the change. */
export function keepDerivation(db: Database, derivation: Derivation): void {
  setSetting(db, 'slot-derivation', JSON.stringify(derivation));
}

/** Whether one more salt beside those of the slots that stay is not too many. */
function hasRoom(db: Database, stays: (slot: Slot) => boolean): boolean {
  const salts = userSlots(db)
    .filter(stays)
    .map(({ derivation }) => derivation.salt);
  return new Set(salts).size < MOST_SALTS;
}

function userSlots(db: Database): Slot[] {
  return slotsOf(db).filter(({ kind }) => kind === 'user');
}
