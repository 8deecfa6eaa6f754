/** Where the rows of the list are, in pixels: all are as high, so that nothing has to be measured. */

export const ROW = 38;
/** The line of heads, which stays over the first row (`cases.module.css`). */
export const HEAD = 34;
/** So many are drawn above and below what is seen. */
export const BESIDE = 6;

/** From the first to the last, both of them; `last` before `first`: none. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

export const NO_ROWS: Rows = { first: 0, last: -1 };

/** The row of each of so many places: a row keeps its place as long as it is drawn, whatever comes into view before or behind it. */
export function slotted({ first, last }: Rows, places: number): readonly (number | undefined)[] {
  return Array.from({ length: places }, (_, place) => {
    const index = first + ((((place - first) % places) + places) % places);
    return index <= last ? index : undefined;
  });
}
