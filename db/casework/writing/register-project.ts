/** Registering projects (casework/RULES.md, Projects): whoever answers for the office writes, whoever records money reads. */
import { dateFault } from '../../codebook/date.ts';
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import { list } from '../../codebook/lists/index.ts';
import { REGISTER_CODE, registerCode } from '../../codebook/register-code.ts';
import { isCurrency } from '../../codebook/world.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import {
  type OfferedProject,
  type Project,
  type projectsArea,
  saysOfWhat,
  WHOLE_SHARE,
} from '../../contract/projects.ts';
import { WaymarkError } from '../../store/errors.ts';
import { writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { formerNamesAfter } from '../record/former-names.ts';
import { everyProject, putProjectRow, registeredProjects } from '../record/projects.ts';

type ProjectToRegister = CheckedInputOf<(typeof projectsArea)['put']>;
type Registered = Omit<ProjectToRegister, 'isNew'>;

/** The register, for whoever answers for the office. Throws `role-may-not`. */
export function projectsFor({ db, user }: UserSession): readonly Project[] {
  requirePermission(user.role, 'registers');
  return registeredProjects(db).map(({ formerNames: _, takenOut: __, ...project }) => project);
}

/** What forms offer and records name. Throws `role-may-not` to whoever records nothing of money. */
export function offeredProjects({ db, user }: UserSession): readonly OfferedProject[] {
  requirePermission(user.role, 'projects');
  return everyProject(db).map(({ line, name, state, formerNames, takenOut }) => ({
    line,
    name,
    state,
    formerNames,
    takenOut,
  }));
}

/** Registers a project or changes what is registered of it, and answers its line. Call inside a transaction. */
export function registerProject(session: UserSession, wanted: ProjectToRegister): string {
  requirePermission(session.user.role, 'registers');
  const { isNew, ...given } = wanted;
  const project = { ...given, name: keptWords(given.name), currency: given.currency?.toUpperCase() ?? null };
  const line = lineOf(project);
  const known = everyProject(session.db).find((one) => one.line === line);
  if (isNew && known?.takenOut === false) throw new WaymarkError('project-line-taken', { line });
  if (!isNew && known?.takenOut !== false) throw new WaymarkError('no-such-project');
  if (isBlank(project.name)) throw new WaymarkError('project-without-name');
  expectDays(project);
  expectShares(project);
  expectCurrency(project);
  expectTargets(project);
  const formerNames = known === undefined ? [] : formerNamesAfter(known, project.name, session.clock());
  putProjectRow(session.db, { ...project, line, formerNames, takenOut: false });
  writeAudit(session, isNew ? 'enter-project' : 'change-project', line, 'done');
  return line;
}

/** Takes a project out of the register, or back into it. Call inside a transaction. */
export function takeProjectOut(session: UserSession, line: string, out: boolean): void {
  requirePermission(session.user.role, 'registers');
  const known = everyProject(session.db).find((one) => one.line === registerCode(line));
  if (known === undefined || known.takenOut === out) throw new WaymarkError('no-such-project');
  putProjectRow(session.db, { ...known, takenOut: out });
  writeAudit(session, out ? 'take-project-out' : 'enter-project', known.line, 'done');
}

/** What records name: mission, code and phase, as far as they are there. */
function lineOf({ mission, code, phase }: Pick<Project, 'mission' | 'code' | 'phase'>): string {
  const line = registerCode([mission, code, phase].filter((part) => part !== null).join('-'));
  if (!REGISTER_CODE.test(line)) throw new WaymarkError('project-not-a-line', { line });
  return line;
}

function expectDays({ from, until, extendedTo }: Registered): void {
  const days = [from, until, extendedTo].filter((day) => day !== null);
  const inOrder = days.every((day, at) => at === 0 || (days[at - 1] ?? '') <= day);
  if (!inOrder || days.some((day) => dateFault(day) !== undefined)) throw new WaymarkError('project-days');
}

function expectShares({ donors }: Registered): void {
  const whole = donors.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (whole > WHOLE_SHARE || new Set(donors.map(({ name }) => name)).size < donors.length) {
    throw new WaymarkError('project-shares');
  }
}

/** No amount without a currency. */
function expectCurrency({ currency, budget, advance, rules }: Registered): void {
  const hasAmounts = budget !== null || advance !== null || rules.total !== null || rules.grants.length > 0;
  if (currency === null ? hasAmounts : !isCurrency(currency)) throw new WaymarkError('project-currency');
}

/** Of words alone there are words; help of one code names it, and nothing else does. */
function expectTargets({ targets }: Registered): void {
  const codes = new Set<string>(list('service').codes.map(({ code }) => code));
  for (const target of targets) {
    const { counts, service, by } = target;
    const isHelp = service === null || (counts === 'service' && codes.has(service));
    if (!isHelp || !saysOfWhat(target)) throw new WaymarkError('project-target');
    if (by !== null && dateFault(by) !== undefined) throw new WaymarkError('project-days');
  }
}
