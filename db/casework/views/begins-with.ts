/** What a new record begins with for whoever writes it, besides its day: what the case says already, so that nobody types it again or leaves it out. */
import type { QuestionId } from '../../codebook/forms/index.ts';
import type { Role } from '../../codebook/roles.ts';
import type { Answer, Body } from '../../codebook/types.ts';
import { dayOf } from '../../store/clock.ts';
import { ownStation } from '../../store/station.ts';
import { readableAnswers } from '../people/access.ts';
import { type ClosedAnswers, readsStory } from '../people/closed-answers.ts';
import { rightsTime } from '../people/rights-clock.ts';
import type { UserSession } from '../people/user-session.ts';
import { type WritingRights, writingRefusal } from '../people/writing-rights.ts';
import { answerOf, askedDecisions } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { openingRecord } from '../record/opening-record.ts';
import { asksApprover, asksHeadquarters, asksThisOffice } from '../rules/asked-of.ts';
import { returnsByTelephone } from '../rules/child-return.ts';
import { openDangers } from '../rules/danger.ts';
import { asksIncome, followUpDue } from '../rules/follow-up-schedule.ts';
import { saidByTelephone } from '../rules/fund-decisions.ts';

/** What is asked, as the request says it: the answer is about the same. */
const AS_ASKED = ['matter', 'project', 'gate', 'overrides'] as const satisfies readonly QuestionId<'decision'>[];

/**
 * By record kind. Whoever is asked to decide begins with the oldest request that waits for them, first with what they said by telephone,
 * and the decision answers it: one that names no request would leave it waiting; whoever works in an office, with the oldest one of another office.
 * `records`: what is in force in the case.
 */
export function beginsWith(
  session: UserSession,
  records: readonly CaseRecord[],
  closed: ClosedAnswers,
): Readonly<Record<string, Body>> {
  const by = DECIDES.find(({ role }) => role === session.user.role) ?? OF_AN_OFFICE;
  const next = { ...plansNext(session, records), ...lostContact(session, records) };
  const said = by.decidedBy === undefined ? [] : saidByTelephoneOf(by.decidedBy, records);
  const { office } = ownStation(session.db);
  const [request] = [...said, ...askedDecisions(records).filter((decision) => by.isAsked(decision, records, office))];
  if (request === undefined) return next;
  const reads = readableAnswers(session, request, closed);
  const asked = AS_ASKED.flatMap((question): readonly (readonly [string, Answer])[] => {
    const answer = reads(question) ? answerOf(request, question, records) : undefined;
    return answer === undefined ? [] : [[question, answer]];
  });
  const decidedBy = by.decidedBy === undefined ? {} : { 'by-role': by.decidedBy };
  return { ...next, decision: { ...Object.fromEntries(asked), ...decidedBy, answers: [request.id, DAY] } };
}

/** What is noted as their word and waits for their own record. */
function saidByTelephoneOf(decidedBy: 'approver' | 'headquarters', records: readonly CaseRecord[]) {
  const ofMoney = decidedBy === 'headquarters' ? saidByTelephone(records) : [];
  const ofReturns = returnsByTelephone(records).filter(({ by }) => by === decidedBy);
  return [...ofMoney, ...ofReturns].map(({ record }) => record);
}

/** What a follow-up asks of work and income once its step has come (iom-2011 §2.11 L2938-2962). */
const OF_INCOME = [
  'jobs-created',
  'family-employed',
  'income-share',
] as const satisfies readonly QuestionId<'follow-up'>[];

/** By record kind, of the questions that wait until their step comes those whose step has come in a case, for who reads what happened. */
export function asksNow(
  session: UserSession,
  records: readonly CaseRecord[],
): Readonly<Record<string, readonly string[]>> {
  if (!readsStory(session, records)) return {};
  return asksIncome(records, dayOf(rightsTime(session))) ? { 'follow-up': OF_INCOME } : {};
}

/** The day of the next follow-up by the schedule: planning it is one answer, that it is planned. */
function plansNext(session: UserSession, records: readonly CaseRecord[]): Readonly<Record<string, Body>> {
  const due = followUpDue(records);
  return readsStory(session, records) && due?.says === 'next'
    ? { 'follow-up': { 'planned-for': due.day } satisfies PlansFollowUp }
    : {};
}
/** Where it is to be decided whether contact is lost, a closing begins with that it is: deciding is one key, and another reason one more. */
function lostContact(session: UserSession, records: readonly CaseRecord[]): Readonly<Record<string, Body>> {
  return readsStory(session, records) && openDangers(records).some(({ danger }) => danger === 'lost-contact')
    ? { closure: { state: 'closed', reason: 'lost-contact' } satisfies Closes }
    : {};
}
type Closes = Partial<Readonly<Record<QuestionId<'closure'>, string>>>;

type PlansFollowUp = Partial<Readonly<Record<QuestionId<'follow-up'>, string>>>;

/** What headquarters' question to the office that opened a case begins with; null for whoever writes no decision in it. */
export function questionToOffice(records: readonly CaseRecord[], rights: WritingRights): Body | null {
  const office = openingRecord(records)?.office ?? records[0]?.office;
  if (office === undefined || writingRefusal(rights, 'decision') !== undefined) return null;
  return { result: 'asked', 'by-role': 'other-office', 'by-organisation': office } satisfies QuestionToOffice;
}
type QuestionToOffice = Partial<Readonly<Record<QuestionId<'decision'>, string>>>;

/** The answer by which a request is named: its day. */
const DAY: QuestionId<'decision'> = 'date';

interface Decides {
  readonly decidedBy: 'approver' | 'headquarters' | undefined;
  /** `own`: this office. */
  readonly isAsked: (decision: CaseRecord, records: readonly CaseRecord[], own: string) => boolean;
}
/** Who is asked, and how a decision says that they made it: codes of the list `decided-by`. */
const DECIDES: readonly (Decides & { readonly role: Role })[] = [
  { role: 'approver', decidedBy: 'approver', isAsked: asksApprover },
  { role: 'hq-case-manager', decidedBy: 'headquarters', isAsked: asksHeadquarters },
];
/** Who decides in an office that was asked is said by whoever writes it down. */
const OF_AN_OFFICE: Decides = { decidedBy: undefined, isAsked: asksThisOffice };
