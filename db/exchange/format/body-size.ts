/** How much the answers of a record that came hold, whatever they are: counted before anybody reads them. */
import { LONGEST_TEXT, MOST_CITATIONS } from '../../codebook/bounds.ts';
import type { JsonValue } from '../../store/line.ts';

export interface BodySize {
  readonly citations: number;
  /** The longest text, in UTF-16 units. */
  readonly longest: number;
}

export const EMPTY: BodySize = { citations: 0, longest: 0 };

export function sizeOf(value: JsonValue | undefined): BodySize {
  if (typeof value === 'string') return { citations: 0, longest: value.length };
  if (typeof value !== 'object' || value === null) return EMPTY;
  const cites = !Array.isArray(value) && Object.hasOwn(value, 'cites') ? 1 : 0;
  return Object.values<JsonValue>(value).map(sizeOf).reduce(together, { citations: cites, longest: 0 });
}

export function together(one: BodySize, other: BodySize): BodySize {
  return { citations: one.citations + other.citations, longest: Math.max(one.longest, other.longest) };
}

export function isTooMuch({ citations, longest }: BodySize): boolean {
  return citations > MOST_CITATIONS || longest > LONGEST_TEXT;
}
