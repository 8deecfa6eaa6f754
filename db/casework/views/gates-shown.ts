/** Which gates of a case somebody is told of, on the screen and in the office's own report (casework/RULES.md, Gates). Reads only. */
import type { CaseFile } from '../../contract/case-file.ts';
import { dayOf } from '../../store/clock.ts';
import { emergencyOver } from '../people/access.ts';
import { readsStory } from '../people/closed-answers.ts';
import { fundsOfLines, mayHearOfFunds } from '../people/funds-heard.ts';
import { rightsTime } from '../people/rights-clock.ts';
import type { UserSession } from '../people/user-session.ts';
import type { WritingRights } from '../people/writing-rights.ts';
import { askedDecisions, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { asksApprover, asksHeadquarters } from '../rules/asked-of.ts';
import { linesNamed } from '../rules/fund.ts';
import { STEP_GATES, stepGatesAhead } from '../rules/gate-of-step.ts';
import { gatesOf } from '../rules/gates.ts';

/**
 * At headquarters the gates about which it is asked to decide, that of money, and no others: whom it never meets is helped, called and received by a
 * mission. The gate of a step is shown while the step lies ahead, to who reads what happened, since it says of that; and to whoever is asked to decide
 * on it.
 */
export function gatesShown(
  session: UserSession,
  records: readonly CaseRecord[],
  place: WritingRights['place'],
): CaseFile['gates'] {
  const funds = mayHearOfFunds(session, records) ? fundsOfLines(session.db, linesNamed(records)) : [];
  const gates = gatesOf(records, {
    today: dayOf(rightsTime(session)),
    emergencyOver: emergencyOver(session, records),
    funds,
  });
  const isHeadquarters = place === 'headquarters';
  const asks = isHeadquarters ? asksHeadquarters : asksApprover;
  const asked = askedDecisions(records)
    .filter((decision) => asks(decision, records))
    .map((decision) => textOf(decision, 'gate', records) ?? '');
  if (isHeadquarters) {
    return gates.filter(({ gate }) => gate === 'sharing-receiving' || gate === 'fund' || asked.includes(gate));
  }
  const ahead: readonly string[] = readsStory(session, records) ? stepGatesAhead(records) : asked;
  return gates.filter(({ gate }) => !STEP_GATES.some((step) => step === gate) || ahead.includes(gate));
}
