/** The registers of breaches and requests: who enters what (casework/RULES.md, Registers). Call what writes inside a transaction. */
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import type { Registers, registersArea } from '../../contract/registers.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { writeAudit } from '../people/access.ts';
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { wroteToday } from '../people/wrote-today.ts';
import {
  breachesOf,
  caseOfReference,
  dropEntry,
  putBreachRow,
  putRequestRow,
  requestsOf,
  type Written,
} from '../record/registers.ts';

type BreachToEnter = CheckedInputOf<(typeof registersArea)['putBreach']>;
type RequestToEnter = CheckedInputOf<(typeof registersArea)['putRequest']>;

/** Both registers, for whoever answers for the office. Throws `role-may-not`. */
export function registersFor(session: UserSession): Registers {
  requirePermission(session.user.role, 'registers');
  const [breaches, requests] = [breachesOf(session.db), requestsOf(session.db)];
  return {
    breaches: breaches.map(({ byUser: _, at: __, ...breach }) => breach),
    requests: requests.map(({ byUser: _, at: __, ...request }) => request),
    mayTakeOut: [...breaches, ...requests].filter((entry) => wroteToday(session, entry)).map((entry) => entry.id),
  };
}

/** Enters what was lost, taken or seen, or changes the entry; answers its id. */
export function putBreach(session: UserSession, wanted: BreachToEnter): string {
  requirePermission(session.user.role, 'registers');
  const breach = { ...wanted, told: keptWords(wanted.told), done: keptWords(wanted.done) };
  if (isBlank(breach.told)) throw new WaymarkError('register-without-words');
  expectDaysThatCame(session, [breach.happened, breach.noticed, breach.warnedOn, breach.closed]);
  if (breach.closed !== null && isBlank(breach.done)) throw new WaymarkError('breach-what-was-done');
  const entry = entryFor(session, breach.id, breachesOf(session.db));
  const cases = breach.cases.map((reference) => caseNamed(session, reference));
  putBreachRow(
    session.db,
    { ...breach, atRisk: keptWords(breach.atRisk), warned: keptWords(breach.warned), ...entry },
    cases,
  );
  writeAudit(session, breach.id === undefined ? 'enter-breach' : 'change-breach', null, 'done');
  return entry.id;
}

/** The same of a request. */
export function putRequest(session: UserSession, wanted: RequestToEnter): string {
  requirePermission(session.user.role, 'registers');
  const { about, ...given } = wanted;
  const request = {
    ...given,
    told: keptWords(given.told),
    ground: keptWords(given.ground),
    answeredBy: keptWords(given.answeredBy),
    answeredOn: given.answer === null ? null : given.answeredOn,
  };
  if (isBlank(request.told)) throw new WaymarkError('register-without-words');
  expectDaysThatCame(session, [request.came, request.answeredOn]);
  const { answer, answeredBy, answeredOn, ground } = request;
  const isWhole = !isBlank(answeredBy) && answeredOn !== null && (answer === 'given' || !isBlank(ground));
  if (answer !== null && !isWhole) throw new WaymarkError('request-answer-whole');
  const entry = entryFor(session, request.id, requestsOf(session.db));
  const caseId = about === null ? null : caseNamed(session, about);
  putRequestRow(session.db, { ...request, ...entry, caseId });
  writeAudit(session, request.id === undefined ? 'enter-request' : 'change-request', caseId, 'done');
  return entry.id;
}

/** Takes out what oneself entered today by mistake; what stands longer stays, and is closed or answered. */
export function takeEntryOut(session: UserSession, id: string): void {
  requirePermission(session.user.role, 'registers');
  const entries = [...breachesOf(session.db), ...requestsOf(session.db)];
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined || !wroteToday(session, entry)) throw new WaymarkError('no-such-entry');
  dropEntry(session.db, id);
  writeAudit(session, 'take-entry-out', null, 'done');
}

/** Who wrote an entry first, and when, stays as it was. */
function entryFor(
  session: UserSession,
  id: string | undefined,
  entries: readonly (Written & { readonly id: string })[],
): Written & { readonly id: string } {
  if (id === undefined) return { id: randomId(), byUser: session.user.number, at: minuteOf(session.clock()) };
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined) throw new WaymarkError('no-such-entry');
  return { id, byUser: found.byUser, at: found.at };
}

function expectDaysThatCame(session: UserSession, days: readonly (string | null)[]): void {
  const today = dayOf(session.clock());
  if (days.some((day) => day !== null && day > today)) throw new WaymarkError('register-day-to-come');
}

function caseNamed({ db }: UserSession, reference: string): string {
  const found = caseOfReference(db, reference.toUpperCase());
  if (found === undefined) throw new WaymarkError('register-no-such-case', { reference });
  return found;
}
