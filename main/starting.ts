import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { faultLine } from '../db/fault.ts';
import { HELD_ELSEWHERE, NOT_STARTED } from './starting-words.ts';

/** What a start says and does when it fails. */
interface Starting {
  readonly ready: () => Promise<unknown>;
  /** Opens the window. */
  readonly open: () => Promise<void>;
  readonly say: (line: string) => void;
  readonly box: (title: string, content: string) => void;
  readonly exit: (code: number) => void;
}

/**
 * Opens the window once the application is ready. Whatever goes wrong on the way is said in a box and ends this
 * process: without a window it would live on unseen, and no further start would get past it.
 */
export function start({ ready, open, ...ends }: Starting): Promise<void> {
  return ready()
    .then(open)
    .catch((error: unknown) => failToStart(ends, error));
}

/** Says that the application could not be started, and ends it. The box names no fault: those are for the log. */
export function failToStart({ say, box, exit }: Pick<Starting, 'say' | 'box' | 'exit'>, error: unknown): void {
  say(`Waymark could not start: ${faultLine(error)}`);
  box('Waymark', NOT_STARTED);
  exit(1);
}

/** Another process has this desk. Most often the window is open already, and comes to the front by itself. */
export async function yieldToOther(
  { ready, say, box, exit }: Omit<Starting, 'open'>,
  desk: string,
  thisComputer: string,
): Promise<void> {
  say('Waymark is open already on this desk, or could not make sure that it is not.');
  const other = holderOf(desk);
  if (other !== undefined && other !== thisComputer) {
    await ready();
    box('Waymark', HELD_ELSEWHERE(other));
  }
  exit(1);
}

/** The computer that Chromium's lock on the desk's folder names: a link to `computer-process`, where there is one. */
function holderOf(desk: string): string | undefined {
  try {
    return /^(?<computer>.+)-\d+$/.exec(readlinkSync(join(desk, 'SingletonLock')))?.groups?.computer;
  } catch {
    return undefined;
  }
}
