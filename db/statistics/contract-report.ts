/** The report of a project for one of its donors (statistics/RULES.md, For one recipient): whether it may leave, counted or as it left before. */
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { type RegisteredProject, registeredProjects } from '../casework/record/projects.ts';
import { LEAST_K } from '../codebook/least-k.ts';
import { isQuarterOver } from '../codebook/quarters-over.ts';
import { registerCode } from '../codebook/register-code.ts';
import type { ContractAsked } from '../contract/releases.ts';
import { dayOf } from '../store/clock.ts';
import { type Hold, heldReports, holdOn } from '../store/contract-hold.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { hasOtherDesk } from '../store/station.ts';
import { contractsThatLeft, editionOf } from './contracts-that-left.ts';
import { personsOfProjects } from './persons-of-project.ts';
import { type ContractNumbers, contractNumbers, mayCorrect } from './protection/contract-numbers.ts';
import { wantedBy } from './protection/contract-reached.ts';
import { CONTRACT_SPLITS } from './protection/contract-table.ts';
import { publisherOf } from './protection/edition-given-out.ts';
import { isContractStopped } from './release-register.ts';
import { editionsThatLeft } from './releases.ts';
import { toldContracts } from './releases-told.ts';

interface ContractReport {
  readonly project: RegisteredProject;
  readonly office: string;
  readonly numbers: ContractNumbers;
}

/**
 * Throws `role-may-not`, `no-such-project`, `contract-recipient`, `contract-not-printed`, `contract-later-left`, `contract-other-desk`, and
 * `contract-needs-reason` where nothing of the project left before and none is given; `contract-stopped` where it is given out no more,
 * `contract-held` where headquarters holds it back, `contract-held-wrong` where it may be corrected then,
 * `contract-not-withdrawn` where a corrected one is asked for and it is, and `contract-few-changed` where that would tell of a few.
 */
export function contractReport(
  session: UserSession,
  { line, recipient, until, reason, corrected = false }: ContractAsked,
): ContractReport {
  const { db, user, clock } = session;
  requirePermission(user.role, 'report-contract');
  const project = registeredProjects(db).find((one) => one.line === registerCode(line));
  const office = publisherOf(db);
  if (project === undefined || office === null) throw new WaymarkError('no-such-project');
  if (!project.donors.some(({ name }) => name === recipient))
    throw new WaymarkError('contract-recipient', { recipient });
  const today = dayOf(clock());
  if (!isQuarterOver(until, today, project.from)) throw new WaymarkError('contract-not-printed');
  const left = contractsThatLeft(db);
  const ofProject = left.filter((told) => told.line === project.line);
  if (ofProject.length === 0 && (reason ?? '').trim() === '') throw new WaymarkError('contract-needs-reason');
  const told = toldContracts(db).filter((one) => one.line === project.line);
  const later = [...ofProject, ...told].find((one) => one.until > until);
  const before = ofProject.filter((one) => one.until === until);
  const last = before.at(-1);
  const isStopped = last !== undefined && isContractStopped(db, office, last);
  const hold = holdOf(db, { line: project.line, until }, last);
  // Numbers that are wrong are counted anew; of whom a report may tell, none is given out.
  const mayCount = hold?.why === 'numbers-wrong' && last !== undefined;
  if (hold !== undefined && !(corrected && mayCount)) {
    throw new WaymarkError(mayCount ? 'contract-held-wrong' : 'contract-held', { office: hold.by });
  }
  if (last !== undefined && !corrected) {
    if (isStopped) throw new WaymarkError('contract-stopped');
    return { project, office, numbers: last };
  }
  if (later !== undefined) throw new WaymarkError('contract-later-left', { until: later.until });
  if (corrected && !isStopped && hold === undefined) throw new WaymarkError('contract-not-withdrawn');
  if (told.some((one) => one.until === until)) throw new WaymarkError('contract-other-desk');
  const numbers = contractNumbers(
    {
      ...{ line: project.line, until, day: today, splits: CONTRACT_SPLITS, earlier: left },
      reached: wantedBy(project.targets),
      office: personsOfProjects(db, { lines: [project.line], office, until, today }, { shared: true }).all,
      ...{ elsewhere: told.length > 0, besideAnother: hasOtherDesk(db, office) },
      isPrintedFiner: (variable, years) => years.some((year) => isPrintedFiner(db, office, variable, year)),
    },
    LEAST_K,
  );
  if (!mayCorrect(numbers, before, LEAST_K)) throw new WaymarkError('contract-few-changed', { k: LEAST_K });
  const edition = last === undefined ? {} : { edition: editionOf(last) + 1 };
  return { project, office, numbers: { ...numbers, ...edition, targets: project.targets } };
}

/**
 * What headquarters holds back of a report: the edition that would be given out, or any of a desk that gave none out. Of whom an earlier one may tell
 * may be in a corrected one too; wrong numbers are not.
 */
function holdOf(
  db: Database,
  { line, until }: Pick<ContractNumbers, 'line' | 'until'>,
  last: ContractNumbers | undefined,
): Hold | undefined {
  const holds = heldReports(db).filter((one) => one.line === line && one.until === until);
  if (last === undefined) return holds[0];
  const edition = editionOf(last);
  const earlier = holds.find((one) => one.edition < edition && one.why !== 'numbers-wrong');
  return earlier ?? holdOn(holds, { line, until, edition });
}

/** Whether the table of a variable left of a year to the finer base. */
function isPrintedFiner(db: Database, office: string, variable: string, year: number): boolean {
  return editionsThatLeft(db, { span: 'year', year, office }).some(({ tables }) =>
    tables.some((table) => table.variable === variable && table.base < 2 * LEAST_K),
  );
}
