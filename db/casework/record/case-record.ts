import { compareText } from '../../codebook/order.ts';
import type { Body } from '../../codebook/types.ts';

/**
 * One record as casework reads it: the newest revision that is not withdrawn, its two halves as `shapeBody`
 * reads them. `office` is that of the station which wrote it (`station` itself while no directory names it).
 */
export interface CaseRecord {
  readonly seq: number;
  readonly caseId: string;
  readonly station: string;
  readonly office: string;
  /** Written at headquarters. */
  readonly ofHeadquarters?: true;
  readonly epoch: number;
  readonly n: number;
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  /** UTC minute at which it was written, by the writer's clock; never compared across stations. */
  readonly at: string;
  readonly by: number;
  /** True where the case's id comes from the first line of this record's station: that station opened the file. */
  readonly ofOpener?: true;
  /** Answers of the open half, with the derived `<id>.month` and `<id>.year`. */
  readonly open: Body;
  /** Answers of the private half; empty where there is none or it is not here. */
  readonly private: Body;
  /** Ids of the questions of each half whose answers do not fit them: no rule reads those. */
  readonly unreadable: { readonly open: readonly string[]; readonly private: readonly string[] };
  /** True when a private half exists that this office does not hold. */
  readonly privateLacking: boolean;
  /** How a record of another office counts here (exchange/SHARING.md); undefined for this office's own, which count whole. */
  readonly counts?: Counts;
  /** What it said before, the oldest first; of kinds of which a rule asks since when something is written (`since-when.ts`), absent where there is nothing. */
  readonly versions?: readonly Version[];
  /** Of a line that counts whole and is no longer in force elsewhere: what its office put in its place since, null for nothing. */
  readonly changedTo?: readonly (CaseRecord | null)[];
  /** Lines that are not in force and still bind here; the same on every record of the case, absent where there are none. */
  readonly earlier?: readonly CaseRecord[];
}

/** A version of a record that another one of the same station took the place of; of a withdrawal `open` is empty. */
export interface Version {
  /** UTC minute at which it was written. */
  readonly at: string;
  readonly open: Body;
}

/** The order that every office agrees on: by station, and then as its chapters hold them. */
export function byPlace(a: CaseRecord, b: CaseRecord): number {
  return compareText(a.station, b.station) || a.epoch - b.epoch || a.n - b.n;
}

/** `whole`: as it is written. `tightening`: less may leave by it, never more. */
export type Counts = 'whole' | 'tightening';
