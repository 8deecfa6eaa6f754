import { z } from 'zod';
import { verb } from './verb.ts';

export const HOUSE_FOR = ['women', 'men', 'families', 'children', 'everybody'] as const;
export type HouseFor = (typeof HOUSE_FOR)[number];

/** Beds of one room at most: a hall. */
const MOST_BEDS = 60;
const MOST_ROOMS = 200;

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
  readonly rooms: readonly HouseRoom[];
}

const houseCode = z.string().trim().min(1).max(24);

export const housesArea = {
  /** The registered houses; of a shelter manager the own one. */
  list: verb<readonly RegisteredHouse[]>()(z.object({})),
  /** Registers a house, or changes what is registered of it, whole. Refused with `house-two-rooms` where a room stands twice. */
  put: verb<readonly RegisteredHouse[]>()(
    z.object({
      code: houseCode,
      nameUsed: z.string().max(80).optional(),
      forWhom: z.array(z.enum(HOUSE_FOR)).max(HOUSE_FOR.length),
      capacity: z.number().int().min(1).max(1000).optional(),
      rooms: z
        .array(z.object({ room: z.string().trim().min(1).max(24), beds: z.number().int().min(0).max(MOST_BEDS) }))
        .max(MOST_ROOMS),
    }),
  ),
  /** Takes a house out of the register; stays that name it go on being shown. */
  remove: verb<readonly RegisteredHouse[]>()(z.object({ code: houseCode })),
};
