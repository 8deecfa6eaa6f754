/** Linking persons of this office (casework/RULES.md, Links). Call inside a transaction. */
import { keptWords } from '../../codebook/invisible-signs.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { linksArea } from '../../contract/links.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { openRecords, writeAudit } from '../people/access.ts';
import { closedTo, opensWhole } from '../people/closed-answers.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { mayChangeLinks, type WritingRights, writingRights } from '../people/writing-rights.ts';
import { groupOf, putInGroup, takeFromGroup } from '../record/groups.ts';
import { dropLink, inKeptOrder, linksOf, putLinkRow } from '../record/person-links.ts';
import { caseOfReference } from '../record/registers.ts';

type LinkToPut = CheckedInputOf<(typeof linksArea)['put']>;

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
    word: keptWords(word),
  });
  for (const one of [caseId, other]) writeAudit(session, 'link-persons', one, what);
}

/** Puts two cases in one group; of two that each came with others already it is not known which group is right: `link-other-group`. */
export function putTogether(session: UserSession, caseId: string, reference: string): void {
  const other = otherCase(session, caseId, reference);
  comeTogether(session, caseId, other);
}

/** The same of two cases that the user may link. Call inside a transaction. */
export function comeTogether(session: UserSession, caseId: string, other: string): void {
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
  if (found === undefined || ![found.one, found.other].every((one) => opensWhole(session, one))) {
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
  if (other === undefined || !opensWhole(session, other)) throw new WaymarkError('link-no-such-case', { reference });
  if (other === caseId) throw new WaymarkError('link-with-itself');
  return other;
}

/** Throws what opening the case throws, and what a no that closes the case to the user refuses with. */
function expectWrites(session: UserSession, caseId: string): void {
  requirePermission(session.user.role, 'begin-case');
  const records = openRecords(session, caseId);
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
  if (!mayChangeLinks(session, caseIds)) throw new WaymarkError('opened-to-read');
}
