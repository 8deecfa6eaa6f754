/** Links between persons of this office (casework/RULES.md, Links): who is linked with whom, as far as the reader opens both. Call what writes inside a transaction. */
import { codeIn } from '../../codebook/code-in.ts';
import { withoutDeceivingSigns } from '../../codebook/invisible-signs.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import {
  LINK_KINDS,
  LINK_SURE,
  type LinkedPerson,
  type LinksOfCase,
  type linksArea,
  type PersonLink,
} from '../../contract/links.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { openRecords, opensFor, writeAudit } from '../people/access.ts';
import { closedTo } from '../people/closed-answers.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { casesOfGroup, groupOf, putInGroup, takeFromGroup } from '../record/groups.ts';
import { dropLink, inKeptOrder, linksOf, putLinkRow } from '../record/person-links.ts';
import { caseRecords } from '../record/read.ts';
import { referenceOf } from '../record/reference-of.ts';
import { caseOfReference } from '../record/registers.ts';

type LinkToPut = CheckedInputOf<(typeof linksArea)['put']>;
/** What a list shows of persons, by case. */
type PersonsShown = (caseIds: readonly string[]) => ReadonlyMap<string, Pick<LinkedPerson, 'initials' | 'ageGroup'>>;

/** Throws what opening the case throws, and `role-may-not`. */
export function linksFor(session: UserSession, caseId: string, personsOf: PersonsShown): LinksOfCase {
  expectOpens(session, caseId);
  const rows = linksOf(session.db, caseId).map((row) => ({ row, other: row.one === caseId ? row.other : row.one }));
  const group = groupOf(session.db, caseId);
  const together = group === undefined ? [] : casesOfGroup(session.db, group).filter((other) => other !== caseId);
  const seen = new Set([...rows.map(({ other }) => other), ...together].filter((other) => isShown(session, other)));
  const persons = personsOf([...seen]);
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
      }),
    )
    .toSorted((a, b) => LINK_KINDS.indexOf(a.what) - LINK_KINDS.indexOf(b.what));
  return { links, cameTogether: together.filter((other) => seen.has(other)).map(person) };
}

/** Links two persons, or changes the link; answers nothing. Throws `link-no-such-case` and `link-with-itself`. */
export function putLink(session: UserSession, { caseId, reference, what, sure, word }: LinkToPut): void {
  const other = otherCase(session, caseId, reference);
  putLinkRow(session.db, {
    id: randomId(),
    ...inKeptOrder(caseId, other),
    what,
    sure,
    word: withoutDeceivingSigns(word).trim(),
  });
  for (const one of [caseId, other]) writeAudit(session, 'link-persons', one, what);
}

/** Puts two cases in one group; of two that each came with others already it is not known which group is right: `link-other-group`. */
export function putTogether(session: UserSession, caseId: string, reference: string): void {
  const other = otherCase(session, caseId, reference);
  const [group, others] = [groupOf(session.db, caseId), groupOf(session.db, other)];
  if (group !== undefined && others !== undefined && group !== others) throw new WaymarkError('link-other-group');
  const both = group ?? others ?? randomId();
  for (const one of [caseId, other]) {
    putInGroup(session.db, one, both);
    writeAudit(session, 'put-in-group', one);
  }
}

/** Takes a link away, or (`link` undefined) the case out of its group. Throws `no-such-link`. */
export function removeLink(session: UserSession, caseId: string, link: string | undefined): void {
  expectOpens(session, caseId);
  if (link === undefined) {
    takeFromGroup(session.db, caseId);
    writeAudit(session, 'take-from-group', caseId);
    return;
  }
  const found = linksOf(session.db, caseId).find(({ id }) => id === link);
  if (found === undefined || ![found.one, found.other].every((one) => isShown(session, one))) {
    throw new WaymarkError('no-such-link');
  }
  dropLink(session.db, link);
  for (const one of [found.one, found.other]) writeAudit(session, 'unlink-persons', one, found.what);
}

/** The case of a reference, where the user opens it; of one that is not theirs not even that it is there. */
function otherCase(session: UserSession, caseId: string, reference: string): string {
  expectOpens(session, caseId);
  const other = caseOfReference(session.db, reference.toUpperCase());
  if (other === undefined || !isShown(session, other)) throw new WaymarkError('link-no-such-case', { reference });
  if (other === caseId) throw new WaymarkError('link-with-itself');
  return other;
}

function expectOpens(session: UserSession, caseId: string): void {
  requirePermission(session.user.role, 'begin-case');
  openRecords(session, caseId);
}

/** A case that does not open for the user, or in which a no closes the story to them, is linked with nobody that they see. */
function isShown(session: UserSession, caseId: string): boolean {
  const records = caseRecords(session.db, caseId);
  return opensFor(session, caseId, records) && closedTo(session, records) === 'nothing';
}
