/** What of a case somebody may write: the form, the office's own record, and the questions that the role does not see. */
import { form } from '../../codebook/forms/index.ts';
import type { Form } from '../../codebook/types.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isForUser, isOwn } from '../people/access.ts';
import { audienceOf, sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { type WritingRights, writingRefusal } from '../people/writing-rights.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** The form of a kind that these rights let somebody write; refuses with `no-such-form` and what `writingRefusal` says. */
export function writable(rights: WritingRights, kind: string): Form {
  const found = form(kind);
  if (found === undefined) throw new WaymarkError('no-such-form', { kind });
  const refused = writingRefusal(rights, kind);
  if (refused !== undefined) throw new WaymarkError(refused, { kind });
  return found;
}

/** The office's own record of this id and kind; refuses with `not-your-record`, or `no-such-record` where the user may not read it either. */
export function ownRecord(session: UserSession, held: readonly CaseRecord[], id: string, kind: string): CaseRecord {
  const own = held.find((record) => record.id === id && isOwn(session, record));
  if (own === undefined) {
    const other = held.find((record) => record.id === id);
    if (other === undefined) throw new WaymarkError('no-such-record');
    throw new WaymarkError('not-your-record', { office: other.office });
  }
  if (own.kind !== kind || !isForUser(session, own)) throw new WaymarkError('no-such-record');
  return own;
}

/** The questions of a form that the role does not see. */
export function hiddenFrom(session: UserSession, inForm: Form): ReadonlySet<string> {
  return new Set(
    inForm.groups.flatMap((group) =>
      group.questions
        .filter((question) => !sees(session.user.role, audienceOf(inForm, question)))
        .map((question) => question.id),
    ),
  );
}
