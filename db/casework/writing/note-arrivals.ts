/** Noting how those who were expected arrived, several in one act (casework/RULES.md, Arrival sheet). */
import { form } from '../../codebook/forms/index.ts';
import { standsFor } from '../../codebook/may-cite.ts';
import type { Body } from '../../codebook/types.ts';
import type { ARRIVED_HOW } from '../../contract/many-cases.ts';
import { dayOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation } from '../../store/station.ts';
import { expectationOf } from '../derived/expectation.ts';
import { isOwn, openRecords } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { writingRefusal, writingRights } from '../people/writing-rights.ts';
import { enteredIn, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { daysOf } from '../rules/in-house.ts';
import type { Saved } from './append.ts';
import { type RecordToSave, saveRecords } from './save.ts';
import { expectedBefore } from './stay-came.ts';

type How = (typeof ARRIVED_HOW)[number];

/**
 * Of who came, the announced stay of this office is written anew, so that they are in the house. An arrival is written as of now, but not of who came to
 * such a stay without any journey: it would read as having come home. `received`: who came was met and received here, a service of each; not where this
 * office may not write one yet, as in a case that nobody has taken on. Call inside a transaction. Throws what opening a case and saving throw, and `not-expected-now` where nobody is expected in a case any more: then nothing is written.
 */
export function noteArrivals(
  session: UserSession,
  persons: readonly { readonly caseId: string; readonly how: How }[],
  received = false,
): readonly Saved[] {
  requirePermission(session.user.role, 'begin-case');
  return persons.map(({ caseId, how }) => {
    const records = openRecords(session, caseId);
    const expected = expectationOf(session, caseId, records);
    if (expected === undefined) throw new WaymarkError('not-expected-now');
    const { travel, stay } = expected;
    const begins =
      how === 'did-not-appear' || stay === undefined || !isOwn(session, stay)
        ? []
        : [begun(session, stay, how, records)];
    const arrives =
      travel === undefined && begins.length > 0
        ? []
        : [{ kind: 'arrival' as const, body: arrivalOf(session, how, travel) }];
    const isReceived = received && arrives.length > 0 && how !== 'did-not-appear';
    const helped = isReceived && mayHelp(session, caseId, records) ? [reception(session)] : [];
    return expectedBefore(saveRecords(session, caseId, [...arrives, ...begins, ...helped]));
  });
}

function mayHelp(session: UserSession, caseId: string, records: readonly CaseRecord[]): boolean {
  return writingRefusal(writingRights(session, caseId, records), 'service') === undefined;
}

/** Reception on arrival (sida-2003 §2.8 L2946-2958). */
function reception({ clock }: UserSession): RecordToSave {
  return {
    kind: 'service',
    body: { service: 'reception', phase: 'on-arrival', outcome: 'given', date: dayOf(clock()) },
  };
}

function arrivalOf(session: UserSession, state: How, travel: RecordOf<'travel'> | undefined): Body {
  const now = session.clock();
  const inForm = form('travel');
  const named = inForm === undefined ? undefined : standsFor(inForm);
  return {
    state,
    date: dayOf(now),
    hour: now.getHours(),
    country: ownStation(session.db).country,
    ...(travel === undefined || named === undefined ? {} : { journey: { cites: [travel.id, named] } }),
  };
}

/** Who came late is in the house from today on, and not from the day before on which nobody came. */
function begun(session: UserSession, stay: RecordOf<'stay'>, how: How, records: readonly CaseRecord[]): RecordToSave {
  const today = dayOf(session.clock());
  const { from } = daysOf(stay, records);
  const moved = how === 'late' && from !== undefined && from < today ? { from: today } : {};
  return { kind: 'stay', id: stay.id, body: { ...enteredIn(stay), ...moved, came: 'yes' } };
}
