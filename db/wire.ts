/**
 * What travels between the database's process and whoever called it. Both ends are ours; the calls' inputs are checked
 * against the contract by the process all the same.
 */
import type { Refusal } from './contract/index.ts';

export interface Asked {
  readonly id: number;
  readonly area: string;
  readonly verb: string;
  readonly input: unknown;
}

export type Answered = { readonly id: number } & ({ readonly ok: unknown } | { readonly error: Refusal });

/** Something said unasked: `progress` with its job. */
export interface Happened {
  readonly event: string;
  readonly [detail: string]: unknown;
}

/** The area of calls between the processes themselves; never reachable from a screen, since it is not in the contract. */
export const PROCESS_AREA = 'process';

/** One end of a connection to a process. */
export interface Port {
  readonly post: (message: Asked) => void;
  readonly onMessage: (listener: (message: Answered | Happened) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}
