/** What a registered project asks of follow-up is kept with the plan or payment that comes to name it, by whichever way it is saved (casework/RULES.md, Follow-up). */
import { question } from '../../codebook/forms/index.ts';
import { list } from '../../codebook/lists/index.ts';
import type { Body } from '../../codebook/types.ts';
import type { Database } from '../../store/database.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { registeredProjects } from '../record/projects.ts';

const RULE = 'follow-up-rule';

/**
 * The answers of a record with what the register asks of follow-up now, where it names another project line than before. A record that goes on
 * naming the same line keeps what was kept: a case keeps what its project said.
 */
export function withFollowUpRule(db: Database, kind: string, body: Body, previous: CaseRecord | undefined): Body {
  const { project } = body;
  if (question(kind, RULE) === undefined || (previous !== undefined && enteredIn(previous).project === project)) {
    return body;
  }
  const { [RULE]: _, ...answers } = body;
  const asked = registeredProjects(db).find(({ line }) => line === project)?.rules.followUp ?? [];
  const known = list(RULE)
    .codes.map(({ code }) => code)
    .filter((code) => asked.includes(code));
  return known.length === 0 ? answers : { ...answers, [RULE]: known };
}
