/** Which registered funds somebody may be told of, each with how the office stands with its advance (casework/RULES.md, Emergency fund). Reads only. */
import type { Advance } from '../../contract/projects.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { type RegisteredProject, registeredProjects } from '../record/projects.ts';
import { caseRecords, recordsOfKinds } from '../record/read.ts';
import { type Fund, takenFromAdvance } from '../rules/fund.ts';
import type { Ledger } from '../rules/money-here.ts';
import { readsStory } from './closed-answers.ts';
import { sees } from './roles.ts';
import type { UserSession } from './user-session.ts';

/** Cases that name a line, and in which the office paid; by which line is read there. */
const statements = cachedPerDatabase((db) => ({
  paying: db
    .prepare<[string], string>(
      `SELECT case_id FROM line_case AS l WHERE line = ? AND EXISTS (SELECT 1 FROM record AS r WHERE r.case_id = l.case_id
         AND r.current = 1 AND r.state = 'held' AND r.kind = 'payment' AND r.station IN our_station)`,
    )
    .pluck(),
}));

/** What the sum is read from. */
const MONEY_KINDS = ['payment', 'decision'] as const;

/** What a fund asks tells of the story, and what was spent of money: for who reads both, of a case of which no part is closed to them. */
export function mayHearOfFunds(session: UserSession, records: readonly CaseRecord[]): boolean {
  return sees(session.user.role, 'money') && readsStory(session, records);
}

export function fundsOfLines(db: Database, lines: readonly string[]): readonly Fund[] {
  if (lines.length === 0) return [];
  return registeredProjects(db)
    .filter(({ line }) => lines.includes(line))
    .map((project) => ({ ...project, ...ledgerOf(db), advanceLeft: advanceOf(db, project)?.left }));
}

/** Whose ledger this desk keeps: headquarters adds up what all offices wrote. */
export function ledgerOf(db: Database): Ledger {
  return ownStation(db).kind === 'headquarters' ? { addsUp: true } : {};
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
    .paying.all(project.line)
    .reduce(
      (sum, caseId) => sum + takenFromAdvance(onMoney(db, caseId, office), { ...project, ...ledgerOf(db) }, office),
      0,
    );
  return { currency, amount: advance, spent, left: advance - spent };
}

/** What the sum of a case is read from: where another mission wrote of money, with how its word counts here. */
function onMoney(db: Database, caseId: string, office: string): readonly CaseRecord[] {
  const records = recordsOfKinds(db, caseId, MONEY_KINDS);
  const isOthers = records.some((record) => record.office !== office && record.ofHeadquarters !== true);
  return isOthers ? caseRecords(db, caseId) : records;
}
