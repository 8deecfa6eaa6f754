/**
 * What travels between the database's process and whoever called it. Both ends are ours; the calls' inputs are checked
 * against the contract by the process all the same.
 */
import type { Progress, Refusal } from './contract/index.ts';

export interface CallRequest {
  readonly id: number;
  readonly area: string;
  readonly verb: string;
  readonly input: unknown;
}

export type CallAnswer = { readonly id: number } & ({ readonly ok: unknown } | { readonly error: Refusal });

/**
 * Something said unasked: how far long work is (`job` is `area.verb`, added by the client); who sits at the desk, by the minutes that the
 * session may stay idle, null where nobody does, and whether verification is due; and, from the client, that the process ended.
 */
export type ProcessEvent =
  | ({ readonly event: 'progress'; readonly job?: string } & Omit<Progress, 'job'>)
  | { readonly event: 'session'; readonly idleMinutes: number | null; readonly verifyDue: boolean }
  | { readonly event: 'database-ended' };

/** The area of calls between the processes themselves; never reachable from a screen, since it is not in the contract. */
export const PROCESS_AREA = 'process';

/** One end of a connection to a process. */
export interface Port {
  readonly post: (message: CallRequest) => void;
  readonly onMessage: (listener: (message: CallAnswer | ProcessEvent) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}
