/** Asking one partner to follow up several persons, each in a request of their own, through the gate of sharing with partners. */

import type { Body } from '../../codebook/types.ts';
import type { LeftCase } from '../../contract/many-cases.ts';
import type { Partner } from '../../contract/partners.ts';
import { dayOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { WaymarkError } from '../../store/errors.ts';
import { openRecords } from '../people/access.ts';
import { nothingIsKept } from '../people/closed-answers.ts';
import { because, judgeCases, type Why } from '../people/left-case.ts';
import type { UserSession } from '../people/user-session.ts';
import { writingRefusal, writingRights } from '../people/writing-rights.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { partnersOf } from '../record/partners.ts';
import { caseRecords } from '../record/read.ts';
import { sharingWith } from '../rules/consent.ts';
import { isOurs } from '../rules/gate-of-step.ts';
import { FOLLOWED_UP_BY, followUpGoesOn, isAskedOfPartner } from '../rules/money-ended.ts';
import { partnersGaps } from '../rules/partners-gate.ts';
import { requestGapsTo } from '../rules/request-gaps.ts';
import type { Saved } from './append.ts';
import { saveRecords } from './save.ts';
import { saveEach } from './save-each.ts';

/** Of these cases those of which a partner may be asked, and why each other one stays as it is. */
export function judgeReferring(session: UserSession, cases: readonly string[]) {
  return judgeCases(session, cases, (caseId) => whyNotReferred(session, caseId, openRecords(session, caseId)));
}

/** Throws what writing a request in the case is refused with. */
function whyNotReferred(session: UserSession, caseId: string, records: readonly CaseRecord[]): readonly Why[] {
  const refused = writingRefusal(writingRights(session, caseId, records), 'referral');
  if (refused !== undefined) throw new WaymarkError(refused, { kind: 'referral' });
  if (nothingIsKept(session, records)) return [because('left-closed-by-no')];
  if (isAskedOfPartner(records)) return [because('left-asked-already')];
  if (!followUpGoesOn(records)) return [because('left-no-follow-up')];
  return partnersGaps(records).map((gap) => because(gap));
}

/**
 * One request a case, as of today; it is judged again here, and what a save refuses of one case stops none of the others. Nothing leaves by it. Throws
 * `no-such-partner` for one that is not in use, and `bad-input` for one of which another gate speaks (an embassy). Call inside a transaction.
 */
export function referMany(
  session: UserSession,
  cases: readonly string[],
  partnerId: string,
): { readonly referred: readonly Saved[]; readonly left: readonly LeftCase[] } {
  const partner = partnerIn(session.db, partnerId);
  const { fit, left } = judgeCases(session, cases, (caseId) => {
    const records = openRecords(session, caseId);
    const closed = requestGapsTo(partner.name, records).map((gap) => because(gap));
    return [...whyNotReferred(session, caseId, records), ...closed];
  });
  const { saved, refused } = saveEach(session, fit, (caseId) =>
    saveRecords(session, caseId, [{ kind: 'referral', body: requestTo(session, partner, caseId) }]),
  );
  return { referred: saved, left: [...left, ...refused] };
}

/** Those in use of whom no other gate speaks. */
export function partnersToAsk(db: Database): readonly Partner[] {
  return partnersOf(db).filter(({ inUse, kind }) => inUse && !isOurs(kind));
}

function partnerIn(db: Database, id: string): Partner {
  const partner = partnersOf(db).find((one) => one.id === id && one.inUse);
  if (partner === undefined) throw new WaymarkError('no-such-partner');
  if (isOurs(partner.kind)) throw new WaymarkError('bad-input');
  return partner;
}

function requestTo(session: UserSession, { kind, name }: Partner, caseId: string): Body {
  const agreed = sharingWith(caseRecords(session.db, caseId), 'partners');
  return {
    ...{ act: 'ask', date: dayOf(session.clock()), ...FOLLOWED_UP_BY },
    ...{ 'to-kind': kind, 'to-name': name, agreed },
  };
}
