/** What an answer that is being saved may cite. */
import { readCitation } from '../../codebook/citation.ts';
import { form, question as questionOf } from '../../codebook/forms/index.ts';
import { mayCite, namesRecord } from '../../codebook/may-cite.ts';
import { isOwnQuestionId } from '../../codebook/own-questions.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isForUser } from '../people/access.ts';
import { audienceOf, sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';

/**
 * Refuses a citation of what the role does not see, and of what others see than who may see the question it stands under: an answer that
 * cites is read through by the house list, the papers and the search, which would tell what the file does not show.
 */
export function expectMayCite(
  session: UserSession,
  held: readonly CaseRecord[],
  kind: string,
  body: Readonly<Record<string, unknown>>,
): void {
  for (const [question, answer] of Object.entries(body)) {
    if (typeof answer !== 'object' || answer === null || !('cites' in answer)) continue;
    if (isOwnQuestionId(question)) throw new WaymarkError('answer-not-to-cite', { question });
    const [id, asked] = readCitation(answer.cites) ?? [];
    if (id === undefined || asked === undefined) continue;
    for (const record of held.filter((one) => one.id === id)) {
      const cited = { kind: record.kind, question: asked };
      if (!seesAnswer(session, record, asked)) throw new WaymarkError('answer-not-yours', { question });
      if (!namesRecord({ kind, question }) && !mayCite({ kind, question }, cited)) {
        throw new WaymarkError('answer-not-to-cite', { question });
      }
    }
  }
}

/**
 * Refuses (`answers-no-request`) what names, where one kind of record is named, a record of another, or itself (`own`: the id of the record that is
 * changed), or as a request what is itself the answer to one: the request would go on waiting.
 */
export function expectNamesRequest(
  held: readonly CaseRecord[],
  kind: string,
  body: Readonly<Record<string, unknown>>,
  own: string | undefined,
): void {
  for (const [question, answer] of Object.entries(body)) {
    const names = questionOf(kind, question)?.record;
    const id = names === undefined ? undefined : recordNamed(answer);
    if (id === undefined) continue;
    const isAnother = held.some((record) => record.id === id && (record.kind !== names || answersItself(record)));
    if (isAnother || id === own) throw new WaymarkError('answers-no-request', { question });
  }
}

/** A referral that asks nothing: it answers one, or takes one back. */
function answersItself({ kind, open }: CaseRecord): boolean {
  return kind === 'referral' && (open.act === 'answer' || open.act === 'revoke');
}

/** The id of the record that an answer names, whether it stands there itself or cited. */
function recordNamed(answer: unknown): string | undefined {
  const isCited = typeof answer === 'object' && answer !== null && 'cites' in answer;
  return readCitation(isCited ? answer.cites : answer)?.[0];
}

function seesAnswer(session: UserSession, record: CaseRecord, question: string): boolean {
  const inForm = form(record.kind);
  const asked = questionOf(record.kind, question);
  return (
    inForm !== undefined &&
    asked !== undefined &&
    sees(session.user.role, audienceOf(inForm, asked)) &&
    isForUser(session, record)
  );
}
