/** Passwords: from the environment or asked for without echo, never from an argument. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The variable's value, or what is typed where there is a terminal. Throws where there is neither. */
export async function secret(variable: string, question: string): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new MissingSecret(variable);
  return ask(question);
}

export class MissingSecret extends Error {
  override readonly name = 'MissingSecret';
  readonly variable: string;
  constructor(variable: string) {
    super(variable);
    this.variable = variable;
  }
}

function ask(question: string): Promise<string> {
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
