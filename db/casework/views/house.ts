/** House: who is here, who comes, who leaves. Names are those used in the house; nothing else of the person is here. */

import { compareText } from '../../codebook/order.ts';
import { compareRooms } from '../../codebook/room-order.ts';
import type { HouseRow, StayWithoutCase, StayWithoutCaseOn } from '../../contract/house-tonight.ts';
import { dayOf } from '../../store/clock.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { staysKept } from '../derived/kept-stays.ts';
import { isClosedTo, nameIsHidden } from '../people/access.ts';
import { IN_REACH, reachOf, reachParameters } from '../people/reach.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { readsWhatIsClosed, requirePermission, sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { changesTo, writingRefusal, writingRights } from '../people/writing-rights.ts';
import { answerOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { newest } from '../record/counted-day.ts';
import { caseRecords } from '../record/read.ts';
import { toldInHouse } from '../rules/danger-in-house.ts';
import {
  comesOn,
  daysOf,
  isExpectedOn,
  lastDayOf,
  leavesOn,
  type Presence,
  presenceOn,
  sleepsOn,
  staysFrom,
} from '../rules/in-house.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { nameUsed } from '../rules/name-used.ts';
import { saidNo } from '../rules/said-no.ts';
import { marksOf } from '../rules/told-apart.ts';

/** Stays that are not over on a day (`YYYY-MM-DD`), in the user's own house where the user has one; order: house, room, arrival. */
export function houseRows(session: UserSession, on: string): readonly HouseRow[] {
  return rowsOf(session, on, (caseId, records) => {
    const rights = writingRights(session, caseId, records);
    return {
      notesDanger: writingRefusal(rights, 'danger-answer') === undefined,
      places: (stay) => changesTo(session, rights, stay).mayRevise,
    };
  });
}

/** The same, where nothing is written: it is not asked who may. */
export function houseStays(session: UserSession, on: string): readonly HouseRow[] {
  return rowsOf(session, on, () => NOTHING_WRITTEN);
}

/** Of a stay who comes and goes, and of nobody anything else. */
export type Coming = Pick<
  HouseRow,
  'caseId' | 'reference' | 'from' | 'until' | 'expectedUntil' | 'presence' | 'expected' | 'comes' | 'opens'
>;

/** The same stays as of {@link houseStays}, in their order, by what the index rows keep of them; no file is read. */
export function comingsOn(session: UserSession, on: string): readonly Coming[] {
  requirePermission(session.user.role, 'house');
  const { house } = session.user;
  const { since, today, asked } = stayingSince(session, on);
  return statements(session.db)
    .staying.all(asked)
    .flatMap(({ case_id: caseId, reference, stays, closed_by_no: hasSaidNo }) => {
      const opens = !isClosedTo(session, caseId);
      return staysKept(stays)
        .filter((stay) => (house === null || stay.house === house) && !isOver(stay, { on, since, today }))
        .flatMap((stay) => {
          const place = { house: stay.house, room: stay.room };
          const row = { ...{ caseId, reference, opens }, ...place, ...comingOf(stay, on, stay.at) };
          return hasSaidNo === 1 ? comingAfterNo(session, row, presenceOn(stay, today)) : [row];
        });
    })
    .sort(byPlace)
    .flatMap((row) => (row.opens ? [row] : comingWithoutFile(row)));
}

/** Who stays without a case, with where they stand on a day (`YYYY-MM-DD`). */
export function withoutCaseOn(stays: readonly StayWithoutCase[], on: string): readonly StayWithoutCaseOn[] {
  return stays.map((stay) => {
    const days = { from: stay.first, until: stay.until };
    return {
      ...stay,
      presence: presenceOn(days, on) === 'arriving' ? 'arriving' : 'here',
      comes: comesOn(days, on),
      goes: leavesOn(days, on),
      sleeps: sleepsOn(days, on),
    };
  });
}

/** What the user may write of somebody: a danger in the case, and which room a stay has. */
interface MayWrite {
  readonly notesDanger: boolean;
  readonly places: (stay: RecordOf<'stay'>) => boolean;
}
const NOTHING_WRITTEN: MayWrite = { notesDanger: false, places: () => false };
type AskRights = (caseId: string, records: readonly CaseRecord[]) => MayWrite;

function rowsOf(session: UserSession, on: string, askRights: AskRights): readonly HouseRow[] {
  requirePermission(session.user.role, 'house');
  const { since, today, asked } = stayingSince(session, on);
  const cases = statements(session.db).staying.all(asked);
  const rows = cases
    .flatMap(({ case_id: caseId, reference }) => {
      const records = caseRecords(session.db, caseId);
      const person = personOf(session, records, caseId, reference);
      const hasSaidNo = saidNo(records) !== undefined;
      const opens = !isClosedTo(session, caseId);
      const { notesDanger, places } = opens ? askRights(caseId, records) : NOTHING_WRITTEN;
      const stays = staysFrom(records, session.user.house, since).filter(
        (stay) => !isOver(daysOf(stay, records), { on, since, today }),
      );
      return stays.flatMap((stay) => {
        const row = {
          ...rowOf(stay, records, person, { on, today }),
          opens,
          notesDanger,
          stay: places(stay) ? stay.id : null,
        };
        return hasSaidNo ? afterNo(session, row, presenceOn(daysOf(stay, records), today)) : [row];
      });
    })
    .sort(byPlace);
  return toldApart(rows).flatMap((row) => (row.opens ? [row] : withoutFile(row)));
}

type StayingParameters = ReturnType<typeof reachParameters> & { readonly since: string };

const statements = cachedPerDatabase((db) => ({
  staying: db.prepare<
    [StayingParameters],
    { case_id: string; reference: string; stays: string | null; closed_by_no: 0 | 1 }
  >(
    `SELECT i.case_id, i.reference, i.stays, i.closed_by_no FROM case_index AS i WHERE i.house_until >= @since AND ${IN_REACH}`,
  ),
}));

/** Who has left is no longer the house's: a day of long ago would list everyone who ever slept there. */
function stayingSince(session: UserSession, on: string) {
  const today = dayOf(rightsTime(session));
  const since = session.user.role === 'shelter-manager' && on < today ? today : on;
  const asked: StayingParameters = { since, ...reachParameters(session, reachInHouse(session)) };
  return { since, today, asked };
}

/** Whether a stay is none of those of a day. On a day to come nobody is there who leaves before it. */
function isOver(days: Days, { on, since, today }: Readonly<Record<'on' | 'since' | 'today', string>>): boolean {
  return presenceOn(days, since) === 'gone' || presenceOn({ until: lastDayOf(days, today) }, on) === 'gone';
}

function byPlace(a: Pick<HouseRow, 'house' | 'room' | 'from'>, b: Pick<HouseRow, 'house' | 'room' | 'from'>): number {
  return (
    compareText(a.house ?? '', b.house ?? '') ||
    compareRooms(a.room ?? '', b.room ?? '') ||
    compareText(a.from ?? '', b.from ?? '')
  );
}

/** Who is in the own house is in the house for its manager, whoever may open the file. */
function reachInHouse(session: UserSession): ReturnType<typeof reachOf> {
  const reach = reachOf(session);
  return session.user.house === null ? reach : { ...reach, closed: true };
}

/** Of whose file is closed to named people: by what name, in which room, until when, and that somebody must not meet them. Duty knows the rest. */
function withoutFile(row: HouseRow): readonly HouseRow[] {
  return comingWithoutFile({ ...row, dangers: [], allergies: null, minor: false, withChildren: false });
}

function comingWithoutFile<Row extends Coming>(row: Row): readonly Row[] {
  return row.presence === 'not-coming' ? [] : [{ ...row, reference: '' }];
}

/** Two of one house who go by one name are told apart. */
function toldApart(rows: readonly HouseRow[]): readonly HouseRow[] {
  const personOfRow = ({ caseId, house }: HouseRow): string => `${caseId} ${house}`;
  const marks = marksOf(
    rows.map((row) => ({
      person: personOfRow(row),
      name: row.nameUsed === null ? null : `${row.house} ${row.nameUsed.trim()}`,
      reference: row.reference,
    })),
  );
  return rows.map((row) => ({ ...row, mark: row.nameUsed === null ? null : (marks.get(personOfRow(row)) ?? null) }));
}

/**
 * Of who does not want anything kept the house reads what it must while they are there, and of who was expected one line; who has left is no longer
 * its business (casework/RULES.md, No is an event). `now` is today's presence, whatever day is looked at: a name is read on no other day than those.
 */
function afterNo(session: UserSession, row: HouseRow, now: Presence): readonly HouseRow[] {
  return comingAfterNo(session, { ...row, ...(now === 'here' ? { withChildren: false } : NOTHING_READ) }, now);
}

const NOTHING_READ = {
  nameUsed: null,
  withChildren: false,
  keepApart: false,
  minor: false,
  stay: null,
  dangers: [],
  allergies: null,
} as const;

function comingAfterNo<Row extends Coming>({ user }: UserSession, row: Row, now: Presence): readonly Row[] {
  if (now === 'gone' && !readsWhatIsClosed(user.role)) return [];
  return [now === 'arriving' ? { ...row, ...NOT_COMING } : row];
}

const NOT_COMING = { presence: 'not-coming', comes: false, expected: false, sleeps: false } as const;

/** What every stay of one person says of them. */
type Person = Pick<HouseRow, 'caseId' | 'reference' | 'nameUsed' | 'mark' | 'dangers' | 'allergies' | 'minor'>;

function personOf(session: UserSession, records: readonly CaseRecord[], caseId: string, reference: string): Person {
  return {
    caseId,
    reference,
    nameUsed: nameIsHidden(session, records) ? null : (nameUsed(records) ?? null),
    mark: null,
    dangers: toldInHouse(records, dayOf(session.clock())),
    allergies: allergiesFor(session, records),
    minor: mayBeUnder18(records),
  };
}

function allergiesFor({ user }: UserSession, records: readonly CaseRecord[]): string | null {
  const noted = sees(user.role, 'health-house') ? newest(records, 'health', 'allergies', 'date')?.value : undefined;
  return typeof noted === 'string' && noted !== '' ? noted : null;
}

function rowOf(
  stay: RecordOf<'stay'>,
  records: readonly CaseRecord[],
  person: Person,
  { on, today }: { readonly on: string; readonly today: string },
): Omit<HouseRow, 'stay' | 'opens' | 'notesDanger'> {
  const days = daysOf(stay, records);
  return {
    ...person,
    house: textOf(stay, 'house', records) ?? null,
    room: textOf(stay, 'room', records) ?? null,
    ...comingOf(days, on, stay.at),
    goes: presenceOn(days, on) === 'here' && leavesOn({ until: lastDayOf(days, today) }, on),
    sleeps: sleepsOn(days, on),
    withChildren:
      answerOf(stay, 'child-list', records) !== undefined ||
      // Where the names stayed with another office.
      answerOf(stay, 'child-list.count', records) !== undefined ||
      answerOf(stay, 'children-with-them', records) !== undefined,
    keepApart: answerOf(stay, 'keep-apart-from', records) !== undefined,
  };
}

type Days = Readonly<Record<'from' | 'until' | 'expectedUntil' | 'came', string | null | undefined>>;

/** `writtenAt`: when its record was written. */
function comingOf(days: Days, on: string, writtenAt: string) {
  return {
    from: days.from ?? null,
    expectedUntil: days.expectedUntil ?? null,
    until: days.until ?? null,
    presence: presenceOn(days, on),
    comes: comesOn(days, on),
    expected: isExpectedOn(days, on, dayOf(new Date(writtenAt))),
  };
}
