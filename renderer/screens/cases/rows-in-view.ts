/** Where the rows of the list are, in pixels: all are as high, so that nothing has to be measured. */

export const ROW = 38;
/** The line of heads, which stays over the first row (`cases.module.css`). */
const HEAD = 34;
/** So many are drawn above and below what is seen. */
const BESIDE = 6;

/** From the first to the last, both of them; `last` before `first`: none. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

export const NO_ROWS: Rows = { first: 0, last: -1 };

/** The first row that is drawn where the list is scrolled so far. */
export function firstDrawn(scrolled: number): number {
  return Math.max(0, Math.floor(scrolled / ROW) - BESIDE);
}

/** How far to scroll so that a row is seen whole, in a place so high that is scrolled so far; null where it is. */
export function topToSee(index: number, scrolled: number, height: number): number | null {
  const [top, room] = [index * ROW, height - HEAD];
  if (top < scrolled) return top;
  return top + ROW > scrolled + room ? top + ROW - room : null;
}

/** The rows that are drawn from `first` on: in a place so high always as many, as long as there are so many in all. */
export function rowsFrom(first: number, height: number, total: number): Rows {
  // One more is seen where the first and the last are both seen in part.
  const most = Math.min(total, Math.ceil(height / ROW) + 1 + 2 * BESIDE);
  const from = Math.min(first, total - most);
  return { first: from, last: from + most - 1 };
}

/** The row of each place, of which there are as many: a row keeps its place as long as it is drawn, whatever comes into view before or behind it. */
export function slotted({ first, last }: Rows): readonly number[] {
  const places = last - first + 1;
  return Array.from({ length: places }, (_, place) => first + ((((place - first) % places) + places) % places));
}
