/** What whoever closes a case is shown: what is open in it, and what of that closing stops. */
import type { Closing } from '../../contract/cases.ts';
import { dayOf } from '../../store/clock.ts';
import { DANGER_LINES } from '../derived/today-lines.ts';
import { draftsInCase } from '../people/drafts.ts';
import { expectMayClose } from '../people/may-close.ts';
import type { UserSession } from '../people/user-session.ts';
import { type OpenThing, openThings } from '../rules/open-things.ts';

type Line = Closing['open'][number];

/** Throws what opening the case and closing it are refused with. */
export function closingOf(session: UserSession, caseId: string): Closing {
  const records = expectMayClose(session, caseId);
  const things = openThings(records, dayOf(session.clock())).map(lineOf);
  const drafts = draftsInCase(session.db, caseId)
    .filter(({ user, kind }) => user !== session.user.number || kind !== 'closure')
    .map(({ name, kind, user, at }): Line => {
      const own = user === session.user.number;
      const said = own ? ({ code: 'open-draft', places: {} } as const) : colleagues(name);
      return { ...said, since: at, until: null, opens: own ? `form:${kind}` : 'case', stops: false };
    });
  return { open: [...things, ...drafts] };
}

function colleagues(user: string): Pick<Line, 'code' | 'places'> {
  return { code: 'open-draft-of-colleague', places: { user } };
}

/** Danger stays on Today and who is in a house is counted there on; what was planned or waited for is asked for no more. */
function lineOf(thing: OpenThing): Line {
  const days = { since: thing.since ?? null, until: thing.until ?? null, places: {} };
  switch (thing.thing) {
    case 'danger':
      return {
        ...days,
        code: DANGER_LINES[thing.danger],
        opens: 'case',
        stops: false,
      };
    case 'stay':
      return { ...days, code: 'open-stay', opens: 'form:stay', stops: false };
    case 'hand-over':
      return {
        ...days,
        code: thing.state === 'waiting' ? 'open-hand-over' : 'today-handed-not-ours',
        places: { office: thing.office },
        opens: 'hand-over',
        stops: true,
      };
    case 'decision':
      return { ...days, code: 'open-decision', opens: 'form:decision', stops: true };
    case 'follow-up':
      return { ...days, code: 'open-follow-up', opens: 'form:follow-up', stops: true };
    case 'talk':
      return { ...days, code: 'open-talk', opens: 'case', stops: true };
  }
}
