import { faultLine } from '../db/fault.ts';

/** Where faults come up that nobody caught: Node's `process`. */
export interface FaultSource {
  on(event: 'uncaughtException', heard: (error: unknown) => void): unknown;
  on(event: 'unhandledRejection', heard: (error: unknown) => void): unknown;
}

/**
 * A fault that nobody caught leaves this process in a state nobody knows: it says one line without any message, and
 * ends by `act`, or by force where that fails too. Without this Electron would show the message, which may hold what a
 * person wrote, and go on.
 */
export function heedFaults(
  source: FaultSource,
  say: (line: string) => void,
  act: (error: unknown) => void,
  force: () => void,
): void {
  const heed = (error: unknown) => {
    say(`Waymark failed: ${faultLine(error)}`);
    try {
      act(error);
    } catch {
      force();
    }
  };
  source.on('uncaughtException', heed);
  source.on('unhandledRejection', heed);
}
