import { create } from 'zustand';
import { LEAST_K } from '../../../db/codebook/least-k.ts';
import type { Unit } from '../../../preload/contract.ts';

/** What the left side of the screen asks; remembered while the window is open. */
interface AskedReport {
  readonly unit: Unit;
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
  unit: 'instances',
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
  return {
    table: 'ctm-profile' as const,
    unit: asked.unit,
    shared: asked.shared,
    countMissing: asked.countMissing,
    decimals: asked.whole ? (0 as const) : (1 as const),
    protect: !choosesProtection ? LEAST_K : asked.protect ? asked.fewest : null,
    ...(asked.origin === null ? {} : { origin: asked.origin }),
    ...(asked.office === null ? {} : { office: asked.office }),
    ...(asked.from === null ? {} : { from: asked.from }),
    ...(asked.to === null ? {} : { to: asked.to }),
  };
}
