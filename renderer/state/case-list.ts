import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { BehindNumber, CaseColumn, CaseFilter, CaseSort } from '../../preload/contract.ts';

interface CaseListState {
  readonly filter: CaseFilter;
  /** The number of statistics whose cases are listed, and what it is called. */
  readonly behind: { readonly number: BehindNumber; readonly called: string } | null;
  readonly sort: CaseSort;
  readonly descending: boolean;
  /** Null: the usual ones. */
  readonly columns: readonly CaseColumn[] | null;
  /** The kept view that the list was opened with (`case-views.ts`). */
  readonly view: string | null;
  /** The row the keys are on. */
  readonly at: number;
  readonly selected: ReadonlySet<string>;
  /** How often an act on what is selected changed cases of the list: it asks again. */
  readonly changes: number;
}

const FRESH: CaseListState = {
  filter: {},
  behind: null,
  sort: 'changed',
  descending: true,
  columns: null,
  view: null,
  at: 0,
  selected: new Set(),
  changes: 0,
};

/** How the case list was left: the next visit in this session finds it so. */
export const useCaseList = create<CaseListState>(() => FRESH);

/** All of it but the row the keys are on: what is drawn by this is not drawn again at each arrow. */
export function useListShown(): Omit<CaseListState, 'at'> {
  return useCaseList(useShallow(({ at: _, ...shown }) => shown));
}

/** As nobody has used it yet: of who was here before nothing is left. */
export function beginCaseList(): void {
  useCaseList.setState(FRESH);
}

/** Whether nobody has asked anything of the list yet. */
export function isCaseListFresh(): boolean {
  const { filter, behind, sort } = useCaseList.getState();
  return Object.keys(filter).length === 0 && behind === null && sort === FRESH.sort;
}

/** Changes part of the filter; `undefined` takes a part away. The list starts at its top again. */
export function setFilter(change: { readonly [Part in keyof CaseFilter]?: CaseFilter[Part] | undefined }): void {
  useCaseList.setState(({ filter }) => {
    const parts = Object.entries({ ...filter, ...change }).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
    return { filter: Object.fromEntries(parts), at: 0 };
  });
}

/** The list as a figure or a number elsewhere counts it: that filter and no other; in an order of its own where one is given. */
export function showOnly(filter: CaseFilter, order: Partial<Pick<CaseListState, 'sort' | 'descending'>> = {}): void {
  useCaseList.setState({ filter, behind: null, view: null, at: 0, ...order });
}

/** The cases behind a number of statistics, and no others. */
export function showBehind(number: BehindNumber, called: string): void {
  useCaseList.setState({ filter: {}, behind: { number, called }, view: null, at: 0 });
}

/** All cases again, with whatever else is filtered. */
export function forgetBehind(): void {
  useCaseList.setState({ behind: null, at: 0 });
}

export function showAll(): void {
  useCaseList.setState({ filter: {}, behind: null, view: null, at: 0 });
}

/** Orders in which the newest comes first. */
const NEWEST_FIRST: ReadonlySet<CaseSort> = new Set<CaseSort>(['changed', 'opened']);

/** Sorts by a column; the same column again turns the order. */
export function sortBy(sort: CaseSort): void {
  useCaseList.setState((before) => ({
    sort,
    descending: before.sort === sort ? !before.descending : NEWEST_FIRST.has(sort),
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
