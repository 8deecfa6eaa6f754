/** Which children that a case tells of have a case of their own (casework/RULES.md, A child’s own case). Reads only. */
import type { ChildRow } from '../../contract/case-file.ts';
import { opensWhole } from '../people/closed-answers.ts';
import type { UserSession } from '../people/user-session.ts';
import type { ChildTold } from '../record/child-rows.ts';
import { linksOf } from '../record/person-links.ts';
import { referenceOf } from '../record/reference-of.ts';

/** The children that a record tells of, as the file shows them. A child whose case the reader does not open is not there: nobody learns by it that there is one. */
export function childRows(
  session: UserSession,
  caseId: string,
  told: readonly ChildTold[],
): { readonly children?: readonly ChildRow[] } {
  if (told.length === 0) return {};
  const links = linksOf(session.db, caseId);
  const children = told.flatMap(({ row, link }): readonly ChildRow[] => {
    const found = links.find(({ id }) => id === link);
    if (found === undefined) return [{ row, own: null }];
    const own = found.one === caseId ? found.other : found.one;
    return opensWhole(session, own)
      ? [{ row, own: { caseId: own, reference: referenceOf(session.db, own) ?? '' } }]
      : [];
  });
  return children.length === 0 ? {} : { children };
}
