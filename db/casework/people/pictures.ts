/** Who may look at the picture of an attachment, and to which records one may be added. */
import { ATTACHMENT } from '../../codebook/forms/attachment.ts';
import { form, question } from '../../codebook/forms/index.ts';
import { pictureAudience } from '../../codebook/lists/attachment.ts';
import { standsFor } from '../../codebook/may-cite.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isForUser } from './access.ts';
import type { ClosedAnswers } from './closed-answers.ts';
import { audienceOf, sees } from './roles.ts';
import type { UserSession } from './user-session.ts';

/** Whether the user may look at the picture: who reads what was told with it, and what it is of. */
export function mayLookAt({ user }: UserSession, { open }: CaseRecord, closed: ClosedAnswers): boolean {
  const named = question(ATTACHMENT.kind, 'sha256');
  if (named === undefined) throw new Error('an attachment names its picture');
  return (
    sees(user.role, audienceOf(ATTACHMENT, named)) &&
    sees(user.role, pictureAudience(open.of)) &&
    !closed(ATTACHMENT, named)
  );
}

/**
 * Whether a picture may be added to a record. Not where fewer people may know of the record than of what is added to it: suspects and family, which
 * never go to headquarters, health, and a note that its writer kept to the office or to the focal point.
 */
export function mayAttachTo(session: UserSession, record: CaseRecord): boolean {
  const inForm = form(record.kind);
  if (inForm === undefined || inForm.system === true || inForm.ownAct === true) return false;
  if (inForm.neverToHeadquarters === true || inForm.withheldWithoutIdentity === true) return false;
  if (record.kind === 'note' && (record.open.visibility ?? 'case-workers') !== 'case-workers') return false;
  const asked = question(record.kind, standsFor(inForm) ?? '');
  return asked !== undefined && sees(session.user.role, audienceOf(inForm, asked)) && isForUser(session, record);
}
