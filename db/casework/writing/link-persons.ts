/** Links between persons of this office (casework/RULES.md, Links): who is linked with whom, as far as the reader opens both. Call what writes inside a transaction. */
import { codeIn } from '../../codebook/code-in.ts';
import { withoutDeceivingSigns } from '../../codebook/invisible-signs.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
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
import { type WritingRights, writesAs, writingRights } from '../people/writing-rights.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { casesOfGroup, groupOf, putInGroup, takeFromGroup } from '../record/groups.ts';
import { dropLink, inKeptOrder, linksOf, putLinkRow } from '../record/person-links.ts';
import { caseRecords } from '../record/read.ts';
import { referenceOf } from '../record/reference-of.ts';
import { caseOfReference } from '../record/registers.ts';

type LinkToPut = CheckedInputOf<(typeof linksArea)['put']>;
/** What a list shows of persons, by case. */
type PersonsShown = (caseIds: readonly string[]) => ReadonlyMap<string, Pick<LinkedPerson, 'initials' | 'ageGroup'>>;

/** Nothing where a no closes the case to the reader. Throws what opening the case throws, and `role-may-not`. */
export function linksFor(session: UserSession, caseId: string, personsOf: PersonsShown): LinksOfCase {
  if (closedTo(session, opened(session, caseId)) !== 'nothing') return NOTHING_SHOWN;
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
        mayRemove: mayChange(session, [caseId, other]),
      }),
    )
    .toSorted((a, b) => LINK_KINDS.indexOf(a.what) - LINK_KINDS.indexOf(b.what));
  const cameTogether = together.filter((other) => seen.has(other)).map(person);
  const mayLeaveGroup = cameTogether.length > 0 && mayChange(session, [caseId]);
  return { links, cameTogether, mayLink: true, mayLeaveGroup };
}

/** Of a case that a no closes to the reader. */
const NOTHING_SHOWN: LinksOfCase = { links: [], cameTogether: [], mayLink: false, mayLeaveGroup: false };

/** Links two persons, or changes the link; answers nothing. Throws `link-no-such-case`, `link-with-itself` and, of a change, `opened-to-read`. */
export function putLink(session: UserSession, { caseId, reference, what, sure, word }: LinkToPut): void {
  const other = otherCase(session, caseId, reference);
  const pair = inKeptOrder(caseId, other);
  const isThere = linksOf(session.db, caseId).some(
    (row) => row.one === pair.one && row.other === pair.other && row.what === what,
  );
  if (isThere) expectChanges(session, [caseId, other]);
  putLinkRow(session.db, {
    id: randomId(),
    ...pair,
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

/** Takes a link away, or (`link` undefined) the case out of its group. Throws `no-such-link` and `opened-to-read`. */
export function removeLink(session: UserSession, caseId: string, link: string | undefined): void {
  expectWrites(session, caseId);
  if (link === undefined) {
    expectChanges(session, [caseId]);
    takeFromGroup(session.db, caseId);
    writeAudit(session, 'take-from-group', caseId);
    return;
  }
  const found = linksOf(session.db, caseId).find(({ id }) => id === link);
  if (found === undefined || ![found.one, found.other].every((one) => isShown(session, one))) {
    throw new WaymarkError('no-such-link');
  }
  expectChanges(session, [found.one, found.other]);
  dropLink(session.db, link);
  for (const one of [found.one, found.other]) writeAudit(session, 'unlink-persons', one, found.what);
}

/** The case of a reference, where the user opens it; of one that is not theirs not even that it is there. */
function otherCase(session: UserSession, caseId: string, reference: string): string {
  expectWrites(session, caseId);
  const other = caseOfReference(session.db, reference.toUpperCase());
  if (other === undefined || !isShown(session, other)) throw new WaymarkError('link-no-such-case', { reference });
  if (other === caseId) throw new WaymarkError('link-with-itself');
  return other;
}

function opened(session: UserSession, caseId: string): readonly CaseRecord[] {
  requirePermission(session.user.role, 'begin-case');
  return openRecords(session, caseId);
}

/** Throws what opening the case throws, and what a no that closes the case to the user refuses with. */
function expectWrites(session: UserSession, caseId: string): void {
  const records = opened(session, caseId);
  const { no } = writingRights(session, caseId, records);
  if (no !== undefined && closedTo(session, records) !== 'nothing') throw new WaymarkError(CLOSED_BY_NO[no.closes]);
}

const CLOSED_BY_NO = {
  story: 'no-story-unwritten',
  unanswered: 'no-unwritten',
  whole: 'no-unwritten-to-erase',
} as const satisfies Readonly<Record<NonNullable<WritingRights['no']>['closes'], SentenceCode>>;

/** Throws `opened-to-read` where what is between these cases is not to be changed. */
function expectChanges(session: UserSession, caseIds: readonly string[]): void {
  if (!mayChange(session, caseIds)) throw new WaymarkError('opened-to-read');
}

/** Who opened a case for a reason adds to it, and changes nothing there. */
function mayChange(session: UserSession, caseIds: readonly string[]): boolean {
  return caseIds.every((caseId) => writesAs(session, caseId) !== 'reason');
}

/** A case that does not open for the user, or in which a no closes the story to them, is linked with nobody that they see. */
function isShown(session: UserSession, caseId: string): boolean {
  const records = caseRecords(session.db, caseId);
  return opensFor(session, caseId, records) && closedTo(session, records) === 'nothing';
}
