/** Who works at a desk of the tour: commands are typed and answers read as at any terminal, with no way round what they refuse. */
import type { Station } from '../connection.ts';
import { type OpenStation, sessionAt } from '../session.ts';
import type { Terminal } from '../terminal.ts';

interface Refused {
  /** Empty where the command did not understand what was typed. */
  readonly code: string;
  /** What the person at the terminal would have read. */
  readonly message: string;
}

/** Something was refused, and the tour cannot go on as if it had been done. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly code: string;
  /** What was typed, or asked for at the desk. */
  readonly act: string;
  constructor(act: string, { code, message }: Refused) {
    super(message);
    this.act = act;
    this.code = code;
  }
}

/** Runs one command of `waymark`. */
export type Run = (given: readonly string[], terminal: Terminal, open: OpenStation) => Promise<0 | 1 | 2>;

export interface Worker {
  /** The station's folder. */
  readonly folder: string;
  /** Types a command on this station and answers its document. Throws {@link NotDone}. */
  readonly command: <T>(name: string, ...more: readonly string[]) => Promise<T>;
  /** Logs in and asks what no command asks, by the calls that the screens make. Throws {@link NotDone}. */
  readonly atDesk: <T>(act: string, work: (station: Station) => Promise<T>) => Promise<T>;
}

/** `env` is this person's own environment, with name and password. */
export function workerAt(folder: string, env: NodeJS.ProcessEnv, run: Run, open: OpenStation): Worker {
  return {
    folder,
    command: async <T>(name: string, ...more: readonly string[]) => {
      const heard = quietTerminal(env);
      await run([name, folder, ...more, '--json'], heard.terminal, open);
      return answerOf<T>(name, heard);
    },
    atDesk: async <T>(act: string, work: (station: Station) => Promise<T>) => {
      const heard = quietTerminal(env);
      await sessionAt(heard.terminal, open, () => {}).withStation(folder, true, async (station, output) =>
        output.answer(await work(station), ''),
      );
      return answerOf<T>(act, heard);
    },
  };
}

/** What a command with `--json` wrote: its document, or why there is none. */
function answerOf<T>(act: string, { written, told }: Heard): T {
  // Wrong usage has no document.
  if (written() === '') throw new NotDone(act, { code: '', message: told().trim() });
  const document: T | { readonly error: Refused } = JSON.parse(written());
  if (typeof document === 'object' && document !== null && 'error' in document) throw new NotDone(act, document.error);
  return document as T;
}

interface Heard {
  readonly terminal: Terminal;
  readonly written: () => string;
  readonly told: () => string;
}

/** A terminal that nobody watches: what is written there is read by the tour. */
function quietTerminal(env: NodeJS.ProcessEnv): Heard {
  let written = '';
  let told = '';
  const write = (text: string) => {
    written += text;
  };
  const remark = (text: string) => {
    told += text;
  };
  const terminal = { env, write, remark, isWatched: false, ask: null };
  return { terminal, written: () => written, told: () => told };
}
