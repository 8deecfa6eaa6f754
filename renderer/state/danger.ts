import { create } from 'zustand';
import type { ShownDanger } from '../../preload/contract.ts';

/** A case and the dangers in it that an answer would be about. */
export interface AskedDanger {
  readonly caseId: string;
  readonly reference: string;
  readonly dangers: readonly ShownDanger['danger'][];
}

interface DangerState {
  /** The case in which somebody notes a danger. */
  readonly noting: Omit<AskedDanger, 'dangers'> | undefined;
  /** What was just saved and told to nobody. */
  readonly ringing: AskedDanger | undefined;
  /** What rings after it: the same save told of others too. */
  readonly ringsNext: readonly AskedDanger[];
  /** What somebody wants to say what became of. */
  readonly asked: AskedDanger | undefined;
  /** How often an answer was saved: whoever shows danger asks again. */
  readonly answered: number;
}

export const useDanger = create<DangerState>(() => ({
  noting: undefined,
  ringing: undefined,
  ringsNext: [],
  asked: undefined,
  answered: 0,
}));

/** After a save: says that this rings nowhere, where it told of danger. */
export function ring(caseId: string | null, reference: string, dangers: readonly ShownDanger[]): void {
  ringEach([{ caseId, reference, rings: dangers }]);
}

/** The same after a save of several cases: one after the other. */
export function ringEach(
  saved: readonly {
    readonly caseId: string | null;
    readonly reference: string | null;
    readonly rings: readonly ShownDanger[];
  }[],
): void {
  const [ringing, ...ringsNext] = saved.flatMap(({ caseId, reference, rings }): readonly AskedDanger[] =>
    caseId === null || rings.length === 0
      ? []
      : [{ caseId, reference: reference ?? '', dangers: rings.map(({ danger }) => danger) }],
  );
  if (ringing !== undefined) useDanger.setState({ ringing, ringsNext });
}

/** Asks which danger there is now. */
export function noteDanger({ caseId, reference }: Omit<AskedDanger, 'dangers'>): void {
  useDanger.setState({ noting: { caseId, reference } });
}

/** Asks what became of the dangers of a case. */
export function askDanger(asked: AskedDanger): void {
  if (asked.dangers.length > 0) useDanger.setState({ asked });
}

export function closeDanger(answered: boolean): void {
  useDanger.setState(({ ringing, ringsNext, answered: before }) => {
    const [next, ...later] = ringing === undefined ? [] : ringsNext;
    return {
      noting: undefined,
      ringing: next,
      ringsNext: later,
      asked: undefined,
      answered: before + (answered ? 1 : 0),
    };
  });
}
