/** Passwords: from the environment or asked for without echo, never from an argument. */
import type { Terminal } from './terminal.ts';

/** The variable's value, or what is typed where somebody is there. Throws {@link MissingSecret} where there is neither. */
export async function secret({ env, ask }: Terminal, variable: string, question: string): Promise<string> {
  const given = env[variable];
  if (given !== undefined && given !== '') return given;
  if (ask === null) throw new MissingSecret(variable);
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
