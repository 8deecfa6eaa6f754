/** A number as a bar from the axis, and the other period as a tick across it. Pure. */
import type { ChartRow } from './chart.ts';
import { boxAt, type Look, lineOf, type Mark } from './drawing.ts';

interface PlaceOfBar {
  readonly look: Look;
  /** Where a value is across the picture. */
  readonly across: (value: number) => number;
  readonly center: number;
  readonly height: number;
}

/** So far a tick stands out over and under its bar. */
const OVER = 2;

/** A range is sure as far as its least. What is hidden and what is zero have no bar. */
export function barAt({ length, before }: ChartRow, { look, across, center, height }: PlaceOfBar): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (as: Look, from: number, to: number) => {
    if (to === from) return;
    const [left, right] = [Math.min(across(from), across(to)), Math.max(across(from), across(to))];
    marks.push(boxAt(as, left, center - height / 2, right - left, height));
  };
  if (length !== null) {
    add(look, 0, length.least);
    add('unsure', length.least, length.most);
  }
  if (before !== null) {
    const x = across(before);
    marks.push(lineOf('tick', [x, center - height / 2 - OVER], [x, center + height / 2 + OVER]));
  }
  return marks;
}
