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

/** What is drawn of so many rows in a place that is so high and was scrolled so far. */
export function rowsInView(scrolled: number, height: number, total: number): Rows {
  const seen = { first: Math.floor(scrolled / ROW), last: Math.ceil((scrolled + height - HEAD) / ROW) - 1 };
  return { first: Math.max(0, seen.first - BESIDE), last: Math.min(total - 1, seen.last + BESIDE) };
}

/** How far to scroll so that the row is seen whole; null where it is. */
export function topOfRow(index: number, scrolled: number, height: number): number | null {
  const [top, room] = [index * ROW, height - HEAD];
  if (top < scrolled) return top;
  return top + ROW > scrolled + room ? top + ROW - room : null;
}

/** The row of each of so many places: a row keeps its place as long as it is drawn, whatever comes into view before or behind it. */
export function slotted({ first, last }: Rows, places: number): readonly (number | undefined)[] {
  return Array.from({ length: places }, (_, place) => {
    const index = first + ((((place - first) % places) + places) % places);
    return index <= last ? index : undefined;
  });
}
