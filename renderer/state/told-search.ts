import { create } from 'zustand';
import type { ToldPlace } from '../../preload/contract.ts';

interface ToldFound {
  readonly places: readonly ToldPlace[];
  readonly total: number;
}

interface ToldSearchState {
  /** What is typed in the field. */
  readonly words: string;
  /** What the last search found; undefined where none was made, or it was put away. */
  readonly found: ToldFound | undefined;
  /** The place whose record was opened, until one has come back to it. */
  readonly opened: number | undefined;
}

const NOTHING: ToldSearchState = { words: '', found: undefined, opened: undefined };

/** How the search of what was told was left. Coming back from a record shows the others that were found, and no second search is noted. */
export const useToldSearch = create<ToldSearchState>(() => NOTHING);

/** What these words found. It is dropped where they are in the field no more: the search was put away, or another one is being typed. */
export function putTold(words: string, found: ToldFound): void {
  useToldSearch.setState((now) => (now.words.trim() === words ? { found, opened: undefined } : now));
}

export function putAwayTold(): void {
  useToldSearch.setState(NOTHING);
}
