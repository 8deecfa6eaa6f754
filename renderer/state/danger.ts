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
  /** What somebody wants to say what became of. */
  readonly asked: AskedDanger | undefined;
  /** How often an answer was saved: whoever shows danger asks again. */
  readonly answered: number;
}

export const useDanger = create<DangerState>(() => ({
  noting: undefined,
  ringing: undefined,
  asked: undefined,
  answered: 0,
}));

/** After a save: says that this rings nowhere, where it told of danger. */
export function ring(caseId: string | null, reference: string, dangers: readonly ShownDanger[]): void {
  if (caseId === null || dangers.length === 0) return;
  useDanger.setState({ ringing: { caseId, reference, dangers: dangers.map(({ danger }) => danger) } });
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
  useDanger.setState((before) => ({
    noting: undefined,
    ringing: undefined,
    asked: undefined,
    answered: before.answered + (answered ? 1 : 0),
  }));
}
