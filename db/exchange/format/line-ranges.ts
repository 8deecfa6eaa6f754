/** Ranges of places, `[[from, to], …]` with both ends inside: how receipts say which lines are lacking. */
import type { JsonValue } from '../../store/line.ts';
import { countField, listField } from './parse-fields.ts';

export type Ranges = readonly (readonly [from: number, to: number])[];

/** The ranges of ascending places. */
export function rangesOf(places: Iterable<number>): Ranges {
  const ranges: [number, number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges;
}

export function inRanges(ranges: Ranges, place: number): boolean {
  return ranges.some(([from, to]) => place >= from && place <= to);
}

/** Ranges from a line: ascending, apart, from 1; undefined where they are not. */
export function readRanges(value: JsonValue | undefined): Ranges | undefined {
  const list = listField(value);
  if (list === undefined) return undefined;
  const ranges: [number, number][] = [];
  for (const entry of list) {
    const pair = listField(entry);
    const from = countField(pair?.[0], 1);
    const to = countField(pair?.[1], 1);
    if (pair?.length !== 2 || from === undefined || to === undefined || to < from) return undefined;
    if (from <= (ranges.at(-1)?.[1] ?? 0)) return undefined;
    ranges.push([from, to]);
  }
  return ranges;
}
