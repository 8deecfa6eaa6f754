/** What whoever writes a record is told before it is written: what the gates of its steps lack (casework/RULES.md, The gate of a step). Reads only. */
import type { Gate } from '../../contract/case-file.ts';
import type { BeforeStep } from '../../contract/records.ts';
import { WaymarkError } from '../../store/errors.ts';
import { isOwn, openRecords } from '../people/access.ts';
import { readsStory } from '../people/closed-answers.ts';
import { mayHearOfFunds } from '../people/funds-heard.ts';
import { gatesOfSteps } from '../people/gates-of-steps.ts';
import { sees } from '../people/roles.ts';
import { shareLimitsRead } from '../people/share-limits-read.ts';
import { toldByRequest } from '../people/told-by-request.ts';
import type { UserSession } from '../people/user-session.ts';
import { writingRefusal, writingRights } from '../people/writing-rights.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { STEP_GATES } from '../rules/gate-of-step.ts';
import { stepsAhead, stepsTaken } from '../rules/step-taken.ts';

interface Writing {
  readonly caseId: string;
  readonly kind: string;
  /** The record (by id) that is changed; undefined of a new one. */
  readonly record?: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** `going`: what of the whole case a request with these answers may tell its recipient; left out, all of it. */
export function beforeStep(
  session: UserSession,
  { caseId, kind, record, body }: Writing,
  going: (records: readonly CaseRecord[]) => readonly CaseRecord[] = (records) => records,
): BeforeStep {
  const records = openRecords(session, caseId);
  const refused = writingRefusal(writingRights(session, caseId, records), kind);
  if (refused !== undefined) throw new WaymarkError(refused, { kind });
  const changed = records.find((one) => one.id === record && one.kind === kind && isOwn(session, one));
  const taken = changed === undefined ? [] : stepsTaken(kind, enteredIn(changed));
  const ahead = stepsAhead(kind, body);
  const steps = ahead.filter((step) => !taken.includes(step));
  const isRequest = kind === 'referral';
  const told = isRequest ? answersRead(session, records, { shared: body.shared, going: going(records) }) : [];
  const limits = isRequest && ahead.length > 0 ? shareLimitsRead(session, records) : [];
  if (steps.length === 0) return { gates: [], told, limits };
  const gates = gatesOfSteps(session, records, { steps, kind, body });
  return { gates: gates.filter(mayHear(session, records)), told, limits };
}

/** The answers that a request is to tell, before it is saved: what this user may not read is not shown for that. */
function answersRead(
  session: UserSession,
  records: readonly CaseRecord[],
  { shared, going }: { readonly shared: unknown; readonly going: readonly CaseRecord[] },
): BeforeStep['told'] {
  if (!Array.isArray(shared)) return [];
  return toldByRequest(session, records, { questions: shared.filter((id) => typeof id === 'string'), going });
}

/** As of the gates of a case: who works with the person is told of them, of a step to who reads what happened, of money to who reads of that too. */
function mayHear(session: UserSession, records: readonly CaseRecord[]): (gate: Gate) => boolean {
  const [worksWithPerson, story] = [sees(session.user.role, 'contact'), readsStory(session, records)];
  const money = mayHearOfFunds(session, records);
  return ({ gate }) => {
    if (gate === 'fund') return money;
    return STEP_GATES.some((step) => step === gate) ? story : worksWithPerson;
  };
}
