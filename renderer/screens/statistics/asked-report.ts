import { create } from 'zustand';
import { LEAST_K } from '../../../db/codebook/least-k.ts';
import type { RegionVersion } from '../../../db/codebook/regions.ts';
import {
  FIRST_CROSSED,
  isByRegion,
  isDatedUnit,
  isRegisterTable,
  LEAVING_UNITS,
  TABLE_ASKS,
  unitsOf,
} from '../../../db/contract/statistics.ts';
import type { DateRule, Population, TableId, Unit } from '../../../preload/contract.ts';
import { localToday } from '../../components/answers/today.ts';

/** Dates that are chosen from a list; `as-of` goes with a day. */
export type ChosenDate = Exclude<DateRule, 'as-of'>;

/** A variable and the codes of it that are chosen: whoever has any of them. */
interface ChosenFilter {
  readonly variable: string;
  readonly codes: readonly string[];
}

/** What the left side of the screen asks; remembered while the window is open. */
interface AskedReport {
  readonly table: TableId;
  /** Project lines in the place of a table, as one, to a day; none is chosen at first. */
  readonly isProject: boolean;
  readonly projectLines: readonly string[];
  readonly projectUntil: string;
  readonly unit: Unit;
  readonly population: Population;
  readonly date: ChosenDate;
  /** What the rows of a free table are, and the columns of any; null where that is the table’s to say. */
  readonly rows: string | null;
  readonly columns: string | null;
  /** By which regions countries are sorted; null: those of the table. */
  readonly mapping: RegionVersion | null;
  /** Only so many rows, the largest. */
  readonly top: number | null;
  /** Of any of these; none chosen, of all. */
  readonly origins: readonly string[];
  readonly offices: readonly string[];
  /** All of them hold; of each variable one. */
  readonly filters: readonly ChosenFilter[];
  readonly from: string | null;
  readonly to: string | null;
  /** Another period to compare with; none where neither end is chosen. */
  readonly beforeFrom: string | null;
  readonly beforeTo: string | null;
  readonly shared: boolean;
  readonly countMissing: boolean;
  readonly whole: boolean;
  /** False: small numbers are shown; then what leaves needs a reason. */
  readonly protect: boolean;
  readonly fewest: number;
  /** Which of the two is looked at; not asked of anybody. */
  readonly shown: 'charts' | 'table';
}

export const useAskedReport = create<AskedReport>(() => ({
  table: 'ctm-profile',
  isProject: false,
  projectLines: [],
  projectUntil: localToday(),
  unit: 'instances',
  population: 'assisted',
  date: 'first-help',
  rows: null,
  columns: null,
  mapping: null,
  top: null,
  origins: [],
  offices: [],
  filters: [],
  from: null,
  to: null,
  beforeFrom: null,
  beforeTo: null,
  shared: false,
  countMissing: false,
  whole: false,
  protect: true,
  fewest: LEAST_K,
  shown: 'charts',
}));

export function ask(change: Partial<AskedReport>): void {
  useAskedReport.setState(change);
}

/** The codes that are chosen of a variable, in the place of those before; none, and it is no filter any more. */
export function askFilter(variable: string, codes: readonly string[]): void {
  const { filters } = useAskedReport.getState();
  const chosen = { variable, codes };
  const isThere = filters.some((one) => one.variable === variable);
  const all = isThere ? filters.map((one) => (one.variable === variable ? chosen : one)) : [...filters, chosen];
  ask({ filters: all.filter((one) => one.codes.length > 0) });
}

/** Regions by another mapping have other codes: a filter by those before would be none. */
export function askMapping(mapping: RegionVersion | null): void {
  const { filters } = useAskedReport.getState();
  ask({ mapping, filters: filters.filter((one) => !isByRegion({ table: 'cross', ...narrowedBy([one]) })) });
}

interface ChosenTable {
  /** Counted exactly, which stays inside; whoever may not choose the protection has the codebook's, whatever a colleague chose before. */
  readonly isExact: boolean;
  readonly table: TableId;
  /** As of the end of a day, the last one of the period that is chosen, or today. */
  readonly isOfDay: boolean;
  /** Of a register: it counts nobody, and takes a period, an office and another period beside. */
  readonly isRegister: boolean;
  /** What can be counted in it. */
  readonly units: readonly Unit[];
  /** The one that was chosen; the table's own where it does not count that. */
  readonly unit: Unit;
}

/** Which table is asked for, and in which unit. Only an exact table can be another than the one that leaves. */
export function chosenTable(asked: AskedReport, choosesProtection: boolean): ChosenTable {
  const isExact = choosesProtection && !asked.protect;
  const table = isExact ? asked.table : 'ctm-profile';
  // Whoever may not choose the protection sees one table, of everybody: two are subtracted.
  const units = isExact ? unitsOf(table) : choosesProtection ? LEAVING_UNITS : [TABLE_ASKS[table].unit];
  const isOfDay = TABLE_ASKS[table].date === 'as-of';
  const unit = units.includes(asked.unit) ? asked.unit : TABLE_ASKS[table].unit;
  return { isExact, table, isOfDay, isRegister: isRegisterTable(table), units, unit };
}

/** The same as the contract asks it. */
export function requestOf(asked: AskedReport, choosesProtection: boolean) {
  const { isExact, table, isOfDay, isRegister, unit } = chosenTable(asked, choosesProtection);
  const ofPeople = isExact && !isRegister;
  return {
    ...{ table, unit },
    ...(ofPeople ? { population: asked.population } : {}),
    ...(ofPeople && !isOfDay && !isDatedUnit(unit) ? { date: asked.date } : {}),
    ...(isExact && table === 'cross' && asked.rows !== null ? { rows: asked.rows } : {}),
    ...(ofPeople && asked.columns !== null ? { columns: asked.columns } : {}),
    ...(isExact && table === 'cross' && asked.top !== null ? { top: asked.top } : {}),
    ...(isExact && asked.mapping !== null && isSortedByRegion(asked) ? { mapping: asked.mapping } : {}),
    shared: choosesProtection && !isRegister && asked.shared,
    countMissing: asked.countMissing,
    decimals: asked.whole ? (0 as const) : (1 as const),
    protect: isExact ? null : choosesProtection ? asked.fewest : LEAST_K,
    ...(ofPeople ? narrowedBy(asked.filters) : {}),
    ...(isExact && !isOfDay ? comparedOf(asked) : {}),
    ...(choosesProtection ? chosenPeople(isRegister ? { ...asked, origins: [] } : asked, isOfDay) : {}),
  };
}

/** Whether any of what is chosen is regions: its mapping can be chosen too. */
export function isSortedByRegion({ table, rows, columns, filters }: AskedReport): boolean {
  if (isRegisterTable(table)) return false;
  return isByRegion({
    table,
    ...(table === 'cross' ? { rows: rows ?? FIRST_CROSSED.rows } : {}),
    ...(columns === null ? {} : { columns }),
    ...narrowedBy(filters),
  });
}

/** By projects as the contract asks it: whatever any office gave under them. */
function narrowedBy(filters: readonly ChosenFilter[]) {
  const project = filters.find(({ variable }) => variable === PROJECTS)?.codes ?? [];
  const others = filters.filter(({ variable }) => variable !== PROJECTS);
  return {
    ...(project.length === 0 ? {} : { project: [...project] }),
    ...(others.length === 0 ? {} : { narrowed: others.map(({ variable, codes }) => ({ variable, code: [...codes] })) }),
  };
}
const PROJECTS = 'projects';

function chosenPeople({ origins, offices, from, to }: AskedReport, isOfDay: boolean) {
  return {
    ...(origins.length === 0 ? {} : { origin: [...origins] }),
    ...(offices.length === 0 ? {} : { office: [...offices] }),
    ...(from === null || isOfDay ? {} : { from }),
    ...(to === null ? {} : isOfDay ? { asOf: to } : { to }),
  };
}

function comparedOf({ beforeFrom: from, beforeTo: to }: AskedReport) {
  if (from === null && to === null) return {};
  return { compared: { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } };
}
