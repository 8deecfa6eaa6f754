import { z } from 'zod';
import { HOUR } from '../codebook/rows.ts';
import { caseId, id } from './fields.ts';
import type { NamedOverTime } from './former-names.ts';
import { verb } from './verb.ts';

export const HOUSE_FOR = ['women', 'men', 'families', 'children', 'everybody'] as const;
export type HouseFor = (typeof HOUSE_FOR)[number];

/** Beds of one room at most: a hall. */
export const MOST_BEDS = 60;
export const MOST_ROOMS = 200;
/** Signs in which it is said whom to complain to, at most. */
export const MOST_OF_COMPLAINTS_TO = 300;

export interface HouseRoom {
  readonly room: string;
  readonly beds: number;
}

/** A house as the office registered it: a code and never an address. Rooms in their order: 2 before 10. */
export interface RegisteredHouse {
  readonly code: string;
  readonly nameUsed: string | null;
  readonly forWhom: readonly HouseFor[];
  /** People it takes at most: its beds where no other number was given. */
  readonly capacity: number;
  /** Whom who stays there can tell that something is not right: name, telephone or address. Printed on the back of the house sheet. */
  readonly complaintsTo: string | null;
  readonly rooms: readonly HouseRoom[];
}

/** Beds of a room on a day; `beds` is null of a room that nobody registered. */
export interface RoomBeds {
  readonly room: string;
  readonly beds: number | null;
  readonly taken: number;
}

/** Beds of a house in the night that begins on a day. Who comes that day has one of those taken, unless they leave on it too: who is said to leave has none. */
export interface BedsOfDay {
  readonly taken: number;
  readonly comes: number;
  readonly leaves: number;
  /** Null of a house that is not registered. */
  readonly free: number | null;
}

/** Beds of a house, whoever asks: counts and room codes alone. */
export interface HouseBeds {
  readonly code: string;
  /** False of a house that only a stay names. */
  readonly isRegistered: boolean;
  readonly nameUsed: string | null;
  readonly forWhom: readonly HouseFor[];
  /** People it takes at most; null of a house that is not registered. */
  readonly takes: number | null;
  readonly rooms: readonly RoomBeds[];
  /** Day by day, the day that was asked about the first. */
  readonly days: readonly BedsOfDay[];
}

/** A registered house as the form of a stay offers it: what is free of it tonight, whoever asks. */
export interface OfferedHouse {
  readonly code: string;
  readonly nameUsed: string | null;
  /** Null where nobody registered beds. */
  readonly free: number | null;
  /** The registered rooms, and those besides in which somebody is. */
  readonly rooms: readonly RoomBeds[];
}

/** A house that is or was registered, with what it was called: a record that names its code says the name of its day. */
export interface NamedHouse extends NamedOverTime<string | null> {
  readonly code: string;
}

/** A day sheet that lies somewhere, until somebody has destroyed it. */
export interface SheetToDestroy {
  readonly number: number;
  readonly house: string;
  readonly destroyBy: string;
}

/** A room that can be given. `apart`: somebody would meet whom they are to be kept apart from. */
export interface OfferedRoom extends RoomBeds {
  readonly apart: boolean;
}

/** Who on duty said that it goes on all the same, and at what hour. */
export const dutyYes = z.object({ who: z.string().trim().min(1).max(80), hour: z.string().regex(HOUR) });
export type DutyYes = z.infer<typeof dutyYes>;

const houseCode = z.string().trim().min(1).max(24);

export const housesArea = {
  /** The registered houses; of a shelter manager the own one. */
  list: verb<readonly RegisteredHouse[]>()(z.object({})),
  /**
   * Registers a house (`isNew`), or changes what is registered of it, whole. Refused with `house-code-taken` where a new one has the code of another,
   * `house-two-rooms` where a room stands twice, and `house-not-a-code` where no stay could name the house or a room.
   */
  put: verb<readonly RegisteredHouse[]>()(
    z.object({
      isNew: z.boolean(),
      code: houseCode,
      nameUsed: z.string().max(80).optional(),
      forWhom: z.array(z.enum(HOUSE_FOR)).max(HOUSE_FOR.length),
      capacity: z.number().int().min(1).max(1000).optional(),
      complaintsTo: z.string().max(MOST_OF_COMPLAINTS_TO).optional(),
      rooms: z
        .array(z.object({ room: z.string().trim().min(1).max(24), beds: z.number().int().min(0).max(MOST_BEDS) }))
        .max(MOST_ROOMS),
    }),
  ),
  /** The registered houses, to be named in a stay; of a shelter manager the own one. */
  offered: verb<readonly OfferedHouse[]>()(z.object({})),
  /** Every house that was ever registered, as what names one calls it; of a shelter manager the own one. */
  named: verb<readonly NamedHouse[]>()(z.object({})),
  /**
   * The rooms of the house of a stay, or of the one named (`house`), on the day it begins or today: free beds, and whether somebody would meet whom
   * they must not. None while nobody has said which house it is.
   */
  roomsFor: verb<readonly OfferedRoom[]>()(z.object({ caseId, stay: id, house: houseCode.optional() })),
  /**
   * Gives whoever stays, or is expected, a room of the house of the stay, or of the one named (`house`). Refused with `room-kept-apart` where they would meet whom they must not, until somebody on duty
   * said yes (`yes`), which stands on Today as long as it is so.
   */
  giveRoom: verb<null>()(
    z.object({
      caseId,
      stay: id,
      house: houseCode.optional(),
      room: z.string().trim().min(1).max(24),
      yes: dutyYes.optional(),
    }),
  ),
  /** Says that who is expected today is there; `undo` says again that they are expected. Refused with `not-expected-now` where nobody is expected by it. */
  isHere: verb<{ readonly undo: string }>()(z.object({ caseId, stay: id })),
  /** Says that a day sheet, or for whoever reads the list of what left any paper or file on it, is destroyed, or takes back that oneself said so. Refused with `no-such-sheet`. */
  destroyed: verb<null>()(z.object({ number: z.number().int(), destroyed: z.boolean() })),
  /** Takes a house out of the register; stays that name it go on being shown, with the name that it had. */
  remove: verb<readonly RegisteredHouse[]>()(z.object({ code: houseCode })),
};
