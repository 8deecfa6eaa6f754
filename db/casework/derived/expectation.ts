/** By what somebody is expected at this office (casework/RULES.md, Arrival sheet): a journey to it, or a stay that was announced. */
import { addDays } from '../../codebook/date.ts';
import { dayOf } from '../../store/clock.ts';
import { ownStation } from '../../store/station.ts';
import { opensFor } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { writingRefusal, writingRights } from '../people/writing-rights.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isBefore } from '../record/counted-day.ts';
import { hasDied } from '../rules/case-stage.ts';
import { daysOf, isExpectedOn } from '../rules/in-house.ts';
import { isAwaitedJourney, journeyDay } from '../rules/journey-here.ts';
import { lateOf } from '../rules/late.ts';
import { saidNo } from '../rules/said-no.ts';

/** A journey or a stay by which somebody is expected. */
interface Expectation {
  readonly travel: RecordOf<'travel'> | undefined;
  readonly stay: RecordOf<'stay'> | undefined;
  /** The day; undefined of a journey that nobody dated. */
  readonly day: string | undefined;
}

/** What is awaited of a case today, or was in the days before; undefined where nothing is, or the user may not note how it went. */
export function expectationOf(
  session: UserSession,
  caseId: string,
  records: readonly CaseRecord[],
): Expectation | undefined {
  if (!opensFor(session, caseId, records) || saidNo(records) !== undefined || hasDied(records)) return undefined;
  if (writingRefusal(writingRights(session, caseId, records), 'arrival') !== undefined) return undefined;
  const today = dayOf(session.clock());
  const here = { office: ownStation(session.db).office, today };
  const travel = ofKind(records, 'travel').find((one) => isAwaitedJourney(one, records, here));
  const stay = ofKind(records, 'stay').find((one) => isAwaited(one, records, today));
  if (travel === undefined && stay === undefined) return undefined;
  const days = [travel && journeyDay(travel, records), stay && daysOf(stay, records).from].filter(
    (day) => day !== undefined,
  );
  return { travel, stay, day: days.toSorted()[0] };
}

/** A stay that was announced for today, or the day before, and a stay by which somebody is late: of those nobody has written yet how they came. */
function isAwaited(stay: RecordOf<'stay'>, records: readonly CaseRecord[], today: string): boolean {
  const days = daysOf(stay, records);
  const written = dayOf(new Date(stay.at));
  const isAnnounced = [today, addDays(today, -1)].some((day) => isExpectedOn(days, day, written));
  const late = lateOf(records);
  const isLate = late !== undefined && late.since === days.from && late.begins <= today;
  if (!isAnnounced && !isLate) return false;
  return !ofKind(records, 'arrival').some((arrival) => !isBefore(textOf(arrival, 'date', records), days.from));
}
