/**
 * What happened as one line: the events that this user is shown, in their order, and for how long. Every office's are read, each as its office
 * wrote it; the rules are those of the line (casework/RULES.md, A line of events) and of the facts (statistics/RULES.md, Months of exploitation).
 */
import type { WhatHappened } from '../../contract/what-happened.ts';
import { answersTogether, openHalves } from '../derived/fact-answers.ts';
import { citizenWhereExploited, exploitations, monthsExploited } from '../derived/what-happened-facts.ts';
import { readsStory } from '../people/closed-answers.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { lineOfEvents } from '../rules/line-of-events.ts';
import { nationalitiesOf } from '../rules/nationality.ts';

/** `records` are all of the case; of what this role is not shown, or a no closes, nothing is told. */
export function whatHappenedOf(session: UserSession, records: readonly CaseRecord[]): WhatHappened {
  if (!readsStory(session, records)) return NOTHING_SHOWN;
  return {
    events: lineOfEvents(records).map(({ record: { id, station }, placed, marks }) => ({
      record: id,
      ...{ station, placed, marks },
    })),
    exploitation: exploitationOf(records),
  };
}

const NOTHING_SHOWN: WhatHappened = { events: [], exploitation: null };

function exploitationOf(records: readonly CaseRecord[]): WhatHappened['exploitation'] {
  const answers = answersTogether(openHalves(records));
  if (exploitations(answers).length === 0) return null;
  const months = monthsExploited(answers).value;
  const citizen = citizenWhereExploited(answers, nationalitiesOf(records)).value;
  return {
    months: typeof months === 'number' ? months : null,
    citizen: citizen === 'yes' || citizen === 'no' ? citizen : null,
  };
}
