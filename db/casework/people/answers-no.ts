/**
 * Who notes what somebody meant who said that nothing may be kept (casework/RULES.md, No is an event): whoever hears the no, in the same save; of
 * a no that stands unanswered the focal point, and after three days whoever covers.
 */
import { isDeepStrictEqual } from 'node:util';
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { Body } from '../../codebook/types.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { type SaidNo, saidNo } from '../rules/said-no.ts';
import { mayOpenAll } from './access.ts';
import { reachOf } from './reach.ts';
import { rightsTime } from './rights-clock.ts';
import type { UserSession } from './user-session.ts';

/** Days for which a no waits for the focal point alone. */
const FOCAL_POINT_DAYS = 3;
const DAY = 86_400_000;

export function mayAnswerNo(session: UserSession, no: Pick<SaidNo, 'at'>): boolean {
  if (mayOpenAll(session)) return true;
  const waits = minuteOf(new Date(Date.parse(no.at.replace('Z', ':00Z')) + FOCAL_POINT_DAYS * DAY));
  return session.user.role === 'caseworker' && reachOf(session).all && minuteOf(rightsTime(session)) > waits;
}

/** Answered anew, each of them makes another thing of what was answered: who spoke, who was there, whether the day had come. */
const SETTLES: readonly QuestionId<'consent'>[] = ['no-means', 'present', 'given-by', 'date', 'keep'];

/** Refuses with `no-answered-by-focal-point` what answers a no that stands in the case, or makes an answer count that did not. */
export function expectMayAnswerNo(
  session: UserSession,
  held: readonly CaseRecord[],
  body: Body,
  before: Body | undefined,
): void {
  const no = saidNo(held);
  if (no === undefined || body['no-means'] === undefined) return;
  if (SETTLES.every((question) => isDeepStrictEqual(body[question], before?.[question]))) return;
  if (!mayAnswerNo(session, no)) throw new WaymarkError('no-answered-by-focal-point');
}
