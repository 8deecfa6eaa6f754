/** Today: what this user must do and what is waiting. */
import type { Today, TodayGroup } from '../../contract/today.ts';
import type { Place } from '../derived/house-places.ts';
import { drafts, isPage } from '../people/drafts.ts';
import { hasPermission, hearsOfDanger } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { referenceOf } from '../record/reference-of.ts';
import { dangerTold } from './in-danger.ts';
import { personsOf } from './list.ts';
import { accessLines } from './today-access.ts';
import { caseworkLines, caseworkLinesCut, seesEveryCase } from './today-casework.ts';
import { colleagueLines } from './today-colleagues.ts';
import { deskLines, notCopiedLines } from './today-desk.ts';
import { placesOfDraft } from './today-drafts.ts';
import { DANGER_SHOWN, GAPS_SHOWN, groupsOf, type RankedLine } from './today-groups.ts';
import { hotlineLines } from './today-hotline.ts';
import { houseLines, tonight } from './today-house.ts';
import { houseLinesBesides, placesLookedAfter } from './today-house-besides.ts';
import { type Add, lineOf } from './today-line.ts';
import { packageLines, wordLines } from './today-packages.ts';
import { registerLines } from './today-registers.ts';
import { snapshot } from './today-snapshot.ts';
import { taskLines } from './today-tasks.ts';

/** Who meets whom they must not comes before all others of a group. */
const BESIDES = -1;

/** `whole`: the one group that is asked for, with every line of it. */
export function today(given: UserSession, whole?: TodayGroup): Today {
  const session = atOneMoment(given);
  const places = placesLookedAfter(session);
  return {
    groups: withPersons(
      session,
      whole === undefined ? groupsCut(session, places) : groupsWhole(session, places, [whole]),
    ),
    hearsOfDanger: hearsOfDanger(session.user.role),
    dangerTold: dangerTold(session),
    snapshot: snapshot(session),
    tonight: tonight(session, places),
  };
}

/** The clock is asked once: all of one Today is looked at by the same moment. */
function atOneMoment(session: UserSession): UserSession {
  const now = session.clock();
  return { ...session, clock: () => now };
}

/** Some groups of Today alone, with every line of each. */
export function wholeGroups(given: UserSession, whole: readonly TodayGroup[]): Today['groups'] {
  const session = atOneMoment(given);
  return withPersons(session, groupsWhole(session, placesLookedAfter(session), whole));
}

function groupsWhole(
  session: UserSession,
  places: readonly Place[] | null,
  whole: readonly TodayGroup[],
): Today['groups'] {
  return groupsOf(linesFor(session, places, caseworkLines), whole);
}

/** Who is in danger, and lists of gaps, may be as many as there are cases, and are shown by their first lines: the others are counted. */
function groupsCut(session: UserSession, places: readonly Place[] | null): Today['groups'] {
  if (!seesEveryCase(session)) return groupsOf(linesFor(session, places, caseworkLines));
  let left: ReadonlyMap<TodayGroup, number> = new Map();
  const lines = linesFor(session, places, (_, add) => {
    left = caseworkLinesCut(session, add, { danger: DANGER_SHOWN, gaps: GAPS_SHOWN });
  });
  return groupsOf(lines, undefined, left);
}

function linesFor(
  session: UserSession,
  places: readonly Place[] | null,
  casework: (session: UserSession, add: Add) => void,
): readonly RankedLine[] {
  const { role } = session.user;
  const lines: RankedLine[] = [];
  const add: Add = (group, line, rank = 0) => {
    lines.push({ group, rank, line: lineOf(line) });
  };
  if (hasPermission(role, 'list-cases')) casework(session, add);
  if (role === 'shelter-manager' || role === 'focal-point') houseLines(session, add, sayingThatAStayEnds(lines));
  const besides = houseLinesBesides(session, places);
  for (const line of besides) add(role === 'shelter-manager' ? 'house' : 'safety', line, BESIDES);
  for (const line of notCopiedLines(session)) add('safety', line, BESIDES);
  for (const line of accessLines(session)) add('safety', line);
  registerLines(session, add);
  hotlineLines(session, add);
  for (const { group, line } of colleagueLines(session)) add(group, line);
  for (const line of deskLines(session)) add('desk', line);
  if (hasPermission(role, 'seal')) for (const { group, line } of packageLines(session)) add(group, line);
  for (const line of wordLines(session)) add('inbox', line);
  taskLines(session, (caseId) => referenceOf(session.db, caseId), add);
  for (const draft of drafts(session)) {
    add('go-on', {
      code: 'today-draft',
      places: placesOfDraft(draft),
      since: draft.at,
      caseId: draft.caseId,
      reference: draft.caseId === null ? null : referenceOf(session.db, draft.caseId),
      opens: isPage(draft.kind) ? `${draft.kind}:${draft.id}` : `form:${draft.kind}`,
    });
  }
  return lines;
}

function sayingThatAStayEnds(lines: readonly RankedLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ line }) => (line.code.startsWith('today-stay-') && line.caseId !== null ? [line.caseId] : [])),
  );
}

/** Initials and age group, as far as the list shows them to this role; of a house it is the name used there. */
function withPersons(session: UserSession, groups: Today['groups']): Today['groups'] {
  if (!hasPermission(session.user.role, 'list-cases')) return groups;
  const shown = groups.flatMap(({ lines }) => lines.flatMap(({ caseId }) => caseId ?? []));
  const persons = personsOf(session, [...new Set(shown)]);
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => {
      const person = line.caseId === null || line.code === 'today-draft' ? undefined : persons.get(line.caseId);
      return { ...line, ...person };
    }),
  }));
}
