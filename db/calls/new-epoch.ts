/** Going on in a new epoch: from a copy that was brought back, or in a database that is older than it was. */
import { hasPermission } from '../casework/people/roles.ts';
import { userNamed, userNumbered } from '../casework/people/users.ts';
import { appendAudit, lastAudited } from '../store/audit.ts';
import { minuteOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { noteLostActs } from '../store/lost-acts.ts';
import { takeOutErased } from '../store/record-table.ts';
import { beginEpoch } from '../store/station.ts';
import type { GoingOn } from '../store/store.ts';
import type { Freshness } from '../store/witness.ts';
import type { Desk } from './desk.ts';

/**
 * What a user who logs in must be allowed to do to go on with an older database, and what then begins. `named`: the user's name where the
 * recovery code opens the store. Throws `new-epoch-not-yours`, `no-such-user`.
 */
export function goingOn(desk: Desk, named?: string): GoingOn {
  return {
    expectAllowed: (db, user) => {
      const who = user === null ? userNamed(db, named ?? '') : userNumbered(db, user);
      if (who === undefined) throw new WaymarkError('no-such-user');
      if (!hasPermission(who.role, 'new-epoch')) throw new WaymarkError('new-epoch-not-yours');
    },
    begin: (db, found, user) => beginAfresh(db, desk.clock(), { found, user, how: 'went-on' }),
  };
}

interface Afresh {
  readonly found: Freshness;
  /** Null where the recovery code opened it. */
  readonly user: number | null;
  readonly how: 'went-on' | 'restored';
}

/** Begins the epoch, takes out again what had been erased, and records what is known to be missing; inside a transaction. */
export function beginAfresh(db: Database, now: Date, { found, user, how }: Afresh): void {
  beginEpoch(db, 'restore', now, found.state === 'older' ? found.epoch : 0);
  takeOutErased(db);
  if (found.state !== 'older' && found.state !== 'altered') return;
  const last = lastAudited(db);
  const at = last !== undefined && last > minuteOf(now) ? last : minuteOf(now);
  const isOlder = found.state === 'older' && found.missing > 0;
  const { missing, since, until } = found.state === 'older' ? found : { missing: 0, since: null, until: null };
  appendAudit(db, {
    at,
    user,
    act: how === 'went-on' ? 'new-epoch' : 'restore-lacks',
    subject: String(missing),
    outcome: isOlder ? 'older' : 'altered',
  });
  noteLostActs(db, { how: isOlder ? how : 'rights', at, missing, since, until });
}
