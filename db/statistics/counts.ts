/** What was counted, before anyone decides what may be shown. */

/** `n` in the table's unit; `subjects`: the persons behind them, those known as one group counted once. */
export interface Count {
  readonly n: number;
  readonly subjects: number;
}

/** One row of a dimension. */
interface Cell extends Count {
  readonly code: string;
}

/** A dimension where everyone falls into one row or into `missing`: the rows and `missing` add up to the table's n. */
export interface SingleCounts {
  readonly id: string;
  readonly multi: false;
  readonly cells: readonly Cell[];
  readonly missing: Count;
}

/** A row of a dimension whose rows overlap. */
interface OverlappingCell extends Cell {
  /** Everyone in the table who is not in this row. */
  readonly others: Count;
  /** Those who are in some other row and not in this one. */
  readonly onlyOthers: Count;
}

/** A dimension with several answers each: rows overlap, `missing` has none. */
export interface MultiCounts {
  readonly id: string;
  readonly multi: true;
  readonly cells: readonly OverlappingCell[];
  readonly missing: Count;
  /** Everyone with at least one answer. */
  readonly answered: Count;
}

export type DimensionCounts = SingleCounts | MultiCounts;

/** A whole table: every dimension is over the same `total`. */
export interface TableCounts {
  readonly total: Count;
  readonly dimensions: readonly DimensionCounts[];
}
