/** What the gates of some steps say to this user's office now, before the record that takes them is written (casework/RULES.md, The gate of a step). */
import type { KeptGate } from '../../codebook/lists/gate-then.ts';
import type { Gate } from '../../contract/case-file.ts';
import { dayOf } from '../../store/clock.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { gateOfFunds } from '../rules/fund-gate.ts';
import { gatesOf } from '../rules/gates.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { emergencyOver } from './access.ts';
import { fundsOfLines } from './funds-heard.ts';
import { rightsTime } from './rights-clock.ts';
import type { UserSession } from './user-session.ts';

/** What is being written: the steps that it takes, and the answers by which their gates speak of itself. */
interface Written {
  readonly steps: readonly KeptGate[];
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** `records`: the case without what is being written. */
export function gatesOfSteps(
  session: UserSession,
  records: readonly CaseRecord[],
  { steps, kind, body }: Written,
): readonly Gate[] {
  const request = kind === 'referral' ? { toKind: textIn(body['to-kind']), agreed: textIn(body.agreed) } : undefined;
  const moment = { today: dayOf(rightsTime(session)), emergencyOver: emergencyOver(session, records), request };
  const asked = steps.filter((step) => step !== 'fund' && (step !== 'child' || mayBeUnder18(records)));
  const gates = gatesOf(records, moment, asked);
  const line = textIn(body.project);
  if (!steps.includes('fund') || line === undefined) return gates;
  return [...gates, ...gateOfFunds(records, fundsOfLines(session.db, [line]))];
}

function textIn(answer: unknown): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}
