/** Which registered funds somebody may be told of, each with how the office stands with its advance. */
import type { Database } from '../../store/database.ts';
import { readsStory } from '../people/closed-answers.ts';
import { sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { registeredProjects } from '../record/projects.ts';
import type { Fund } from '../rules/fund.ts';
import { advanceOf } from './advance.ts';

/** What a fund asks tells of the story, and what was spent of money: for who reads both, of a case of which no part is closed to them. */
export function mayHearOfFunds(session: UserSession, records: readonly CaseRecord[]): boolean {
  return sees(session.user.role, 'money') && readsStory(session, records);
}

export function fundsOfLines(db: Database, lines: readonly string[]): readonly Fund[] {
  if (lines.length === 0) return [];
  return registeredProjects(db)
    .filter(({ line }) => lines.includes(line))
    .map((project) => ({ ...project, advanceLeft: advanceOf(db, project)?.left }));
}
