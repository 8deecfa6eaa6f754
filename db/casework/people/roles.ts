/**
 * Who sees what, by the matter of a question (case-file.md, Who sees what). Enforced here for every call, the command's too.
 * Roles guard against mistakes and curiosity, not against a user who attacks the file with another tool.
 */
import { audienceOf } from '../../codebook/forms/index.ts';
import { AUDIENCES, type Audience } from '../../codebook/types.ts';
import type { Role } from '../../contract/station.ts';
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

/** What a role may do besides reading and writing records. */
export type Act =
  | 'list-cases'
  | 'open-case'
  | 'begin-case'
  | 'first-contact'
  | 'assign'
  | 'clock'
  | 'cover'
  | 'seal'
  | 'open-package'
  | 'directory'
  | 'users'
  | 'audit'
  | 'copies'
  | 'verify'
  | 'new-epoch'
  | 'report'
  | 'report-unprotected'
  | 'print-house-sheet'
  | 'save-paper'
  | 'house'
  | 'import-cases'
  | 'export-cases';

const CASE_WORK: readonly Act[] = [
  'list-cases',
  'open-case',
  'begin-case',
  'first-contact',
  'print-house-sheet',
  'house',
];
const ALL: readonly Act[] = [
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
];

const MAY: Readonly<Record<Role, ReadonlySet<Act>>> = {
  'focal-point': new Set([...ALL, 'cover']),
  caseworker: new Set<Act>([...CASE_WORK, 'cover', 'report']),
  'shelter-manager': new Set<Act>(['open-case', 'house', 'print-house-sheet']),
  approver: new Set<Act>(['list-cases', 'open-case']),
  'hq-case-manager': new Set(ALL),
  'hq-analyst': new Set<Act>(['report', 'report-unprotected', 'verify']),
};

export function hasPermission(role: Role, act: Act): boolean {
  return MAY[role].has(act);
}

/** Throws `role-may-not` where the role may not. */
export function requirePermission(role: Role, act: Act): void {
  if (!hasPermission(role, act)) throw new WaymarkError('role-may-not', { act });
}

export function sees(role: Role, audience: Audience): boolean {
  return SEES[role].has(audience);
}
