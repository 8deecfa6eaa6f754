import type { Role } from '../../contract/station.ts';
import type { Clock } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';

export interface User {
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  /** The house a shelter manager looks after; null: none, or every one for other roles. */
  readonly house: string | null;
}

/** Who works at this database now: every call of casework is made from a session, and is allowed or refused by its role. */
export interface UserSession {
  readonly db: Database;
  readonly user: User;
  readonly clock: Clock;
}
