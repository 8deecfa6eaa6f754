import type { Question } from '../../db/codebook/types.ts';

type FindQuestion = (kind: string, id: string) => Question | undefined;

let found: FindQuestion | undefined;

/** Reads what is asked of cases: before a desk is open nothing is said of it. */
export async function loadQuestions(): Promise<void> {
  found ??= (await import('../../db/codebook/forms/index.ts')).question;
}

/** A question of a form, for what is also shown before a desk is open. None is known until {@link loadQuestions}. */
export function knownQuestion(kind: string, id: string): Question | undefined {
  return found?.(kind, id);
}
