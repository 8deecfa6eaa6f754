/** Which answers name a line of a register of the office by its code: what stands there keeps the name that the line had when it was written. */
import type { QuestionId } from './forms/index.ts';

type NamedRegister = 'house' | 'project';

const BY_QUESTION: ReadonlyMap<string, NamedRegister> = new Map([
  ['house' satisfies QuestionId<'stay'>, 'house'],
  ['project' satisfies QuestionId<'payment'> & QuestionId<'plan'> & QuestionId<'service'>, 'project'],
]);

/** Undefined of every other question: a partner is named in words, which stay as they were written. */
export function namedRegister(question: string): NamedRegister | undefined {
  return BY_QUESTION.get(question);
}
