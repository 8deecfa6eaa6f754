/** What a role may ask a list for: a filter tells as much as a column does. */
import type { Flag } from '../../contract/case-row.ts';
import type { Role } from '../../contract/station.ts';
import { hasPermission, sees } from '../people/roles.ts';

/** What an approver needs to see of where a case stands. */
const DECIDED: ReadonlySet<Flag> = new Set<Flag>(['waiting-for', 'may-be-under-18']);

export function seesFlag(role: Role, flag: Flag): boolean {
  return sees(role, 'story') || isDecided(flag);
}

/** Whether the flag is shown even where the story is not. */
export function isDecided(flag: Flag): boolean {
  return DECIDED.has(flag);
}

/** Whose work a case is, is asked by whoever says so. */
export function asksWhoseWork(role: Role): boolean {
  return hasPermission(role, 'assign');
}
