/** How the office stands with its advance on a project line, for who records money (casework/RULES.md, Emergency fund). Reads only. */
import { registerCode } from '../../codebook/register-code.ts';
import type { Advance } from '../../contract/projects.ts';
import { advanceOf } from '../people/funds-heard.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { registeredProjects } from '../record/projects.ts';

/** Null where the line is in no register here, or has no advance. Throws `role-may-not` to whoever records nothing of money. */
export function advanceFor({ db, user }: UserSession, typed: string): Advance | null {
  requirePermission(user.role, 'projects');
  const line = registerCode(typed);
  const project = registeredProjects(db).find((one) => one.line === line);
  return (project && advanceOf(db, project)) ?? null;
}
