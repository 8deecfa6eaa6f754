/** What private answers write to the open half (`<id>.month`, `<id>.year`, `<id>.count`), found by its own id. */
import { FORMS, questionsOf } from './forms/index.ts';
import { openedId } from './halves.ts';
import type { Question } from './types.ts';

const OPENED: ReadonlyMap<string, ReadonlyMap<string, Question>> = new Map(
  [...FORMS].map(([kind, form]) => [
    kind,
    new Map(
      questionsOf(form).flatMap((asked): (readonly [string, Question])[] => {
        const id = openedId(asked);
        return id === undefined ? [] : [[id, asked]];
      }),
    ),
  ]),
);

/** The private date whose month or year stands under this id, the table whose number of rows does, or undefined. */
export function questionOpenedAs(kind: string, id: string): Question | undefined {
  return OPENED.get(kind)?.get(id);
}
