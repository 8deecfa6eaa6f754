/** A project inside the office: what it reached, exactly, to any day (statistics/RULES.md, A project inside). */
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { type RegisteredProject, registeredProjects } from '../casework/record/projects.ts';
import { dateFault } from '../codebook/date.ts';
import { registerCode } from '../codebook/register-code.ts';
import type { Report } from '../contract/report.ts';
import type { ProjectAsked, ProjectNumber } from '../contract/statistics.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { type PersonWithCases, personsOfProject } from './persons-of-project.ts';
import { contractNumbers } from './protection/contract-numbers.ts';
import { reachedBy, wantedBy } from './protection/contract-reached.ts';
import { CONTRACT_SPLITS, projectTable } from './protection/contract-table.ts';
import { publisherOf } from './protection/edition-given-out.ts';

/** One person may be told of. */
const EXACT = 1;

interface ProjectRead {
  readonly project: RegisteredProject;
  readonly office: string;
  readonly until: string;
  readonly today: string;
  /** Everybody whom the office knows. */
  readonly people: readonly PersonWithCases[];
}

/** Throws `role-may-not`, `no-such-project` and `report-no-such-day`. */
function readProject({ db, user, clock }: UserSession, { line, until }: ProjectAsked): ProjectRead {
  requirePermission(user.role, 'report-unprotected');
  const project = registeredProjects(db).find((one) => one.line === registerCode(line));
  const office = publisherOf(db);
  if (project === undefined || office === null) throw new WaymarkError('no-such-project');
  if (dateFault(until) !== undefined || until.length !== 'YYYY-MM-DD'.length) {
    throw new WaymarkError('report-no-such-day', { day: until });
  }
  const today = dayOf(clock());
  const people = personsOfProject(db, { line: project.line, office, until, today }, { shared: false });
  return { project, office, until, today, people };
}

/** Throws as {@link readProject} does. */
export function projectReport(session: UserSession, asked: ProjectAsked): Report {
  const { project, office, until, today, people } = readProject(session, asked);
  const numbers = contractNumbers(
    {
      ...{ line: project.line, until, day: today, splits: CONTRACT_SPLITS, earlier: [] },
      reached: wantedBy(project.targets),
      office: people,
      isPrintedFiner: () => false,
    },
    EXACT,
  );
  return projectTable({ project, office, numbers: { ...numbers, targets: project.targets } });
}

/**
 * The cases behind a number of a project, each once: those in which the line gave something to whoever the number counts. Throws as
 * {@link readProject} does, and `report-no-such-number`.
 */
export function casesOfProject(session: UserSession, { project: asked, of }: ProjectNumber): readonly string[] {
  const { project, people } = readProject(session, asked);
  const isCounted = countedBy(project, of);
  const inside = people.filter(({ given }) => given !== null);
  return [...new Set(inside.filter(isCounted).flatMap(({ caseIds }) => caseIds))];
}

const TARGET = /^target-(\d+)$/u;
const PAID = ['paid', 'paid-each'];

/** Whom a number of the report is of. */
function countedBy(project: RegisteredProject, { dimension, row }: ProjectNumber['of']) {
  const had = (id: string) => (person: PersonWithCases) => (person.given?.[id] ?? 0) !== 0;
  const of = (what: string) => (what === 'persons' ? () => true : had(what));
  const split = CONTRACT_SPLITS.find(({ id }) => id === dimension);
  if (split !== undefined) return ({ person }: PersonWithCases) => split.partOf(person) === row;
  if (dimension === 'reached') return of(row);
  if (PAID.includes(dimension)) return had(`paid ${row}`);
  const target = project.targets[Number(TARGET.exec(dimension)?.[1] ?? 0) - 1];
  if (target === undefined || target.counts === null || row !== 'achieved')
    throw new WaymarkError('report-no-such-number');
  const reached = reachedBy(target);
  return reached === null ? of(target.counts) : (person: PersonWithCases) => person.reached?.has(reached) === true;
}
