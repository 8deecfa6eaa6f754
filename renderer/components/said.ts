import type { Sign } from './signs.ts';

/** Words, and parts of them that look otherwise than what stands around them. */
export type Said = string | readonly (string | Part)[];

/** What one element says, as a value: React draws it (`drawn-part.tsx`), a list with many rows writes it itself (`write-said.ts`). */
export interface Part {
  readonly says: Said;
  readonly tag?: 'span' | 'mark';
  /** Its class. */
  readonly look?: string | undefined;
  /** What stands before the words. */
  readonly sign?: Sign;
  /** What is said of it on demand: the whole of what may be cut. */
  readonly title?: string | undefined;
  readonly tone?: string;
  readonly stage?: string;
  /** Of a part that is a picture and has no words. */
  readonly pictures?: string;
}
