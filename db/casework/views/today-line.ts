/** The shapes in which lines of Today are made, before they are put into groups. */
import type { TodayGroup, TodayLine } from '../../contract/today.ts';

/** What every line says; the rest only some do. */
export type PlainLine = Pick<TodayLine, 'code' | 'places' | 'since' | 'until' | 'caseId' | 'reference' | 'opens'>;

type GivenLine = Partial<TodayLine> & Pick<TodayLine, 'code' | 'opens'>;

/** Adds a line to a group; of two in one group the one of the lower rank stands first. */
export type Add = (group: TodayGroup, line: GivenLine, rank?: number) => void;

const BLANK = {
  also: [],
  places: {},
  since: null,
  until: null,
  caseId: null,
  reference: null,
  nameUsed: null,
  initials: null,
  ageGroup: null,
  hour: null,
  lookAgain: null,
  nobodyTold: false,
  dangers: [],
  matter: null,
  task: null,
} as const;

export function lineOf(given: GivenLine): TodayLine {
  return { ...BLANK, ...given };
}
