/**
 * Views of the list of cases that people keep: own ones, and those of the office, which whoever leads writes (casework/RULES.md, Kept views). Names
 * of views stand in no trail. Call what writes inside a transaction.
 */
import { isBlank, keptWords } from '../../codebook/invisible-signs.ts';
import {
  CASE_SORTS,
  type CaseColumn,
  type CaseFilter,
  type CaseSort,
  type CaseViews,
  MOST_VIEWS,
} from '../../contract/case-list.ts';
import { WaymarkError } from '../../store/errors.ts';
import { randomId } from '../../store/station.ts';
import { writeAudit } from '../people/access.ts';
import { hasPermission, requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import {
  choiceOf,
  dropRemovedViews,
  putChoice,
  putView,
  type ViewRow,
  viewsSeenBy,
  viewWithId,
} from '../people/view-table.ts';
import { columnsOf, readColumns, readShows } from './kept-view.ts';
import { mayOrderBy } from './list-order.ts';

interface WantedView {
  /** A view that is there; left out: a new one. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly shared: boolean;
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly columns: readonly CaseColumn[] | null;
}

/** What this user sees of the views, through the own rights, and how this user left the list. */
export function caseViews(session: UserSession): CaseViews {
  const { db, user } = session;
  requirePermission(user.role, 'list-cases');
  const views = viewsSeenBy(db, user.number).map((row) => ({
    id: row.id,
    name: row.name,
    shared: row.owner === null,
    mayChange: mayChange(session, row),
    ...readShows(row.shows, user.role),
  }));
  const left = choiceOf(db, user.number);
  const chosen = views.find(({ id }) => id === left?.view)?.id ?? null;
  const columns = left === undefined || left.columns === null ? null : (JSON.parse(left.columns) as unknown);
  return {
    views,
    chosen,
    columns: readColumns(columns, user.role).columns,
    offered: columnsOf(user.role),
    orders: CASE_SORTS.filter((sort) => mayOrderBy(user.role, sort)),
    mayShare: leads(session),
  };
}

/**
 * Keeps a view, or changes what one shows; answers its id. Throws `role-may-not`, `no-such-view`, `view-without-name`, and `too-many-views` from
 * {@link MOST_VIEWS} on.
 */
export function keepView(session: UserSession, { id, name, shared, ...shows }: WantedView): string {
  requirePermission(session.user.role, 'list-cases');
  const before = id === undefined ? undefined : viewToChange(session, id);
  const owner = before === undefined ? (shared ? null : session.user.number) : before.owner;
  if (owner === null && !leads(session)) throw new WaymarkError('role-may-not', { act: 'keep-view' });
  dropRemovedViews(session.db, owner);
  if (before === undefined) expectRoom(session, owner);
  const view = {
    id: before?.id ?? randomId(),
    owner,
    name: nameOf(name),
    shows: JSON.stringify(shows),
    removed: 0 as const,
  };
  putView(session.db, view);
  writeAudit(session, 'keep-view', null);
  return view.id;
}

/** Throws `no-such-view`, `view-without-name`. */
export function renameView(session: UserSession, id: string, name: string): void {
  requirePermission(session.user.role, 'list-cases');
  putView(session.db, { ...viewToChange(session, id), name: nameOf(name) });
  writeAudit(session, 'rename-view', null);
}

/** Removes a view, or puts it back. Throws `no-such-view`, `too-many-views` where others have taken its place. */
export function removeView(session: UserSession, id: string, isRemoved: boolean): void {
  requirePermission(session.user.role, 'list-cases');
  const view = viewToChange(session, id, isRemoved ? 0 : 1);
  if (isRemoved) dropRemovedViews(session.db, view.owner);
  else expectRoom(session, view.owner);
  putView(session.db, { ...view, removed: isRemoved ? 1 : 0 });
  writeAudit(session, isRemoved ? 'remove-view' : 'keep-view', null);
}

/** Remembers the view and the columns with which somebody left the list. */
export function leaveList(session: UserSession, view: string | null, columns: readonly CaseColumn[] | null): void {
  requirePermission(session.user.role, 'list-cases');
  putChoice(session.db, session.user.number, { view, columns: columns === null ? null : JSON.stringify(columns) });
}

/** A view that this user may change; that there is one of somebody else's is not said. */
function viewToChange(session: UserSession, id: string, removed: 0 | 1 = 0): ViewRow {
  const view = viewWithId(session.db, id);
  if (view === undefined || view.removed !== removed || !mayChange(session, view))
    throw new WaymarkError('no-such-view');
  return view;
}

function mayChange(session: UserSession, { owner }: ViewRow): boolean {
  return owner === null ? leads(session) : owner === session.user.number;
}

function leads({ user }: UserSession): boolean {
  return hasPermission(user.role, 'assign');
}

function expectRoom(session: UserSession, owner: number | null): void {
  const kept = viewsSeenBy(session.db, session.user.number).filter((view) => view.owner === owner);
  if (kept.length >= MOST_VIEWS) throw new WaymarkError('too-many-views', { most: MOST_VIEWS });
}

function nameOf(typed: string): string {
  const name = keptWords(typed);
  if (isBlank(name)) throw new WaymarkError('view-without-name');
  return name;
}
