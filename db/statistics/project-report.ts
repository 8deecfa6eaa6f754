/** A project inside the office: what it reached, exactly, to any day (statistics/RULES.md, A project inside). */
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { registeredProjects } from '../casework/record/projects.ts';
import { dateFault } from '../codebook/date.ts';
import { registerCode } from '../codebook/register-code.ts';
import type { ProjectAsked, Report } from '../contract/statistics.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { personsOfProject } from './persons-of-project.ts';
import { contractNumbers } from './protection/contract-numbers.ts';
import { wantedBy } from './protection/contract-reached.ts';
import { CONTRACT_SPLITS, projectTable } from './protection/contract-table.ts';
import { publisherOf } from './protection/edition-given-out.ts';

/** One person may be told of. */
const EXACT = 1;

/** Throws `role-may-not`, `no-such-project` and `report-no-such-day`. */
export function projectReport({ db, user, clock }: UserSession, { line, until }: ProjectAsked): Report {
  requirePermission(user.role, 'report-unprotected');
  const project = registeredProjects(db).find((one) => one.line === registerCode(line));
  const office = publisherOf(db);
  if (project === undefined || office === null) throw new WaymarkError('no-such-project');
  if (dateFault(until) !== undefined || until.length !== 'YYYY-MM-DD'.length) {
    throw new WaymarkError('report-no-such-day', { day: until });
  }
  const today = dayOf(clock());
  const numbers = contractNumbers(
    {
      ...{ line: project.line, until, day: today, splits: CONTRACT_SPLITS, earlier: [] },
      reached: wantedBy(project.targets),
      office: personsOfProject(db, { line: project.line, office, until, today }, { shared: false }),
      isPrintedFiner: () => false,
    },
    EXACT,
  );
  return projectTable({ project, office, numbers: { ...numbers, targets: project.targets } });
}
