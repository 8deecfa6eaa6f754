/** Who is linked with the person of a case (casework/RULES.md, Links), as far as the reader opens both. Reads only. */
import { codeIn } from '../../codebook/code-in.ts';
import { LINK_KINDS, LINK_SURE, type LinkedPerson, type LinksOfCase, type PersonLink } from '../../contract/links.ts';
import { openRecords } from '../people/access.ts';
import { closedTo, opensWhole } from '../people/closed-answers.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { mayChangeLinks } from '../people/writing-rights.ts';
import { casesOfGroup, groupOf } from '../record/groups.ts';
import { linksOf } from '../record/person-links.ts';
import { referenceOf } from '../record/reference-of.ts';
import { personsOf } from './list.ts';

/** Of a case that a no closes to the reader. */
const NOTHING_SHOWN: LinksOfCase = { links: [], cameTogether: [], mayLink: false, mayLeaveGroup: false };

/** Nothing where a no closes the case to the reader. Throws what opening the case throws, and `role-may-not`. */
export function linksFor(session: UserSession, caseId: string): LinksOfCase {
  requirePermission(session.user.role, 'begin-case');
  if (closedTo(session, openRecords(session, caseId)) !== 'nothing') return NOTHING_SHOWN;
  const rows = linksOf(session.db, caseId).map((row) => ({ row, other: row.one === caseId ? row.other : row.one }));
  const group = groupOf(session.db, caseId);
  const together = group === undefined ? [] : casesOfGroup(session.db, group).filter((other) => other !== caseId);
  const seen = new Set([...rows.map(({ other }) => other), ...together].filter((other) => opensWhole(session, other)));
  const persons = personsOf(session, [...seen]);
  const person = (other: string): LinkedPerson => ({
    caseId: other,
    reference: referenceOf(session.db, other) ?? '',
    initials: persons.get(other)?.initials ?? null,
    ageGroup: persons.get(other)?.ageGroup ?? null,
  });
  const links = rows
    .filter(({ other }) => seen.has(other))
    .map(
      ({ row: { id, what, sure, word }, other }): PersonLink => ({
        id,
        what: codeIn(LINK_KINDS, what, 'family'),
        sure: codeIn(LINK_SURE, sure, 'possible'),
        word,
        person: person(other),
        mayRemove: mayChangeLinks(session, [caseId, other]),
      }),
    )
    .toSorted((a, b) => LINK_KINDS.indexOf(a.what) - LINK_KINDS.indexOf(b.what));
  const cameTogether = together.filter((other) => seen.has(other)).map(person);
  const mayLeaveGroup = cameTogether.length > 0 && mayChangeLinks(session, [caseId]);
  return { links, cameTogether, mayLink: true, mayLeaveGroup };
}
