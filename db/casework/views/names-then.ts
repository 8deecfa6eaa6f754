/** What the lines of the office's registers that a record names were called when it was written (casework/RULES.md, Houses). Reads only. */
import { namedRegister } from '../../codebook/named-register.ts';
import { type NamedOverTime, nameAt } from '../../contract/former-names.ts';
import { isOwn } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import type { NameThen } from '../record/former-names.ts';
import { everyHouse } from '../record/houses.ts';
import { everyProject } from '../record/projects.ts';

/** For who reads the registers. A house of another office's record is theirs, whatever one of ours is called. */
export function namesThen(session: UserSession): NameThen {
  const houses = byCode(everyHouse(session.db).map((house) => [house.code, house]));
  const projects = byCode(everyProject(session.db).map((project) => [project.line, project]));
  return (record, question) => {
    const register = namedRegister(question);
    const code = record.open[question];
    if (register === undefined || typeof code !== 'string') return null;
    if (register === 'house' && !isOwn(session, record)) return null;
    const line = (register === 'house' ? houses : projects).get(code);
    return line === undefined ? null : nameAt(line, record.at);
  };
}

function byCode(lines: readonly (readonly [string, NamedOverTime<string | null>])[]) {
  return new Map(lines);
}
