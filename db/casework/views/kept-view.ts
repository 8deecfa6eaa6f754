/**
 * What a kept view shows, as it is read: a version that came later may have written codes that this one does not know, and a colleague may have
 * kept what another role may not ask. Both are left out, and it is said that they are.
 */
import {
  CASE_COLUMNS,
  CASE_SORTS,
  type CaseColumn,
  type CaseFilter,
  type CaseView,
  viewFilter,
} from '../../contract/case-list.ts';
import type { Role } from '../../contract/station.ts';
import { hearsOfDanger, sees } from '../people/roles.ts';
import { mayOrderBy } from './list-order.ts';
import { asksWhoseWork, seesFlag } from './role-filter.ts';

type Shows = Pick<CaseView, 'filter' | 'sort' | 'descending' | 'columns' | 'leftOut'>;

/** Columns that this role sees something in. */
export function columnsOf(role: Role): readonly CaseColumn[] {
  const hidden: readonly CaseColumn[] = [
    ...(sees(role, 'identity') ? [] : (['person'] as const)),
    ...(sees(role, 'house') ? [] : (['languages'] as const)),
    ...(sees(role, 'story') ? [] : (['years', 'nationality', 'next-step', 'workers'] as const)),
  ];
  return CASE_COLUMNS.filter((column) => !hidden.includes(column));
}

/** Reads what a view shows, for a role. What is no JSON shows everything. */
export function readShows(text: string, role: Role): Shows {
  const kept = readObject(text);
  const known = knownFilter(readObject(kept.filter));
  const asked = askedFilter(role, known.filter);
  const sort = CASE_SORTS.find((one) => one === kept.sort);
  const columns = readColumns(kept.columns, role);
  const mayOrder = sort === undefined || mayOrderBy(role, sort);
  const isUnknown = known.isLess || columns.isUnknown || (sort === undefined && kept.sort !== undefined);
  const isRefused = asked.isLess || columns.isRefused || !mayOrder;
  return {
    filter: asked.filter,
    sort: sort === undefined || !mayOrder ? 'changed' : sort,
    descending: sort === undefined || !mayOrder || kept.descending === true,
    columns: columns.columns,
    leftOut: [...(isUnknown ? (['unknown'] as const) : []), ...(isRefused ? (['not-for-role'] as const) : [])],
  };
}

/** Columns as they are kept, or chosen by somebody who sees more; null: the usual ones. */
export function readColumns(kept: unknown, role: Role) {
  if (!Array.isArray(kept)) return { columns: null, isUnknown: false, isRefused: false };
  const known = CASE_COLUMNS.filter((column) => kept.includes(column));
  const may = new Set(columnsOf(role));
  const columns = known.filter((column) => may.has(column));
  return { columns, isUnknown: known.length < kept.length, isRefused: columns.length < known.length };
}

interface Narrowed {
  readonly filter: CaseFilter;
  readonly isLess: boolean;
}

/** The parts that this version knows; of a part that is a list, the codes that it knows. */
function knownFilter(kept: Readonly<Record<string, unknown>>): Narrowed {
  let isLess = false;
  const parts = Object.entries(kept).flatMap(([part, value]) => {
    if (reads(part, value)) return [[part, value] as const];
    isLess = true;
    const codes = Array.isArray(value) ? value.filter((code) => reads(part, [code])) : [];
    return codes.length === 0 ? [] : [[part, codes] as const];
  });
  return { filter: viewFilter.parse(Object.fromEntries(parts)), isLess };
}

const reads = (part: string, value: unknown): boolean => viewFilter.safeParse({ [part]: value }).success;

/** The parts that the role may ask for: as the list answers, but for danger, of which it shows nobody to who hears of none. */
function askedFilter(role: Role, known: CaseFilter): Narrowed {
  const { danger, nationality, workedOnBy, nobodys, flags = [], ...others } = known;
  const shownFlags = flags.filter((flag) => seesFlag(role, flag));
  const filter: CaseFilter = {
    ...others,
    ...(danger === undefined || !hearsOfDanger(role) ? {} : { danger }),
    ...(nationality === undefined || !sees(role, 'story') ? {} : { nationality }),
    ...(workedOnBy === undefined || !asksWhoseWork(role) ? {} : { workedOnBy }),
    ...(nobodys === undefined || !asksWhoseWork(role) ? {} : { nobodys }),
    ...(shownFlags.length === 0 ? {} : { flags: shownFlags }),
  };
  return { filter, isLess: Object.keys(filter).length < Object.keys(known).length || shownFlags.length < flags.length };
}

function readObject(kept: unknown): Readonly<Record<string, unknown>> {
  if (typeof kept === 'object' && kept !== null) return Object.fromEntries(Object.entries(kept));
  if (typeof kept !== 'string') return {};
  try {
    const read: unknown = JSON.parse(kept);
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
