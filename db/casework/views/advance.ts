/** How the office stands with its advance on a project line (casework/RULES.md, Emergency fund). Reads only. */
import { registerCode } from '../../codebook/register-code.ts';
import type { Advance } from '../../contract/projects.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { type RegisteredProject, registeredProjects } from '../record/projects.ts';
import { recordsOfKinds } from '../record/read.ts';
import { takenFromAdvance } from '../rules/fund.ts';

/** Cases in which the office paid by a line; a payment that cites its line may be of any, and is read. */
const statements = cachedPerDatabase((db) => ({
  paying: db
    .prepare<[Buffer], string>(
      `SELECT DISTINCT case_id FROM record
       WHERE current = 1 AND state = 'held' AND kind = 'payment' AND station IN our_station
         AND (instr(line, ?) > 0 OR instr(line, CAST('"project":{"cites"' AS BLOB)) > 0)`,
    )
    .pluck(),
}));

/** What the sum is read from. */
const MONEY_KINDS = ['payment', 'decision'] as const;

/** Null where the line is in no register here, or has no advance. Throws `role-may-not` to whoever records nothing of money. */
export function advanceFor({ db, user }: UserSession, typed: string): Advance | null {
  requirePermission(user.role, 'projects');
  const line = registerCode(typed);
  const project = registeredProjects(db).find((one) => one.line === line);
  return (project && advanceOf(db, project)) ?? null;
}

/**
 * What of its advance the office spent and has left, over all its cases, whoever may open them: money that went is gone. Undefined where there is
 * none.
 */
export function advanceOf(db: Database, project: RegisteredProject): Advance | undefined {
  const { advance, currency } = project;
  if (advance === null || currency === null) return undefined;
  const { office } = ownStation(db);
  const spent = statements(db)
    .paying.all(Buffer.from(JSON.stringify(project.line)))
    .reduce((sum, caseId) => sum + takenFromAdvance(recordsOfKinds(db, caseId, MONEY_KINDS), project, office), 0);
  return { currency, amount: advance, spent, left: advance - spent };
}
