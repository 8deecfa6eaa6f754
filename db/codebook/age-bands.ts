import { sameInAll, text } from './text.ts';
import type { Text } from './types.ts';

/** The questions of a profile that tell an age. */
export const AGES = ['age', 'age-in-papers', 'age-estimated'] as const;

/** Whole years, both ends included; the last band of a list has no `to`. */
interface AgeBand {
  readonly id: string;
  readonly label: Text;
  readonly from: number;
  readonly to?: number;
}

export interface AgeBandList {
  readonly source: string;
  readonly bands: readonly AgeBand[];
}

function between(from: number, to: number): AgeBand {
  return { id: `${from}-${to}`, label: sameInAll(`${from}–${to}`), from, to };
}
function under(years: number): AgeBand {
  return {
    id: `under-${years}`,
    label: text(`Under ${years}`, `Moins de ${years} ans`, `Menos de ${years} años`),
    from: 0,
    to: years - 1,
  };
}
function over(from: number): AgeBand {
  return { id: `${from}-over`, label: text(`${from} and over`, `${from} ans et plus`, `${from} años y más`), from };
}

/** No gap and no overlap: the CTM's own "25-30" and "greater than 31" left the age of 31 in no band. */
export const AGE_BAND_LISTS = {
  /** Its ids are the codes of the list `age-band`, so that an age and an answer given as a band meet. */
  ctm: {
    source:
      'norad-2010 §2.1 L1128-1138, with 31 in the last band; statistics/RULES.md (Age); FORMS.md (First contact: question 8)',
    bands: [under(15), between(15, 17), between(18, 24), between(25, 30), over(31)],
  },
  'child-adult': {
    source: 'statistics/RULES.md (Age); iom-2011 §2.3; sida-2003 §2.2 L2492-2496',
    bands: [under(18), over(18)],
  },
  ctdc: {
    source:
      'statistics/RULES.md (Age); Counter-Trafficking Data Collaborative, codebook of the global data set, variable ageBroad',
    bands: [
      between(0, 8),
      between(9, 17),
      between(18, 20),
      between(21, 23),
      between(24, 26),
      between(27, 29),
      between(30, 38),
      between(39, 47),
      over(48),
    ],
  },
} as const satisfies Readonly<Record<string, AgeBandList>>;
type AgeBandListId = keyof typeof AGE_BAND_LISTS;

/** The band of a list with this id. */
export function agesIn(list: AgeBandListId, id: string): AgeBand | undefined {
  const bands: readonly AgeBand[] = AGE_BAND_LISTS[list].bands;
  return bands.find((one) => one.id === id);
}

/** Whether everybody in a band of the list `age-band` is a child. */
export function isChildBand(id: string): boolean {
  const { to } = agesIn('ctm', id) ?? {};
  return to !== undefined && to < 18;
}

/** The id of the band of an age in whole years; undefined for what is no age. */
export function band(list: AgeBandListId, years: number): string | undefined {
  return bandOfRange(list, years, years);
}

/**
 * The band that holds a whole range of ages (an answer given as a band, `to` left out for "and over"); undefined where the
 * range reaches over several bands, which is then an unknown age and never a guess.
 */
export function bandOfRange(list: AgeBandListId, from: number, to?: number): string | undefined {
  const bands: readonly AgeBand[] = AGE_BAND_LISTS[list].bands;
  return bands.find((one) => from >= one.from && (one.to === undefined || (to !== undefined && to <= one.to)))?.id;
}
