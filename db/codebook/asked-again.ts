/** Which kinds of records ask one question again and again, so that what was answered last stands beside it, whichever of them it was asked in. */
import { FORMS } from './forms/index.ts';
import type { Form } from './types.ts';

const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      [...FORMS.values()].flatMap(({ kind, groups }) =>
        groups.flatMap(({ lastBeside, questions }) => (lastBeside ? questions.map(({ id }) => ({ kind, id })) : [])),
      ),
      ({ id }) => id,
    ),
  ].map(([id, asked]) => [id, asked.map(({ kind }) => kind)]),
);

/**
 * Whether a record of a form answers anew what the one before it did. Where there are many and none has a day, each is of a thing of its own: a
 * member of the family, a part of the way. What was answered of one says nothing of the next.
 */
export function isAskedAgain({ many, date }: Form): boolean {
  return !many || date !== undefined;
}

/** The kinds in which a question of a kind is asked: several for one that is asked again (`lastBeside`), else its own alone. */
export function kindsThatAsk(kind: string, id: string): readonly string[] {
  const kinds = KINDS.get(id);
  return kinds?.includes(kind) ? kinds : [kind];
}
