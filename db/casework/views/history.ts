/** All revisions of one record, newest first, as the role may see them. */
import { form, questionsOf } from '../../codebook/forms/index.ts';
import type { Answer, Body } from '../../codebook/types.ts';
import { isForUser, nameIsHidden, openRecords } from '../people/access.ts';
import { audienceOf, sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { answersIn, isWithdrawal } from '../record/read.ts';

interface Row {
  readonly revision: number;
  readonly at: string;
  readonly kind: string;
  readonly station: string;
  readonly by: number;
  readonly name: string | null;
  readonly line: string;
  readonly private_line: string | null;
}

export function history(
  session: UserSession,
  caseId: string,
  id: string,
): readonly {
  readonly revision: number;
  readonly at: string;
  readonly by: string | null;
  readonly body: Body | null;
}[] {
  const hideName = nameIsHidden(session, openRecords(session, caseId));
  return session.db
    .prepare<[string, string], Row>(
      `SELECT revision, record.at, record.kind, station, by, CASE WHEN our_station.id IS NULL THEN NULL ELSE user.name END AS name,
         CAST(line AS TEXT) AS line, CAST(private_line AS TEXT) AS private_line
       FROM record LEFT JOIN our_station ON our_station.id = record.station LEFT JOIN user ON user.number = record.by
       WHERE case_id = ? AND record.id = ? AND state = 'held' ORDER BY revision DESC`,
    )
    .all(caseId, id)
    .map((row) => {
      const open = answersIn(row.kind, row.line).body;
      const all: Body = row.private_line === null ? open : { ...open, ...answersIn(row.kind, row.private_line).body };
      return {
        revision: row.revision,
        at: row.at,
        by: row.name,
        body: isWithdrawal(row.line) ? null : visible(session, { ...row, open }, all, hideName),
      };
    });
}

function visible(session: UserSession, row: Row & { readonly open: Body }, body: Body, hideName: boolean): Body {
  const found = form(row.kind);
  if (found === undefined || !isForUser(session, row) || (hideName && row.kind === 'identity')) return {};
  const questions = new Map(questionsOf(found).map((question) => [question.id, question]));
  const shown: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(body)) {
    const question = questions.get(id.split('.')[0] ?? id);
    if (question !== undefined && sees(session.user.role, audienceOf(found, question))) shown[id] = answer;
  }
  return shown;
}
