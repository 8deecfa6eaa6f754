import { create } from 'zustand';
import type { CaseFilter } from '../../preload/contract.ts';

export type CaseSort = 'changed' | 'reference' | 'stage' | 'next-step' | 'nationality' | 'age' | 'office';

interface CaseListState {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly descending: boolean;
  /** The row the keys are on. */
  readonly at: number;
  readonly selected: ReadonlySet<string>;
  /** How often an act on what is selected changed cases of the list: it asks again. */
  readonly changes: number;
}

/** How the case list was left: the next visit in this session finds it so. */
export const useCaseList = create<CaseListState>(() => ({
  filter: {},
  sort: 'changed',
  descending: true,
  at: 0,
  selected: new Set(),
  changes: 0,
}));

/** Changes part of the filter; `undefined` takes a part away. The list starts at its top again. */
export function setFilter(change: { readonly [Part in keyof CaseFilter]?: CaseFilter[Part] | undefined }): void {
  useCaseList.setState(({ filter }) => {
    const parts = Object.entries({ ...filter, ...change }).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
    return { filter: Object.fromEntries(parts), at: 0 };
  });
}

/** The list as a figure or a number elsewhere counts it: that filter and no other. */
export function showOnly(filter: CaseFilter): void {
  useCaseList.setState({ filter, at: 0 });
}

export function showAll(): void {
  useCaseList.setState({ filter: {}, at: 0 });
}

/** Sorts by a column; the same column again turns the order. Newest changes and nearest steps come first. */
export function sortBy(sort: CaseSort): void {
  useCaseList.setState((before) => ({
    sort,
    descending: before.sort === sort ? !before.descending : sort === 'changed',
    at: 0,
  }));
}

export function select(caseId: string, on: boolean): void {
  useCaseList.setState(({ selected }) => {
    const next = new Set(selected);
    if (on) next.add(caseId);
    else next.delete(caseId);
    return { selected: next };
  });
}

/** Selects these and no others. */
export function selectOnly(caseIds: readonly string[]): void {
  useCaseList.setState({ selected: new Set(caseIds) });
}

export function listChanged(): void {
  useCaseList.setState(({ changes }) => ({ changes: changes + 1 }));
}

export function clearSelection(): void {
  useCaseList.setState({ selected: new Set() });
}
