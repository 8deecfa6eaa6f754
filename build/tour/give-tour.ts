import { stationIn } from '../../main/command/connection.ts';
import { runCommand } from '../../main/command/run-command.ts';
import { ownTerminal } from '../../main/command/terminal.ts';
import { chromium, provide } from '../programs.ts';

/** The tour of `waymark tour`, with these of its options, when the window is built. Answers how it ends. */
export function giveTour(options: readonly string[]): Promise<number> {
  // Without a Chromium there is a tour all the same, without what only it can draw.
  provide([chromium]);
  return runCommand(['tour', ...options], ownTerminal, stationIn);
}
