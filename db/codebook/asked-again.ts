/** Which kinds of records ask one question again and again, so that what was answered last stands beside it, whichever of them it was asked in. */
import { FORMS } from './forms/index.ts';

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

/** The kinds in which a question of a kind is asked: several for one that is asked again (`lastBeside`), else its own alone. */
export function kindsThatAsk(kind: string, id: string): readonly string[] {
  const kinds = KINDS.get(id);
  return kinds?.includes(kind) ? kinds : [kind];
}
