/** What the gates of a step said is kept with the record that takes it, by whichever way it is saved (casework/RULES.md, The gate of a step). */
import { question } from '../../codebook/forms/index.ts';
import type { KeptGate } from '../../codebook/lists/gate-then.ts';
import { isRows } from '../../codebook/rows.ts';
import type { Body, Rows } from '../../codebook/types.ts';
import type { Gate } from '../../contract/case-file.ts';
import { dayOf } from '../../store/clock.ts';
import { emergencyOver } from '../people/access.ts';
import { rightsTime } from '../people/rights-clock.ts';
import type { UserSession } from '../people/user-session.ts';
import { enteredIn } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { registeredProjects } from '../record/projects.ts';
import { gateOfFunds } from '../rules/fund-gate.ts';
import { GATE_THEN, gateThenRows } from '../rules/gate-then.ts';
import { gatesOf } from '../rules/gates.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { stepsTaken } from '../rules/step-taken.ts';

/** Steps that a child has a gate of its own beside: help never waits for it, nor does a call or a payment. */
const BESIDE_CHILD: ReadonlySet<KeptGate> = new Set([
  'return',
  'family',
  'authorities-of-origin',
  'sharing-receiving',
  'sharing-partners',
]);

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
  const before = previous === undefined ? [] : withChild(stepsTaken(kind, enteredIn(previous)));
  const steps = withChild(stepsTaken(kind, body));
  const taken = steps.filter((step) => !before.includes(step));
  const { [GATE_THEN]: kept, ...answers } = body;
  const rows: Rows = [
    ...(kept !== undefined && isRows(kept) ? kept : []).filter(({ gate }) => steps.some((step) => step === gate)),
    ...(taken.length === 0 ? [] : gatesNow(session, held, taken, body)),
  ];
  return rows.length === 0 ? answers : { ...answers, [GATE_THEN]: rows };
}

function withChild(steps: readonly KeptGate[]): readonly KeptGate[] {
  return steps.some((step) => BESIDE_CHILD.has(step)) ? [...steps, 'child'] : steps;
}

function gatesNow(session: UserSession, held: readonly CaseRecord[], taken: readonly KeptGate[], body: Body): Rows {
  const today = dayOf(rightsTime(session));
  const gates = gatesOf(held, { today, emergencyOver: emergencyOver(session, held) }).filter(
    ({ gate }) => taken.some((step) => step === gate) && gate !== 'fund' && (gate !== 'child' || mayBeUnder18(held)),
  );
  const funds: readonly Gate[] = taken.includes('fund')
    ? gateOfFunds(
        held,
        registeredProjects(session.db).filter(({ line }) => line === body.project),
      )
    : [];
  return gateThenRows(held, [...gates, ...funds], today);
}
