import type { ReactNode } from 'react';

/** What stands in a cell of the list, with as few elements as can be: there are hundreds. */
export interface Cell {
  readonly says: ReactNode;
  /** The whole of what may be cut. */
  readonly title?: string;
  /** A class of its own, in the place of its column's. */
  readonly look?: string | undefined;
}
