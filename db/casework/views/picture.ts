/** A picture as somebody looks at it: inside the window, never as a file. */
import { WaymarkError } from '../../store/errors.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { closedAnswers } from '../people/closed-answers.ts';
import { mayLookAt } from '../people/pictures.ts';
import type { UserSession } from '../people/user-session.ts';
import { pictureBytes } from '../record/attachment-content.ts';
import { namedPicture } from '../record/named-picture.ts';

/**
 * The picture of an attachment, with its line of audit. Call inside a transaction. Refuses with what `openRecords` says, `no-such-record`,
 * `answer-not-yours`, and `attachment-not-here` where the picture is not here.
 */
export function lookAtPicture(
  session: UserSession,
  caseId: string,
  of: { readonly station: string; readonly id: string },
): { readonly media: 'jpeg' | 'png'; readonly bytes: Buffer } {
  const records = openRecords(session, caseId);
  const record = records.find(
    ({ kind, id, station }) => kind === 'attachment' && id === of.id && station === of.station,
  );
  if (record === undefined) throw new WaymarkError('no-such-record');
  if (!mayLookAt(session, record, closedAnswers(session, records))) {
    throw new WaymarkError('answer-not-yours', { question: 'sha256' });
  }
  const named = namedPicture(record.private);
  const bytes = named === undefined ? undefined : pictureBytes(session.db, caseId, named.sha256);
  if (named === undefined || bytes === undefined) throw new WaymarkError('attachment-not-here');
  writeAudit(session, 'look-at-picture', caseId);
  return { media: named.media, bytes };
}
