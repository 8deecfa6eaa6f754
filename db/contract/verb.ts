import type { z } from 'zod';

/**
 * One call of the contract: `input` is checked on every hop; the answer is plain data whose shape `answer` only types
 * (the database is trusted to keep it; its tests prove it).
 */
export interface Verb<Input extends z.ZodType = z.ZodType, Answer = unknown> {
  readonly input: Input;
  /** Never present at run time: carries the type of the answer. */
  readonly answer?: Answer;
  /** Runs in the second process with progress and cancel (open, seal, report, backup, verify). */
  readonly long?: true;
  /** Long work that ends when it is told to, and takes back what it began; other work is ended where it stands. */
  readonly stops?: true;
  /** Long work that nobody waits for: it is ended, and done another day, where other work needs the database for itself. */
  readonly yields?: true;
  /** Long work that waits for its turn where the same is under way, instead of being refused. */
  readonly waits?: true;
  /** Allowed before anyone has logged in. */
  readonly open?: true;
}

/** `verb<Answer>()(input)`: two steps because TypeScript cannot infer one type argument and take another. */
export function verb<Answer>() {
  return <Input extends z.ZodType>(
    input: Input,
    options: Pick<Verb, 'long' | 'stops' | 'yields' | 'waits' | 'open'> = {},
  ): Verb<Input, Answer> => ({ input, ...options });
}
