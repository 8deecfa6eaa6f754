/** Where a command is typed: what it reads there, and where it says what. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** The answer: one JSON document, or plain sentences. */
  readonly write: (text: string) => void;
  /** Beside the answer: refusals for people, progress, usage. */
  readonly remark: (text: string) => void;
  /** Somebody watches, to whom progress is drawn. */
  readonly isWatched: boolean;
  /** Asks for a secret without echo; null where nobody is there who could type it. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

/** The terminal that this process was started from. */
export const ownTerminal: Terminal = {
  env: process.env,
  write: (text) => void process.stdout.write(text),
  remark: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  ask: process.stdin.isTTY ? askWithoutEcho : null,
};

function askWithoutEcho(question: string): Promise<string> {
  let silent = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!silent) process.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise((resolve) => {
    lines.question(`${question}: `, (answer) => {
      lines.close();
      process.stderr.write('\n');
      resolve(answer);
    });
    silent = true;
  });
}
