import type { SentenceCode } from '../sentences.ts';
import type { Text } from '../types.ts';

/** A line of Today; `-over` is the same line when its day is past. */
type LineCode = Extract<SentenceCode, `today-${string}`>;

export interface TodayRule {
  /** The group in which its lines stand; what has a day stands by that day. */
  readonly group: string;
  readonly codes: readonly LineCode[];
  /** `{…}` are filled from `today-terms.ts`. */
  readonly comes: Text;
  readonly goes: Text;
}
