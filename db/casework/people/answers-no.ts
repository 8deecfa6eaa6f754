/**
 * Who notes what somebody meant who said that nothing may be kept (casework/RULES.md, No is an event): whoever hears the no, in the same save; of
 * a no that stands unanswered the focal point, and after three days whoever covers.
 */
import { isDeepStrictEqual } from 'node:util';
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { Body } from '../../codebook/types.ts';
import { minuteOf, momentOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { closedByNo, type SaidNo, saidNo } from '../rules/said-no.ts';
import { mayOpenAll } from './access.ts';
import { reachOf } from './reach.ts';
import { rightsTime } from './rights-clock.ts';
import type { UserSession } from './user-session.ts';

/** Days for which a no waits for the focal point alone. */
const FOCAL_POINT_DAYS = 3;
const DAY = 86_400_000;

export function mayAnswerNo(session: UserSession, { record }: Pick<SaidNo, 'record'>): boolean {
  if (mayOpenAll(session)) return true;
  const waits = minuteOf(new Date(momentOf(record.at).getTime() + FOCAL_POINT_DAYS * DAY));
  return session.user.role === 'caseworker' && reachOf(session).all && minuteOf(rightsTime(session)) > waits;
}

/** Answered anew, each of them makes another thing of what was answered: who spoke, who was there, whether the day had come. */
const SETTLES: readonly QuestionId<'consent'>[] = ['no-means', 'present', 'given-by', 'date', 'keep'];

/**
 * Refuses with `no-answered-by-focal-point` what answers a no that stands in the case, makes an answer count that did not, or takes the no back: also
 * another day, which may lie before an agreement.
 */
export function expectMayAnswerNo(
  session: UserSession,
  held: readonly CaseRecord[],
  body: Body,
  before: Body | undefined,
): void {
  if (isSettledAlike(body, before)) return;
  const no = saidNo(held);
  const answers = no !== undefined && body['no-means'] !== undefined && !mayAnswerNo(session, no);
  if (answers || (isNo(before) && !mayTakeBackNo(session, held))) throw new WaymarkError('no-answered-by-focal-point');
}

/**
 * Whether a record of a no may be taken away or made another answer, as if it had not been said: by who answers it, while one stands. (Whoever wrote it
 * by a slip undoes the save; and the person's new word is a new consent.)
 */
export function mayTakeBackNo(session: UserSession, held: readonly CaseRecord[]): boolean {
  const no = saidNo(held);
  if (no !== undefined) return mayAnswerNo(session, no);
  return closedByNo(held) === 'nothing' || mayOpenAll(session);
}

export function isNo(consent: Body | undefined): boolean {
  return consent?.keep === 'refuses';
}

function isSettledAlike(body: Body, before: Body | undefined): boolean {
  return SETTLES.every((question) => isDeepStrictEqual(body[question], before?.[question]));
}
