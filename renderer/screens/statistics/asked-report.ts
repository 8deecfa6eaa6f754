import { create } from 'zustand';
import { LEAST_K } from '../../../db/codebook/least-k.ts';
import { isDatedUnit } from '../../../db/contract/statistics.ts';
import type { DateRule, Population, TableId, Unit } from '../../../preload/contract.ts';

/** Dates that are chosen from a list; `as-of` goes with a day. */
export type ChosenDate = Exclude<DateRule, 'as-of'>;

/** What is counted of protected tables too; all else is exact and stays inside. */
export const PROTECTED_UNITS = ['instances', 'cases', 'persons'] as const satisfies readonly Unit[];

/** What the left side of the screen asks; remembered while the window is open. */
interface AskedReport {
  readonly table: TableId;
  readonly unit: Unit;
  readonly population: Population;
  readonly date: ChosenDate;
  readonly origin: string | null;
  readonly office: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly shared: boolean;
  readonly countMissing: boolean;
  readonly whole: boolean;
  /** False: small numbers are shown; then what leaves needs a reason. */
  readonly protect: boolean;
  readonly fewest: number;
}

export const useAskedReport = create<AskedReport>(() => ({
  table: 'ctm-profile',
  unit: 'instances',
  population: 'assisted',
  date: 'first-help',
  origin: null,
  office: null,
  from: null,
  to: null,
  shared: false,
  countMissing: false,
  whole: false,
  protect: true,
  fewest: LEAST_K,
}));

export function ask(change: Partial<AskedReport>): void {
  useAskedReport.setState(change);
}

/** The same as the contract asks it. Whoever may not choose the protection asks for the codebook's, whatever a colleague chose before. */
export function requestOf(asked: AskedReport, choosesProtection: boolean) {
  const isExact = choosesProtection && !asked.protect;
  return {
    ...(isExact
      ? exactRequest(asked)
      : { table: 'ctm-profile' as const, unit: PROTECTED_UNITS.find((unit) => unit === asked.unit) ?? 'instances' }),
    shared: asked.shared,
    countMissing: asked.countMissing,
    decimals: asked.whole ? (0 as const) : (1 as const),
    protect: isExact ? null : choosesProtection ? asked.fewest : LEAST_K,
    ...(asked.origin === null ? {} : { origin: asked.origin }),
    ...(asked.office === null ? {} : { office: asked.office }),
    ...(asked.from === null ? {} : { from: asked.from }),
    ...(asked.to === null ? {} : { to: asked.to }),
  };
}

function exactRequest({ table, unit, population, date }: AskedReport) {
  return { table, unit, population, ...(isDatedUnit(unit) ? {} : { date }) };
}
