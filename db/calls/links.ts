/** Calls on the links between persons of the office. */
import type { UserSession } from '../casework/people/user-session.ts';
import { linksFor } from '../casework/views/links.ts';
import { putLink, putTogether, removeLink } from '../casework/writing/link-persons.ts';
import { currentSession, type Desk, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerLinks: Answers<'links'> = {
  of: (desk, input) => linksFor(currentSession(desk), input.caseId),
  put: (desk, input) => changed(desk, input.caseId, (session) => putLink(session, input)),
  putTogether: (desk, { caseId, reference }) =>
    changed(desk, caseId, (session) => putTogether(session, caseId, reference)),
  remove: (desk, { caseId, link }) => changed(desk, caseId, (session) => removeLink(session, caseId, link)),
};

async function changed(desk: Desk, caseId: string, change: (session: UserSession) => void) {
  const session = writingSession(desk);
  await saving(session, () => change(session));
  return linksFor(session, caseId);
}
