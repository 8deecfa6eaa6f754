import { create } from 'zustand';
import type { ToldPlace } from '../../preload/contract.ts';

interface ToldSearchState {
  /** What is typed in the field. */
  readonly words: string;
  /** What the last search found; undefined where none was made, or it was put away. */
  readonly found: { readonly places: readonly ToldPlace[]; readonly total: number } | undefined;
  /** The place the keys are on. */
  readonly at: number;
}

const NOTHING: ToldSearchState = { words: '', found: undefined, at: 0 };

/** How the search of what was told was left: who opens a record comes back to the others that were found, and no second search is noted. */
export const useToldSearch = create<ToldSearchState>(() => NOTHING);

export function putAwayTold(): void {
  useToldSearch.setState(NOTHING);
}
