/** A project inside the office, or several as one: what they reached, exactly, to any day (statistics/RULES.md, A project inside). */
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { type RegisteredProject, registeredProjects } from '../casework/record/projects.ts';
import { dateFault } from '../codebook/date.ts';
import { registerCode } from '../codebook/register-code.ts';
import type { Report } from '../contract/report.ts';
import type { ProjectAsked, ProjectNumber } from '../contract/statistics.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { type PersonWithCases, personsOfProjects } from './persons-of-project.ts';
import { contractNumbers } from './protection/contract-numbers.ts';
import { reachedBy, wantedBy } from './protection/contract-reached.ts';
import { CONTRACT_SPLITS, projectTable } from './protection/contract-table.ts';
import { publisherOf } from './protection/edition-given-out.ts';

/** Nothing is left out, of however few: not even a split beside which one person of the office is in no project. */
const EXACT = 0;

interface ProjectsRead {
  readonly projects: readonly RegisteredProject[];
  readonly office: string;
  readonly until: string;
  readonly today: string;
  /** Everybody whom the office knows. */
  readonly people: ReturnType<typeof personsOfProjects>;
}

/** Throws `role-may-not`, `no-such-project` and `report-whole-day`. */
function readProjects({ db, user, clock }: UserSession, { line: asked, until }: ProjectAsked): ProjectsRead {
  requirePermission(user.role, 'report-unprotected');
  const lines = [...new Set(asked.map(registerCode))];
  const registered = registeredProjects(db);
  const projects = registered.filter(({ line }) => lines.includes(line));
  const office = publisherOf(db);
  if (projects.length < lines.length || office === null) throw new WaymarkError('no-such-project');
  if (dateFault(until) !== undefined || until.length !== 'YYYY-MM-DD'.length) {
    throw new WaymarkError('report-whole-day', { until });
  }
  const today = dayOf(clock());
  const people = personsOfProjects(db, { lines, office, until, today }, { shared: false });
  return { projects, office, until, today, people };
}

/** Of several projects as one: each person once, the targets of each beside what that one achieved. Throws as {@link readProjects} does. */
export function projectReport(session: UserSession, asked: ProjectAsked): Report {
  const { projects, office, until, today, people } = readProjects(session, asked);
  const numbersOf = (of: Pick<RegisteredProject, 'line' | 'targets'>, inside: readonly PersonWithCases[]) => ({
    ...contractNumbers(
      {
        ...{ line: of.line, until, day: today, splits: CONTRACT_SPLITS, earlier: [] },
        reached: wantedBy(of.targets),
        office: inside,
        isPrintedFiner: () => false,
      },
      EXACT,
    ),
    targets: of.targets,
  });
  const each = projects.map((project) => ({
    project,
    numbers: numbersOf(project, people.byLine.get(project.line) ?? []),
  }));
  const all = { line: projects.map(({ line }) => line).join(' '), targets: [] };
  return projectTable({ each, office, numbers: numbersOf(all, people.all) });
}

/**
 * The cases behind a number of a project, each once: those in which the line gave something to whoever the number counts. Throws as
 * {@link readProjects} does, and `report-no-such-number`.
 */
export function casesOfProject(session: UserSession, { project: asked, of }: ProjectNumber): readonly string[] {
  const { projects, people } = readProjects(session, asked);
  const target = targetOf(projects, of);
  const all = target === undefined ? people.all : (people.byLine.get(target.line) ?? []);
  const isCounted = target === undefined ? countedBy(of) : target.isCounted;
  const inside = all.filter(({ given }) => given !== null);
  return [...new Set(inside.filter(isCounted).flatMap(({ caseIds }) => caseIds))];
}

/** Of several projects the line stands before the number of the target. */
const TARGET = /^(?:(\S+) )?target-(\d+)$/u;
const PAID = ['paid', 'paid-each'];

type IsCounted = (person: PersonWithCases) => boolean;
const had = (id: string) => (person: PersonWithCases) => (person.given?.[id] ?? 0) !== 0;
const isOf = (what: string): IsCounted => (what === 'persons' ? () => true : had(what));

/** Whom a number of the report is of that is no target's. Throws `report-no-such-number`. */
function countedBy({ dimension, row }: ProjectNumber['of']): IsCounted {
  const split = CONTRACT_SPLITS.find(({ id }) => id === dimension);
  if (split !== undefined) return ({ person }) => split.partOf(person) === row;
  if (dimension === 'reached') return isOf(row);
  if (PAID.includes(dimension)) return had(`paid ${row}`);
  throw new WaymarkError('report-no-such-number');
}

/** Whom what was achieved of a target is of, and its line; undefined where the number is no target's. Throws `report-no-such-number`. */
function targetOf(
  projects: readonly RegisteredProject[],
  { dimension, row }: ProjectNumber['of'],
): { readonly line: string; readonly isCounted: IsCounted } | undefined {
  const [found, line = projects[0]?.line, number] = TARGET.exec(dimension) ?? [];
  if (found === undefined) return undefined;
  const target = projects.find((one) => one.line === line)?.targets[Number(number) - 1];
  if (line === undefined || target === undefined || target.counts === null || row !== 'achieved')
    throw new WaymarkError('report-no-such-number');
  const reached = reachedBy(target);
  return {
    line,
    isCounted: reached === null ? isOf(target.counts) : (person) => person.reached?.has(reached) === true,
  };
}
