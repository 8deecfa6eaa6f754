import { create } from 'zustand';
import type { CaseColumn, CaseView, CaseViews } from '../../preload/contract.ts';
import { refusalIn, waymark } from '../calls.ts';
import { beginCaseList, isCaseListFresh, useCaseList } from './case-list.ts';
import { showSaved } from './saved.ts';

/** The views of the list that this user sees; null until they are known. */
export const useCaseViews = create<{ readonly kept: CaseViews | null }>(() => ({ kept: null }));
const show = (kept: CaseViews) => useCaseViews.setState({ kept });

/** When somebody has logged in: the list is found as this user left it, unless something else was asked of it meanwhile. */
export async function loadCaseViews(): Promise<void> {
  beginCaseList();
  useCaseViews.setState({ kept: null });
  const kept = await waymark.cases.views({}).catch(refusalIn);
  // Without them the list is there all the same, in its usual way.
  if ('code' in kept) return;
  show(kept);
  useCaseList.setState({ columns: kept.columns });
  const chosen = kept.views.find(({ id }) => id === kept.chosen);
  if (chosen !== undefined && isCaseListFresh()) open(chosen);
}

function open({ id, filter, sort, descending, columns }: CaseView): void {
  useCaseList.setState({ view: id, filter, behind: null, sort, descending, columns, at: 0 });
}

/** Shows the list as a view keeps it. */
export function showView(view: CaseView): void {
  open(view);
  remember();
}

/** Every case, in the usual order; the columns stay. */
export function showNoView(): void {
  useCaseList.setState({ view: null, filter: {}, behind: null, sort: 'changed', descending: true, at: 0 });
  remember();
}

/** Null: the usual ones. */
export function chooseColumns(columns: readonly CaseColumn[] | null): void {
  useCaseList.setState({ columns });
  remember();
}

/** For the next time that this user logs in. What cannot be remembered is chosen again. */
function remember(): void {
  const { view, columns } = useCaseList.getState();
  void waymark.cases.leaveList({ view, columns: columns === null ? null : [...columns] }).catch(refusalIn);
}

/** What the list shows now, as a view keeps it: without what is searched. */
function shownNow() {
  const { filter, sort, descending, columns } = useCaseList.getState();
  const { search: _search, ...kept } = filter;
  return { filter: kept, sort, descending, columns: columns === null ? null : [...columns] };
}

/** Keeps what the list shows as a new view; rejects with the refusal. */
export async function keepAsView(name: string, shared: boolean): Promise<void> {
  const { id, views } = await waymark.cases.keepView({ ...shownNow(), name, shared });
  show(views);
  useCaseList.setState({ view: id });
  remember();
  showSaved('saved', () => remove(id));
}

/** Keeps what the list shows in the view that it was opened with. */
export async function keepChanges({ id, name, shared, filter, sort, descending, columns }: CaseView): Promise<void> {
  const { views } = await waymark.cases.keepView({ ...shownNow(), id, name, shared });
  show(views);
  const before = { filter, sort, descending, columns: columns === null ? null : [...columns] };
  showSaved('saved', async () => {
    show((await waymark.cases.keepView({ ...before, id, name, shared })).views);
    showSaved('undone');
  });
}

export async function renameView({ id, name: before }: CaseView, name: string): Promise<void> {
  show(await waymark.cases.renameView({ id, name }));
  showSaved('saved', async () => {
    show(await waymark.cases.renameView({ id, name: before }));
    showSaved('undone');
  });
}

/** Removes a view; the list stays as it is. It can be put back. */
export async function removeView(view: CaseView): Promise<void> {
  show(await waymark.cases.removeView({ id: view.id, removed: true }));
  useCaseList.setState({ view: null });
  remember();
  showSaved('saved', async () => {
    show(await waymark.cases.removeView({ id: view.id, removed: false }));
    showView(view);
    showSaved('undone');
  });
}

async function remove(id: string): Promise<void> {
  show(await waymark.cases.removeView({ id, removed: true }));
  useCaseList.setState({ view: null });
  remember();
  showSaved('undone');
}

/** Whether the list shows something else than the view keeps. */
export function isChanged(view: CaseView, now: Pick<CaseView, 'filter' | 'sort' | 'descending' | 'columns'>): boolean {
  const told = ({ filter, sort, descending, columns }: typeof now) => {
    const parts = Object.entries(filter).filter(([part]) => part !== 'search');
    return JSON.stringify([parts.toSorted(([a], [b]) => (a < b ? -1 : 1)), sort, descending, columns]);
  };
  return told(view) !== told(now);
}
