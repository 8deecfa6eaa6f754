/**
 * Who has which room of a house, whoever asks: only room codes, days and beds come from here, so that beds are counted and rooms are given by
 * everybody who is there, and not by those alone whose cases the asker works on.
 */
import { compareRooms } from '../../codebook/room-order.ts';
import type { RoomBeds } from '../../contract/houses.ts';
import type { Database } from '../../store/database.ts';
import { answerOf, type RecordOf, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { caseRecords } from '../record/read.ts';
import { staysOn } from '../record/stays-without-case.ts';
import { comesOn, daysOf, lastDayOf, leavesOn, presenceOn, sleepsOn, staysFrom } from '../rules/in-house.ts';
import { saidNo } from '../rules/said-no.ts';

export interface Place {
  /** The record of the stay, or the stay without a case. */
  readonly stay: string;
  readonly caseId: string | null;
  readonly house: string | null;
  readonly room: string | null;
  readonly keepApart: string | null;
  readonly beds: number;
  readonly from: string | null;
  /** The last day as far as it is known or expected; null while nobody knows. */
  readonly last: string | null;
  /** The day on which they leave, where somebody said that they do. */
  readonly until: string | null;
}

/**
 * The places of a house (null: of every house) that are not over on a day, those to come among them. Who was to have left and who does not come is
 * judged by today, whatever day is asked about.
 */
export function placesFrom(db: Database, house: string | null, today: string, day = today): readonly Place[] {
  const cases = db.prepare<[string], string>('SELECT case_id FROM case_index WHERE house_until >= ?').pluck().all(day);
  return [
    ...cases.flatMap((caseId) => {
      const records = caseRecords(db, caseId);
      return staysFrom(records, house, day).flatMap((stay) => placeOf(caseId, stay, records, today) ?? []);
    }),
    ...staysOn(db, day, house).map(
      (stay): Place => ({
        stay: stay.id,
        caseId: null,
        house: stay.house,
        room: stay.room,
        keepApart: null,
        beds: 1,
        from: stay.first,
        last: stay.until,
        until: stay.until,
      }),
    ),
  ];
}

function placeOf(
  caseId: string,
  stay: RecordOf<'stay'>,
  records: readonly CaseRecord[],
  today: string,
): Place | undefined {
  const days = daysOf(stay, records);
  // Who was expected and does not want anything kept does not come.
  if (saidNo(records) !== undefined && presenceOn(days, today) === 'arriving') return undefined;
  return {
    stay: stay.id,
    caseId,
    house: textOf(stay, 'house', records) ?? null,
    room: textOf(stay, 'room', records) ?? null,
    keepApart: textOf(stay, 'keep-apart-from', records) ?? null,
    beds: bedsOf(stay, records),
    from: days.from ?? null,
    last: lastDayOf(days, today) ?? null,
    until: days.until ?? null,
  };
}

/** The own bed, and one for each child who has its own. */
export function bedsOf(stay: RecordOf<'stay'>, records: readonly CaseRecord[]): number {
  const children = answerOf(stay, 'child-list', records) === undefined ? [] : rowsOf(stay, 'child-list', records);
  return 1 + children.filter(({ bed }) => bed === true).length;
}

/** Whether a place is taken on a day. */
export function isTakenOn({ from, last }: Place, day: string): boolean {
  return presenceOn({ from, until: last }, day) === 'here';
}

/** Whether a bed is taken in the night that begins on a day. */
function isSleptIn(place: Place, day: string): boolean {
  return isTakenOn(place, day) && sleepsOn(place, day);
}

/** Who sleeps there in the night that begins on a day; and who comes and who leaves on it, whether or not they sleep there that night. */
export function placesOn(
  places: readonly Place[],
  day: string,
): Readonly<Record<'here' | 'comes' | 'leaves', readonly Place[]>> {
  const there = places.filter((place) => isTakenOn(place, day));
  return {
    here: there.filter((place) => sleepsOn(place, day)),
    comes: there.filter((place) => comesOn(place, day)),
    leaves: there.filter((place) => leavesOn({ until: place.last }, day)),
  };
}

/** The registered rooms, and those besides in which somebody is; in their order. */
export function roomsOf(
  registered: readonly { readonly room: string; readonly beds: number }[],
  places: readonly Place[],
  day: string,
): readonly RoomBeds[] {
  const there = places.filter((place) => isSleptIn(place, day));
  const beds = new Map(registered.map((room) => [room.room, room.beds]));
  const codes = new Set([...beds.keys(), ...there.flatMap(({ room }) => room ?? [])]);
  return [...codes].toSorted(compareRooms).map((room) => ({
    room,
    beds: beds.get(room) ?? null,
    taken: bedsIn(there.filter((place) => place.room === room)),
  }));
}

export function bedsIn(places: readonly Place[]): number {
  return places.reduce((sum, { beds }) => sum + beds, 0);
}
