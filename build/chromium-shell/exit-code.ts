import { constants } from 'node:os';

/** What an ended process answers, as a shell says it: its own code, or 128 and the number of the signal that ended it. Never 0 for a signal. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
