/** Whom a project helped or paid for, and what it gave them (statistics/RULES.md, For one recipient). */
import { type GivenInCase, givenByProject } from '../casework/views/given-by-project.ts';
import type { Database } from '../store/database.ts';
import type { PersonOfProject } from './protection/contract-numbers.ts';
import { SERVICE } from './protection/contract-reached.ts';
import { peopleOfOffice } from './protection/people-of-period.ts';

interface AskedProjects {
  readonly lines: readonly string[];
  readonly office: string;
  /** `YYYY-MM-DD`, as `today` is, the office's own day. */
  readonly until: string;
  readonly today: string;
}

/** With the cases in which the line gave them something. */
export interface PersonWithCases extends PersonOfProject {
  readonly caseIds: readonly string[];
}

interface PersonsOfProjects {
  /** By what any of the lines gave them, each person once. */
  readonly all: readonly PersonWithCases[];
  readonly byLine: ReadonlyMap<string, readonly PersonWithCases[]>;
}

/** Everybody whom the office knows (with `shared` whom headquarters can have), with what the lines gave them until a day: a person has what any of their cases has. */
export function personsOfProjects(
  db: Database,
  { lines, ...asked }: AskedProjects,
  { shared }: { readonly shared: boolean },
): PersonsOfProjects {
  const people = peopleOfOffice(db, asked.office, shared);
  const cases = people.flatMap(({ caseIds }) => caseIds);
  const givenBy = lines.map((line) => givenByProject(db, { line, ...asked }, cases));
  const withGiven = (of: typeof givenBy): readonly PersonWithCases[] =>
    people.map(({ person, year, caseIds }): PersonWithCases => {
      const having = caseIds.filter((caseId) => of.some((byCase) => byCase.has(caseId)));
      const given = having.flatMap((caseId) => of.flatMap((byCase) => byCase.get(caseId) ?? []));
      return given.length === 0
        ? { person, year, caseIds: having, given: null }
        : { person, year, caseIds: having, given: sumsOf(given), reached: reachedIn(given) };
    });
  return {
    all: withGiven(givenBy),
    byLine: new Map(givenBy.map((byCase, at) => [lines[at] ?? '', withGiven([byCase])])),
  };
}

function sumsOf(given: readonly GivenInCase[]): NonNullable<PersonOfProject['given']> {
  const nights = new Set(given.flatMap((one) => [...one.nights])).size;
  const sums: Record<string, number> = {
    services: given.reduce((sum, { services }) => sum + services, 0),
    ...(nights === 0 ? {} : { nights }),
  };
  for (const [currency, n] of given.flatMap(({ paid }) => Object.entries(paid))) {
    sums[`paid ${currency}`] = (sums[`paid ${currency}`] ?? 0) + n;
  }
  return sums;
}

/** What targets can count of the person ({@link reachedBy}). */
function reachedIn(given: readonly GivenInCase[]): ReadonlySet<string> {
  return new Set([
    ...(given.some(({ returned }) => returned) ? ['returned'] : []),
    ...(given.some(({ reintegration }) => reintegration) ? ['reintegration'] : []),
    ...given.flatMap(({ help }) => [...help].map((code) => `${SERVICE}${code}`)),
  ]);
}
