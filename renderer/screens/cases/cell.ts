import type { ReactNode } from 'react';
import type { Sign } from '../../components/signs.ts';

/** What stands in a cell of the list, with as few elements as can be: there are hundreds. */
export interface Cell {
  readonly says: ReactNode;
  /** What stands before the words. */
  readonly sign?: Sign;
  /** The whole of what may be cut. */
  readonly title?: string;
  /** A class of its own, in the place of its column's. */
  readonly look?: string | undefined;
}
