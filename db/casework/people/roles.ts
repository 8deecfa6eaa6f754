/**
 * Who sees what, by the matter of a question (casework/RULES.md, Who sees what). Enforced here for every call, the command's too.
 * Roles guard against mistakes and curiosity, not against a user who attacks the file with another tool.
 */
import { audienceOf } from '../../codebook/forms/index.ts';
import { AUDIENCES, type Audience } from '../../codebook/types.ts';
import type { Permission, Role } from '../../contract/station.ts';
import { WaymarkError } from '../../store/errors.ts';

export { audienceOf };

const EVERYTHING: ReadonlySet<Audience> = new Set(AUDIENCES);

const SEES: Readonly<Record<Role, ReadonlySet<Audience>>> = {
  'focal-point': EVERYTHING,
  caseworker: new Set(['contact', 'identity', 'house', 'story', 'health-house', 'health', 'money', 'decision']),
  'shelter-manager': new Set(['house', 'health-house']),
  approver: new Set(['decision']),
  'hq-case-manager': EVERYTHING,
  'hq-analyst': new Set(),
};

const CASE_WORK: readonly Permission[] = [
  'list-cases',
  'open-case',
  'begin-case',
  'first-contact',
  'print-house-sheet',
  'house',
  'projects',
  'partners',
];
const ALL: readonly Permission[] = [
  ...CASE_WORK,
  'assign',
  'clock',
  'seal',
  'open-package',
  'directory',
  'users',
  'audit',
  'copies',
  'verify',
  'new-epoch',
  'report',
  'report-unprotected',
  'save-paper',
  'import-cases',
  'export-cases',
  'find-told',
  'registers',
  'erase-cases',
];

const MAY: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  'focal-point': new Set([...ALL, 'cover', 'stay-without-case', 'houses', 'report-contract', 'own-questions']),
  caseworker: new Set<Permission>([...CASE_WORK, 'cover', 'stay-without-case', 'report']),
  'shelter-manager': new Set<Permission>(['open-case', 'house', 'stay-without-case', 'print-house-sheet']),
  approver: new Set<Permission>(['list-cases', 'open-case']),
  'hq-case-manager': new Set([...ALL, 'publish']),
  'hq-analyst': new Set<Permission>(['report', 'report-unprotected', 'verify', 'publish']),
};

export function hasPermission(role: Role, permission: Permission): boolean {
  return MAY[role].has(permission);
}

/** All that a role may do; what the screens leave out is what is not among them. */
export function permissionsOf(role: Role): readonly Permission[] {
  return [...MAY[role]];
}

/** Throws `role-may-not` where the role may not. */
export function requirePermission(role: Role, permission: Permission): void {
  if (!hasPermission(role, permission)) throw new WaymarkError('role-may-not', { act: permission });
}

export function sees(role: Role, audience: Audience): boolean {
  return SEES[role].has(audience);
}

/** Whether a role reads what the end of an emergency's hours, or a no to keeping, closes to every other (casework/RULES.md, No is an event). */
export function readsWhatIsClosed(role: Role): boolean {
  return role === 'focal-point';
}

/** Danger is told with the story: to who works on cases, after a no too, and to no approver (casework/RULES.md, Who sees what). */
export function hearsOfDanger(role: Role): boolean {
  return sees(role, 'story');
}
