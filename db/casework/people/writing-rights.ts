/** What a user may write in a case: the codebook's table, read with what the case is to the office and to the user. */

import { FORMS, form } from '../../codebook/forms/index.ts';
import { memoize } from '../../codebook/memoize.ts';
import type { Role } from '../../codebook/roles.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Audience, Body, Form } from '../../codebook/types.ts';
import { type CasePlace, type WhoRecords, whoRecords } from '../../codebook/who-records.ts';
import { dayOf } from '../../store/clock.ts';
import { isOurStation, ownStation } from '../../store/station.ts';
import { acceptanceOf } from '../record/acceptance.ts';
import { ofKind } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { metOffices } from '../record/counted-here.ts';
import { openingRecord } from '../record/opening-record.ts';
import { consentInForce } from '../rules/consent.ts';
import { storyStaysClosed } from '../rules/consent-given.ts';
import { openDangers } from '../rules/danger.ts';
import { isInHouse } from '../rules/in-house.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { plannedFollowUps } from '../rules/open-things.ts';
import { saidNo } from '../rules/said-no.ts';
import { notYetSaid } from '../rules/telling.ts';
import { workOn } from './assignment.ts';
import { reachOf, sharesAllCases } from './reach.ts';
import { rightsTime } from './rights-clock.ts';
import { audienceOf, sees } from './roles.ts';
import type { UserSession } from './user-session.ts';

/** As whom somebody writes: whoever's case it is; who covers for them; who opened a colleague's case with a reason. */
type WritesAs = 'owner' | 'cover' | 'reason';

export interface WritingRights {
  readonly role: Role;
  readonly place: CasePlace;
  readonly as: WritesAs;
  /** What a no to keeping leaves to be written; undefined where there is none. */
  readonly no?: NoRights;
}

/** How much of a file a no closes to writing, and the kinds that go on all the same. */
interface NoRights {
  readonly closes: 'story' | 'unanswered' | 'whole';
  readonly goesOn: ReadonlySet<string>;
}

/** `records`: what is in force in the case; the user may open it. */
export function writingRights(session: UserSession, caseId: string, records: readonly CaseRecord[]): WritingRights {
  const no = noRights(session, records);
  return {
    role: session.user.role,
    place: placeOf(session, caseId, records),
    as: writesAs(session, caseId),
    ...(no === undefined ? {} : { no }),
  };
}

function noRights(session: UserSession, records: readonly CaseRecord[]): NoRights | undefined {
  const no = saidNo(records);
  if (no === undefined) return storyStaysClosed(records) ? { closes: 'story', goesOn: new Set() } : undefined;
  const goesOn = new Set([
    ...(isInHouse(records, dayOf(rightsTime(session))) ? OF_THE_HOUSE : []),
    ...(openDangers(records).length > 0 ? ANSWERS_DANGER : []),
    // That the person was told is written into the decision.
    ...(notYetSaid(records).length > 0 ? ['decision'] : []),
    ...(hasFollowUpOfChild(records) ? ['follow-up'] : []),
    // What was paid before is accounted for all the same: by its receipt, or as given back.
    ...(ofKind(records, 'payment').length > 0 ? ['payment'] : []),
    ...(no.elsewhere ? TOLD_ELSEWHERE : []),
  ]);
  return { closes: no.state === 'to-erase' ? 'whole' : 'unanswered', goesOn };
}

const OF_THE_HOUSE: readonly string[] = ['stay', 'health'];
/**
 * What ends a danger: a second look, the help that meets the need, that somebody who was missed has come, or an answer to it (`rules/danger.ts`); and that
 * somebody must be told of it without consent ({@link refusalBeyond}).
 */
const ANSWERS_DANGER: readonly string[] = ['intake', 'danger-answer', 'follow-up', 'service', 'arrival', 'decision'];

/** What a no of which only another office tells never stops: that danger is noted, and whether the person has arrived. */
const TOLD_ELSEWHERE: readonly string[] = ['intake', 'danger-answer', 'follow-up', 'arrival'];

/** A follow-up of a child that was planned, where it is agreed that the child is contacted. */
function hasFollowUpOfChild(records: readonly CaseRecord[]): boolean {
  return (
    mayBeUnder18(records) &&
    consentInForce(records).get('contact')?.answer === 'agrees' &&
    plannedFollowUps(ofKind(records, 'follow-up'), records).length > 0
  );
}

function placeOf({ db }: UserSession, caseId: string, records: readonly CaseRecord[]): CasePlace {
  const { kind, office } = ownStation(db);
  const opener = openingRecord(records) ?? records[0];
  if (opener === undefined || opener.office === office) return 'own';
  if (kind === 'headquarters') return 'headquarters';
  const state = acceptanceOf(db, caseId);
  if (state !== undefined) return state === 'accepted' ? 'taken-on' : 'received';
  // Whoever stood at the airport has not taken the case on by that.
  return metOffices(records.filter((record) => record.kind !== 'arrival')).has(office) ? 'taken-on' : 'received';
}

function writesAs(session: UserSession, caseId: string): WritesAs {
  const { role, number } = session.user;
  if (role !== 'caseworker' || workOn(session.db, caseId, [number]) || sharesAllCases(session.db)) return 'owner';
  const { all, workers } = reachOf(session);
  return all || workOn(session.db, caseId, workers) ? 'cover' : 'reason';
}

/** Whether what links these cases may be changed: who opened one of them for a reason adds to it, and changes nothing there. */
export function mayChangeLinks(session: UserSession, caseIds: readonly string[]): boolean {
  return caseIds.every((caseId) => writesAs(session, caseId) !== 'reason');
}

/**
 * Why a record of a kind may not be written, or undefined: `role-may-not-write`, `take-on-first` in a received case, `not-met-here` at
 * headquarters, `not-by-cover`, `opened-to-read`. A role that sees nothing of a form does not write it either.
 */
export function writingRefusal(rights: WritingRights, kind: string): SentenceCode | undefined {
  const row = whoRecords(kind);
  const found = form(kind);
  if (row === undefined || found === undefined || found.system === true) return 'role-may-not-write';
  const { role, place, as } = rights;
  if (!audiencesOf(found).some((audience) => sees(role, audience))) return 'role-may-not-write';
  if (!row[place].includes(role)) return refusedIn(row, rights);
  if (as === 'cover' && row.notByCover === true) return 'not-by-cover';
  if (as === 'reason' && row.addedForReason === undefined) return 'opened-to-read';
  return closedToWriting(rights, kind);
}

/** Whoever is told any answer of a form. */
const audiencesOf = memoize((inForm: Form): readonly Audience[] => [
  ...new Set(inForm.groups.flatMap(({ questions }) => questions.map((asked) => audienceOf(inForm, asked)))),
]);

/**
 * What a no to keeping closes to writing (casework/RULES.md, No is an event): what happened, where that alone may not be kept; until it is
 * answered everything but to the focal point; where the file is to be erased everything. The person's own new word can always be written, by the
 * focal point alone where the file is to be erased; and so can what the house must know while they are there, what answers a danger while one is
 * open, a follow-up of a child, and what became of what was paid.
 */
export function closedToWriting(rights: WritingRights, kind: string): SentenceCode | undefined {
  return rights.no?.goesOn.has(kind) === true ? undefined : closedByItself(rights, kind);
}

/** The same without what goes on. */
function closedByItself({ role, no }: WritingRights, kind: string): SentenceCode | undefined {
  if (no === undefined) return undefined;
  if (no.closes === 'story') return form(kind)?.tells === 'story' ? 'no-story-unwritten' : undefined;
  const isFocalPoint = role === 'focal-point' || role === 'hq-case-manager';
  if (no.closes === 'whole') return kind === 'consent' && isFocalPoint ? undefined : 'no-unwritten-to-erase';
  return kind === 'consent' || isFocalPoint ? undefined : 'no-unwritten';
}

function refusedIn(row: WhoRecords, { role, place }: WritingRights): SentenceCode {
  if (!row.own.includes(role)) return 'role-may-not-write';
  return place === 'headquarters' ? 'not-met-here' : 'take-on-first';
}

/**
 * What a body is refused with that answers more than may be added for a reason alone; or, while a no closes the rest, than answers a danger or decides
 * who must be told without consent.
 */
export function refusalBeyond(rights: WritingRights, kind: string, body: Body): SentenceCode | undefined {
  if (kind === 'decision' && body.matter !== 'tell-without-consent') {
    const closed = closedByItself(rights, kind);
    if (closed !== undefined) return closed;
  }
  const added = addedAlone(rights, kind);
  if (added === undefined || Object.keys(body).every((question) => added.includes(question))) return undefined;
  return rights.as === 'reason' ? 'opened-to-read' : 'no-danger-alone';
}

/** Of a form of which only some questions may be answered: which. */
function addedAlone(rights: WritingRights, kind: string): readonly string[] | undefined {
  const added = whoRecords(kind)?.addedForReason;
  const isNarrow = rights.as === 'reason' || (kind === 'intake' && closedByItself(rights, kind) !== undefined);
  return isNarrow && added !== 'whole' ? added : undefined;
}

/** The kinds whose forms may be filled, in the order of the case file. */
export function writableKinds(rights: WritingRights): readonly string[] {
  return [...FORMS.values()]
    .filter(({ kind, ownAct }) => ownAct !== true && writingRefusal(rights, kind) === undefined)
    .map(({ kind }) => kind);
}

/** Who adds to somebody else's case, and who has a part in it only by a house, changes nothing that others wrote. */
export function changesOnlyOwn({ role, as }: WritingRights): boolean {
  return role === 'shelter-manager' || as === 'reason';
}

/** Where and since when somebody stays is what opens a case to the house: its manager notes the rest of a stay that others began. */
export const STAY_OF_OTHERS = ['house', 'from', 'kind'] as const;

export function revisesStays({ role }: WritingRights, kind: string): boolean {
  return role === 'shelter-manager' && kind === 'stay';
}

/** Whether this user wrote the record first, whoever revised it since. */
export function wrote({ db, user }: UserSession, { caseId, station, id }: CaseRecord): boolean {
  const by = db
    .prepare<{ caseId: string; station: string; id: string }, number>(
      `SELECT by FROM record WHERE case_id = @caseId AND id = @id
         AND (station = @station OR @station IN our_station AND station IN our_station) ORDER BY revision LIMIT 1`,
    )
    .pluck()
    .get({ caseId, station, id });
  return by === user.number;
}

/** What may be done with a record that is there. */
export function changesTo(
  session: UserSession,
  rights: WritingRights,
  record: CaseRecord,
): { readonly mayRevise: boolean; readonly mayWithdraw: boolean } {
  const own = isOurStation(session.db, record.station) && writingRefusal(rights, record.kind) === undefined;
  const theirs = own && (!changesOnlyOwn(rights) || wrote(session, record));
  if (form(record.kind)?.ownAct === true) return { mayRevise: false, mayWithdraw: theirs };
  return { mayRevise: theirs || (own && revisesStays(rights, record.kind)), mayWithdraw: theirs };
}

/** Of forms of which only some questions may be answered here: which. */
export function questionsToAdd(rights: WritingRights): Readonly<Record<string, readonly string[]>> {
  if (rights.as !== 'reason' && rights.no === undefined) return {};
  return Object.fromEntries(
    writableKinds(rights).flatMap((kind) => {
      const added = addedAlone(rights, kind);
      return added === undefined ? [] : [[kind, added]];
    }),
  );
}
