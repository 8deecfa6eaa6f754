/** What the gates of a step said is kept with the record that takes it, by whichever way it is saved (casework/RULES.md, The gate of a step). */
import { question } from '../../codebook/forms/index.ts';
import { isRows } from '../../codebook/rows.ts';
import type { Body, Rows } from '../../codebook/types.ts';
import { dayOf } from '../../store/clock.ts';
import { gatesOfSteps } from '../people/gates-of-steps.ts';
import { rightsTime } from '../people/rights-clock.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { GATE_THEN, gateThenRows } from '../rules/gate-then.ts';
import { stepsTaken } from '../rules/step-taken.ts';

/**
 * The answers of a record with what the gates of its steps say now: of a step that it did not take before. What was kept of one that it goes on
 * taking stays as it was kept. `held`: the case before the save; of one that is only begun there was no gate to look at.
 */
export function withGateThen(
  session: UserSession,
  held: readonly CaseRecord[],
  kind: string,
  body: Body,
  previous: CaseRecord | undefined,
): Body {
  if (question(kind, GATE_THEN) === undefined || held.length === 0) return body;
  const before = previous === undefined ? [] : stepsTaken(kind, enteredIn(previous));
  const steps = stepsTaken(kind, body);
  const taken = steps.filter((step) => !before.includes(step));
  const { [GATE_THEN]: kept, ...answers } = body;
  const rows: Rows = [
    ...(kept !== undefined && isRows(kept) ? kept : []).filter(({ gate }) => steps.some((step) => step === gate)),
    ...(taken.length === 0
      ? []
      : gateThenRows(held, gatesOfSteps(session, held, { steps: taken, kind, body }), dayOf(rightsTime(session)))),
  ];
  return rows.length === 0 ? answers : { ...answers, [GATE_THEN]: rows };
}
