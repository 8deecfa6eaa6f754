/** What whoever closes a case is shown: what is open in it, and what of that closing stops. */
import type { Closing } from '../../contract/case-file.ts';
import { dayOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import { DANGER_LINES } from '../derived/today-lines.ts';
import { nothingIsKept } from '../people/closed-answers.ts';
import { draftsInCase } from '../people/drafts.ts';
import { because, type Why } from '../people/left-case.ts';
import { expectMayClose } from '../people/may-close.ts';
import type { UserSession } from '../people/user-session.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { canReopen, type OpenThing, openThings } from '../rules/open-things.ts';
import { leftFor } from './sent.ts';

type Line = Closing['open'][number];
type OpenHandOver = Extract<OpenThing, { readonly thing: 'hand-over' }>;

/** Throws what opening the case and closing it are refused with. */
export function closingOf(session: UserSession, caseId: string): Closing {
  const records = expectMayClose(session, caseId);
  return {
    open: [
      ...linesOfThings(session, records),
      // The closing that is being written is what it is shown beside.
      ...linesOfDrafts(session, caseId, ({ user, kind }) => user !== session.user.number || kind !== 'closure'),
    ],
  };
}

/**
 * What keeps a case from being closed together with others; nothing where it can be. Who closes it alone decides what is open themselves: among
 * others nobody does, nor drops a closing that is half written. Throws what {@link closingOf} throws.
 */
export function whyNotClosed(session: UserSession, caseId: string): readonly Why[] {
  const records = expectMayClose(session, caseId);
  if (nothingIsKept(session, records)) return [because('left-closed-by-no')];
  if (canReopen(records, ownStation(session.db).office)) return [because('left-closed-already')];
  return whatIsOpen(session, caseId, records);
}

/** All that is open in a case, drafts of anybody included, each as a reason to leave it as it is. */
export function whatIsOpen(session: UserSession, caseId: string, records: readonly CaseRecord[]): readonly Why[] {
  return [...linesOfThings(session, records), ...linesOfDrafts(session, caseId)].map(
    ({ code, places, since, until }) => ({ code, places, day: until ?? since }),
  );
}

function linesOfThings(session: UserSession, records: readonly CaseRecord[]): readonly Line[] {
  return openThings(records, dayOf(session.clock())).map((thing) => lineOf(session, thing));
}

type DraftInCase = ReturnType<typeof draftsInCase>[number];

function linesOfDrafts(
  session: UserSession,
  caseId: string,
  isShown: (draft: DraftInCase) => boolean = () => true,
): readonly Line[] {
  return draftsInCase(session.db, caseId)
    .filter(isShown)
    .map(({ name, kind, user, at }): Line => {
      const own = user === session.user.number;
      const said = own ? ({ code: 'open-draft', places: {} } as const) : colleagues(name);
      return { ...said, since: at, until: null, opens: own ? `form:${kind}` : 'case', stops: false };
    });
}

function colleagues(user: string): Pick<Line, 'code' | 'places'> {
  return { code: 'open-draft-of-colleague', places: { user } };
}

/** Danger stays on Today and who is in a house is counted there on; what was planned or waited for is asked for no more. */
function lineOf({ db }: UserSession, thing: OpenThing): Line {
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
        code: handedCode(db, thing),
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
    case 'request':
      return { ...days, code: 'open-request', opens: 'form:referral', stops: true };
    case 'journey':
      return { ...days, code: 'open-journey', opens: 'form:travel', stops: true };
    case 'plan':
      return { ...days, code: 'open-plan', opens: 'form:plan', stops: true };
    case 'proceeding':
      return { ...days, code: 'open-proceeding', opens: 'form:legal', stops: true };
    case 'receipt':
      return { ...days, code: 'open-receipt', opens: 'form:payment', stops: false };
  }
}

/** What is said of a hand-over that is not accepted: they cannot take the person, or it waits, or nothing of it has left. */
function handedCode(db: Database, { record, office, state }: OpenHandOver): Line['code'] {
  if (state === 'not-ours') return 'today-handed-not-ours';
  // What another office handed over left that office, and stands in no list of what left here.
  const isOurs = record.counts === undefined;
  return isOurs && leftFor(db, record, office) === undefined ? 'open-hand-over-not-sent' : 'open-hand-over';
}
