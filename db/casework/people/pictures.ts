/** Who may look at the picture of an attachment, and to which records one may be added. */
import { ATTACHMENT } from '../../codebook/forms/attachment.ts';
import { form, question } from '../../codebook/forms/index.ts';
import { pictureAudience } from '../../codebook/lists/attachment.ts';
import { standsFor } from '../../codebook/may-cite.ts';
import { WaymarkError } from '../../store/errors.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isForUser } from './access.ts';
import type { ClosedAnswers } from './closed-answers.ts';
import { audienceOf, sees } from './roles.ts';
import type { UserSession } from './user-session.ts';

/** Whether the user may look at the picture: who reads what was told with it, and what it is of; not while the name is closed, which a picture can show. */
export function mayLookAt({ user }: UserSession, { open }: CaseRecord, closed: ClosedAnswers): boolean {
  const named = question(ATTACHMENT.kind, 'sha256');
  const identity = form('identity');
  const name = question('identity', 'name-used');
  if (named === undefined || identity === undefined || name === undefined) {
    throw new Error('an attachment names its picture, and an identity somebody');
  }
  return (
    sees(user.role, audienceOf(ATTACHMENT, named)) &&
    sees(user.role, pictureAudience(open.of)) &&
    !closed(ATTACHMENT, named) &&
    !closed(identity, name)
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
  if (isKeptClose(record)) return false;
  const asked = question(record.kind, standsFor(inForm) ?? '');
  return asked !== undefined && sees(session.user.role, audienceOf(inForm, asked)) && isForUser(session, record);
}

/** Whether it is a note that its writer kept to the office or to the focal point. */
function isKeptClose({ kind, open }: Pick<CaseRecord, 'kind' | 'open'>): boolean {
  return kind === 'note' && (open.visibility ?? 'case-workers') !== 'case-workers';
}

/**
 * Throws `note-has-pictures` where a note would be kept closer than it is, and pictures belong to it: whoever may look at them is told by what they are
 * of, so that they would stay open to more people, and go to more offices, than the note.
 */
export function expectNoPictureLeftOpen(
  held: readonly CaseRecord[],
  before: CaseRecord | undefined,
  after: Pick<CaseRecord, 'id' | 'kind' | 'open'>,
): void {
  if (!isKeptClose(after) || before?.open.visibility === after.open.visibility) return;
  const isOfIt = ({ kind, open: { about } }: CaseRecord) =>
    kind === ATTACHMENT.kind && Array.isArray(about) && about[0] === after.id;
  if (held.some(isOfIt)) throw new WaymarkError('note-has-pictures');
}
