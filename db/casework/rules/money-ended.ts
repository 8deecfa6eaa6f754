/**
 * Whose project money has ended while the follow-up goes on (casework/RULES.md, When the money has ended; norad-2010 §4.1 L3822-3823). Pure.
 */
import type { Project } from '../../contract/projects.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { followUpDue, isFollowedUpHere } from './follow-up-schedule.ts';
import { type Fund, fundStanding } from './fund.ts';
import { paymentsOf } from './fund-ledger.ts';
import { isOurs } from './gate-of-step.ts';
import { isOfLedger } from './money-here.ts';
import { plannedFollowUps } from './open-things.ts';
import { openReferrals } from './referrals.ts';

/** What of a registered line says that it pays no more. */
type Term = Pick<Project, 'state' | 'until' | 'extendedTo'>;

/** The help that a partner is asked for in whose hands the follow-up is given. */
export const FOLLOWED_UP_BY = { for: 'service', service: 'monitoring' } as const;

/** Whether a line pays this person no more: it is over for everybody, or nothing of what may be spent is left. `today`: `YYYY-MM-DD`. */
export function moneyHasEnded(
  records: readonly CaseRecord[],
  fund: Fund,
  term: Term | undefined,
  today: string,
): boolean {
  const last = term?.extendedTo ?? term?.until;
  if (term?.state === 'completed' || (last !== undefined && last !== null && last < today)) return true;
  // What another office says that it paid ends nobody's money before a word of that office counts here; then it does as that office says it now, also
  // where it noted a receipt since.
  const heard = new Set(records.filter((record) => isOfLedger(record, fund)).map(({ office }) => office));
  const counted = paymentsOf(records, fund).filter(({ office }) => heard.has(office));
  const { left } = fundStanding(records, fund, counted).person;
  return left !== null && left <= 0;
}

/** Whether this office is to ask somebody how they are, on a day that is planned or by the schedule: never who does not want it, or has died. */
export function followUpGoesOn(records: readonly CaseRecord[]): boolean {
  if (!isFollowedUpHere(records)) return false;
  return plannedFollowUps(ofKind(records, 'follow-up'), records).length > 0 || followUpDue(records) !== undefined;
}

/** Whether a partner was asked to follow them up, and nobody answered that it is done, or not. */
export function isAskedOfPartner(records: readonly CaseRecord[]): boolean {
  return openReferrals(records).some(
    (request) =>
      !isOurs(textOf(request, 'to-kind', records)) && textOf(request, 'service', records) === FOLLOWED_UP_BY.service,
  );
}
