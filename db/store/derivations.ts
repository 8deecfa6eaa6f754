/**
 * Under which salt new slots are made. Each change of password, user or key draws a new one; a slot moves to it when its user logs in
 * next, since only then is the password there. A log-in derives once for each salt in the file: of three at most.
 */
import type { Database } from './database.ts';
import { type Derivation, newDerivation } from './password.ts';
import { setSetting, setting } from './settings.ts';
import { slotsOf } from './slot-table.ts';
import { DERIVATION, type Slot } from './slots.ts';

const MOST_SALTS = 3;

/** The salt and cost of the last change; of a station from before there was more than one, that of its first user. */
export function currentDerivation(db: Database): Derivation {
  const kept = setting(db, 'slot-derivation');
  if (kept !== null) return DERIVATION.parse(JSON.parse(kept));
  const first = userSlots(db)[0];
  if (first === undefined) throw new Error('nobody has a slot here');
  return first.derivation;
}

/** A salt for a change that is to be made now; the current one where the slots have as many as a log-in is to derive for. */
export function nextDerivation(db: Database): Derivation {
  const current = currentDerivation(db);
  const salts = new Set(userSlots(db).map(({ derivation }) => derivation.salt));
  return salts.size < MOST_SALTS ? newDerivation(current) : current;
}

/** Written in the transaction of the change. */
export function keepDerivation(db: Database, derivation: Derivation): void {
  setSetting(db, 'slot-derivation', JSON.stringify(derivation));
}

function userSlots(db: Database): Slot[] {
  return slotsOf(db).filter(({ kind }) => kind === 'user');
}
