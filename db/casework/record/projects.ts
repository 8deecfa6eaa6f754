/**
 * The register of projects: the one place that reads and writes the table `project`. Rows of the office, in no chapter: they leave in no package. A
 * record may name a line that nobody registered.
 */
import { codeIn } from '../../codebook/code-in.ts';
import type { FormerName } from '../../contract/former-names.ts';
import { fundRules } from '../../contract/fund-rules.ts';
import { type Donor, PROJECT_COVERS, PROJECT_STATES, type Project, type Target } from '../../contract/projects.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** A project with what the register alone knows of it. */
export interface RegisteredProject extends Project {
  /** The oldest first. */
  readonly formerNames: readonly FormerName[];
  readonly takenOut: boolean;
}

type Row = Omit<RegisteredProject, 'state' | 'covers' | 'donors' | 'targets' | 'rules' | 'formerNames' | 'takenOut'> & {
  readonly state: string;
  readonly covers: string;
  readonly donors: string;
  readonly targets: string;
  readonly rules: string;
  readonly formerNames: string;
  readonly takenOut: number;
};

const statements = cachedPerDatabase((db) => ({
  all: db.prepare<[], Row>(
    `SELECT line, mission, code, phase, name, former_names AS formerNames, managed_by AS managedBy, first_day AS "from", last_day AS "until",
       extended_to AS extendedTo, state, covers, budget, currency, donors, targets, rules, taken_out AS takenOut, advance
     FROM project ORDER BY line`,
  ),
  put: db.prepare<Row>(
    `INSERT INTO project (line, mission, code, phase, name, former_names, managed_by, first_day, last_day, extended_to, state, covers, budget,
       currency, donors, targets, rules, taken_out, advance)
     VALUES (@line, @mission, @code, @phase, @name, @formerNames, @managedBy, @from, @until, @extendedTo, @state, @covers, @budget,
       @currency, @donors, @targets, @rules, @takenOut, @advance)
     ON CONFLICT (line) DO UPDATE SET mission = excluded.mission, code = excluded.code, phase = excluded.phase, name = excluded.name,
       former_names = excluded.former_names, managed_by = excluded.managed_by, first_day = excluded.first_day, last_day = excluded.last_day,
       extended_to = excluded.extended_to, state = excluded.state, covers = excluded.covers, budget = excluded.budget,
       currency = excluded.currency, donors = excluded.donors, targets = excluded.targets, rules = excluded.rules,
       taken_out = excluded.taken_out, advance = excluded.advance`,
  ),
}));

/** Every line that was ever registered, in the order of the lines. */
export function everyProject(db: Database): readonly RegisteredProject[] {
  return statements(db)
    .all.all()
    .map((row) => ({
      ...row,
      state: codeIn(PROJECT_STATES, row.state, 'active'),
      covers: codeIn(PROJECT_COVERS, row.covers, 'all'),
      donors: JSON.parse(row.donors) as readonly Donor[],
      targets: JSON.parse(row.targets) as readonly Target[],
      rules: fundRules.parse(JSON.parse(row.rules)),
      formerNames: JSON.parse(row.formerNames) as readonly FormerName[],
      takenOut: row.takenOut === 1,
    }));
}

/** Those that are in the register now. */
export function registeredProjects(db: Database): readonly RegisteredProject[] {
  return everyProject(db).filter(({ takenOut }) => !takenOut);
}

/** Call inside a transaction. */
export function putProjectRow(db: Database, project: RegisteredProject): void {
  const { donors, targets, rules, formerNames, takenOut } = project;
  statements(db).put.run({
    ...project,
    donors: JSON.stringify(donors),
    targets: JSON.stringify(targets),
    rules: JSON.stringify(rules),
    formerNames: JSON.stringify(formerNames),
    takenOut: takenOut ? 1 : 0,
  });
}
